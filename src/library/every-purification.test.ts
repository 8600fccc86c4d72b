/** What must hold for every purification protocol: a newcomer is tested by being listed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BellWeights } from '../physics/bell-diagonal';
import { NOISELESS, type PurificationNoise } from '../physics/purification';
import { library } from './index';

const weights: fc.Arbitrary<BellWeights> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0.01, max: 1, noNaN: true })))
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum) as unknown as BellWeights;
  });

const noise: fc.Arbitrary<PurificationNoise> = fc.record({
  gateA: fc.double({ min: 0, max: 1, noNaN: true }),
  gateB: fc.double({ min: 0, max: 1, noNaN: true }),
  readoutA: fc.double({ min: 0.5, max: 1, noNaN: true }),
  readoutB: fc.double({ min: 0.5, max: 1, noNaN: true }),
});

describe.each(library.purification.map((protocol) => [protocol.id, protocol] as const))(
  '%s',
  (id, { label, summary, purify, onlyScheme }) => {
    test('has an id of its own, a label and a summary, and names a scheme of the library', () => {
      expect(library.purification.filter((other) => other.id === id)).toHaveLength(1);
      expect(label.trim()).not.toBe('');
      expect(summary).toMatch(/\.$/);
      if (onlyScheme) expect(library.schemes.map(({ kind }) => kind)).toContain(onlyScheme);
    });

    test('gives probabilities for any pairs and any noise', () => {
      fc.assert(
        fc.property(weights, weights, noise, (kept, measured, between) => {
          const made = purify(kept, measured, between);
          expect(made.probability).toBeGreaterThanOrEqual(0);
          expect(made.probability).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.min(...made.weights)).toBeGreaterThan(-1e-12);
          expect(made.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        }),
        { seed: 1, numRuns: 200 },
      );
    });

    test('is linear in the kept pair: the mean of what it makes is what it makes of the mean', () => {
      fc.assert(
        fc.property(weights, weights, weights, noise, (a, b, measured, between) => {
          // One state with more and less dephasing, as pairs of one link are.
          const of = (pair: BellWeights) => purify(pair, measured, between);
          const dephased = ([lI, lX, lY, lZ]: BellWeights, kept: number): BellWeights => [
            (lI * (1 + kept) + lZ * (1 - kept)) / 2,
            (lX * (1 + kept) + lY * (1 - kept)) / 2,
            (lY * (1 + kept) + lX * (1 - kept)) / 2,
            (lZ * (1 + kept) + lI * (1 - kept)) / 2,
          ];
          for (const pair of [a, b]) {
            const [first, second, mean] = [0.9, 0.3, 0.6].map((kept) => of(dephased(pair, kept)));
            for (let i = 0; i < 4; i++) {
              expect(mean.probability * mean.weights[i]).toBeCloseTo(
                (first.probability * first.weights[i] + second.probability * second.weights[i]) / 2,
                12,
              );
            }
          }
        }),
        { seed: 2, numRuns: 100 },
      );
    });

    test('leaves perfect pairs perfect', () => {
      const made = purify([1, 0, 0, 0], [1, 0, 0, 0], NOISELESS);
      expect(made.probability).toBeGreaterThan(0);
      expect(made.weights[0]).toBeCloseTo(1, 12);
    });
  },
);
