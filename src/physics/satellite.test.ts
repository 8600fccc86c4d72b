/** Slant range and passes against check values and positions in space. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EARTH_RADIUS_KM,
  orbitalRate,
  type Pass,
  passDuration,
  passElevation,
  siteElevation,
  siteWindow,
  slantRange,
} from './satellite';
import { PROPERTY } from './testing/arbitrary';

describe('slant range to 500 km', () => {
  test.each([
    [90, 500],
    [30, 909.425],
    [10, 1694.567],
  ])('at %d° is %d km', (elevation, kilometers) => {
    expect(slantRange(500, elevation)).toBeCloseTo(kilometers, 3);
  });

  test('at the horizon is the tangent', () => {
    expect(slantRange(500, 0)).toBeCloseTo(Math.sqrt(6871 ** 2 - EARTH_RADIUS_KM ** 2), 9);
  });
});

test('a satellite at 500 km goes around in 94.5 minutes', () => {
  expect((2 * Math.PI) / orbitalRate(500) / 60).toBeCloseTo(94.5, 1);
});

/** Elevation and distance from positions: observer on the x axis, orbit tilted to miss the zenith by `nearest` radians. */
const bySpace = (altitudeKm: number, nearest: number, seconds: number) => {
  const radius = EARTH_RADIUS_KM + altitudeKm;
  const angle = orbitalRate(altitudeKm) * seconds;
  const [x, y, z] = [
    radius * Math.cos(nearest) * Math.cos(angle),
    radius * Math.sin(angle),
    radius * Math.sin(nearest) * Math.cos(angle),
  ];
  const distance = Math.hypot(x - EARTH_RADIUS_KM, y, z);
  return { distance, elevation: (Math.asin((x - EARTH_RADIUS_KM) / distance) * 180) / Math.PI };
};

describe('a pass', () => {
  const altitude = fc.double({ min: 200, max: 36_000, noNaN: true });
  const highest = fc.double({ min: 5, max: 89.9, noNaN: true });

  test('stands where the satellite is, at any time', () => {
    fc.assert(
      fc.property(
        altitude,
        highest,
        fc.double({ min: -2000, max: 2000, noNaN: true }),
        (altitudeKm, highestDegrees, seconds) => {
          const pass: Pass = { altitudeKm, highestDegrees };
          // The angle of nearest approach, from the distance at the highest point (law of cosines).
          const radius = EARTH_RADIUS_KM + altitudeKm;
          const top = slantRange(altitudeKm, highestDegrees);
          const nearest = Math.acos(
            (EARTH_RADIUS_KM ** 2 + radius ** 2 - top ** 2) / (2 * EARTH_RADIUS_KM * radius),
          );
          const exact = bySpace(altitudeKm, nearest, seconds);
          const elevation = passElevation(pass, seconds);
          expect(elevation).toBeCloseTo(exact.elevation, 4);
          if (elevation >= 0) {
            expect(slantRange(altitudeKm, elevation) / exact.distance).toBeCloseTo(1, 6);
          }
        },
      ),
      PROPERTY,
    );
  });

  test('is highest in the middle and the same before and after', () => {
    fc.assert(
      fc.property(altitude, highest, (altitudeKm, highestDegrees) => {
        const pass: Pass = { altitudeKm, highestDegrees };
        expect(passElevation(pass, 0)).toBeCloseTo(highestDegrees, 6);
        expect(passElevation(pass, -100)).toBe(passElevation(pass, 100));
        expect(passElevation(pass, 100)).toBeLessThan(highestDegrees);
      }),
      PROPERTY,
    );
  });

  test('lasts until it falls below the elevation asked for', () => {
    const pass: Pass = { altitudeKm: 500, highestDegrees: 60 };
    const seconds = passDuration(pass, 10);
    expect(passElevation(pass, seconds / 2)).toBeCloseTo(10, 8);
    expect(seconds).toBeGreaterThan(400);
    expect(seconds).toBeLessThan(500);
    expect(passDuration(pass, 60)).toBe(0);
    expect(passDuration(pass, 75)).toBe(0);
  });

  test('overhead reaches the zenith', () => {
    expect(passElevation({ altitudeKm: 500, highestDegrees: 90 }, 0)).toBeCloseTo(90, 9);
  });
});

describe('a station beside the point that a pass is described from', () => {
  const offset = fc.double({ min: -3000, max: 3000, noNaN: true });
  const degrees = fc.double({ min: 0, max: 90, noNaN: true });

  test('sees the satellite where it stands in space', () => {
    fc.assert(
      fc.property(
        offset,
        degrees,
        degrees,
        fc.double({ min: -600, max: 600, noNaN: true }),
        (offsetKm, track, highest, seconds) => {
          const pass: Pass = { altitudeKm: 600, highestDegrees: Math.max(5, highest) };
          const radius = EARTH_RADIUS_KM + 600;
          const top = slantRange(600, pass.highestDegrees);
          const nearest = Math.acos(
            Math.min(
              1,
              (EARTH_RADIUS_KM ** 2 + radius ** 2 - top ** 2) / (2 * EARTH_RADIUS_KM * radius),
            ),
          );
          // The described point at the x axis, the station along y, the track turned towards it by its angle.
          const turn = (track * Math.PI) / 180;
          const orbit = orbitalRate(600) * seconds;
          const satellite = [
            radius * Math.cos(nearest) * Math.cos(orbit),
            radius *
              (Math.sin(orbit) * Math.cos(turn) -
                Math.sin(nearest) * Math.sin(turn) * Math.cos(orbit)),
            radius *
              (Math.sin(orbit) * Math.sin(turn) +
                Math.sin(nearest) * Math.cos(turn) * Math.cos(orbit)),
          ];
          const angle = offsetKm / EARTH_RADIUS_KM;
          const station = [EARTH_RADIUS_KM * Math.cos(angle), EARTH_RADIUS_KM * Math.sin(angle), 0];
          const way = satellite.map((x, axis) => x - station[axis]);
          const up = station.reduce((sum, x, axis) => sum + (x * way[axis]) / EARTH_RADIUS_KM, 0);
          const elevation = (Math.asin(up / Math.hypot(...way)) * 180) / Math.PI;
          expect(siteElevation(pass, { offsetKm, trackDegrees: track }, seconds)).toBeCloseTo(
            elevation,
            3,
          );
        },
      ),
      PROPERTY,
    );
  });

  test('at that very point sees what the pass is described by', () => {
    const pass: Pass = { altitudeKm: 500, highestDegrees: 60 };
    const here = { offsetKm: 0, trackDegrees: 30 };
    expect(siteElevation(pass, here, 70)).toBeCloseTo(passElevation(pass, 70), 6);
    const [start, end] = siteWindow(pass, here, 20)!;
    expect(end - start).toBeCloseTo(passDuration(pass, 20), 6);
    expect(siteWindow(pass, here, 61)).toBeUndefined();
  });

  test('has its window where the elevation asked for is crossed', () => {
    const pass: Pass = { altitudeKm: 500, highestDegrees: 80 };
    const site = { offsetKm: 700, trackDegrees: 35 };
    for (const edge of siteWindow(pass, site, 15)!) {
      expect(siteElevation(pass, site, edge)).toBeCloseTo(15, 8);
    }
  });
});
