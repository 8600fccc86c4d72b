/** What each heralding scheme adds to its law: timing, shared noise terms, the causes of its infidelity. */
import { describe, expect, test } from 'vitest';
import type { HeraldingScheme, LinkInputs } from '../../engine/interfaces';
import type { ParameterDefinition } from '../../network/parameters';
import { doubleClick as doubleClickLaw } from '../../physics/double-click';
import { singleClick as singleClickLaw } from '../../physics/single-click';
import { twirlOf } from '../../physics/x-state';
import { fiber } from '../channels/fiber';
import { nodeParameters } from '../parameters';
import { doubleClick } from './double-click';
import { midpointSource } from './midpoint-source';
import { senderReceiver } from './sender-receiver';
import { singleClick } from './single-click';

const idealOf = (definitions: readonly ParameterDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));

type Values = { readonly [id: string]: number };
const node = idealOf(nodeParameters['end-node']);
const inputsOf = (scheme: HeraldingScheme, own: Values = {}, link: Values = {}): LinkInputs => ({
  channel: fiber.law({ ...idealOf(fiber.parameters), ...link }),
  scheme: { ...idealOf(scheme.parameters), ...own },
  schemeWeights: {},
  source: { ...node, photonEfficiency: 0.3 },
  target: { ...node, photonEfficiency: 0.2, brightState: 0.05 },
});
const linkOf = (scheme: HeraldingScheme, own?: Values, link?: Values) =>
  scheme.elementaryLink(inputsOf(scheme, own, link));

const noisy = { darkCountHz: 1e4, detectionWindowSeconds: 1e-7, visibility: 0.9 };
/** 10 km to the source end, 30 km to the target end, 5 µs per km. */
const uneven = { lengthKm: 40, stationFraction: 0.25, groupIndex: 1.49896229 };

describe('terms that are 0 by default', () => {
  const dark = -Math.expm1(-1e-3);
  const arms = { efficiencyA: 0.3, efficiencyB: 0.2, dark, visibility: 0.9 };

  test('leave double click exactly its law', () => {
    const link = linkOf(doubleClick, noisy);
    const law = doubleClickLaw(arms);
    expect(link.weights).toEqual(law.weights);
    expect(link.successProbability).toBe(-Math.expm1(Math.log1p(-law.probability)));
  });

  test('leave single click exactly its law', () => {
    const link = linkOf(singleClick, { ...noisy, phaseNoiseRadians: 0.2 });
    const law = singleClickLaw({ ...arms, brightA: 0.1, brightB: 0.05, phaseNoise: 0.2 });
    expect(link.weights).toEqual(law.weights);
    expect(link.successProbability).toBe(-Math.expm1(Math.log1p(-law.probability)));
  });
});

describe.each([doubleClick, singleClick, midpointSource, senderReceiver])('$kind', (scheme) => {
  test('loses exactly its residual infidelity, and no rate', () => {
    const clean = linkOf(scheme, noisy);
    const worse = linkOf(scheme, { ...noisy, residualInfidelity: 0.06 });
    expect(clean.weights[0] - worse.weights[0]).toBeCloseTo(0.06, 12);
    expect(worse.successProbability).toBe(clean.successProbability);
  });

  test('twirls its untwirled state to its weights, with every imperfection', () => {
    const link = linkOf(scheme, {
      ...noisy,
      residualInfidelity: 0.06,
      ...(scheme === singleClick ? { phaseNoiseRadians: 0.3, doubleExcitation: 0.1 } : {}),
    });
    expect(link.state !== undefined).toBe(scheme === singleClick || scheme === doubleClick);
    if (!link.state) return;
    twirlOf(link.state).forEach((weight, i) => {
      expect(weight).toBeCloseTo(link.weights[i], 12);
    });
    const { p00, p01, p10, p11 } = link.state;
    expect(p00 + p01 + p10 + p11).toBeCloseTo(1, 12);
  });

  test('counts conversion noise as dark counts of each detector', () => {
    const dark = linkOf(scheme, { ...noisy, darkCountHz: 3e4 });
    const { causes, factors, ...converted } = linkOf(scheme, { ...noisy, conversionNoiseHz: 2e4 });
    expect(dark).toMatchObject(converted);
    expect(factors.map(({ value }) => value)).toEqual(dark.factors.map(({ value }) => value));
    expect(causes.at(-1)).toEqual(dark.causes.at(-1));
  });
});

test('double excitation costs single click coherence, not rate', () => {
  const clean = linkOf(singleClick, noisy);
  const twice = linkOf(singleClick, { ...noisy, doubleExcitation: 0.04 });
  const coherence = ({ weights }: typeof clean) => weights[0] - weights[3];
  expect(coherence(twice) / coherence(clean)).toBeCloseTo(0.96, 12);
  expect(twice.successProbability).toBe(clean.successProbability);
});

/** What each cause takes from the fidelity, by the parameter that governs it. */
const costsOf = (scheme: HeraldingScheme, own: Values = {}, link?: Values): Values => {
  let before = 1;
  return Object.fromEntries(
    linkOf(scheme, own, link).causes.map(({ parameter, weights }) => {
      const cost = before - weights[0];
      before = weights[0];
      return [parameter, cost];
    }),
  );
};

const greatest = (costs: Values): string | undefined =>
  Object.entries(costs).sort(([, a], [, b]) => b - a)[0]?.[0];

describe('causes of infidelity', () => {
  const arms = { efficiencyA: 0.3, efficiencyB: 0.2, dark: 0, visibility: 1 };

  test('cost what they cost on their own where they come first', () => {
    expect(costsOf(doubleClick, { visibility: 0.9 }).visibility).toBeCloseTo(0.05, 15);
    expect(costsOf(singleClick).brightState).toBeCloseTo(
      1 - singleClickLaw({ ...arms, brightA: 0.1, brightB: 0.05, phaseNoise: 0 }).weights[0],
      15,
    );
  });

  test('cost nothing while they are absent', () => {
    expect(costsOf(doubleClick)).toEqual({ visibility: 0, darkCountHz: 0, residualInfidelity: 0 });
    const { brightState, ...rest } = costsOf(singleClick);
    expect(Object.values(rest)).toEqual([0, 0, 0, 0, 0]);
  });

  test('are all named: each one set alone costs something under its own name only', () => {
    const settings = {
      doubleExcitation: 0.1,
      phaseNoiseRadians: 0.3,
      visibility: 0.8,
      darkCountHz: 1e4,
      conversionNoiseHz: 1e4,
      residualInfidelity: 0.1,
    };
    for (const [parameter, value] of Object.entries(settings)) {
      const { brightState, ...costs } = costsOf(singleClick, {
        detectionWindowSeconds: 1e-6,
        [parameter]: value,
      });
      for (const [other, cost] of Object.entries(costs)) {
        if (other === parameter) expect(cost, other).toBeGreaterThan(1e-3);
        else expect(cost, other).toBe(0);
      }
    }
  });

  test.each([singleClick, doubleClick, midpointSource, senderReceiver])(
    'tell noise of frequency conversion from dark counts: $kind',
    (scheme) => {
      const counts = { detectionWindowSeconds: 1e-6, darkCountHz: 1e3 };
      const quiet = costsOf(scheme, counts);
      const { conversionNoiseHz, ...rest } = costsOf(scheme, { ...counts, conversionNoiseHz: 1e4 });
      expect(rest).toEqual(quiet);
      expect(conversionNoiseHz).toBeGreaterThan(2 * quiet.darkCountHz!);
    },
  );

  test('leave all the cost to dark counts where no photon can arrive', () => {
    const blind = { ...noisy, detectorEfficiency: 0 };
    expect(costsOf(doubleClick, blind)).toEqual({
      visibility: 0,
      darkCountHz: 0.75,
      residualInfidelity: 0,
    });
  });
});

test('photon-number-resolving detectors trade a little rate for fidelity', () => {
  const counting = { ...noisy, photonNumberResolving: 1 };
  for (const scheme of [singleClick, doubleClick]) {
    const [threshold, resolving] = [linkOf(scheme, noisy), linkOf(scheme, counting)];
    expect(resolving.successProbability).toBeLessThan(threshold.successProbability);
    expect(resolving.weights[0]).toBeGreaterThan(threshold.weights[0]);
  }
});

describe('midpoint source', () => {
  test('stores each qubit until both ends know: the whole link for the longer arm, twice that arm for the shorter', () => {
    const link = linkOf(midpointSource, { preparationSeconds: 1e-5, dutyCycle: 0.5 }, uneven);
    expect(link.storedSourceSeconds).toBeCloseTo(300e-6, 12);
    expect(link.storedTargetSeconds).toBeCloseTo(200e-6, 12);
    expect(link.attemptSeconds).toBeCloseTo(2 * 310e-6, 12);
  });

  test('multiplies pair, arms, absorption and herald of both nodes', () => {
    const own = {
      pairProbability: 1e-6,
      absorptionEfficiency: 0.5,
      heraldEfficiency: 0.4,
      detectorEfficiency: 0.9,
    };
    const link = linkOf(midpointSource, own, { ...uneven, attenuationDbPerKm: 0.25 });
    expect(link.successProbability / (1e-6 * (0.5 * 0.4 * 0.9) ** 2 * 0.1)).toBeCloseTo(1, 5);
    expect(link.weights[0]).toBeCloseTo(1, 5);
  });

  test('names what limits its fidelity: several pairs, the pair itself, or dark counts', () => {
    const limit = (own: Values, link?: Values) => greatest(costsOf(midpointSource, own, link));
    expect(limit({})).toBe('pairProbability');
    expect(limit({ pairVisibility: 0.9 })).toBe('pairVisibility');
    const dim = { lengthKm: 400, attenuationDbPerKm: 0.25 };
    expect(limit({ darkCountHz: 1e4, detectionWindowSeconds: 1e-7 }, dim)).toBe('darkCountHz');
    expect(limit({ residualInfidelity: 0.2 })).toBe('residualInfidelity');
  });
});

describe('sender–receiver', () => {
  test('stores the sender’s qubit there and back, the receiver’s one way', () => {
    const half = { ...uneven, stationFraction: 0.5 };
    const link = linkOf(senderReceiver, { preparationSeconds: 1e-5 }, half);
    expect(link.storedSourceSeconds).toBeCloseTo(400e-6, 12);
    expect(link.storedTargetSeconds).toBeCloseTo(200e-6, 12);
    expect(link.attemptSeconds).toBeCloseTo(410e-6, 12);
  });

  test('receives where the station is: in the first half of the fiber the target end sends', () => {
    const link = linkOf(senderReceiver, {}, uneven);
    expect(link.storedSourceSeconds).toBeCloseTo(200e-6, 12);
    expect(link.storedTargetSeconds).toBeCloseTo(400e-6, 12);
    const photon = link.factors.find(({ id }) => id === 'photon');
    expect(photon).toMatchObject({ owner: 'target', value: 0.2 });
  });

  test('pays the whole fiber, both conversions and the reflection', () => {
    const inputs = inputsOf(
      senderReceiver,
      { meanPhotonNumber: 1e-3, reflectionEfficiency: 0.4, detectorEfficiency: 0.8 },
      { lengthKm: 35, attenuationDbPerKm: 17 / 35 },
    );
    const link = senderReceiver.elementaryLink({
      ...inputs,
      source: { ...inputs.source, conversionEfficiency: 0.33 },
      target: { ...inputs.target, conversionEfficiency: 0.3 },
    });
    const path = 0.3 * 0.33 * 10 ** -1.7 * 0.3 * 0.4 * 0.8;
    expect(link.successProbability / (1e-3 * path)).toBeCloseTo(1, 4);
    expect(link.lossDb).toBeCloseTo(17, 12);
  });

  test('names what limits its fidelity', () => {
    expect(greatest(costsOf(senderReceiver))).toBe('meanPhotonNumber');
    expect(greatest(costsOf(senderReceiver, { contrast: 0.8 }))).toBe('contrast');
    const dim = { lengthKm: 300, attenuationDbPerKm: 0.25 };
    expect(greatest(costsOf(senderReceiver, noisy, dim))).toBe('darkCountHz');
  });
});

describe('multiplexing', () => {
  test('simultaneous modes raise the probability and leave the period', () => {
    const [one, ten] = [1, 10].map((multiplexing) => linkOf(doubleClick, { multiplexing }, uneven));
    expect(ten.successProbability).toBeCloseTo(1 - (1 - one.successProbability) ** 10, 14);
    expect(ten.attemptSeconds).toBe(one.attemptSeconds);
    expect(ten.storedSourceSeconds).toBe(one.storedSourceSeconds);
  });

  test('temporal modes raise the probability alike, prolong the period and store for half the train', () => {
    const modes = { temporalModes: 11, modeSeconds: 1e-6 };
    const one = linkOf(doubleClick, { preparationSeconds: 1e-5 }, uneven);
    const train = linkOf(doubleClick, { preparationSeconds: 1e-5, ...modes }, uneven);
    expect(train.successProbability).toBeCloseTo(1 - (1 - one.successProbability) ** 11, 14);
    expect(train.attemptSeconds - one.attemptSeconds).toBeCloseTo(11e-6, 14);
    expect(train.storedSourceSeconds - one.storedSourceSeconds).toBeCloseTo(5e-6, 14);
    expect(train.storedTargetSeconds - one.storedTargetSeconds).toBeCloseTo(5e-6, 14);
  });

  test('both kinds multiply', () => {
    const link = linkOf(singleClick, { multiplexing: 3, temporalModes: 4 });
    const one = linkOf(singleClick);
    expect(link.tries).toBe(12);
    expect(link.successProbability).toBeCloseTo(1 - (1 - one.successProbability) ** 12, 14);
  });
});

test('single click names what its photon meets, as the mean over both sides, and leads to the side that loses more', () => {
  const inputs = inputsOf(singleClick, {}, { ...uneven, attenuationDbPerKm: 0.2 });
  const { factors } = singleClick.elementaryLink({
    ...inputs,
    target: { ...inputs.target, brightState: 0.1, conversionEfficiency: 0.5 },
  });
  const named = (id: string) => factors.find((one) => one.id === id)!;
  // Both sides are bright alike: 0.3 and 0.2 of their photons are collected, 1 and 0.5 of these converted.
  expect(named('photon')).toMatchObject({ owner: 'target', parameter: 'photonEfficiency' });
  expect(named('photon').value).toBeCloseTo(0.25, 12);
  expect(named('conversion')).toMatchObject({ owner: 'target', parameter: 'conversionEfficiency' });
  expect(named('conversion').value).toBeCloseTo((0.3 + 0.1) / 0.5, 12);
  // Of 0.3 and 0.1 that are left, 10 km and 30 km at 0.2 dB/km.
  const through = (0.3 * 10 ** -0.2 + 0.1 * 10 ** -0.6) / 0.4;
  expect(named('fiber').value).toBeCloseTo(through, 12);
  expect(named('fiber')).toMatchObject({ owner: 'link', parameter: 'lengthKm' });
});

describe('detection window', () => {
  const lifetime = { emitterLifetimeSeconds: 12e-9 };
  const windowed = (scheme: HeraldingScheme, seconds: number, node: Values) => {
    const inputs = inputsOf(scheme, { detectionWindowSeconds: seconds });
    return scheme.elementaryLink({ ...inputs, target: { ...inputs.target, ...node } });
  };

  test('takes 1 − exp(−window/lifetime) of the photon of a node that states its lifetime', () => {
    const whole = windowed(doubleClick, 25e-9, {});
    const cut = windowed(doubleClick, 25e-9, lifetime);
    const share = 1 - Math.exp(-25 / 12);
    expect(cut.successProbability / whole.successProbability).toBeCloseTo(share, 12);
    expect(cut.factors.find(({ id }) => id === 'target-window')?.value).toBeCloseTo(share, 15);
  });

  test('takes the whole photon where no lifetime or no window is stated', () => {
    for (const scheme of [doubleClick, singleClick]) {
      const whole = windowed(scheme, 0, {});
      expect(windowed(scheme, 0, lifetime).successProbability).toBe(whole.successProbability);
      expect(windowed(scheme, 25e-9, {}).successProbability).toBe(whole.successProbability);
    }
  });
});
