/** Key rates, CHSH and their thresholds against published numbers and against search over settings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BellWeights, correlatorsOf, werner } from './bell-diagonal';
import {
  add,
  bellDiagonalState,
  type Matrix,
  mean,
  scale,
  tensor,
  X,
  Y,
  Z,
} from './density-matrix';
import {
  bbm92Rate,
  bbm92Threshold,
  chshThreshold,
  deviceIndependentRate,
  deviceIndependentRateOf,
  deviceIndependentThreshold,
  errorRates,
  sixStateRate,
  sixStateThreshold,
} from './key-rates';
import { chsh } from './nonlocality';
import { bellWeightsArbitrary, PROPERTY } from './testing/arbitrary';

const example: BellWeights = [0.9, 0.03, 0.02, 0.05];

/** Error rate of a Werner pair of that fidelity, in any basis. */
const errorAt = (fidelity: number) => errorRates(correlatorsOf(werner(fidelity))).z;

describe('the pair with weights 0.9, 0.03, 0.02, 0.05', () => {
  const pair = correlatorsOf(example);

  test('has error rates eZ = 0.05, eX = 0.07, eY = 0.08', () => {
    expect(errorRates(pair).z).toBeCloseTo(0.05, 15);
    expect(errorRates(pair).x).toBeCloseTo(0.07, 15);
    expect(errorRates(pair).y).toBeCloseTo(0.08, 15);
  });

  test('gives 0.347679392 bits by BBM92 and 0.3824568767 by six states', () => {
    expect(bbm92Rate(pair)).toBeCloseTo(0.347679392, 9);
    expect(sixStateRate(example)).toBeCloseTo(0.3824568767, 10);
  });

  test('violates CHSH with S = 2.489658611', () => {
    expect(chsh(pair)).toBeCloseTo(2.489658611, 9);
  });
});

describe('thresholds, found by solving', () => {
  test('BBM92 ends at 11.00279 % errors, fidelity 0.83496', () => {
    expect(100 * errorAt(bbm92Threshold())).toBeCloseTo(11.00279, 5);
    expect(bbm92Threshold()).toBeCloseTo(0.83496, 5);
  });

  test('six states end at 12.61931 % errors, fidelity 0.81071', () => {
    expect(100 * errorAt(sixStateThreshold())).toBeCloseTo(12.61931, 5);
    expect(sixStateThreshold()).toBeCloseTo(0.81071, 5);
  });

  test('device-independent keys end at 7.149176 % errors, fidelity 0.89276', () => {
    expect(100 * errorAt(deviceIndependentThreshold())).toBeCloseTo(7.149176, 6);
    expect(deviceIndependentThreshold()).toBeCloseTo(0.89276, 5);
  });

  test('CHSH is violated from fidelity 0.78033 on, (1 + 3/√2)/4', () => {
    expect(chshThreshold()).toBeCloseTo(0.78033, 5);
    expect(chshThreshold()).toBeCloseTo((1 + 3 * Math.SQRT1_2) / 4, 14);
  });
});

test('error rates are the sums of the weights that flip the bit', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const [, lX, lY, lZ] = weights;
      const { x, y, z } = errorRates(correlatorsOf(weights));
      expect(x).toBeCloseTo(lY + lZ, 12);
      expect(y).toBeCloseTo(lX + lZ, 12);
      expect(z).toBeCloseTo(lX + lY, 12);
    }),
    PROPERTY,
  );
});

test('a perfect pair gives one bit by any protocol; error correction of 1.16 times the limit costs its share', () => {
  const pair = correlatorsOf([1, 0, 0, 0]);
  expect(bbm92Rate(pair)).toBe(1);
  expect(sixStateRate([1, 0, 0, 0])).toBe(1);
  expect(deviceIndependentRateOf(pair)).toBeCloseTo(1, 6);
  const noisy = correlatorsOf(example);
  const lost = bbm92Rate(noisy) - bbm92Rate(noisy, 1.16);
  expect(lost).toBeCloseTo(0.16 * -(0.05 * Math.log2(0.05) + 0.95 * Math.log2(0.95)), 12);
});

test('without a violation a device-independent key is worth nothing', () => {
  expect(deviceIndependentRate(0, 2)).toBe(0);
  expect(deviceIndependentRate(0.01, 1.5)).toBeLessThan(0);
});

test('six states never give less than BBM92', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      expect(sixStateRate(weights)).toBeGreaterThanOrEqual(
        bbm92Rate(correlatorsOf(weights)) - 1e-12,
      );
    }),
    PROPERTY,
  );
});

describe('CHSH', () => {
  test('of a Werner pair is 2√2 w: 2.6776 at fidelity 0.96', () => {
    expect(chsh(correlatorsOf(werner(0.96)))).toBeCloseTo(2.6776, 4);
    expect(chsh(correlatorsOf(werner(1)))).toBeCloseTo(2 * Math.SQRT2, 14);
  });

  test('is what a search over the settings finds, and no setting beats it', () => {
    const along = (x: number, y: number, z: number): Matrix =>
      add(add(scale(X, x), scale(Y, y)), scale(Z, z));
    const axes = [X, Y, Z];
    fc.assert(
      fc.property(bellWeightsArbitrary, (weights) => {
        const state = bellDiagonalState(weights);
        const pair = correlatorsOf(weights);
        const correlation = (a: Matrix, b: Matrix) => mean(state, tensor(a, b));
        let best = 0;
        for (const [i, j] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ]) {
          for (let step = 0; step <= 200; step++) {
            const angle = (step / 200) * Math.PI;
            const plane = (p: number, q: number) => {
              const direction = [0, 0, 0];
              direction[i] = p;
              direction[j] = q;
              return along(direction[0], direction[1], direction[2]);
            };
            const b = plane(Math.cos(angle), Math.sin(angle));
            const c = plane(Math.cos(angle), -Math.sin(angle));
            const s = correlation(axes[i], add(b, c)) + correlation(axes[j], add(b, scale(c, -1)));
            best = Math.max(best, Math.abs(s));
          }
        }
        expect(best).toBeLessThanOrEqual(chsh(pair) + 1e-9);
        expect(best / chsh(pair)).toBeGreaterThan(0.9995);
      }),
      { ...PROPERTY, numRuns: 5 },
    );
  });
});
