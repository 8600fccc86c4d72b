/** Words and axes of the figures under noise. */
import { expect, test } from 'vitest';
import type { NoiseCurve, NoisePoint } from '../../port/port';
import { endsInWords, figureAt, NOISE_FIGURES, times } from './noise-figures';
import { noiseData, noiseRange } from './noise-options';

const points = [0, 1, 3].map(
  (multiplier): NoisePoint => ({
    multiplier,
    rateHz: 10,
    fidelity: 1 - multiplier / 10,
    neededFidelity: 0.8,
    ...(multiplier > 0 && { lifetimeSeconds: multiplier > 2 ? 0 : 0.01 }),
    keyHz: 10 - multiplier,
  }),
);
const curve: NoiseCurve = { id: 'd', exact: true, points };
const [fidelity, rate, lifetime] = NOISE_FIGURES;

test('a failure is told by when it comes: never, later, today, always', () => {
  expect(endsInWords(curve)).toEqual([
    'Still above the fidelity it needs at 3 × today’s noise.',
    'Still gives secret key at 3 ×.',
  ]);
  expect(endsInWords({ ...curve, failsAt: 2, keyEndsAt: 2.345 })).toEqual([
    'Fails at 2 × today’s noise, where fidelity falls below what it needs.',
    'Secret key ends at 2.35 ×.',
  ]);
  expect(endsInWords({ ...curve, failsAt: 0.708 })[0]).toBe(
    'Fails today: it would need fidelity 0.800, which it has up to 0.71 × today’s noise.',
  );
  expect(endsInWords({ ...curve, failsAt: 0, keyEndsAt: 0 })).toEqual([
    'Below the fidelity it needs, 0.800, even without noise.',
    'Gives no secret key even without noise.',
  ]);
});

test('figures without noise, today and at a multiple that has none', () => {
  expect(figureAt(fidelity, curve, 0)).toBe('1.000');
  expect(figureAt(lifetime, curve, 0)).toBe('∞');
  expect(figureAt(lifetime, curve, 1)).toBe('10.0 ms');
  expect(figureAt(lifetime, curve, 3)).toBe('none');
  expect(figureAt(rate, curve, 2)).toBe('–');
  expect([0, 0.25, 2, 0.0321].map(times)).toEqual(['0 ×', '0.25 ×', '2 ×', '0.032 ×']);
});

test('a lifetime without end leaves a gap; axes begin at zero, that of a fidelity ends at one', () => {
  const [multipliers, values] = noiseData(curve, lifetime);
  expect(multipliers).toEqual([0, 1, 3]);
  expect(values).toEqual([null, 0.01, 0]);
  const [low, high] = noiseRange(noiseData(curve, fidelity), fidelity.most);
  expect(high).toBe(1);
  expect(low).toBeLessThan(0.7);
  expect(low).toBeGreaterThan(0.5);
  const [from, to] = noiseRange(noiseData(curve, rate));
  expect(from).toBe(0);
  expect(to).toBeGreaterThan(10);
  expect(noiseRange([[0], [null], [null]])).toEqual([0, 1]);
});
