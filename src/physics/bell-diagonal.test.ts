/** Weights, correlators and density matrix say the same of a pair. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlatorsOf, fidelityOf, weightsOf, werner } from './bell-diagonal';
import { bellDiagonalState, bellWeights, mean, tensor, X, Y, Z } from './density-matrix';
import { bellWeightsArbitrary, fraction, PROPERTY } from './testing/arbitrary';

test('a perfect pair has the correlators 1, −1, 1', () => {
  expect(correlatorsOf([1, 0, 0, 0])).toEqual([1, -1, 1]);
});

test('correlators are the means of XX, YY and ZZ in the density matrix', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const state = bellDiagonalState(weights);
      const [xx, yy, zz] = correlatorsOf(weights);
      expect(mean(state, tensor(X, X))).toBeCloseTo(xx, 12);
      expect(mean(state, tensor(Y, Y))).toBeCloseTo(yy, 12);
      expect(mean(state, tensor(Z, Z))).toBeCloseTo(zz, 12);
    }),
    PROPERTY,
  );
});

test('weights come back from correlators, and fidelity is the first of them', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const correlators = correlatorsOf(weights);
      const back = weightsOf(correlators);
      const measured = bellWeights(bellDiagonalState(weights));
      weights.forEach((weight, i) => {
        expect(back[i]).toBeCloseTo(weight, 12);
        expect(measured[i]).toBeCloseTo(weight, 12);
      });
      expect(fidelityOf(correlators)).toBeCloseTo(weights[0], 12);
    }),
    PROPERTY,
  );
});

test('a Werner pair has three equal errors and w = (4F − 1)/3 in all correlators', () => {
  fc.assert(
    fc.property(fraction, (fidelity) => {
      const w = (4 * fidelity - 1) / 3;
      const [xx, yy, zz] = correlatorsOf(werner(fidelity));
      expect(xx).toBeCloseTo(w, 12);
      expect(yy).toBeCloseTo(-w, 12);
      expect(zz).toBeCloseTo(w, 12);
    }),
    PROPERTY,
  );
});
