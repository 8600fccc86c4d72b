/** Sender–receiver: a weak pulse entangled with the sender's qubit is reflected off the receiver's cavity and detected there. */
import type { BellWeights } from './bell-diagonal';
import { type Herald, NEVER } from './double-click';

export interface SenderReceiverInputs {
  /** Mean photons per try that leave the sender's qubit, Poissonian, ≥ 0. */
  readonly meanPhotonNumber: number;
  /** Probability that such a photon is detected at the receiver, 0 to 1. */
  readonly efficiency: number;
  /** Dark probability per detector and window; there are two detectors. */
  readonly dark: number;
  /** Contrast of the receiver's reflection between its two qubit states, 0 to 1. */
  readonly contrast: number;
}

/**
 * Success probability and state, success being that exactly one of the receiver's two detectors clicks. With mean n,
 * efficiency η, s = 1 − exp(−nη) the probability that light makes a click, and pd the dark probability:
 *
 * p = s (1−pd) + (1−s) 2pd(1−pd).
 *
 * Of the clicks by light the share q = nη e^{−n}/s had no further photon. Every further one has told the qubit's state to
 * the fiber: Z error with probability (1 − q)/2, about n/2 over a lossy path. A cavity of contrast C lets the wrong state
 * through: X error with probability (1 − C)/2, independent of the other. A dark click announces the maximally mixed state.
 *
 * Crude: errors of the kind known for weak pulses and cavities, from memory, not verified; two photons that hit both
 * detectors are not told apart from one. Returns p = 0 and the maximally mixed state when nothing can click.
 */
export const senderReceiver = (inputs: SenderReceiverInputs): Herald => {
  const { meanPhotonNumber: mean, efficiency, dark, contrast } = inputs;
  const light = -Math.expm1(-mean * efficiency);
  const byLight = light * (1 - dark);
  const p = byLight + (1 - light) * 2 * dark * (1 - dark);
  if (!(p > NEVER)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  const alone = light > 0 ? (mean * efficiency * Math.exp(-mean)) / light : 0;
  const flip = (1 - contrast) / 2;
  const turn = (1 - alone) / 2;
  const genuine = byLight / p;
  const random = (1 - genuine) / 4;
  const weights: BellWeights = [
    genuine * (1 - flip) * (1 - turn) + random,
    genuine * flip * (1 - turn) + random,
    genuine * flip * turn + random,
    genuine * (1 - flip) * turn + random,
  ];
  return { probability: p, weights };
};
