/** What each heralding scheme adds to its law: timing, shared noise terms, the parameter named as the limit. */
import { describe, expect, test } from 'vitest';
import type { HeraldingScheme, LinkInputs } from '../../engine/interfaces';
import type { ParameterDefinition } from '../../network/parameters';
import { doubleClick as doubleClickLaw } from '../../physics/double-click';
import { singleClick as singleClickLaw } from '../../physics/single-click';
import { linkParameters, nodeParameters } from '../parameters';
import { doubleClick } from './double-click';
import { midpointSource } from './midpoint-source';
import { senderReceiver } from './sender-receiver';
import { singleClick } from './single-click';

const idealOf = (definitions: readonly ParameterDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));

type Values = { readonly [id: string]: number };
const node = idealOf(nodeParameters['end-node']);
const inputsOf = (scheme: HeraldingScheme, own: Values = {}, link: Values = {}): LinkInputs => ({
  link: { ...idealOf(linkParameters), ...link },
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

  test('counts conversion noise as dark counts of each detector', () => {
    const dark = linkOf(scheme, { ...noisy, darkCountHz: 3e4 });
    const converted = linkOf(scheme, { ...noisy, conversionNoiseHz: 2e4 });
    expect(converted).toEqual(dark);
  });
});

test('double excitation costs single click coherence, not rate', () => {
  const clean = linkOf(singleClick, noisy);
  const twice = linkOf(singleClick, { ...noisy, doubleExcitation: 0.04 });
  const coherence = ({ weights }: typeof clean) => weights[0] - weights[3];
  expect(coherence(twice) / coherence(clean)).toBeCloseTo(0.96, 12);
  expect(twice.successProbability).toBe(clean.successProbability);
});

test('the limit named is a residual term once it costs most, and not before', () => {
  const limit = (scheme: HeraldingScheme, own: Values) =>
    linkOf(scheme, own).fidelityLimit.parameter;
  expect(limit(doubleClick, {})).toBe('visibility');
  expect(limit(singleClick, {})).toBe('brightState');
  expect(limit(singleClick, { doubleExcitation: 0.4 })).toBe('doubleExcitation');
  for (const scheme of [doubleClick, singleClick]) {
    expect(limit(scheme, { residualInfidelity: 0.3 })).toBe('residualInfidelity');
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
    const limit = (own: Values, link?: Values) =>
      linkOf(midpointSource, own, link).fidelityLimit.parameter;
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
    expect(linkOf(senderReceiver).fidelityLimit.parameter).toBe('meanPhotonNumber');
    expect(linkOf(senderReceiver, { contrast: 0.8 }).fidelityLimit.parameter).toBe('contrast');
    const dim = { lengthKm: 300, attenuationDbPerKm: 0.25 };
    expect(linkOf(senderReceiver, noisy, dim).fidelityLimit.parameter).toBe('darkCountHz');
  });
});
