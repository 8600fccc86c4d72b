/** Single-click heralding: one photon, from either side, at one of two detectors behind a beam splitter. */
import type { BellWeights } from './bell-diagonal';
import { type Herald, NEVER } from './double-click';
import type { XState } from './x-state';

export interface SingleClickInputs {
  /** Bright-state populations, 0 to 1. */
  readonly brightA: number;
  readonly brightB: number;
  /** Probability that a photon emitted on that side is detected, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Dark probability per detector and window. */
  readonly dark: number;
  /** Hong–Ou–Mandel visibility, |mode overlap|², 0 to 1. */
  readonly visibility: number;
  /** Rms optical phase error in radians. */
  readonly phaseNoise: number;
  /** The detectors count photons, and two counts are no success; absent: threshold detectors. */
  readonly photonNumberResolving?: boolean;
}

/**
 * Success probability and state, success being that exactly one detector clicks. For threshold detectors, with
 * g = 1 − pd and k = 2 pd (1 − pd):
 *
 * p11 = [eA(1−eB) + eB(1−eA) + eA eB (1+V)/2] g + (1−eA)(1−eB) k, pA = eA g + (1−eA) k, pB likewise, p00 = k,
 * p = aA aB p11 + aA(1−aB) pA + aB(1−aA) pB + (1−aA)(1−aB) p00,
 * coherence = g √(aA(1−aA) aB(1−aB) eA eB V) exp(−σ²/2),
 * F = {[aA(1−aB) pA + aB(1−aA) pB]/2 + coherence}/p.
 *
 * Of the odd-parity weight w (one bright qubit) the part w − F is a Z error; the even-parity weight splits equally into
 * X and Y. Leading order p ≈ 2αη, F ≈ 1 − α. Photon-number-resolving detectors, success being exactly one count, reject
 * two photons, and a photon with a dark count, on one detector: g = (1 − pd)², and p11 loses its term eA eB (1+V)/2; a
 * detector has at most one dark count per window. `state` is that before the twirl, |1⟩ being
 * the bright state: population aA aB p11/p of |11⟩, aA(1−aB) pA/p of |10⟩, and so on. Returns p = 0 and the maximally mixed
 * state when nothing can click.
 * Derived for exactly-one-click heralding; error theory: Hermans et al., New J. Phys. 25, 013011 (2023). Assumes no
 * double excitation.
 */
export const singleClick = (inputs: SingleClickInputs): Herald => {
  const { brightA, brightB, efficiencyA: eA, efficiencyB: eB, dark, visibility } = inputs;
  const resolving = inputs.photonNumberResolving === true;
  const quiet = resolving ? (1 - dark) ** 2 : 1 - dark;
  const oneDark = 2 * dark * (1 - dark);
  const bunched = resolving ? 0 : (eA * eB * (1 + visibility)) / 2; // both photons on one detector
  const bothBright =
    (eA * (1 - eB) + eB * (1 - eA) + bunched) * quiet + (1 - eA) * (1 - eB) * oneDark;
  const both = brightA * brightB * bothBright;
  const none = (1 - brightA) * (1 - brightB) * oneDark;
  const onlyA = brightA * (1 - brightB) * (eA * quiet + (1 - eA) * oneDark);
  const onlyB = brightB * (1 - brightA) * (eB * quiet + (1 - eB) * oneDark);
  const p = both + onlyA + onlyB + none;
  if (!(p > NEVER)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  const coherence =
    quiet *
    Math.sqrt(brightA * (1 - brightA) * brightB * (1 - brightB) * eA * eB * visibility) *
    Math.exp(-(inputs.phaseNoise ** 2) / 2);
  const odd = (onlyA + onlyB) / p;
  const fidelity = ((onlyA + onlyB) / 2 + coherence) / p;
  const even = (1 - odd) / 2;
  const weights: BellWeights = [fidelity, even, even, odd - fidelity];
  const state: XState = {
    p00: none / p,
    p01: onlyB / p,
    p10: onlyA / p,
    p11: both / p,
    even: 0,
    odd: coherence / p,
  };
  return { probability: p, weights, state };
};
