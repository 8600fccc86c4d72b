/** Down-conversion against the sum over photon numbers and a count of photons; coincidences and accidentals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coincidences,
  meanPairsPerModeOf,
  oneModePairs,
  type PairSourceInputs,
  pairGain,
  twoModePairs,
  visibilityFromCar,
  visibilityOf,
} from './pair-source';
import { PROPERTY } from './testing/arbitrary';

const PUBLISHED: PairSourceInputs = {
  meanPairsPerMode: 0.1,
  efficiencyA: 0.145,
  efficiencyB: 0.1,
  backgroundA: 6.02e-6,
  backgroundB: 6.02e-6,
  misalignment: 0.015,
};

const choose = (n: number, k: number): number => {
  let value = 1;
  for (let i = 0; i < k; i++) value = (value * (n - i)) / (i + 1);
  return value;
};

/** Probability that of `first` and `second` photons only the first kind is seen. */
const onlyFirst = (first: number, second: number, efficiency: number): number => {
  let seen = 0;
  for (let k = 1; k <= first; k++) {
    seen += choose(first, k) * efficiency ** k * (1 - efficiency) ** (first - k);
  }
  return seen * (1 - efficiency) ** second;
};

/** Photon by photon: n pairs, m of them of one kind with m uniform in 0 … n, unlike photons at the two sides. */
const byCounting = (inputs: PairSourceInputs) => {
  const { efficiencyA: eA, efficiencyB: eB, backgroundA, backgroundB } = inputs;
  let gain = 0;
  let errors = 0;
  for (let n = 0; n < 60; n++) {
    const emitted = twoModePairs(n, inputs.meanPairsPerMode);
    const clicks =
      (1 - (1 - backgroundA) * (1 - eA) ** n) * (1 - (1 - backgroundB) * (1 - eB) ** n);
    let agreement = 0; // mean product of the bits, random ones counting zero
    for (let m = 0; m <= n; m++) {
      const bitA = onlyFirst(m, n - m, eA) - onlyFirst(n - m, m, eA);
      const bitB = onlyFirst(m, n - m, eB) - onlyFirst(n - m, m, eB);
      agreement += (bitA * bitB) / (n + 1);
    }
    gain += emitted * clicks;
    errors += emitted * (clicks / 2 - ((1 - 2 * inputs.misalignment) * agreement) / 2);
  }
  return { gain, errorRate: errors / gain };
};

describe('down-conversion between two threshold receivers', () => {
  test('check value: Q = 3.531719643e-3, E = 0.08209658895', () => {
    const { gain, errorRate } = pairGain(PUBLISHED);
    expect(gain / 3.531719643e-3).toBeCloseTo(1, 9);
    expect(errorRate).toBeCloseTo(0.08209658895, 10);
  });

  test('is the sum over photon numbers, every loss counted', () => {
    const exact = byCounting(PUBLISHED);
    expect(pairGain(PUBLISHED).gain / exact.gain).toBeCloseTo(1, 10);
    expect(pairGain(PUBLISHED).errorRate).toBeCloseTo(exact.errorRate, 10);
  });

  test('is that sum for any source, loss and misalignment, without background', () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    const mean = fc.double({ min: 1e-4, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(mean, part, part, part, (meanPairsPerMode, efficiencyA, efficiencyB, half) => {
        const inputs: PairSourceInputs = {
          meanPairsPerMode,
          efficiencyA,
          efficiencyB,
          backgroundA: 0,
          backgroundB: 0,
          misalignment: half / 2,
        };
        const exact = byCounting(inputs);
        expect(pairGain(inputs).gain / exact.gain).toBeCloseTo(1, 8);
        expect(pairGain(inputs).errorRate).toBeCloseTo(exact.errorRate, 8);
      }),
      { ...PROPERTY, numRuns: 10 },
    );
  });

  test('background counts as a click with a random bit', () => {
    const inputs = { ...PUBLISHED, backgroundA: 0.05, backgroundB: 0.02 };
    const noisy = pairGain(inputs);
    const exact = byCounting(inputs);
    expect(noisy.gain).toBeCloseTo(exact.gain, 12);
    expect(noisy.errorRate).toBeCloseTo(exact.errorRate, 12);
    const dark = pairGain({ ...inputs, meanPairsPerMode: 0 });
    expect(dark.gain).toBeCloseTo(1e-3, 15);
    expect(dark.errorRate).toBe(0.5);
  });

  test('of weak pulses Q ≈ 2λ eA eB and E ≈ λ, also where both are tiny', () => {
    const { gain, errorRate } = pairGain({
      ...PUBLISHED,
      meanPairsPerMode: 1e-6,
      efficiencyA: 1e-8,
      efficiencyB: 1e-7,
      backgroundA: 0,
      backgroundB: 0,
      misalignment: 0,
    });
    expect(gain / 2e-21).toBeCloseTo(1, 5);
    expect(errorRate / 1e-6).toBeCloseTo(1, 4);
  });

  test('loses the visibility α for α pairs per pulse, whatever is lost on the way, as measured on a pulsed Sagnac source', () => {
    // Kuzucu and Wong, arXiv:0710.5390; the abstract states V = 1 − α for low α.
    const pairsPerPulse = 0.01;
    for (const efficiency of [0.1, 0.01, 1e-4]) {
      const { errorRate } = pairGain({
        meanPairsPerMode: pairsPerPulse / 2,
        efficiencyA: efficiency,
        efficiencyB: efficiency / 2,
        backgroundA: 0,
        backgroundB: 0,
        misalignment: 0,
      });
      expect((2 * errorRate) / pairsPerPulse / (1 - efficiency)).toBeCloseTo(1, 1);
    }
  });

  test('a source that emits nothing into a dark network never clicks', () => {
    const silent = { ...PUBLISHED, meanPairsPerMode: 0, backgroundA: 0, backgroundB: 0 };
    expect(pairGain(silent)).toEqual({ gain: 0, errorRate: 0.5 });
  });
});

describe('photon numbers', () => {
  test.each([twoModePairs, oneModePairs])('%o sums to 1 and to its mean', (law) => {
    let sum = 0;
    let mean = 0;
    for (let n = 0; n < 400; n++) {
      sum += law(n, 0.3);
      mean += n * law(n, 0.3);
    }
    expect(sum).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(law === twoModePairs ? 0.6 : 0.3, 12);
  });

  test('two modes emit two pairs three quarters as often as the square of one, one mode just as often', () => {
    const ratio = (law: typeof oneModePairs) => law(2, 1e-6) / law(1, 1e-6) ** 2;
    expect(ratio(twoModePairs)).toBeCloseTo(0.75, 5);
    expect(ratio(oneModePairs)).toBeCloseTo(1, 5);
  });

  test('the mean of a source follows from how often it emits at all', () => {
    expect(1 - twoModePairs(0, meanPairsPerModeOf(0.3))).toBeCloseTo(0.3, 14);
    expect(meanPairsPerModeOf(1e-12) / 5e-13).toBeCloseTo(1, 9);
    expect(meanPairsPerModeOf(0)).toBe(0);
  });
});

describe('coincidences', () => {
  const inputs = {
    pairRateHz: 1e6,
    efficiencyA: 0.1,
    efficiencyB: 0.2,
    darkCountAHz: 0,
    darkCountBHz: 0,
    windowSeconds: 1e-9,
  };

  test('are pairs × efficiencies, accidentals the product of the singles in the window', () => {
    const counts = coincidences({ ...inputs, darkCountAHz: 1000, darkCountBHz: 500 });
    expect(counts).toEqual({
      singlesAHz: 101_000,
      singlesBHz: 200_500,
      pairsHz: 1e6 * 0.1 * 0.2,
      accidentalsHz: 101_000 * 200_500 * 1e-9,
    });
  });

  test('lose visibility to accidentals as a weak pulsed source does to its second pair', () => {
    const mean = 1e-3; // pairs per window
    const continuous = visibilityOf(coincidences({ ...inputs, pairRateHz: mean / 1e-9 }));
    const { errorRate } = pairGain({
      ...PUBLISHED,
      meanPairsPerMode: mean / 2,
      efficiencyA: 1e-4,
      efficiencyB: 1e-4,
      backgroundA: 0,
      backgroundB: 0,
      misalignment: 0,
    });
    expect(1 - continuous).toBeCloseTo(2 * errorRate, 5);
    expect(continuous).toBeCloseTo(1 / (1 + mean), 12);
  });

  test('read at the top of a fringe give the same visibility', () => {
    const counts = coincidences({ ...inputs, pairRateHz: 2e7, darkCountAHz: 1e5 });
    const top = counts.pairsHz / 2 / (counts.accidentalsHz / 4);
    expect(visibilityFromCar(top)).toBeCloseTo(visibilityOf(counts), 14);
  });

  test('without any pair or without any accidental are worth nothing, or all', () => {
    expect(visibilityOf(coincidences({ ...inputs, pairRateHz: 0 }))).toBe(0);
    expect(visibilityOf(coincidences({ ...inputs, windowSeconds: 0 }))).toBe(1);
    expect(visibilityFromCar(0)).toBe(0);
    expect(visibilityFromCar(Number.POSITIVE_INFINITY)).toBe(1);
  });
});
