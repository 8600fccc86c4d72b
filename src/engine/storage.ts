/** What stored qubits lose: exponents of the decay of a segment's correlators at a time. */
import type { PathTable } from './path-table';
import type { SegmentPool } from './segments';
import { lostToTries } from './tries';

/** Exponent by which ⟨XX⟩ and ⟨YY⟩ fall for a qubit stored for `ps` at a path node: t/T2 + (t/T)². */
export const lostXY = (paths: PathTable, node: number, ps: number): number =>
  ps * (paths.rateXY[node] + paths.slow[node] * ps);

/** The same of ⟨ZZ⟩: t/T1. */
export const lostZ = (paths: PathTable, node: number, ps: number): number => ps * paths.rateZ[node];

/** Exponent of ⟨XX⟩ and ⟨YY⟩ of segment `id` at `time`, not before the present, that of its two end qubits included. */
export const exponentXY = (
  segments: SegmentPool,
  paths: PathTable,
  id: number,
  time: number,
): number => {
  const base = paths.base[segments.strand[id]];
  return (
    segments.axy[id] +
    (paths.tries ? lostToTries(paths.tries, segments, paths, id, time) : 0) +
    lostXY(paths, base + segments.from[id], time - segments.bornLeft[id]) +
    lostXY(paths, base + segments.to[id], time - segments.bornRight[id])
  );
};

/** The same of ⟨ZZ⟩. */
export const exponentZ = (
  segments: SegmentPool,
  paths: PathTable,
  id: number,
  time: number,
): number => {
  const base = paths.base[segments.strand[id]];
  return (
    segments.az[id] +
    lostZ(paths, base + segments.from[id], time - segments.bornLeft[id]) +
    lostZ(paths, base + segments.to[id], time - segments.bornRight[id])
  );
};

/** Let the segment's correlators be those at `time`: only what it loses from then on is still to be counted. */
export const rebase = (segments: SegmentPool, paths: PathTable, id: number, time: number): void => {
  segments.axy[id] = 0;
  segments.tries[id] = 0;
  segments.az[id] = 0;
  if (paths.ages || paths.tries) {
    segments.axy[id] = -exponentXY(segments, paths, id, time);
    segments.az[id] = -exponentZ(segments, paths, id, time);
  } else {
    segments.bornLeft[id] = time;
    segments.bornRight[id] = time;
  }
};
