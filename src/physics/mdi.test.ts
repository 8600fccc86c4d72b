/** Measurement-device-independent key distribution against an average over phases, its limits and its reach. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transmission } from './fiber';
import { type MdiInputs, mdiGains, mdiRate, mdiSinglePhotons } from './mdi';
import { PROPERTY } from './testing/arbitrary';
import { thresholdOf } from './threshold';

/**
 * Gain and error by the fields themselves: amplitudes of polarization H and V on both outputs of the beam splitter, two
 * detectors behind each, averaged over the senders' relative phase. Orthogonal clicks on one output announce Ψ+, on
 * different ones Ψ−; in Z unequal bits are right, in X equal ones for Ψ+ and unequal ones for Ψ−.
 */
const byFields = (a: number, b: number, dark: number, basis: 'z' | 'x') => {
  const STEPS = 720;
  let gain = 0;
  let wrong = 0;
  for (let step = 0; step < STEPS; step++) {
    const phase = (2 * Math.PI * step) / STEPS;
    for (const [bitA, bitB] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      const polarization = (bit: number) =>
        basis === 'z' ? [1 - bit, bit] : [Math.SQRT1_2, bit === 0 ? Math.SQRT1_2 : -Math.SQRT1_2];
      const [pA, pB] = [polarization(bitA), polarization(bitB)];
      const quiet = [1, -1].map((sign) =>
        [0, 1].map((axis) => {
          const re = Math.sqrt(a) * pA[axis] + sign * Math.sqrt(b) * pB[axis] * Math.cos(phase);
          const im = sign * Math.sqrt(b) * pB[axis] * Math.sin(phase);
          return (1 - dark) * Math.exp(-(re * re + im * im) / 2);
        }),
      );
      const pattern = (h: number, v: number) =>
        [0, 1].reduce(
          (p, out) =>
            p *
            (out === h ? 1 - quiet[out][0] : quiet[out][0]) *
            (out === v ? 1 - quiet[out][1] : quiet[out][1]),
          1,
        );
      const plus = pattern(0, 0) + pattern(1, 1);
      const minus = pattern(0, 1) + pattern(1, 0);
      const equal = bitA === bitB;
      gain += (plus + minus) / (4 * STEPS);
      if (basis === 'z') wrong += equal ? (plus + minus) / (4 * STEPS) : 0;
      else wrong += (equal ? minus : plus) / (4 * STEPS);
    }
  }
  return { gain, errorRate: wrong / gain };
};

test('gains and errors of both bases are those of the fields averaged over the phase', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (efficiencyA, efficiencyB, dark, mean) => {
        const law = mdiGains({ efficiencyA, efficiencyB, dark, misalignment: 0 }, mean);
        for (const basis of ['z', 'x'] as const) {
          const fields = byFields(efficiencyA * mean, efficiencyB * mean, dark, basis);
          expect(law[basis].gain / fields.gain).toBeCloseTo(1, 6);
          expect(law[basis].errorRate).toBeCloseTo(fields.errorRate, 6);
        }
      },
    ),
    { ...PROPERTY, numRuns: 20 },
  );
});

const dim: MdiInputs = { efficiencyA: 1e-3, efficiencyB: 2e-3, dark: 0, misalignment: 0.015 };

describe('in the limit of no dark counts', () => {
  test('single photons succeed with ηA ηB/2 and err with the misalignment', () => {
    const singles = mdiSinglePhotons(dim);
    expect(singles.gain).toBe(1e-6);
    expect(singles.errorRate).toBeCloseTo(0.015, 14);
  });

  test('weak coherent pulses err in the test basis with 1/4 + ed/2', () => {
    const even = { ...dim, efficiencyB: 1e-3 };
    expect(mdiGains(even, 1).x.errorRate).toBeCloseTo(0.25 + 0.015 / 2, 2);
  });

  test('weak coherent pulses err in the key basis with the misalignment only', () => {
    expect(mdiGains(dim, 0.3).z.errorRate).toBeCloseTo(0.015, 14);
  });
});

test('with 0.2 dB/km, 14.5 %, dark counts of 6.02e-6, ed = 1.5 % and f = 1.16 it reaches more than 200 km', () => {
  const rateAt = (kilometers: number, mean: number, dark: number) => {
    const efficiency = 0.145 * transmission((0.2 * kilometers) / 2);
    const ends = { efficiencyA: efficiency, efficiencyB: efficiency };
    return mdiRate({ ...ends, dark, misalignment: 0.015 }, mean, 1.16);
  };
  const reach = (dark: number) =>
    thresholdOf(
      (kilometers) =>
        Math.max(...Array.from({ length: 100 }, (_, i) => rateAt(kilometers, (i + 1) / 100, dark))),
      100,
      400,
    );
  expect(reach(6.02e-6)).toBeCloseTo(201.86, 1);
  // A program read about reaches 230.5 km; it may share the background out among the four detectors.
  expect(reach(6.02e-6 / 4)).toBeGreaterThan(230.5);
});
