/** Purification against the density matrix of four qubits, and the published check values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BellWeights, werner } from './bell-diagonal';
import {
  bellDiagonalState,
  bellWeights,
  krausOn,
  type Matrix,
  scale,
  trace,
  zeros,
} from './density-matrix';
import { bbpssw, dejmps, NOISELESS, type PurificationNoise, recurrence } from './purification';
import { gateWeight } from './swap';
import { bellWeightsArbitrary, fraction, PROPERTY } from './testing/arbitrary';
import { purifiedByMatrix } from './testing/two-pairs';

const kept: BellWeights = [0.8, 0.1, 0.03, 0.07];
const measured: BellWeights = [0.75, 0.06, 0.09, 0.1];
const noisy: PurificationNoise = { gateA: 0.97, gateB: 0.96, readoutA: 0.98, readoutB: 0.99 };

const noiseArbitrary: fc.Arbitrary<PurificationNoise> = fc.record({
  gateA: fraction,
  gateB: fraction,
  readoutA: fc.double({ min: 0.5, max: 1, noNaN: true }),
  readoutB: fc.double({ min: 0.5, max: 1, noNaN: true }),
});

const expectWeights = (weights: BellWeights, expected: readonly number[], digits: number) => {
  expected.forEach((value, i) => {
    expect(weights[i]).toBeCloseTo(value, digits);
  });
};

describe('published check values', () => {
  test('BBPSSW of two Werner pairs of 0.75 gives 0.7884615 with probability 0.7222222', () => {
    const { probability, weights } = bbpssw(werner(0.75), werner(0.75), NOISELESS);
    expect(probability).toBeCloseTo(0.7222222, 7);
    expect(weights[0]).toBeCloseTo(0.7884615, 7);
  });

  test('the noisy recurrence without twirl: p = 0.7269028966, F = 0.7684713393', () => {
    const { probability, weights } = recurrence(kept, measured, noisy);
    expect(probability).toBeCloseTo(0.7269028966, 10);
    expectWeights(weights, [0.7684713393, 0.025603959, 0.0264892168, 0.179435485], 9);
  });

  test('noisy DEJMPS of the same pairs: p = 0.6965907722, F = 0.7962026891', () => {
    const { probability, weights } = dejmps(kept, measured, noisy);
    expect(probability).toBeCloseTo(0.6965907722, 10);
    expectWeights(weights, [0.7962026891, 0.0324267695, 0.0331999725, 0.1381705689], 10);
  });

  test('one round with gates of weight 0.937 and readout 0.995 makes 0.86 worse: 0.842', () => {
    const noise = { gateA: 0.937, gateB: 0.937, readoutA: 0.995, readoutB: 0.995 };
    expect(bbpssw(werner(0.86), werner(0.86), noise).weights[0]).toBeCloseTo(0.842, 3);
  });

  test('read as an average gate fidelity, 0.937 leaves less still: 0.8247', () => {
    const gate = gateWeight(0.937);
    const noise = { gateA: gate, gateB: gate, readoutA: 0.995, readoutB: 0.995 };
    expect(bbpssw(werner(0.86), werner(0.86), noise).weights[0]).toBeCloseTo(0.8247, 4);
  });
});

test('Werner pairs w₁, w₂ give p = (1 + w₁w₂)/2 and w′ = (w₁ + w₂ + 4 w₁w₂)/(6p)', () => {
  fc.assert(
    fc.property(fraction, fraction, (w1, w2) => {
      const pair = (w: number) => werner((1 + 3 * w) / 4);
      const { probability, weights } = bbpssw(pair(w1), pair(w2), NOISELESS);
      expect(probability).toBeCloseTo((1 + w1 * w2) / 2, 12);
      const after = (w1 + w2 + 4 * w1 * w2) / (6 * probability);
      expect((4 * weights[0] - 1) / 3).toBeCloseTo(after, 12);
      expect(weights).toEqual(werner(weights[0]));
    }),
    PROPERTY,
  );
});

describe('the density matrix of four qubits, for any pairs, gates and readout', () => {
  const agree = (a: number, b: number) => a === b;
  const compare = (exact: Matrix, law: { probability: number; weights: BellWeights }) => {
    const probability = trace(exact);
    expect(law.probability).toBeCloseTo(probability, 10);
    expectWeights(bellWeights(scale(exact, 1 / probability)), law.weights, 9);
  };

  test('is what the recurrence says', () => {
    fc.assert(
      fc.property(bellWeightsArbitrary, bellWeightsArbitrary, noiseArbitrary, (k, m, noise) => {
        compare(
          purifiedByMatrix(bellDiagonalState(k), bellDiagonalState(m), noise, agree),
          recurrence(k, m, noise),
        );
      }),
      { ...PROPERTY, numRuns: 12 },
    );
  });

  test('is what DEJMPS says, with √X turns of opposite sign at the two ends', () => {
    const turn = (sign: 1 | -1): Matrix => {
      const root = zeros(2); // exp(∓iπX/4)
      root.re.set([Math.SQRT1_2, 0, 0, Math.SQRT1_2]);
      root.im.set([0, -sign * Math.SQRT1_2, -sign * Math.SQRT1_2, 0]);
      return root;
    };
    const turned = (weights: BellWeights) =>
      krausOn(1, turn(-1))(krausOn(0, turn(1))(bellDiagonalState(weights)));
    fc.assert(
      fc.property(bellWeightsArbitrary, bellWeightsArbitrary, noiseArbitrary, (k, m, noise) => {
        compare(purifiedByMatrix(turned(k), turned(m), noise, agree), dejmps(k, m, noise));
      }),
      { ...PROPERTY, numRuns: 12 },
    );
  });
});

test('perfect pairs stay perfect, and useless gates leave half of the tries maximally mixed', () => {
  expect(dejmps([1, 0, 0, 0], [1, 0, 0, 0], NOISELESS)).toEqual({
    probability: 1,
    weights: [1, 0, 0, 0],
  });
  const broken = { ...NOISELESS, gateA: 0 };
  expect(recurrence(kept, measured, broken)).toEqual({
    probability: 0.5,
    weights: [0.25, 0.25, 0.25, 0.25],
  });
});

test('readings that can never agree keep nothing', () => {
  expect(recurrence([1, 0, 0, 0], [0, 1, 0, 0], NOISELESS).probability).toBe(0);
});

test('pumping with fresh pairs stops short of 1, nesting equal ones does not', () => {
  const fresh = werner(0.8);
  let pumped: BellWeights = fresh;
  let nested: BellWeights = fresh;
  for (let round = 0; round < 40; round++) {
    pumped = bbpssw(pumped, fresh, NOISELESS).weights;
    nested = dejmps(nested, nested, NOISELESS).weights;
  }
  expect(pumped[0]).toBeGreaterThan(0.8);
  expect(pumped[0]).toBeLessThan(0.95);
  expect(bbpssw(pumped, fresh, NOISELESS).weights[0]).toBeCloseTo(pumped[0], 9);
  expect(nested[0]).toBeCloseTo(1, 9);
});
