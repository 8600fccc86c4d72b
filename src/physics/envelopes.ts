/** Other ways in which a memory loses its phase: Gaussian in time, and by the attempts of its neighbor. */
import type { Correlators } from './bell-diagonal';

/**
 * Coherence kept by slow noise (a field that is constant during storage and varies between runs): exp(−(t/T2)²), in (0, 1].
 * Times ⟨XX⟩ and ⟨YY⟩ of the stored half. Not a semigroup: storage for two times is not storage for their sum, so the time
 * must be counted from the last refocusing. Form as used in open code for trapped ions.
 */
export const gaussianEnvelope = (seconds: number, t2Seconds: number): number =>
  Math.exp(-((seconds / t2Seconds) ** 2));

/**
 * Coherence kept by a memory whose neighbor makes `attempts` tries, each dephasing it alike: exp(−N/N₁ₑ), N₁ₑ the number of
 * attempts after which 1/e is left. Times ⟨XX⟩ and ⟨YY⟩. Measured behavior of carbon-13 memories beside an NV center, read
 * second hand.
 */
export const attemptEnvelope = (attempts: number, attemptsToOneOverE: number): number =>
  Math.exp(-attempts / attemptsToOneOverE);

/**
 * Mean of `attemptEnvelope` while waiting for a success of probability p per attempt, the successful attempt counted:
 * p s/(1 − (1−p) s) with s = exp(−1/N₁ₑ). Derived: generating function of the geometric distribution. p in (0, 1].
 */
export const meanAttemptEnvelope = (probability: number, attemptsToOneOverE: number): number => {
  const kept = Math.exp(-1 / attemptsToOneOverE);
  return (probability * kept) / (1 - (1 - probability) * kept);
};

/** Pair after one half lost phase: ⟨XX⟩ and ⟨YY⟩ × kept, in [0, 1]. Exact for pure dephasing of any envelope. */
export const dephased = ([xx, yy, zz]: Correlators, kept: number): Correlators => [
  xx * kept,
  yy * kept,
  zz,
];
