/** Midpoint source: limits and the price of several pairs at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MidpointSourceInputs, midpointSource } from './midpoint-source';
import { fraction, PROPERTY } from './testing/arbitrary';

const weak: MidpointSourceInputs = {
  pairProbability: 1e-4,
  efficiencyA: 1e-3,
  efficiencyB: 2e-3,
  darkA: 0,
  darkB: 0,
  pairVisibility: 1,
};

test('of weak pulses p = pair × ηA × ηB and F = 1 − 3p/4', () => {
  const { probability, weights } = midpointSource(weak);
  expect(probability / 2e-10).toBeCloseTo(1, 3);
  expect((1 - weights[0]) / 0.75e-4).toBeCloseTo(1, 2);
});

test('a weak source of pairs of fidelity 0.925 heralds pairs of 0.925', () => {
  const { weights } = midpointSource({ ...weak, pairProbability: 1e-9, pairVisibility: 0.9 });
  expect(weights[0]).toBeCloseTo(0.925, 8);
  expect(weights[1]).toBe(weights[3]);
});

test('memories that lose no photon see fewer random bits than lossy ones', () => {
  const strong = { ...weak, pairProbability: 0.1 };
  const lossless = midpointSource({ ...strong, efficiencyA: 1, efficiencyB: 1 });
  expect(lossless.probability).toBeCloseTo(0.1, 14);
  expect(lossless.weights[0]).toBeGreaterThan(midpointSource(strong).weights[0]);
});

test('more pairs per try give more heralds and less fidelity', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-4, max: 0.8, noNaN: true }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      (pairProbability, efficiency) => {
        const inputs = { ...weak, efficiencyA: efficiency, efficiencyB: efficiency };
        const less = midpointSource({ ...inputs, pairProbability });
        const more = midpointSource({ ...inputs, pairProbability: pairProbability * 1.1 });
        expect(more.probability).toBeGreaterThan(less.probability);
        expect(more.weights[0]).toBeLessThan(less.weights[0]);
      },
    ),
    PROPERTY,
  );
});

test('dark announcements alone herald random qubits with probability darkA × darkB', () => {
  const { probability, weights } = midpointSource({
    ...weak,
    pairProbability: 0,
    darkA: 1e-3,
    darkB: 2e-3,
  });
  expect(probability).toBeCloseTo(2e-6, 15);
  expect(weights).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('weights are probabilities that sum to 1, and nothing to announce heralds nothing', () => {
  const below = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(below, fraction, fraction, fraction, fraction, (pair, a, b, dark, visibility) => {
      const { probability, weights } = midpointSource({
        pairProbability: pair,
        efficiencyA: a,
        efficiencyB: b,
        darkA: dark,
        darkB: dark,
        pairVisibility: visibility,
      });
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThan(-1e-12);
    }),
    { ...PROPERTY, numRuns: 300 },
  );
  expect(midpointSource({ ...weak, pairProbability: 0 }).probability).toBe(0);
  expect(midpointSource({ ...weak, efficiencyB: 0 }).probability).toBe(0);
});
