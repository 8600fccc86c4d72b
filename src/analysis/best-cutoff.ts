/**
 * The network-wide cutoff that gets most out of a design (`gain.ts`), or none.
 *
 * Method: the estimate at cutoffs evenly spaced in the logarithm, from one attempt to where none is ever reached, and golden
 * sections around the best of them. Where all these estimates are exact that is the answer. Else cutoffs around it,
 * the present one and none are simulated under one seed, and the best of these runs is the answer.
 */
import { compile, type EngineLibrary, meanPairPs, PS_PER_SECOND } from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design } from '../network/design';
import { changePolicy } from '../network/edit';
import { estimate } from './estimate';
import { best, isBetter, simulateDemands, totalGain } from './gain';
import type { CutoffReport, Figure } from './report';

/** In seconds; `undefined`: never discard. */
type Cutoff = number | undefined;

/** Cutoffs looked at first, and golden sections after that. */
const GRID = 32;
const SECTIONS = 18;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Cutoffs to simulate, as multiples of the estimate's best. */
const AROUND = [0.5, 0.7, 1, 1.4, 2];

const withCutoff = (design: Design, cutoffSeconds: Cutoff): Design =>
  changePolicy(design, ({ cutoffSeconds: _, ...policy }) =>
    cutoffSeconds === undefined ? policy : { ...policy, cutoffSeconds },
  );

interface Tried {
  readonly cutoff: Cutoff;
  readonly gain: Figure;
  readonly exact: boolean;
}

/**
 * Search; yields the share of the work that is done. Throws an `Error` with a sentence for the reader where no repeater
 * follows the policy's cutoff. `effort` see `estimate`.
 */
export function* bestCutoff(
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): Generator<number, CutoffReport, void> {
  const range = rangeOf(design, library);
  const total = GRID + SECTIONS + 2;
  const tried = new Map<Cutoff, Tried>();
  const look = (cutoff: Cutoff): Tried => {
    const known = tried.get(cutoff);
    if (known) return known;
    const { demands } = estimate(withCutoff(design, cutoff), library, effort);
    const exact = demands.every((demand) => demand.blocked !== undefined || demand.exact === true);
    const found = { cutoff, gain: totalGain(design, demands), exact };
    tried.set(cutoff, found);
    return found;
  };

  const ratio = (range.highest / range.lowest) ** (1 / (GRID - 1));
  const at = (k: number): number => range.snap(range.lowest * ratio ** k);
  for (let k = 0; k < GRID; k++) {
    look(at(k));
    yield (0.5 * k) / total;
  }
  const center = indexOfBest(Array.from({ length: GRID }, (_, k) => look(at(k))));
  let [low, high] = [center - 1, center + 1];
  for (let n = 0; n < SECTIONS; n++) {
    const [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (look(at(a)).gain.mean >= look(at(b)).gain.mean) high = b;
    else low = a;
    yield (0.5 * (GRID + n)) / total;
  }
  const none = look(undefined);
  const present = look(design.policy?.cutoffSeconds);
  const found = best([none, ...tried.values()]);
  if ([...tried.values()].every(({ exact }) => exact)) return reportOf(found, present, 'exact');

  const around = found.cutoff ?? best([...tried.values()].filter(isCutoff)).cutoff!;
  const candidates = new Set<Cutoff>([
    present.cutoff,
    undefined,
    ...AROUND.map((multiple) => range.snap(multiple * around)),
  ]);
  const measured: Tried[] = [];
  for (const cutoff of candidates) {
    const demands = yield* simulateDemands(
      withCutoff(design, cutoff),
      library,
      (share) => 0.5 + (0.5 * (measured.length + share)) / candidates.size,
    );
    measured.push({ cutoff, gain: totalGain(design, demands), exact: false });
  }
  const now = measured[0];
  const without = measured.find(({ cutoff }) => cutoff === undefined)!;
  const winner = best([without, ...measured]);
  return reportOf(winner, now, 'simulation');
}

const isCutoff = ({ cutoff }: Tried): boolean => cutoff !== undefined;

const indexOfBest = (tried: readonly Tried[]): number =>
  tried.reduce((at, { gain }, k) => (gain.mean > tried[at].gain.mean ? k : at), 0);

const reportOf = (winner: Tried, present: Tried, basis: CutoffReport['basis']): CutoffReport => ({
  engine: ENGINE_VERSION,
  what: 'cutoff',
  pointer: '/policy/cutoffSeconds',
  ...(winner.cutoff !== undefined && { value: winner.cutoff }),
  isBetter: isBetter(winner, present),
  before: present.gain,
  after: winner.gain,
  basis,
});

/** From one attempt to where pairs hardly ever grow as old; in whole attempts where all links try in one rhythm. */
const rangeOf = (design: Design, library: EngineLibrary) => {
  // A cutoff that no node has by itself.
  const mark = 0.918273645546;
  const network = compile(withCutoff(design, mark), library);
  const demands = network.demands.filter(
    ({ blocked, nodes }) =>
      blocked === undefined &&
      nodes
        .slice(1, -1)
        .some((node) => network.nodes[node].cutoffPs === Math.round(mark * PS_PER_SECOND)),
  );
  if (demands.length === 0) {
    throw new Error(
      'No repeater on a served path follows the policy’s cutoff: there is none, or each has a cutoff of its own.',
    );
  }
  const links = [...new Set(demands.flatMap((demand) => demand.links))].map(
    (link) => network.links[link],
  );
  const period = Math.min(...links.map(({ periodPs }) => periodPs)) / PS_PER_SECOND;
  const isOneRhythm = links.every(({ periodPs }) => periodPs === links[0].periodPs);
  return {
    lowest: period,
    highest: (30 * Math.max(...links.map(meanPairPs))) / PS_PER_SECOND,
    snap: (cutoff: number): number =>
      isOneRhythm
        ? Number((Math.max(1, Math.round(cutoff / period)) * period).toPrecision(12))
        : Number(cutoff.toPrecision(4)),
  };
};
