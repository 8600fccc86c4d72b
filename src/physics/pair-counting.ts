/** A continuous pair source between two receivers: coincidences within a window, accidentals and several pairs included. */
import type { PairGain } from './pair-source';

/** What one coincidence window holds. */
export interface PairCountingInputs {
  /** Mean pairs per window, Poissonian, ≥ 0: pair rate × window. */
  readonly meanPairs: number;
  /** Probability that a photon sent to that side is detected, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Probability of a background click per window at that side, its two detectors together, 0 to 1. */
  readonly backgroundA: number;
  readonly backgroundB: number;
  /** Probability that a photon pair gives unequal bits where it should give equal ones, 0 to 0.5. */
  readonly misalignment: number;
}

/** Error of a coincidence that owes nothing to a pair. */
const RANDOM = 0.5;

/** Probability that a side clicks in a window: 1 − (1−Y) exp(−μe). */
export const clickProbability = (
  meanPairs: number,
  efficiency: number,
  background: number,
): number => background - (1 - background) * Math.expm1(-meanPairs * efficiency);

/**
 * Probability Q that both sides click within one window, and share E of those coincidences with a wrong bit. Two threshold
 * detectors per side; a side at which both click gives a random bit. With μ mean pairs, S the click probability of a side
 * and q = 1 − S:
 *
 * Q = SA SB + qA qB (exp(μ eA eB) − 1),
 * (1 − 2E) Q = (1 − 2ed) 2 √((1−YA)(1−YB)) exp(−μ(eA+eB)/2) (exp(μ eA eB/2) − 1).
 *
 * The first term of Q is the accidentals (singles × singles), the second the true coincidences, μ eA eB for small μ. Pairs
 * far shorter than the window are independent of each other, hence Poissonian; to all orders of μ. For small μ and e,
 * E ≈ ed + (1 − 2ed) accidentals/(2Q). The bits are those of a Werner pair with w = 1 − 2E. Derived, and equal to a sum over
 * pair numbers; its leading order is the standard counting of coincidences (`coincidences` in `pair-source.ts`).
 * Returns Q = 0, E = 0.5 when nothing can click.
 */
export const pairCounting = (inputs: PairCountingInputs): PairGain => {
  const { meanPairs: mean, efficiencyA: eA, efficiencyB: eB } = inputs;
  const clickA = clickProbability(mean, eA, inputs.backgroundA);
  const clickB = clickProbability(mean, eB, inputs.backgroundB);
  const gain = clickA * clickB + (1 - clickA) * (1 - clickB) * Math.expm1(mean * eA * eB);
  if (!(gain > 0)) return { gain: 0, errorRate: RANDOM };
  const correlated =
    2 *
    Math.sqrt((1 - inputs.backgroundA) * (1 - inputs.backgroundB)) *
    Math.exp((-mean * (eA + eB)) / 2) *
    Math.expm1((mean * eA * eB) / 2);
  return { gain, errorRate: RANDOM - ((RANDOM - inputs.misalignment) * correlated) / gain };
};
