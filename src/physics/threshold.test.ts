/** Solving for thresholds. */
import { expect, test } from 'vitest';
import { thresholdOf } from './threshold';

test('finds where a rising and a falling law cross zero, to the last digit', () => {
  expect(thresholdOf((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(thresholdOf((x) => 1 - x ** 3, 0, 3)).toBeCloseTo(1, 15);
});

test('a law that is positive from a threshold on is not negative there', () => {
  const law = (x: number) => Math.exp(x) - 3;
  expect(law(thresholdOf(law, 0, 5))).toBeGreaterThanOrEqual(0);
});

test('refuses a law without a change of sign', () => {
  expect(() => thresholdOf((x) => x + 1, 0, 1)).toThrow(RangeError);
});
