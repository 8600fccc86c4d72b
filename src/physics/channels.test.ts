/** Fiber and the bounds on what crosses it. */
import { describe, expect, test } from 'vitest';
import { plobBound, repeaterChainBound, tgwBound } from './bounds';
import { fiberSpeed, transmission } from './fiber';

/** Transmission of a length of fiber at 0.2 dB/km. */
const fiber = (kilometers: number) => transmission(0.2 * kilometers);

test('100 km of fiber at 0.2 dB/km pass one photon in a hundred', () => {
  expect(fiber(100)).toBeCloseTo(0.01, 15);
  expect(fiber(0)).toBe(1);
});

test('light in fiber of group index 1.468 travels at 204 218 km/s', () => {
  expect(fiberSpeed(1.468)).toBeCloseTo(204_218.29564, 5);
  expect(fiberSpeed(1)).toBe(299_792.458);
});

describe('bounds', () => {
  test.each([
    [50, 0.1520030934],
    [100, 0.0144995697],
  ])('the repeaterless bound at %d km is %d bits per use', (kilometers, bits) => {
    expect(plobBound(fiber(kilometers))).toBeCloseTo(bits, 10);
  });

  test('keeps its digits at 200 and 400 km', () => {
    expect(plobBound(fiber(200)) / 1.44276718e-4).toBeCloseTo(1, 8);
    expect(plobBound(fiber(400)) / 1.442695e-8).toBeCloseTo(1, 6);
  });

  test('of a dead channel is 0, of a perfect one infinite', () => {
    expect(plobBound(0)).toBe(0);
    expect(plobBound(1)).toBe(Number.POSITIVE_INFINITY);
    expect(tgwBound(0)).toBe(0);
  });

  test('the Takeoka–Guha–Wilde bound is 0.2895066 at 50 km and 0.02885486 at 100 km', () => {
    expect(tgwBound(fiber(50))).toBeCloseTo(0.2895066, 7);
    expect(tgwBound(fiber(100))).toBeCloseTo(0.02885486, 8);
  });

  test('ideal repeaters on 100 km reach 0.1520030934 with one, 0.5484122546 with three', () => {
    expect(repeaterChainBound([fiber(50), fiber(50)])).toBeCloseTo(0.1520030934, 10);
    expect(repeaterChainBound(new Array(4).fill(fiber(25)))).toBeCloseTo(0.5484122546, 10);
  });

  test('a chain of repeaters is as good as its worst link', () => {
    expect(repeaterChainBound([fiber(10), fiber(50), fiber(20)])).toBe(plobBound(fiber(50)));
  });
});
