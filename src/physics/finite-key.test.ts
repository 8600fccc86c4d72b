/** Finite keys and intercept–resend against check values. */
import { describe, expect, test } from 'vitest';
import { correlatorsOf } from './bell-diagonal';
import { binaryEntropy } from './entropy';
import {
  type FiniteKeyInputs,
  finiteKeyRate,
  INTERCEPT_RESEND_ERROR,
  interceptDetection,
} from './finite-key';
import { errorRates } from './key-rates';

const from = (keyBits: number): FiniteKeyInputs => ({
  keyBits,
  testBits: keyBits / 4,
  errorRate: 0.01,
  inefficiency: 1.1,
  secrecy: 1e-10,
  correctness: 1e-15,
});

describe('finite keys at 1 % errors', () => {
  test.each([
    [1e4, 0.3686],
    [1e5, 0.64546],
    [1e6, 0.76372],
  ])('%d bits give %d secret bits each', (bits, rate) => {
    expect(finiteKeyRate(from(bits))).toBeCloseTo(rate, 5);
  });

  test('approach the asymptotic rate, and too few bits give none', () => {
    const limit = 1 - 2.1 * binaryEntropy(0.01);
    expect(finiteKeyRate(from(1e15))).toBeCloseTo(limit, 5);
    expect(finiteKeyRate(from(100))).toBeLessThan(0);
  });
});

describe('intercept and resend', () => {
  test('leaves a pair that errs in a quarter of the bits of either basis', () => {
    // Measured in Z and sent anew: only ⟨ZZ⟩ is left; in X: only ⟨XX⟩. Half of each.
    const { x, z } = errorRates(correlatorsOf([0.5, 0.25, 0, 0.25]));
    expect(x).toBe(INTERCEPT_RESEND_ERROR);
    expect(z).toBe(INTERCEPT_RESEND_ERROR);
  });

  test('shows in 20 compared bits with probability 0.99683', () => {
    expect(interceptDetection(20)).toBeCloseTo(0.99683, 5);
    expect(interceptDetection(0)).toBe(0);
  });
});
