/** Double-click heralding (Barrett–Kok): one photon from each side, one click in each of two modes. */
import type { BellWeights } from './bell-diagonal';
import { towardsPsi, type XState } from './x-state';

/** Outcome of a heralding law: success probability of one try and the state it heralds. */
export interface Herald {
  readonly probability: number;
  readonly weights: BellWeights;
  /**
   * The state as it is made, source qubit first, where the scheme makes it towards Ψ+ and flips a bit of it afterwards (in the
   * Pauli frame). `weights` are its twirl. Absent: the state is the Bell-diagonal one of `weights`.
   */
  readonly state?: XState;
}

/**
 * Success probabilities up to this count as never: the floating-point format keeps no digits of the factors of smaller
 * ones, nor of their squares, and the square of a mean wait of 1/p attempts would overflow.
 */
export const NEVER = 1e-120;

export interface DoubleClickInputs {
  /** Probability that a photon emitted on that side is detected, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Dark probability per detector and window. */
  readonly dark: number;
  /** Hong–Ou–Mandel visibility, |mode overlap|², 0 to 1. */
  readonly visibility: number;
  /** The detectors count photons, and two counts in a slot are no success; absent: threshold detectors. */
  readonly photonNumberResolving?: boolean;
}

/**
 * Success probability and state, two detectors × two slots, success being exactly one click in each slot. For threshold
 * detectors, with g = 1 − pd and k = 2 pd (1 − pd):
 *
 * podd = [eA g + (1−eA) k][eB g + (1−eB) k],
 * P2 = [eA(1−eB) + eB(1−eA) + eA eB (1+V)/2] g,
 * peven = [P2 + (1−eA)(1−eB) k] k,
 * p = (podd + peven)/2, F = [podd + V eA eB g²]/(4p).
 *
 * Of the odd-parity weight w = podd/(2p) the part w − F is a Z error; the even-parity weight splits equally into X and Y.
 * Photon-number-resolving detectors, success being exactly one count in each slot: g = (1 − pd)², and P2 loses its term
 * eA eB (1+V)/2; a detector has at most one dark count per slot.
 * Ideal detectors: p = eA eB/2, F = (1+V)/2. The state as made is already Bell-diagonal, both slots treating both qubits
 * alike. Returns p = 0 and the maximally mixed state when nothing can click.
 * Protocol: Barrett and Kok, Phys. Rev. A 71, 060310 (2005); the closed form is derived for these detectors.
 */
export const doubleClick = (inputs: DoubleClickInputs): Herald => {
  const { efficiencyA: eA, efficiencyB: eB, dark, visibility } = inputs;
  const resolving = inputs.photonNumberResolving === true;
  const quiet = resolving ? (1 - dark) ** 2 : 1 - dark;
  const oneDark = 2 * dark * (1 - dark);
  const podd = (eA * quiet + (1 - eA) * oneDark) * (eB * quiet + (1 - eB) * oneDark);
  const bunched = resolving ? 0 : (eA * eB * (1 + visibility)) / 2; // both photons on one detector
  const bothInOneSlot = (eA * (1 - eB) + eB * (1 - eA) + bunched) * quiet;
  const peven = (bothInOneSlot + (1 - eA) * (1 - eB) * oneDark) * oneDark;
  const p = (podd + peven) / 2;
  if (!(p > NEVER)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  const fidelity = (podd + visibility * eA * eB * quiet * quiet) / (4 * p);
  const odd = podd / (2 * p);
  const even = (1 - odd) / 2;
  const weights: BellWeights = [fidelity, even, even, odd - fidelity];
  return { probability: p, weights, state: towardsPsi(weights) };
};
