/** Coincidences of a continuous pair source against a sum over pairs, standard counting and limits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PairCountingInputs, pairCounting } from './pair-counting';
import { coincidences, pairGain, visibilityOf } from './pair-source';
import { fraction, PROPERTY } from './testing/arbitrary';

/** Poissonian probabilities of 0, 1, 2 … pairs, as far as they matter. */
const poisson = (mean: number): number[] => {
  const terms = [Math.exp(-mean)];
  for (let n = 1; n <= 60; n++) terms.push((terms[n - 1] * mean) / n);
  return terms;
};

/**
 * The same by counting: h pairs of bit 0 and v of bit 1, each photon of each pair detected or not, each detector with its
 * own background; a side with both detectors clicking tosses a coin, a pair of misaligned bits flips one side.
 */
const byCounting = (inputs: PairCountingInputs): { gain: number; errorRate: number } => {
  const pairs = poisson(inputs.meanPairs / 2);
  let gain = 0;
  let wrong = 0;
  const sides = [
    [inputs.efficiencyA, inputs.backgroundA],
    [inputs.efficiencyB, inputs.backgroundB],
  ];
  for (const [h, chanceH] of pairs.entries()) {
    for (const [v, chanceV] of pairs.entries()) {
      if (h + v > 14) continue;
      const [a, b] = sides.map(([efficiency, background]) => {
        const quiet = (photons: number) => Math.sqrt(1 - background) * (1 - efficiency) ** photons;
        const [dark0, dark1] = [quiet(h), quiet(v)];
        const both = (1 - dark0) * (1 - dark1);
        return [(1 - dark0) * dark1 + both / 2, dark0 * (1 - dark1) + both / 2];
      });
      const equal = a[0] * b[0] + a[1] * b[1];
      const unequal = a[0] * b[1] + a[1] * b[0];
      const ed = inputs.misalignment;
      gain += chanceH * chanceV * (equal + unequal);
      wrong += chanceH * chanceV * (unequal * (1 - ed) + equal * ed);
    }
  }
  return { gain, errorRate: wrong / gain };
};

test('probability and error are those of every pair, photon and background click counted', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1.5, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (meanPairs, efficiencyA, efficiencyB, backgroundA, backgroundB, misalignment) => {
        const inputs = {
          meanPairs,
          efficiencyA,
          efficiencyB,
          backgroundA,
          backgroundB,
          misalignment,
        };
        const law = pairCounting(inputs);
        const counted = byCounting(inputs);
        expect(law.gain).toBeCloseTo(counted.gain, 8);
        expect(law.errorRate).toBeCloseTo(counted.errorRate, 8);
      },
    ),
    { ...PROPERTY, numRuns: 40 },
  );
});

describe('for few pairs per window', () => {
  const windowSeconds = 1e-9;
  const rates = {
    pairRateHz: 5e5,
    efficiencyA: 0.1,
    efficiencyB: 0.05,
    darkCountAHz: 200,
    darkCountBHz: 300,
    windowSeconds,
  };
  const law = pairCounting({
    meanPairs: rates.pairRateHz * windowSeconds,
    efficiencyA: rates.efficiencyA,
    efficiencyB: rates.efficiencyB,
    backgroundA: rates.darkCountAHz * windowSeconds,
    backgroundB: rates.darkCountBHz * windowSeconds,
    misalignment: 0,
  });

  test('the rate is that of true and accidental coincidences, to the order of clicks per window', () => {
    const { pairsHz, accidentalsHz } = coincidences(rates);
    expect(law.gain / windowSeconds / (pairsHz + accidentalsHz)).toBeCloseTo(1, 3);
    expect(pairsHz).toBeCloseTo(2500, 9);
  });

  test('the error is half of the accidentals', () => {
    expect(1 - 2 * law.errorRate).toBeCloseTo(visibilityOf(coincidences(rates)), 4);
  });
});

test('to leading order several pairs at once give an error of μ/2, Poissonian or of a single mode', () => {
  const inputs = { efficiencyA: 1e-3, efficiencyB: 1e-3, misalignment: 0 };
  const background = { backgroundA: 0, backgroundB: 0 };
  const mean = 0.01;
  const many = pairCounting({ ...inputs, ...background, meanPairs: mean });
  const one = pairGain({ ...inputs, ...background, meanPairsPerMode: mean / 2 });
  expect(many.errorRate / (mean / 2)).toBeCloseTo(1, 1);
  expect(one.errorRate / (mean / 2)).toBeCloseTo(1, 1);
});

test('tiny rates keep their digits', () => {
  const law = pairCounting({
    meanPairs: 1e-8,
    efficiencyA: 1e-6,
    efficiencyB: 1e-7,
    backgroundA: 0,
    backgroundB: 0,
    misalignment: 0.02,
  });
  expect(law.gain / 1e-21).toBeCloseTo(1, 7);
  expect(law.errorRate).toBeCloseTo(0.02, 7);
});

test('only backgrounds coincide at random, and nothing gives nothing', () => {
  const dark = { meanPairs: 1, efficiencyA: 0, efficiencyB: 0, misalignment: 0 };
  const random = pairCounting({ ...dark, backgroundA: 0.1, backgroundB: 0.2 });
  expect(random.gain).toBeCloseTo(0.02, 15);
  expect(random.errorRate).toBe(0.5);
  expect(pairCounting({ ...dark, backgroundA: 0, backgroundB: 0 })).toEqual({
    gain: 0,
    errorRate: 0.5,
  });
});

test('the error is a share between the misalignment and one half', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fraction,
      fraction,
      fraction,
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (meanPairs, efficiencyA, efficiencyB, background, misalignment) => {
        const { gain, errorRate } = pairCounting({
          meanPairs,
          efficiencyA,
          efficiencyB,
          backgroundA: background,
          backgroundB: background / 2,
          misalignment,
        });
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(1 + 1e-12);
        expect(errorRate).toBeGreaterThanOrEqual(misalignment - 1e-9);
        expect(errorRate).toBeLessThanOrEqual(0.5);
      },
    ),
    { ...PROPERTY, numRuns: 300 },
  );
});
