/** Raman noise against a sum over the places where light scatters. */
import { expect, test } from 'vitest';
import { transmission } from './fiber';
import { backwardRamanHz, forwardRamanHz, type RamanInputs } from './raman';

const lit: RamanInputs = {
  launchWatts: 1e-3,
  perKmPerNm: 2e-9,
  filterNm: 0.6,
  lengthKm: 40,
  attenuationDbPerKm: 0.2,
  wavelength: 1550e-9,
};

/** Sum over short pieces of fiber: light gets there, scatters, and goes on forward or back. */
const scattered = ({ lengthKm: length, attenuationDbPerKm: a }: RamanInputs, back: boolean) => {
  const pieces = 4000;
  let sum = 0;
  for (let k = 0; k < pieces; k++) {
    const z = ((k + 0.5) / pieces) * length;
    sum += transmission(a * z) * transmission(a * (back ? z : length - z)) * (length / pieces);
  }
  return (sum * lit.launchWatts * lit.perKmPerNm * lit.filterNm) / 1.281_6e-19;
};

test.each([1, 40, 200])('at %d km counts what scatters forward and back along the way', (km) => {
  const inputs = { ...lit, lengthKm: km };
  expect(forwardRamanHz(inputs) / scattered(inputs, false)).toBeCloseTo(1, 4);
  expect(backwardRamanHz(inputs) / scattered(inputs, true)).toBeCloseTo(1, 4);
});

test('forward noise is largest at 21.7 km of 0.2 dB/km, backward noise levels off', () => {
  const forward = (lengthKm: number) => forwardRamanHz({ ...lit, lengthKm });
  const backward = (lengthKm: number) => backwardRamanHz({ ...lit, lengthKm });
  expect(forward(21.7)).toBeGreaterThan(forward(20));
  expect(forward(21.7)).toBeGreaterThan(forward(23.5));
  expect(backward(300) / backward(150)).toBeCloseTo(1, 5);
});

test('without attenuation both directions are alike and grow with length', () => {
  const clear = { ...lit, attenuationDbPerKm: 0 };
  expect(forwardRamanHz(clear)).toBe(backwardRamanHz(clear));
  expect(forwardRamanHz({ ...clear, lengthKm: 80 }) / forwardRamanHz(clear)).toBeCloseTo(2, 12);
});

test('a dark fiber has no Raman noise', () => {
  expect(forwardRamanHz({ ...lit, launchWatts: 0 })).toBe(0);
  expect(backwardRamanHz({ ...lit, lengthKm: 0 })).toBe(0);
});
