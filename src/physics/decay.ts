/** Memory decoherence of a stored half of a pair, Pauli-twirled T1/T2. */
import type { Correlators } from './bell-diagonal';

/** Decay rates of one stored qubit, per second; 0 means no such decay. */
export interface DecayRates {
  /** 1/T2: rate of ⟨XX⟩ and ⟨YY⟩. */
  readonly xy: number;
  /** 1/T1: rate of ⟨ZZ⟩. */
  readonly z: number;
  /** 1/T²: Gaussian decay of ⟨XX⟩ and ⟨YY⟩ by slow noise, per second squared. */
  readonly slow: number;
}

/** Rates from T1 and T2 in seconds; `undefined` means no such decay. */
export const decayRates = (t1?: number, t2?: number, t2Gaussian?: number): DecayRates => ({
  xy: t2 === undefined ? 0 : 1 / t2,
  z: t1 === undefined ? 0 : 1 / t1,
  slow: t2Gaussian === undefined ? 0 : 1 / t2Gaussian ** 2,
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

/**
 * Longest time in seconds for which a pair that decays with the given rates (both halves together) keeps at least
 * `fidelity`; 0 when it is already below, Infinity when it never falls below. Bisection to 1e-9 relative.
 */
export const usefulLifetime = (
  pair: Correlators,
  rates: Pick<DecayRates, 'xy' | 'z'>,
  fidelity: number,
): number => {
  const [xx, yy, zz] = pair;
  const after = (xy: number, z: number) => (1 + (xx - yy) * xy + zz * z) / 4;
  const fidelityAfter = (seconds: number) =>
    after(Math.exp(-seconds * rates.xy), Math.exp(-seconds * rates.z));
  if (fidelityAfter(0) < fidelity) return 0;
  const inTheEnd = after(rates.xy > 0 ? 0 : 1, rates.z > 0 ? 0 : 1);
  if (inTheEnd >= fidelity) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = 1 / Math.max(rates.xy, rates.z);
  while (fidelityAfter(high) >= fidelity) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (fidelityAfter(middle) >= fidelity) low = middle;
    else high = middle;
  }
  return low;
};
