/** Solving for thresholds. */
import { describe, expect, test } from 'vitest';
import { rootOf, thresholdOf } from './threshold';

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

describe('a root between two signs', () => {
  test.each([
    ['rising', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ['falling', (x: number) => Math.exp(-x) - 0.25, 0, 1000, Math.log(4)],
    ['with a kink', (x: number) => Math.max(-0.1, x - 0.3), 0, 1, 0.3],
  ])('of a law %s', (_, law, low, high, root) => {
    expect(rootOf(law, low, high)).toBeCloseTo(root, 11);
  });

  test('takes few evaluations', () => {
    let evaluations = 0;
    rootOf(
      (x) => {
        evaluations++;
        return Math.exp(-x) - 0.25;
      },
      0,
      4,
    );
    expect(evaluations).toBeLessThan(16);
  });
});
