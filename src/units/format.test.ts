/** Tests of `format.ts`. */
import { describe, expect, test } from 'vitest';
import { formatFigure, formatQuantity, formatScientific, showQuantity } from './format';
import type { Unit } from './unit';

describe('quantities', () => {
  test.each<[number, Unit, string]>([
    [0.0031, 'seconds', '3.1 ms'],
    [0, 'seconds', '0 s'],
    [1e-8, 'seconds', '10 ns'],
    [265e-6, 'seconds', '265 µs'],
    [12000, 'seconds', '12\u202f000 s'],
    [86_400, 'seconds', '24 h'],
    [0.2, 'decibelsPerKilometer', '0.2 dB/km'],
    [41.8, 'hertz', '41.8 /s'],
    [20_000, 'hertz', '20 kHz'],
    [0.92, 'fraction', '92 %'],
    [0, 'fraction', '0 %'],
    [0.985, 'fraction', '98.5 %'],
    [1.62e-5, 'fraction', '1.62 × 10⁻⁵'],
    [0.5, 'kilometers', '500 m'],
    [74, 'kilometers', '74 km'],
    [-3, 'decibels', '−3 dB'],
    [0.1 + 0.2, 'none', '0.3'],
    [1.468, 'none', '1.468'],
    [4096, 'count', '4096'],
    [Number.NaN, 'none', '–'],
    [Number.POSITIVE_INFINITY, 'none', '∞'],
  ])('%d in %s is %s', (value, unit, text) => {
    expect(showQuantity(value, unit).replace('\u00a0', ' ')).toBe(text);
  });

  test('rounding up moves on to the next unit', () => {
    expect(formatQuantity(0.9996, 'seconds', { digits: 3 })).toEqual({ text: '1', unit: 's' });
    expect(formatQuantity(999.7, 'hertz', { digits: 3 })).toEqual({ text: '1', unit: 'kHz' });
  });

  test('a wanted unit is kept', () => {
    expect(formatQuantity(0.5, 'seconds', { unit: 's' })).toEqual({ text: '0.5', unit: 's' });
    expect(formatQuantity(20, 'kilometers', { unit: 'm' })).toEqual({
      text: '20\u202f000',
      unit: 'm',
    });
  });

  test('scientific', () => {
    expect(formatScientific(0.0162)).toBe('1.62 × 10⁻²');
    expect(formatScientific(1.5)).toBe('1.5');
  });
});

describe('measured figures are rounded to the precision of their interval', () => {
  test.each<[number, number | undefined, Unit, string, string | undefined, string]>([
    [41.8234, 0.31, 'hertz', '41.8', '0.3', '/s'],
    [41.8234, 0.14, 'hertz', '41.82', '0.14', '/s'],
    [0.913_44, 0.000_96, 'none', '0.913', '0.001', ''],
    [0.003_123, 0.000_02, 'seconds', '3.12', '0.02', 'ms'],
    [12_345.6, 120, 'none', '12\u202f350', '120', ''],
    [1.234e-5, 2e-7, 'none', '1.23 × 10⁻⁵', '0.02 × 10⁻⁵', ''],
    [5, 20, 'none', '10', '20', ''],
    [41.8234, undefined, 'hertz', '41.8', undefined, '/s'],
    [41.8234, 0, 'hertz', '41.8', undefined, '/s'],
    [Number.NaN, 1, 'hertz', '–', undefined, ''],
  ])('%d ± %d %s', (mean, halfWidth, unit, text, interval, name) => {
    const figure = formatFigure(mean, halfWidth, unit);
    expect([figure.text, figure.interval, figure.unit]).toEqual([text, interval, name]);
  });
});
