/** Photon pairs without memories: rate and state against counting, saturation, channels. */
import { describe, expect, test } from 'vitest';
import type { LinkInputs } from '../../engine/interfaces';
import { pairGain } from '../../physics/pair-source';
import { fiber as fiberChannel } from '../channels/fiber';
import { nodeParameters } from '../parameters';
import { photonPairs } from './photon-pairs';

type Values = { readonly [id: string]: number };
const idealOf = (definitions: readonly { id: string; ideal?: number }[]) =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));

const linkOf = (own: Values, link: Values = {}) => {
  const inputs: LinkInputs = {
    channel: fiberChannel.law({ ...idealOf(fiberChannel.parameters), ...link }),
    scheme: { ...idealOf(photonPairs.parameters), ...own },
    schemeWeights: {},
    source: idealOf(nodeParameters['end-node']),
    target: { ...idealOf(nodeParameters['end-node']), photonEfficiency: 0.01 },
  };
  return photonPairs.elementaryLink(inputs);
};
const rateOf = ({ successProbability, attemptSeconds }: ReturnType<typeof linkOf>) =>
  successProbability / attemptSeconds;

const fiber = { lengthKm: 34, attenuationDbPerKm: 0.35, extraLossDb: 2, stationFraction: 0.3 };
const continuous = {
  pairRateHz: 1e6,
  coincidenceWindowSeconds: 1e-9,
  couplingEfficiency: 0.4,
  detectorEfficiency: 0.8,
  darkCountHz: 500,
};

describe('a continuous source', () => {
  test('gives pairs × both efficiencies, and accidentals of all singles', () => {
    const [a, b] = [0.3, 0.7].map((share) => 10 ** (-0.1 * share * (34 * 0.35 + 2)) * 0.32);
    const singles = (e: number) => 1e6 * e + 2 * 500;
    const pairs = 1e6 * a * b;
    const accidentals = singles(a) * singles(b) * 1e-9;
    const link = linkOf(continuous, fiber);
    expect(rateOf(link) / (pairs + accidentals)).toBeCloseTo(1, 3);
    const werner = (4 * link.weights[0] - 1) / 3;
    expect(werner / (pairs / (pairs + accidentals))).toBeCloseTo(1, 3);
  });

  test('does not wait for the fiber: the period is the window at any length', () => {
    expect(linkOf(continuous, fiber).attemptSeconds).toBeCloseTo(1e-9, 20);
    expect(linkOf(continuous, { ...fiber, lengthKm: 300 }).attemptSeconds).toBeCloseTo(1e-9, 20);
  });

  test('stores nothing', () => {
    const { storedSourceSeconds, storedTargetSeconds } = linkOf(continuous, fiber);
    expect([storedSourceSeconds, storedTargetSeconds]).toEqual([0, 0]);
  });

  test('gives more pairs but worse ones when brighter or with a wider window', () => {
    const link = linkOf(continuous, fiber);
    for (const more of [{ pairRateHz: 1e7 }, { coincidenceWindowSeconds: 5e-9 }]) {
      const other = linkOf({ ...continuous, ...more }, fiber);
      expect(rateOf(other)).toBeGreaterThan(rateOf(link));
      expect(other.weights[0]).toBeLessThan(link.weights[0]);
    }
  });
});

describe('a pulsed source', () => {
  const pulsed = {
    meanPairsPerPulse: 0.2,
    repetitionRateHz: 1e8,
    detectorEfficiency: 0.145,
    misalignment: 0.015,
  };

  test('has gain and error rate of the two-mode law', () => {
    const link = linkOf(pulsed);
    const law = pairGain({
      meanPairsPerMode: 0.1,
      efficiencyA: 0.145,
      efficiencyB: 0.145,
      backgroundA: 0,
      backgroundB: 0,
      misalignment: 0.015,
    });
    expect(link.successProbability).toBeCloseTo(law.gain, 15);
    expect(link.attemptSeconds).toBeCloseTo(1e-8, 20);
    expect(link.weights[0]).toBeCloseTo(1 - 1.5 * law.errorRate, 12);
  });

  test('keeps its rate exactly where a pulse is no whole number of picoseconds', () => {
    const one = linkOf(pulsed);
    const fast = linkOf({ ...pulsed, repetitionRateHz: 4.09e9 });
    expect(fast.attemptSeconds * 1e12).toBeCloseTo(245, 9); // of 244.5
    expect(rateOf(fast) / rateOf(one)).toBeCloseTo(40.9, 9);
  });

  /** Of n pairs of two modes, P(n) = (n+1) λⁿ/(1+λ)ⁿ⁺², any number m in one mode is equally likely. */
  const emissions = (meanPairs: number) =>
    Array.from({ length: 60 }, (_, n) => {
      const each = (meanPairs / 2) ** n / (1 + meanPairs / 2) ** (n + 2);
      return Array.from({ length: n + 1 }, (_, m) => ({ probability: each, photons: [n - m, m] }));
    }).flat();

  test('counts every background click: one beside a photon makes the bit random', () => {
    const noise = 2e7; // clicks per second of each detector, in a window of 1 ns
    const link = linkOf({ ...pulsed, misalignment: 0, darkCountHz: noise });
    const dark = -Math.expm1(-noise * 1e-9);
    let gain = 0;
    let equal = 0;
    for (const { probability, photons } of emissions(0.2)) {
      const clicks = photons.map((n) => 1 - (1 - dark) * (1 - 0.145) ** n);
      const both = (clicks[0] * clicks[1]) / 2; // a random bit
      const bits = [0, 1].map((bit) => clicks[bit] * (1 - clicks[1 - bit]) + both);
      gain += probability * (bits[0] + bits[1]) ** 2;
      equal += probability * (bits[0] ** 2 + bits[1] ** 2);
    }
    expect(link.successProbability).toBeCloseTo(gain, 12);
    expect((4 * link.weights[0] - 1) / 3).toBeCloseTo((2 * equal) / gain - 1, 12);
  });

  test('blinds its detectors as often as their own photons make them click', () => {
    const bright = { ...pulsed, meanPairsPerPulse: 0.9, detectorEfficiency: 0.5 };
    const clicks = emissions(0.9).reduce(
      (sum, { probability, photons }) => sum + probability * (1 - 0.5 ** photons[0]),
      0,
    );
    const live = (deadTimeSeconds: number) =>
      rateOf(linkOf({ ...bright, deadTimeSeconds })) / rateOf(linkOf(bright));
    // Pulses come every 10 ns: a dead time within that costs nothing, after 40 ns three of them were missed.
    expect(live(9e-9)).toBe(1);
    expect(live(1e-8)).toBe(1);
    expect(live(4e-8)).toBeCloseTo((1 / (1 + 3 * clicks)) ** 2, 12);
    expect(live(4.1e-8)).toBeCloseTo((1 / (1 + 4 * clicks)) ** 2, 12);
  });
});

test('a detector blind for τ after a click reports R/(1 + Rτ): coincidences saturate', () => {
  const bright = { ...continuous, pairRateHz: 1e7, darkCountHz: 0 };
  const free = linkOf(bright);
  const blind = linkOf({ ...bright, deadTimeSeconds: 1e-6 });
  const clicks = -Math.expm1((-0.01 * 0.32) / 2) / 1e-9; // of one of the two detectors of a side
  expect(rateOf(blind) / rateOf(free)).toBeCloseTo((1 / (1 + clicks * 1e-6)) ** 2, 9);
  expect(blind.weights).toEqual(free.weights);
});

test('wavelength channels multiply the rate and leave the state', () => {
  const one = linkOf(continuous, fiber);
  const nine = linkOf({ ...continuous, wavelengthChannels: 9 }, fiber);
  expect(rateOf(nine) / rateOf(one)).toBeCloseTo(9, 9);
  expect(nine.weights).toEqual(one.weights);
});

test('a duty cycle takes its share of the rate', () => {
  const half = linkOf({ ...continuous, dutyCycle: 0.5 }, fiber);
  expect(rateOf(half) / rateOf(linkOf(continuous, fiber))).toBeCloseTo(0.5, 9);
});

test('each imperfection costs fidelity under its own name', () => {
  const costs = (own: Values) => {
    let before = 1;
    return linkOf({ ...continuous, darkCountHz: 0, ...own }, fiber).causes.map((cause) => {
      const cost = before - cause.weights[0];
      before = cause.weights[0];
      return [cause.kind, cost] as const;
    });
  };
  const settings = [
    ['emitted-pair', { pairVisibility: 0.95 }],
    ['misalignment', { misalignment: 0.02 }],
    ['dark-counts', { darkCountHz: 1e5 }],
    ['conversion-noise', { conversionNoiseHz: 1e5 }],
    ['residual', { residualInfidelity: 0.02 }],
  ] as const;
  for (const [kind, own] of settings) {
    const [[first, multi], ...rest] = costs(own as Values);
    expect([first, multi > 0]).toEqual(['several-pairs', true]);
    for (const [name, cost] of rest) {
      if (name === kind) expect(cost, name).toBeGreaterThan(1e-3);
      else expect(cost, name).toBe(0);
    }
  }
});

test('noise of lit fiber costs fidelity under its own name, more with more classical light', () => {
  const costOf = (milliwatts: number) => {
    const { causes } = linkOf(continuous, {
      ...fiber,
      classicalForwardMilliwatts: milliwatts,
      ramanPerKmPerNm: 2e-9,
      filterNm: 1,
    });
    const place = causes.findIndex(({ kind }) => kind === 'channel-noise');
    return place < 0 ? undefined : causes[place - 1].weights[0] - causes[place].weights[0];
  };
  expect(costOf(0)).toBeUndefined();
  expect(costOf(0.1)!).toBeGreaterThan(0);
  expect(costOf(1)!).toBeGreaterThan(costOf(0.1)!);
});
