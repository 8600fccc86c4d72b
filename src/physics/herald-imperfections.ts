/** What makes a heralded pair worse than its law says: a second excitation, and what nobody has explained. */
import type { BellWeights } from './bell-diagonal';
import { mixed, type XState } from './x-state';

/**
 * Single-click pair whose emitters are excited twice with probability p_de: the coherence of the odd-parity part is
 * multiplied by 1 − p_de, the other photon having told where the first came from. (lI, lZ) move towards their mean.
 * Exact where the first photon leaves during the pulse, before the detection window opens, the second is like any other,
 * and p_de is the same for both emitters (held against a count of all photons): then probability and parity stay as they
 * are. A first photon that can be detected, too, raises the rate by up to p_de and lowers the fidelity further; that is left
 * out. p_de in [0, 1]; 0 returns the same weights.
 */
export const withDoubleExcitation = (weights: BellWeights, probability: number): BellWeights => {
  if (probability === 0) return weights;
  const [lI, lX, lY, lZ] = weights;
  const moved = ((lI - lZ) / 2) * probability;
  return [lI - moved, lX, lY, lZ + moved];
};

/** The same before the twirl: the coherence of odd parity × (1 − p_de). */
export const excitedTwice = (state: XState, probability: number): XState => ({
  ...state,
  odd: state.odd * (1 - probability),
});

/** Share of the maximally mixed state that lowers the fidelity of `weights` by `infidelity`; at most all of it. */
const residualNoise = ([fidelity]: BellWeights, infidelity: number): number => {
  const above = fidelity - 0.25;
  return infidelity === 0 || above <= 0 ? 0 : Math.min(1, infidelity / above);
};

/**
 * Pair mixed with the maximally mixed state so that the fidelity falls by exactly `infidelity`: share r/(F − 1/4) of
 * noise. An explicit term for what a model leaves out (readout, ionization, spectral wandering), never a hidden one. Stops
 * at the maximally mixed state; a pair at or below fidelity 1/4, and an infidelity of 0, are returned unchanged.
 */
export const withResidualInfidelity = (weights: BellWeights, infidelity: number): BellWeights => {
  const noise = residualNoise(weights, infidelity);
  if (noise === 0) return weights;
  const [lI, lX, lY, lZ] = weights.map((weight) => weight * (1 - noise) + noise / 4);
  return [lI, lX, lY, lZ];
};

/** The same before the twirl: `state`, whose twirl has these weights, with as much noise. */
export const residuallyMixed = (state: XState, weights: BellWeights, infidelity: number): XState =>
  mixed(state, residualNoise(weights, infidelity));
