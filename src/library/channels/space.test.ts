/** Beams through air and space: published conventions, geometry of passes, what each cause costs. */
import { describe, expect, test } from 'vitest';
import { slantRange } from '../../physics/satellite';
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../../units/constants';
import { freeSpace } from './free-space';
import { satellite } from './satellite';
import { satelliteDownlink } from './satellite-downlink';

type Values = Record<string, number | undefined>;
const idealOf = (definitions: readonly { id: string; ideal?: number }[]): Values =>
  Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));
const inAir = (own: Values) => freeSpace.law({ ...idealOf(freeSpace.parameters), ...own });
const aboard = (own: Values) => ({ ...idealOf(satelliteDownlink.parameters), ...own });
const above = (own: Values) => ({ ...idealOf(satellite.parameters), ...own });

describe('free space', () => {
  test('loses 18.60 dB of a beam of 6 m radius on 1 m, with 1/e² radii and the Gaussian, not the ratio of areas', () => {
    // A half angle of 5 µrad at 1/e² of intensity: 6 m after 1200 km.
    const waist = 810e-9 / (Math.PI * 5e-6);
    const { losses } = inAir({
      lengthKm: 1200,
      stationFraction: 1,
      wavelengthNm: 810,
      beamWaistMeters: waist,
      receiverDiameterMeters: 1,
    }).path('source', 'station');
    expect(losses.find(({ id }) => id === 'diffraction')?.decibels).toBeCloseTo(18.6, 2);
  });

  test('names air, diffraction, turbulence, pointing and receiver, and none over no distance', () => {
    const law = inAir({
      lengthKm: 5,
      stationFraction: 1,
      beamWaistMeters: 0.03,
      receiverDiameterMeters: 0.2,
      turbulenceCn2: 1e-14,
      pointingErrorRadians: 1e-5,
      extinctionDbPerKm: 0.4,
      receiverLossDb: 3,
    });
    const { losses } = law.path('source', 'station');
    expect(losses.map(({ id }) => id)).toEqual([
      'air',
      'diffraction',
      'turbulence',
      'pointing',
      'receiver',
    ]);
    expect(losses[0].decibels).toBeCloseTo(2, 12);
    expect(law.path('target', 'station').lossDb).toBe(0);
  });

  test('counts sky light by the field of view, the aperture and the filter, behind the receiver', () => {
    const sky = {
      lengthKm: 1,
      stationFraction: 1,
      wavelengthNm: 780,
      receiverDiameterMeters: 1,
      skyRadiance: 150,
      fieldOfViewRadians: 2e-5,
      filterNm: 0.02,
    };
    const seen = inAir(sky).path('source', 'station').noiseHz;
    // 150 W/(m² sr µm) × π (10 µrad)² × π (0.5 m)² × 2e-5 µm, in photons of 2.5467e-19 J.
    const expected = (150 * Math.PI * 1e-10 * Math.PI * 0.25 * 2e-5) / 2.5467e-19;
    expect(seen / expected).toBeCloseTo(1, 4);
    const behind = inAir({ ...sky, receiverLossDb: 10 }).path('source', 'station').noiseHz;
    expect(behind / seen).toBeCloseTo(0.1, 12);
  });

  test('takes the speed of light in vacuum', () => {
    expect(inAir({ lengthKm: 299.792458 }).flightSeconds).toBeCloseTo(1e-3, 15);
  });
});

describe('a satellite as a node', () => {
  const up = { satelliteWaistMeters: 0.1, groundDiameterMeters: 1, zenithTransmission: 0.8 };
  /** The one step of a pass that never leaves that elevation. */
  const at = (degrees: number, own: Values = {}) =>
    satelliteDownlink.law(
      aboard({ ...up, highestElevationDegrees: degrees, leastElevationDegrees: 5, ...own }),
    );

  test.each([
    [90, 500],
    [30, 909.425],
    [10, 1694.567],
  ])('at %d° is %d km of light away', (degrees, kilometers) => {
    expect(at(degrees).flightSeconds * SPEED_OF_LIGHT_KM_PER_SECOND).toBeCloseTo(kilometers, 3);
  });

  test('loses 1.94 dB in the atmosphere at 30°: 0.64 of a zenith of 0.8', () => {
    const { losses } = at(30).path('source', 'target');
    const air = losses.find(({ id }) => id === 'atmosphere')!;
    expect(10 ** (-air.decibels / 10)).toBeCloseTo(0.64, 9);
  });

  test('has its station on the ground, where a pulse is received, unless it is aboard', () => {
    expect(at(60).stationEnd).toBe('target');
    expect(at(60).path('target', 'station').lossDb).toBe(0);
    expect(at(60, { stationAboard: 1 }).stationEnd).toBe('source');
    expect(at(60, { stationAboard: 1 }).path('source', 'station').flightSeconds).toBe(0);
  });

  test('loses more on the way up through turbulence, and as much as down where nothing is said of the way up', () => {
    const down = at(60, { stationAboard: 1 }).path('station', 'target').lossDb;
    expect(at(60, { stationAboard: 1 }).path('target', 'station').lossDb).toBe(down);
    const same = { stationAboard: 1, groundWaistMeters: 0.1, satelliteDiameterMeters: 1 };
    expect(at(60, same).path('target', 'station').lossDb).toBeCloseTo(down, 12);
    const blurred = at(60, { ...same, friedMeters: 0.1 }).path('target', 'station');
    expect(blurred.lossDb).toBeGreaterThan(down + 1);
    expect(blurred.losses.map(({ id }) => id)).toContain('turbulence');
  });

  test('is nearest in the middle of its pass, and alike before and after', () => {
    const { steps } = satelliteDownlink.schedule!(aboard(up));
    const loss = steps.map(({ law }) => law.path('source', 'target').lossDb);
    expect(Math.min(...loss)).toBe(Math.min(loss[15], loss[16]));
    loss.forEach((decibels, k) => {
      expect(decibels).toBeCloseTo(loss[loss.length - 1 - k], 6);
    });
  });
});

describe('a satellite between two nodes', () => {
  /** Delingha and Lijiang, and the least elevation at which both downlinks sum to the published lengths. */
  const micius = above({
    lengthKm: 1203,
    leastElevationDegrees: 10,
    trackDegrees: 10,
    satelliteWaistMeters: 0.05,
    groundDiameterMeters: 1.2,
  });
  const kilometers = (seconds: number) => seconds * SPEED_OF_LIGHT_KM_PER_SECOND;

  test('at 500 km sends over 1600 to 2340 km to stations 1203 km apart, as published for Micius (1600 to 2400 km)', () => {
    const { steps } = satellite.schedule!(micius);
    const sums = steps.map(({ law }) => kilometers(law.flightSeconds));
    expect(Math.min(...sums)).toBeGreaterThan(1600);
    expect(Math.min(...sums)).toBeLessThan(1601);
    expect(Math.max(...sums)).toBeGreaterThan(2200);
    expect(Math.max(...sums)).toBeLessThan(2400);
  });

  test('is at the same distance of both when it passes half way across the line between them', () => {
    const law = satellite.law(above({ ...micius, trackDegrees: 90 }));
    const [a, b] = (['source', 'target'] as const).map((end) => law.path('station', end));
    expect(a.flightSeconds).toBeCloseTo(b.flightSeconds, 15);
    expect(kilometers(a.flightSeconds)).toBeGreaterThan(slantRange(500, 90));
  });

  test('without a moment at which both see it has no step', () => {
    expect(satellite.schedule!(above({ ...micius, lengthKm: 8000 })).steps).toEqual([]);
  });
});
