/** Fidelity of a stored pair between two frames, from the rates at which its correlators fall. */
import { PAIR } from '../../../port/watch-frame';

/**
 * F(t) = ¼ + (F₀ − ¼) (⅔ exp(−rateXY t) + ⅓ exp(−rateZ t)), t seconds later (0 if negative).
 *
 * A frame states the fidelity F₀ but not how it is shared among ⟨XX⟩, −⟨YY⟩ and ⟨ZZ⟩; they are taken to be equal, as in a
 * Werner pair. Exact for those, and at t = 0; for the animation of the moments between frames only.
 */
export const decayedFidelity = (
  fidelity: number,
  rateXY: number,
  rateZ: number,
  seconds: number,
): number => {
  const t = Math.max(0, seconds);
  return 0.25 + (fidelity - 0.25) * ((2 * Math.exp(-rateXY * t) + Math.exp(-rateZ * t)) / 3);
};

/** The same for the pair whose row starts at `at`, at a simulated time. */
export const fidelityNow = (pairs: Float64Array, at: number, seconds: number): number =>
  decayedFidelity(
    pairs[at + PAIR.fidelity],
    pairs[at + PAIR.rateXY],
    pairs[at + PAIR.rateZ],
    seconds - pairs[at + PAIR.sinceSeconds],
  );
