/** Single and double click against an enumeration of photons, and the published check values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkProbability } from './detector';
import { doubleClick } from './double-click';
import { singleClick } from './single-click';
import { fraction, PROPERTY } from './testing/arbitrary';
import { doubleClickByFock, type Heralded, singleClickByFock } from './testing/photon-optics';
import { twirlOf, type XState } from './x-state';

const dark = fc.double({ min: 0, max: 0.2, noNaN: true });
const efficiency = fc.double({ min: 0.01, max: 1, noNaN: true });
const bright = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Mean of a function of a phase that is normal with deviation σ and mean 0. */
const meanOverPhase = (sigma: number, f: (phase: number) => number): number => {
  let sum = 0;
  let weights = 0;
  for (let k = -60; k <= 60; k++) {
    const x = k / 10;
    const weight = Math.exp(-(x ** 2) / 2);
    sum += weight * f(sigma * x);
    weights += weight;
  }
  return sum / weights;
};

/** The untwirled state of a law has the populations that counting gives, no even coherence, and the law's weights as twirl. */
const expectUntwirled = (
  { weights, state }: { weights: readonly number[]; state?: XState },
  counted: Heralded,
) => {
  const { p00, p01, p10, p11, even } = state!;
  [p00, p01, p10, p11].forEach((population, spin) => {
    expect(population).toBeCloseTo(counted.populations[spin], 9);
  });
  expect([even, counted.evenCoherence]).toEqual([0, 0]);
  twirlOf(state!).forEach((weight, i) => {
    expect(weight).toBeCloseTo(weights[i], 12);
  });
};

describe('single click', () => {
  test('equal arms: p = 0.0608758632, F = 0.8571708553', () => {
    const herald = singleClick({
      brightA: 0.1,
      brightB: 0.1,
      efficiencyA: 0.3,
      efficiencyB: 0.3,
      dark: 1e-3,
      visibility: 0.9,
      phaseNoise: 0.2,
    });
    expect(herald.probability).toBeCloseTo(0.0608758632, 10);
    expect(herald.weights[0]).toBeCloseTo(0.8571708553, 10);
  });

  test('equal arms, photon-number-resolving detectors: p = 0.0599635764, F = 0.8693437535', () => {
    const herald = singleClick({
      brightA: 0.1,
      brightB: 0.1,
      efficiencyA: 0.3,
      efficiencyB: 0.3,
      dark: 1e-3,
      visibility: 0.9,
      phaseNoise: 0.2,
      photonNumberResolving: true,
    });
    expect(herald.probability).toBeCloseTo(0.0599635764, 10);
    expect(herald.weights[0]).toBeCloseTo(0.8693437535, 10);
  });

  test('unequal arms: p = 0.04367092847, F = 0.8835249915', () => {
    const herald = singleClick({
      brightA: 0.05,
      brightB: 0.12,
      efficiencyA: 0.4,
      efficiencyB: 0.2,
      dark: 1e-4,
      visibility: 0.85,
      phaseNoise: 0.1,
    });
    expect(herald.probability).toBeCloseTo(0.04367092847, 11);
    expect(herald.weights[0]).toBeCloseTo(0.8835249915, 10);
  });

  test('probability, fidelity and parity are those of every Fock state counted', () => {
    fc.assert(
      fc.property(
        bright,
        bright,
        efficiency,
        efficiency,
        dark,
        fraction,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (brightA, brightB, efficiencyA, efficiencyB, pd, visibility, phaseNoise, resolving) => {
          const inputs = {
            brightA,
            brightB,
            efficiencyA,
            efficiencyB,
            dark: pd,
            visibility,
            photonNumberResolving: resolving,
          };
          const law = singleClick({ ...inputs, phaseNoise });
          const still = singleClickByFock(inputs, 0);
          expect(law.probability).toBeCloseTo(still.probability, 10);
          const fidelity = meanOverPhase(
            phaseNoise,
            (phase) => singleClickByFock(inputs, phase).fidelity,
          );
          expect(law.weights[0]).toBeCloseTo(fidelity, 8);
          expect(law.weights[0] + law.weights[3]).toBeCloseTo(still.oddParity, 10);
          expect(law.weights[1]).toBeCloseTo((1 - still.oddParity) / 2, 10);
          expect(law.weights[2]).toBe(law.weights[1]);
          expectUntwirled(law, still);
        },
      ),
      { ...PROPERTY, numRuns: 25 },
    );
  });

  test('to leading order p = 2αη and F = 1 − α', () => {
    const alpha = 1e-3;
    const eta = 1e-4;
    const herald = singleClick({
      brightA: alpha,
      brightB: alpha,
      efficiencyA: eta,
      efficiencyB: eta,
      dark: 0,
      visibility: 1,
      phaseNoise: 0,
    });
    expect(herald.probability / (2 * alpha * eta)).toBeCloseTo(1, 3);
    expect(herald.weights[0]).toBeCloseTo(1 - alpha, 5);
  });
});

describe('double click', () => {
  test('equal arms: p = 0.04583565101, F = 0.9353987789', () => {
    const herald = doubleClick({
      efficiencyA: 0.3,
      efficiencyB: 0.3,
      dark: 1e-3,
      visibility: 0.9,
    });
    expect(herald.probability).toBeCloseTo(0.04583565101, 11);
    expect(herald.weights[0]).toBeCloseTo(0.9353987789, 10);
  });

  test('unequal arms: p = 0.0385610544, F = 0.7421970313', () => {
    const herald = doubleClick({
      efficiencyA: 0.4,
      efficiencyB: 0.15,
      dark: 1e-2,
      visibility: 0.8,
    });
    expect(herald.probability).toBeCloseTo(0.0385610544, 10);
    expect(herald.weights[0]).toBeCloseTo(0.7421970313, 10);
  });

  test('probability, fidelity and parity are those of every Fock state counted', () => {
    fc.assert(
      fc.property(
        efficiency,
        efficiency,
        dark,
        fraction,
        fc.boolean(),
        (efficiencyA, efficiencyB, pd, visibility, photonNumberResolving) => {
          const inputs = { efficiencyA, efficiencyB, dark: pd, visibility, photonNumberResolving };
          const law = doubleClick(inputs);
          const exact = doubleClickByFock(inputs);
          expect(law.probability).toBeCloseTo(exact.probability, 10);
          expect(law.weights[0]).toBeCloseTo(exact.fidelity, 9);
          expect(law.weights[0] + law.weights[3]).toBeCloseTo(exact.oddParity, 9);
          expectUntwirled(law, exact);
        },
      ),
      { ...PROPERTY, numRuns: 50 },
    );
  });

  test('photon-number-resolving detectors reject what threshold detectors take for one photon', () => {
    const inputs = { efficiencyA: 0.3, efficiencyB: 0.3, dark: 1e-3, visibility: 0.9 };
    const [threshold, resolving] = [false, true].map((photonNumberResolving) =>
      doubleClick({ ...inputs, photonNumberResolving }),
    );
    expect(resolving.probability).toBeLessThan(threshold.probability);
    expect(resolving.weights[0]).toBeGreaterThan(threshold.weights[0]);
    expect(doubleClick(inputs)).toEqual(threshold);
  });

  test('with ideal detectors p = η²/2 and F = (1 + V)/2', () => {
    const herald = doubleClick({ efficiencyA: 0.2, efficiencyB: 0.2, dark: 0, visibility: 0.9 });
    expect(herald.probability).toBeCloseTo(0.02, 15);
    expect(herald.weights[0]).toBeCloseTo(0.95, 15);
  });
});

test('weights are probabilities that sum to 1, for any scheme and any input', () => {
  fc.assert(
    fc.property(
      fc.tuple(fraction, fraction, fraction, fraction, fraction, fraction),
      ([brightA, brightB, efficiencyA, efficiencyB, pd, visibility]) => {
        const inputs = { efficiencyA, efficiencyB, dark: pd, visibility };
        for (const { probability, weights } of [
          doubleClick(inputs),
          singleClick({ ...inputs, brightA, brightB, phaseNoise: 0.3 }),
        ]) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
          expect(Math.min(...weights)).toBeGreaterThan(-1e-12);
        }
      },
    ),
    { ...PROPERTY, numRuns: 500 },
  );
});

test('nothing that can click heralds nothing', () => {
  const inputs = { efficiencyA: 0, efficiencyB: 0, dark: 0, visibility: 1 };
  expect(doubleClick(inputs).probability).toBe(0);
  expect(singleClick({ ...inputs, brightA: 0.1, brightB: 0.1, phaseNoise: 0 }).probability).toBe(0);
});

test('the dark probability of a window is 1 − exp(−rate × window), also where it is tiny', () => {
  expect(darkProbability(100, 1e-8)).toBeCloseTo(1e-6, 11);
  expect(darkProbability(1e-6, 1e-12) / 1e-18).toBeCloseTo(1, 12);
  expect(darkProbability(0, 1)).toBe(0);
  expect(darkProbability(1e9, 1)).toBe(1);
});
