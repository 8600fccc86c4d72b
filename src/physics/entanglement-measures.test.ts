/** Entanglement measures against published values and the partial transpose. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BellWeights, werner } from './bell-diagonal';
import { bellDiagonalState } from './density-matrix';
import {
  concurrence,
  entanglementOfFormation,
  hashingBound,
  logNegativity,
  negativity,
} from './entanglement-measures';
import { sixStateThreshold } from './key-rates';
import { bellWeightsArbitrary, PROPERTY } from './testing/arbitrary';
import { thresholdOf } from './threshold';

describe('a Werner pair of fidelity 0.9', () => {
  const pair = werner(0.9);

  test('has concurrence 0.8 and negativity 0.4', () => {
    expect(concurrence(pair)).toBeCloseTo(0.8, 14);
    expect(negativity(pair)).toBeCloseTo(0.4, 14);
  });

  test('has entanglement of formation 0.7219280949', () => {
    expect(entanglementOfFormation(pair)).toBeCloseTo(0.7219280949, 10);
  });

  test('has logarithmic negativity 0.8479969066', () => {
    expect(logNegativity(pair)).toBeCloseTo(0.8479969066, 10);
  });

  test('distills 0.3725081563 by hashing', () => {
    expect(hashingBound(pair)).toBeCloseTo(0.3725081563, 10);
  });
});

test('hashing of a Werner pair starts at fidelity 0.8107104, where six states do', () => {
  const start = thresholdOf((fidelity) => hashingBound(werner(fidelity)), 0.5, 1);
  expect(start).toBeCloseTo(0.8107104, 7);
  expect(start).toBe(sixStateThreshold());
});

test('the negativity is minus the negative eigenvalue of the partial transpose', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const { re } = bellDiagonalState(weights);
      // Transposing B moves the coherence of 00 and 11 into the block of 01 and 10, and back: two 2 × 2 blocks.
      const block = (a: number, b: number, c: number) => (a + b) / 2 - Math.hypot((a - b) / 2, c);
      const negative =
        Math.min(0, block(re[0], re[15], re[6])) + Math.min(0, block(re[5], re[10], re[3]));
      expect(negativity(weights)).toBeCloseTo(-negative, 12);
    }),
    PROPERTY,
  );
});

test('measures keep their order: hashing ≤ formation, all zero for a separable pair', () => {
  const separable: BellWeights = [0.4, 0.5, 0.05, 0.05];
  for (const measure of [concurrence, entanglementOfFormation, negativity, logNegativity]) {
    expect(measure(separable)).toBe(0);
    expect(measure([0, 0, 1, 0])).toBeGreaterThan(0.49);
  }
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      expect(hashingBound(weights)).toBeLessThanOrEqual(entanglementOfFormation(weights) + 1e-12);
      expect(hashingBound(weights)).toBeLessThanOrEqual(logNegativity(weights) + 1e-12);
    }),
    PROPERTY,
  );
});
