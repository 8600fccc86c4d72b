/** Decoy-state BB84 against the published reach of the Gobby–Yuan–Shields setup. */
import { describe, expect, test } from 'vitest';
import {
  bestIntensity,
  type DecoyInputs,
  decoyRate,
  singlePhotons,
  vacuumWeakBounds,
  vacuumWeakRate,
} from './decoy';
import { transmission } from './fiber';
import { thresholdOf } from './threshold';

/** Gobby, Yuan and Shields: 0.21 dB/km, receiver 4.5 %, background 1.7e-6, misalignment 3.3 %, f = 1.22. */
const over = (kilometers: number): DecoyInputs => ({
  efficiency: 0.045 * transmission(0.21 * kilometers),
  background: 1.7e-6,
  misalignment: 0.033,
  inefficiency: 1.22,
});

const reach = (rate: (kilometers: number) => number) => thresholdOf(rate, 50, 200);

describe('infinitely many decoys at μ = 0.48', () => {
  test('give 2.554588e-3 bits per pulse at 0 km and 1.718444e-5 at 100 km', () => {
    expect(decoyRate(over(0), 0.48) / 2.554588e-3).toBeCloseTo(1, 6);
    expect(decoyRate(over(100), 0.48) / 1.718444e-5).toBeCloseTo(1, 6);
  });

  test('reach 142.01 km; published: 142.05 km', () => {
    const kilometers = reach((km) => decoyRate(over(km), 0.48));
    expect(kilometers).toBeCloseTo(142.01, 2);
    expect(Math.abs(kilometers - 142.05)).toBeLessThan(0.1);
  });
});

test('vacuum and a weak decoy of 0.05 reach 140.62 km; published: 140.55 km', () => {
  const kilometers = reach((km) => vacuumWeakRate(over(km), 0.48, 0.05));
  expect(kilometers).toBeCloseTo(140.62, 2);
  expect(Math.abs(kilometers - 140.55)).toBeLessThan(0.1);
});

test('a weak decoy of a quarter of the signal finds Y₁ 3.5 % low and e₁ 16.8 % high at 40 km', () => {
  const known = vacuumWeakBounds(over(40), 0.48, 0.12);
  const truth = singlePhotons(over(40));
  expect(1 - known.yield / truth.yield).toBeCloseTo(0.035, 3);
  expect(known.errorRate / truth.errorRate - 1).toBeCloseTo(0.168, 3);
});

test('weak decoys bound what infinitely many would know, the closer the weaker they are', () => {
  for (const km of [0, 50, 100]) {
    const exact = decoyRate(over(km), 0.48);
    const [near, far] = [0.02, 0.2].map((weak) => vacuumWeakRate(over(km), 0.48, weak));
    expect(near).toBeLessThan(exact * 1.001);
    expect(far).toBeLessThan(near);
  }
});

test('the best intensity is 0.54 with ideal error correction, 0.48 with f = 1.22', () => {
  expect(bestIntensity(0.033, 1)).toBeCloseTo(0.54, 2);
  expect(bestIntensity(0.033, 1.22)).toBeCloseTo(0.48, 2);
});
