/** Slant range and passes against check values and positions in space. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EARTH_RADIUS_KM,
  orbitalRate,
  type Pass,
  passDuration,
  passElevation,
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
