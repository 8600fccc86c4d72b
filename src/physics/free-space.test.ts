/** Gaussian beams, jitter, turbulence, atmosphere and background light against check values and direct sums. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  airMass,
  apertureTransmission,
  atmosphericTransmission,
  backgroundHz,
  beamRadius,
  friedParameter,
  jitteredTransmission,
  longTermRadius,
  photonEnergy,
  wanderVariance,
} from './free-space';
import { PROPERTY } from './testing/arbitrary';

const decibels = (transmission: number) => -10 * Math.log10(transmission);

describe('Gaussian beam', () => {
  test('keeps its waist at the start, and grows by √2 within the Rayleigh range', () => {
    expect(beamRadius(0.1, 800e-9, 0)).toBe(0.1);
    expect(beamRadius(0.1, 800e-9, (Math.PI * 0.01) / 800e-9)).toBeCloseTo(0.1 * Math.SQRT2, 14);
  });

  test('far away opens at the half angle λ/(πw₀)', () => {
    expect(beamRadius(0.1, 800e-9, 1e9) / 1e9).toBeCloseTo(800e-9 / (Math.PI * 0.1), 12);
  });

  test('10 µrad full angle onto 1 m at 1200 km: 18.60 dB as a Gaussian, 21.58 dB as a ratio of areas', () => {
    expect(decibels(apertureTransmission(0.5, 6))).toBeCloseTo(18.6, 2);
    expect(decibels((1 / 12) ** 2)).toBeCloseTo(21.58, 2);
  });

  test('is what the intensity sums to over the aperture', () => {
    let inside = 0;
    let all = 0;
    for (let r = 0.0005; r < 3; r += 0.001) {
      const ring = r * Math.exp((-2 * r ** 2) / 0.6 ** 2);
      all += ring;
      if (r < 0.4) inside += ring;
    }
    expect(apertureTransmission(0.4, 0.6)).toBeCloseTo(inside / all, 6);
  });
});

describe('pointing jitter', () => {
  test('of 0.72 m on a beam of 6 m and an aperture of 0.5 m leaves 0.0130466', () => {
    expect(jitteredTransmission(0.5, 6, 0.72)).toBeCloseTo(0.0130466, 7);
  });

  test('is the mean over normal displacements of the beam, also where the aperture is not small', () => {
    const [aperture, radius, sigma] = [0.4, 0.6, 0.3];
    // Mean intensity along one axis; the two axes multiply, and all directions are alike.
    const along = (x: number) => {
      let intensity = 0;
      for (let shift = -2; shift <= 2; shift += 0.01) {
        intensity +=
          Math.exp(-(shift ** 2) / (2 * sigma ** 2)) *
          Math.exp((-2 * (x - shift) ** 2) / radius ** 2);
      }
      return intensity;
    };
    let inside = 0;
    let all = 0;
    for (let r = 0.001; r < 3; r += 0.002) {
      const ring = r * along(r);
      all += ring;
      if (r < aperture) inside += ring;
    }
    expect(jitteredTransmission(aperture, radius, sigma)).toBeCloseTo(inside / all, 5);
  });

  test('without jitter changes nothing', () => {
    expect(jitteredTransmission(0.5, 6, 0)).toBe(apertureTransmission(0.5, 6));
  });
});

describe('turbulence', () => {
  test('none leaves the beam as it is', () => {
    expect(friedParameter(0, 800e-9, 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(longTermRadius(0.05, 800e-9, 1000, Number.POSITIVE_INFINITY)).toBe(0.05);
    expect(wanderVariance(0, 1000, 0.02)).toBe(0);
  });

  test('widens more the stronger, the longer and the bluer', () => {
    const widened = (cn2: number, wavelength: number, z: number) =>
      longTermRadius(0.05, wavelength, z, friedParameter(cn2, wavelength, z));
    expect(widened(1e-14, 800e-9, 1000)).toBeGreaterThan(widened(1e-15, 800e-9, 1000));
    expect(widened(1e-15, 800e-9, 5000)).toBeGreaterThan(widened(1e-15, 800e-9, 1000));
    expect(widened(1e-15, 500e-9, 1000)).toBeGreaterThan(widened(1e-15, 1550e-9, 1000));
  });

  test('wander is part of the long-term spot, not more than it', () => {
    const [cn2, wavelength, z, waist] = [1e-15, 800e-9, 2000, 0.03];
    const straight = beamRadius(waist, wavelength, z);
    const fried = friedParameter(cn2, wavelength, z);
    const added = longTermRadius(straight, wavelength, z, fried) ** 2 - straight ** 2;
    // A center that moves with variance σ² per axis adds 4σ² to the square of the mean radius.
    expect(wanderVariance(cn2, z, waist)).toBeLessThan(added);
    expect(wanderVariance(cn2, z, waist)).toBeGreaterThan(added / 40);
  });
});

describe('atmosphere', () => {
  test('of zenith transmission 0.8 passes 0.64 at 30°', () => {
    expect(atmosphericTransmission(0.8, 30)).toBeCloseTo(0.64, 12);
    expect(atmosphericTransmission(0.8, 90)).toBe(0.8);
  });

  test('at 10° the flat atmosphere would pass 0.2766, the round one a little more', () => {
    expect(0.8 ** (1 / Math.sin(Math.PI / 18))).toBeCloseTo(0.2766, 4);
    expect(atmosphericTransmission(0.8, 10)).toBeCloseTo(0.2875, 4);
  });

  test('is some 38 air masses thick at the horizon, where the flat one has no end', () => {
    expect(airMass(0)).toBeCloseTo(38, 0);
  });

  test('the two laws meet at 20° within one percent', () => {
    expect(airMass(19.999_999) / airMass(20)).toBeGreaterThan(0.99);
    expect(airMass(19.999_999) / airMass(20)).toBeLessThan(1);
  });

  test('gets thinner the higher one looks', () => {
    const elevation = fc.double({ min: 0, max: 89, noNaN: true });
    fc.assert(
      fc.property(elevation, (e) => {
        if (Math.abs(e - 19.5) < 0.6) return; // the step between the laws
        expect(airMass(e + 0.1)).toBeLessThan(airMass(e));
      }),
      PROPERTY,
    );
  });
});

describe('background light', () => {
  const daylight = {
    radiance: 150,
    fieldOfView: 3.14e-10,
    aperture: 0.5,
    filterMicrometers: 2e-5,
    wavelength: 780e-9,
    efficiency: 0.5,
  };

  test('is power over photon energy', () => {
    const power = 150 * 3.14e-10 * Math.PI * 0.25 * 2e-5;
    expect(backgroundHz(daylight)).toBeCloseTo((0.5 * power) / 2.546_7e-19, -3);
    expect(photonEnergy(780e-9)).toBeCloseTo(2.5467e-19, 22);
  });

  test('grows with aperture area, filter and efficiency', () => {
    const hertz = backgroundHz(daylight);
    expect(backgroundHz({ ...daylight, aperture: 1 }) / hertz).toBeCloseTo(4, 12);
    expect(backgroundHz({ ...daylight, filterMicrometers: 2e-4 }) / hertz).toBeCloseTo(10, 12);
    expect(backgroundHz({ ...daylight, efficiency: 0 })).toBe(0);
  });
});
