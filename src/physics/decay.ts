/** Memory decoherence of a stored half of a pair, Pauli-twirled T1/T2. */
import type { Correlators } from './bell-diagonal';
import { rootOf } from './threshold';

/** Decay rates of one stored qubit, per second; 0 means no such decay. */
export interface DecayRates {
  /** 1/T2: rate of ⟨XX⟩ and ⟨YY⟩. */
  readonly xy: number;
  /** 1/T1: rate of ⟨ZZ⟩. */
  readonly z: number;
  /** 1/T²: Gaussian decay of ⟨XX⟩ and ⟨YY⟩ by slow noise, per second squared. */
  readonly slow: number;
}

/** Rate per second at which nothing is left after a picosecond, the shortest time there is; more would overflow. */
const AT_ONCE = 1e15;

/** Rates from T1 and T2 in seconds; `undefined` means no such decay. */
export const decayRates = (t1?: number, t2?: number, t2Gaussian?: number): DecayRates => ({
  xy: t2 === undefined ? 0 : Math.min(AT_ONCE, 1 / t2),
  z: t1 === undefined ? 0 : Math.min(AT_ONCE, 1 / t1),
  slow: t2Gaussian === undefined ? 0 : Math.min(AT_ONCE, 1 / t2Gaussian) ** 2,
});

/**
 * Pair after one half was stored for `seconds`: ⟨XX⟩, ⟨YY⟩ × exp(−t/T2 − (t/T)²), ⟨ZZ⟩ × exp(−t/T1).
 *
 * The Gaussian factor is no semigroup: its time counts from the beginning of storage.
 *
 * Exact for dephasing and depolarizing memories; for amplitude damping γ on both halves the twirl errs by at most γ²/4
 * in fidelity. Source: Pauli-twirled amplitude and phase damping, Ghosh, Fowler and Geller, Phys. Rev. A 86, 062318 (2012).
 */
export const store = (pair: Correlators, seconds: number, rates: DecayRates): Correlators => {
  const xy = Math.exp(-seconds * (rates.xy + rates.slow * seconds));
  const z = Math.exp(-seconds * rates.z);
  return [pair[0] * xy, pair[1] * xy, pair[2] * z];
};

/** Rates at which a pair decays whose halves are stored in `memories` at the same time. */
const together = (memories: readonly DecayRates[]): DecayRates => ({
  xy: memories.reduce((sum, { xy }) => sum + xy, 0),
  z: memories.reduce((sum, { z }) => sum + z, 0),
  slow: memories.reduce((sum, { slow }) => sum + slow, 0),
});

/** Seconds beyond any memory: what has not decayed by then does not decay. */
const FOREVER = 1e200;

/** Whether a memory ever loses anything. */
export const decays = (memory: DecayRates): boolean =>
  store([1, 1, 1], FOREVER, memory).some((kept) => kept < 1);

/**
 * Longest time in seconds for which a pair whose halves are stored from now on in `memories` stays of use: `excess` says by
 * how much a state is beyond the line where a use begins, and must not rise while correlators shrink. 0 when it is below
 * already; Infinity when it never falls below, to 1e-12 of the excess, which is less than rounding leaves of it.
 */
export const usefulLifetime = (
  pair: Correlators,
  memories: readonly DecayRates[],
  excess: (pair: Correlators) => number,
): number => {
  const both = together(memories);
  const after = (seconds: number) => excess(store(pair, seconds, both));
  if (after(0) < 0) return 0;
  if (after(FOREVER) >= -1e-12) return Number.POSITIVE_INFINITY;
  let high = 1;
  while (after(high) >= 0) high *= 8;
  while (after(high / 8) < 0) high /= 8;
  return rootOf(after, high / 8, high);
};
