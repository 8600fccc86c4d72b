/** Midpoint source: a down-conversion source between two memories that announce what they absorb. */
import { werner } from './bell-diagonal';
import { type Herald, NEVER } from './double-click';
import { meanPairsPerModeOf, pairGain } from './pair-source';

export interface MidpointSourceInputs {
  /** Probability that a try emits at least one pair, 0 to 1 (exclusive). */
  readonly pairProbability: number;
  /** Probability that a photon sent to that side is absorbed and announced, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Probability per try that the detector of that side's memory announces an absorption without a photon. */
  readonly darkA: number;
  readonly darkB: number;
  /** Correlation of a single pair, 0 to 1: 1 is a perfect Bell pair, V = (4F − 1)/3. */
  readonly pairVisibility: number;
}

/**
 * Success probability and state: both memories announce an absorption in the same try. Q and E are those of `pairGain`,
 * with λ = 1/√(1−p) − 1, background = darkA and darkB, and ed = (1 − V)/2; the state is a Werner pair of w = 1 − 2E. To leading order
 * p_success = p ηA ηB and F = 1 − 3p/4 for a perfect source: several pairs at once lower the fidelity.
 *
 * Approximation: a memory that absorbed two photons of unlike polarization, or was announced by a dark count, counts as a
 * random qubit; one that absorbed several alike as that qubit. Multi-pair emission to all orders. Returns p = 0 and the
 * maximally mixed state when nothing can be announced.
 */
export const midpointSource = (inputs: MidpointSourceInputs): Herald => {
  const { gain, errorRate } = pairGain({
    meanPairsPerMode: meanPairsPerModeOf(inputs.pairProbability),
    efficiencyA: inputs.efficiencyA,
    efficiencyB: inputs.efficiencyB,
    backgroundA: inputs.darkA,
    backgroundB: inputs.darkB,
    misalignment: (1 - inputs.pairVisibility) / 2,
  });
  if (!(gain > NEVER)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  return { probability: gain, weights: werner((1 + 3 * (1 - 2 * errorRate)) / 4) };
};
