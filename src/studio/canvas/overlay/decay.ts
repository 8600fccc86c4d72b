/** Fidelity of a stored pair between two frames, from the rates at which its correlators fall. */
import { PAIR } from '../../../port/watch-frame';

/**
 * F(t) = ¼ (1 + (⟨XX⟩ − ⟨YY⟩) exp(−rateXY t) + ⟨ZZ⟩ exp(−rateZ t)) of the pair whose row starts at `at`, t seconds after its
 * correlators were true, at a simulated time in seconds. Before that moment it is the fidelity then.
 */
export const fidelityNow = (pairs: Float64Array, at: number, seconds: number): number => {
  const t = Math.max(0, seconds - pairs[at + PAIR.asOfSeconds]);
  const xy = (pairs[at + PAIR.xx] - pairs[at + PAIR.yy]) * Math.exp(-pairs[at + PAIR.rateXY] * t);
  return (1 + xy + pairs[at + PAIR.zz] * Math.exp(-pairs[at + PAIR.rateZ] * t)) / 4;
};
