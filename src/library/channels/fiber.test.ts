/** Fiber: connectors, splices, and the Raman noise of data channels from the launch to the herald. */
import { describe, expect, test } from 'vitest';
import { RAW_CAUSES } from '../../engine/raw-cause';
import { darkProbability } from '../../physics/detector';
import { doubleClick as doubleClickLaw } from '../../physics/double-click';
import { transmission } from '../../physics/fiber';
import { backwardRamanHz, forwardRamanHz, type RamanInputs } from '../../physics/raman';
import { nodeParameters } from '../parameters';
import { doubleClick } from '../schemes/double-click';
import { midpointSource } from '../schemes/midpoint-source';
import { senderReceiver } from '../schemes/sender-receiver';
import { fiber } from './fiber';

const idealOf = (definitions: readonly { id: string; ideal?: number }[]) =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));
const lawOf = (own: Record<string, number>) => fiber.law({ ...idealOf(fiber.parameters), ...own });

describe('loss', () => {
  const law = lawOf({
    lengthKm: 24,
    stationFraction: 0.75,
    attenuationDbPerKm: 0.25,
    extraLossDb: 2,
    connectorCount: 6,
    connectorLossDb: 0.3,
    spliceLossDbPerKm: 0.05,
  });

  test('is that of the fiber, of half the connectors, of the splices and the extra loss by length', () => {
    const near = law.path('target', 'station');
    expect(near.losses.map(({ id, decibels }) => [id, Number(decibels.toFixed(12))])).toEqual([
      ['fiber', 1.5],
      ['extra', 0.5],
      ['connectors', 0.9],
      ['splices', 0.3],
    ]);
    expect(near.lossDb).toBeCloseTo(3.2, 12);
  });

  test('of both arms is that of the whole way, cause by cause', () => {
    const whole = law.path('source', 'target');
    expect(whole.lossDb).toBeCloseTo(24 * 0.25 + 2 + 1.8 + 1.2, 12);
    expect(whole.losses.map(({ id }) => id)).toEqual(['fiber', 'extra', 'connectors', 'splices']);
  });

  test('that costs nothing has no line of its own', () => {
    const plain = lawOf({ lengthKm: 10 }).path('source', 'station');
    expect(plain.losses.map(({ id }) => id)).toEqual(['fiber']);
  });

  test('of 35 km with 17 dB, as deployed in Boston, passes 2 % of the light', () => {
    const boston = lawOf({ lengthKm: 35, attenuationDbPerKm: 17 / 35 });
    expect(transmission(boston.path('source', 'target').lossDb)).toBeCloseTo(0.01995, 5);
  });
});

describe('lit fiber', () => {
  const lit = {
    lengthKm: 50,
    stationFraction: 0.4,
    attenuationDbPerKm: 0.2,
    ramanPerKmPerNm: 2e-9,
    filterNm: 0.6,
    wavelengthNm: 1550,
  };
  const raman = (lengthKm: number, watts: number): RamanInputs => ({
    launchWatts: watts,
    perKmPerNm: 2e-9,
    filterNm: 0.6,
    lengthKm,
    attenuationDbPerKm: 0.2,
    wavelength: 1550e-9,
  });

  test('sends forward noise with light that runs along, backward noise against what comes from the other end', () => {
    const forward = lawOf({ ...lit, classicalForwardMilliwatts: 1 });
    const left = 1e-3 * transmission(0.2 * 20);
    expect(forward.path('source', 'station').noiseHz / forwardRamanHz(raman(20, 1e-3))).toBeCloseTo(
      1,
      12,
    );
    expect(
      forward.path('target', 'station').noiseHz / backwardRamanHz(raman(30, left)),
    ).toBeCloseTo(1, 12);
    expect(forward.path('source', 'target').noiseHz / forwardRamanHz(raman(50, 1e-3))).toBeCloseTo(
      1,
      12,
    );
    expect(forward.path('target', 'source').noiseHz / backwardRamanHz(raman(50, 1e-3))).toBeCloseTo(
      1,
      12,
    );
  });

  test('loses classical light and noise at its splices as it does along the glass', () => {
    const spliced = lawOf({
      ...lit,
      attenuationDbPerKm: 0.15,
      spliceLossDbPerKm: 0.05,
      classicalForwardMilliwatts: 1,
    });
    const plain = lawOf({ ...lit, classicalForwardMilliwatts: 1 });
    for (const [from, to] of [
      ['source', 'target'],
      ['target', 'station'],
    ] as const) {
      expect(spliced.path(from, to).noiseHz / plain.path(from, to).noiseHz).toBeCloseTo(1, 12);
    }
  });

  test('seen from the other side is lit the other way round', () => {
    const there = lawOf({
      ...lit,
      classicalForwardMilliwatts: 0.2,
      classicalBackwardMilliwatts: 0.7,
    });
    const back = lawOf({
      ...lit,
      stationFraction: 0.6,
      classicalForwardMilliwatts: 0.7,
      classicalBackwardMilliwatts: 0.2,
    });
    for (const [a, b] of [
      [there.path('source', 'station'), back.path('target', 'station')],
      [there.path('target', 'source'), back.path('source', 'target')],
      [there.path('station', 'target'), back.path('station', 'source')],
    ]) {
      expect(a.noiseHz / b.noiseHz).toBeCloseTo(1, 9);
    }
  });

  test('names the launch that makes more noise', () => {
    const { path } = lawOf({
      ...lit,
      classicalForwardMilliwatts: 0.1,
      classicalBackwardMilliwatts: 1,
    });
    expect(path('target', 'station').noiseParameter).toBe('classicalBackwardMilliwatts');
  });

  const node = { ...idealOf(nodeParameters['end-node']), photonEfficiency: 0.3 };
  const linkOf = (scheme: typeof doubleClick, milliwatts: number) =>
    scheme.elementaryLink({
      channel: lawOf({ ...lit, classicalForwardMilliwatts: milliwatts }),
      scheme: {
        ...idealOf(scheme.parameters),
        detectorEfficiency: 0.8,
        darkCountHz: 100,
        detectionWindowSeconds: 1e-8,
      },
      schemeWeights: {},
      source: node,
      target: node,
    });

  test('adds half of both arms’ noise to the dark counts of each detector of double click', () => {
    const { path } = lawOf({ ...lit, classicalForwardMilliwatts: 1 });
    const counts =
      ((path('source', 'station').noiseHz + path('target', 'station').noiseHz) / 2) * 0.8;
    const herald = doubleClickLaw({
      efficiencyA: 0.3 * transmission(4) * 0.8,
      efficiencyB: 0.3 * transmission(6) * 0.8,
      dark: darkProbability(100 + counts, 1e-8),
      visibility: 1,
      photonNumberResolving: false,
    });
    const link = linkOf(doubleClick, 1);
    expect(link.successProbability / herald.probability).toBeCloseTo(1, 9);
    expect(link.weights[0]).toBeCloseTo(herald.weights[0], 12);
  });

  test.each([doubleClick, midpointSource, senderReceiver])(
    'costs $kind fidelity, under a name of its own that leads to the launch',
    (scheme) => {
      const [dark, bright] = [linkOf(scheme, 0), linkOf(scheme, 1)];
      expect(bright.weights[0]).toBeLessThan(dark.weights[0]);
      expect(dark.causes.map(({ kind }) => kind)).not.toContain('channel-noise');
      const cause = bright.causes.find(({ kind }) => kind === 'channel-noise');
      expect(RAW_CAUSES['channel-noise']).toBe('Noise in the channel');
      expect(cause).toMatchObject({ owner: 'link', parameter: 'classicalForwardMilliwatts' });
      const before = bright.causes.find(({ kind }) => kind === 'dark-counts');
      expect(before?.weights[0]).toBeCloseTo(dark.weights[0], 9);
    },
  );
});
