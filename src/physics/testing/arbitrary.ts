/** Random inputs of physics tests. */
import fc from 'fast-check';
import type { BellWeights } from '../bell-diagonal';

/** Seed of every property test here: a failure is the same failure tomorrow. */
export const PROPERTY = { seed: 20_260, numRuns: 60 } as const;

export const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** Four weights that sum to 1. */
export const bellWeightsArbitrary: fc.Arbitrary<BellWeights> = fc
  .tuple(fraction, fraction, fraction, fraction)
  .filter((parts) => parts.reduce((sum, part) => sum + part) > 1e-3)
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part);
    return parts.map((part) => part / sum) as unknown as BellWeights;
  });

/** T1 and T2 in seconds with T2 ≤ 2 T1. */
export const coherenceArbitrary = fc
  .tuple(
    fc.double({ min: 0.05, max: 10, noNaN: true }),
    fc.double({ min: 0.05, max: 2, noNaN: true }),
  )
  .map(([t1, share]) => ({ t1, t2: t1 * share }));
