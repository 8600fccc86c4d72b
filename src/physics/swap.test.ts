/** Swaps against the density matrix of four qubits, and the published check values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlatorsOf, fidelityOf, weightsOf, werner } from './bell-diagonal';
import { bellDiagonalState, bellWeights, noisySwap, trace } from './density-matrix';
import { gateWeight, swap, swapNoise } from './swap';
import { bellWeightsArbitrary, fraction, PROPERTY } from './testing/arbitrary';

const IDEAL = swapNoise(1, 1);

test('swapping two perfect pairs gives a perfect pair', () => {
  expect(swap([1, -1, 1], [1, -1, 1], IDEAL)).toEqual([1, -1, 1]);
});

test('swapping Werner pairs of fidelity 0.9 gives 0.8133333', () => {
  const pair = correlatorsOf(werner(0.9));
  expect(fidelityOf(swap(pair, pair, IDEAL))).toBeCloseTo(0.8133333333, 9);
});

test('gate weight 0.95 and readout 0.98 give the weights 0.677924992, 0.084731008, 0.101540992, 0.135803008', () => {
  const a = [0.9, 0.05, 0.02, 0.03] as const;
  const b = [0.8, 0.02, 0.08, 0.1] as const;
  const expected = [0.677924992, 0.084731008, 0.101540992, 0.135803008];
  const law = weightsOf(swap(correlatorsOf(a), correlatorsOf(b), swapNoise(0.95, 0.98)));
  const exact = bellWeights(noisySwap(bellDiagonalState(a), bellDiagonalState(b), 0.95, 0.98));
  expected.forEach((value, i) => {
    expect(law[i]).toBeCloseTo(value, 9);
    expect(exact[i]).toBeCloseTo(value, 9);
  });
});

test('a quoted average gate fidelity F depolarizes with weight (4F − 1)/3: F = g + (1 − g)/4', () => {
  expect(gateWeight(1)).toBe(1);
  expect(gateWeight(0.25)).toBe(0);
  fc.assert(
    fc.property(fraction, (g) => {
      expect(gateWeight(g + (1 - g) / 4)).toBeCloseTo(g, 12);
    }),
    PROPERTY,
  );
});

test('a swap is a noisy Bell measurement on four qubits, for any two pairs, gate and readout', () => {
  fc.assert(
    fc.property(
      bellWeightsArbitrary,
      bellWeightsArbitrary,
      fraction,
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (a, b, gate, readout) => {
        const state = noisySwap(bellDiagonalState(a), bellDiagonalState(b), gate, readout);
        const exact = bellWeights(state);
        const law = weightsOf(swap(correlatorsOf(a), correlatorsOf(b), swapNoise(gate, readout)));
        expect(trace(state)).toBeCloseTo(1, 10);
        law.forEach((weight, i) => {
          expect(weight).toBeCloseTo(exact[i], 10);
        });
      },
    ),
    { ...PROPERTY, numRuns: 25 },
  );
});

test('the order of swaps along a chain does not matter', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, bellWeightsArbitrary, bellWeightsArbitrary, (a, b, c) => {
      const [x, y, z] = [a, b, c].map(correlatorsOf);
      const noise = swapNoise(0.9, 0.97);
      const leftFirst = swap(swap(x, y, noise), z, noise);
      const rightFirst = swap(x, swap(y, z, noise), noise);
      leftFirst.forEach((value, i) => {
        expect(value).toBeCloseTo(rightFirst[i], 12);
      });
    }),
    PROPERTY,
  );
});
