/** Envelopes of dephasing against sums over the noise that causes them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlatorsOf, weightsOf } from './bell-diagonal';
import { bellDiagonalState, bellWeights, dephasing } from './density-matrix';
import { attemptEnvelope, dephased, gaussianEnvelope, meanAttemptEnvelope } from './envelopes';
import { bellWeightsArbitrary, fraction, PROPERTY } from './testing/arbitrary';

test('the Gaussian envelope is what a constant random detuning leaves of a phase', () => {
  const [seconds, t2] = [0.3, 0.5];
  const sigma = Math.SQRT2 / t2; // exp(−σ²t²/2) = exp(−(t/T2)²)
  let sum = 0;
  let weights = 0;
  for (let k = -600; k <= 600; k++) {
    const weight = Math.exp(-((k / 100) ** 2) / 2);
    sum += weight * Math.cos((sigma * seconds * k) / 100);
    weights += weight;
  }
  expect(gaussianEnvelope(seconds, t2)).toBeCloseTo(sum / weights, 8);
  expect(gaussianEnvelope(0, t2)).toBe(1);
  expect(gaussianEnvelope(t2, t2)).toBeCloseTo(1 / Math.E, 15);
});

test('early on a Gaussian keeps more phase than an exponential of the same T2, late less', () => {
  expect(gaussianEnvelope(0.1, 1)).toBeGreaterThan(Math.exp(-0.1));
  expect(gaussianEnvelope(2, 1)).toBeLessThan(Math.exp(-2));
});

test('after 1800 attempts of 1800 a memory keeps 1/e of its phase', () => {
  expect(attemptEnvelope(1800, 1800)).toBeCloseTo(1 / Math.E, 15);
  expect(attemptEnvelope(0, 1800)).toBe(1);
});

test('the mean over a geometric wait is the sum over its attempts', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 5, max: 5000, noNaN: true }),
      (p, lasting) => {
        let sum = 0;
        for (let k = 1; k < 4000; k++) sum += p * (1 - p) ** (k - 1) * attemptEnvelope(k, lasting);
        expect(meanAttemptEnvelope(p, lasting)).toBeCloseTo(sum, 9);
      },
    ),
    { ...PROPERTY, numRuns: 20 },
  );
});

test('losing phase is the dephasing channel on one half, for any pair', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, fraction, (weights, kept) => {
      const exact = bellWeights(dephasing(1, kept)(bellDiagonalState(weights)));
      const law = weightsOf(dephased(correlatorsOf(weights), kept));
      law.forEach((weight, i) => {
        expect(weight).toBeCloseTo(exact[i], 12);
      });
    }),
    PROPERTY,
  );
});
