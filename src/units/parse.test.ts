/** Tests of `parse.ts`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuantity, showQuantity } from './format';
import { parseQuantity, type QuantityRules } from './parse';
import { unitScales } from './scales';
import type { Unit } from './unit';

const readAs = (text: string, unit: Unit, rules?: QuantityRules) => {
  const parsed = parseQuantity(text, unit, rules);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('what people type is read', () => {
  test.each<[string, Unit, number]>([
    ['60km', 'kilometers', 60],
    ['60 000 m', 'kilometers', 60],
    ['60\u202f000\u00a0m', 'kilometers', 60],
    ['20', 'kilometers', 20],
    ['1 mi', 'kilometers', 1.609344],
    ['20 KM', 'kilometers', 20],
    ['0.2 dB/km', 'decibelsPerKilometer', 0.2],
    ['0.0002 dB/m', 'decibelsPerKilometer', 0.2],
    ['12 dB', 'decibels', 12],
    ['12db', 'decibels', 12],
    ['1e6', 'hertz', 1e6],
    ['1 MHz', 'hertz', 1e6],
    ['1 mHz', 'hertz', 1e-3],
    ['130 /s', 'hertz', 130],
    ['130 per second', 'hertz', 130],
    ['50ms', 'seconds', 0.05],
    ['3 us', 'seconds', 3e-6],
    ['3 µs', 'seconds', 3e-6],
    ['3 μs', 'seconds', 3e-6],
    ['2 min', 'seconds', 120],
    ['92 %', 'fraction', 0.92],
    ['0.92', 'fraction', 0.92],
    ['1', 'fraction', 1],
    ['1,5', 'none', 1.5],
    ['0,125', 'none', 0.125],
    ['1,234,567', 'none', 1234567],
    ['1.234,5', 'none', 1234.5],
    ['1,234.5', 'none', 1234.5],
    ["12'345", 'none', 12345],
    ['−3', 'none', -3],
    ['+.5', 'none', 0.5],
    ['5.', 'none', 5],
    ['1.62 × 10⁻²', 'none', 0.0162],
    ['2x10^3', 'none', 2000],
    ['10⁻³', 'none', 1e-3],
    ['10^-3 s', 'seconds', 1e-3],
    ['10°', 'radians', Math.PI / 18],
    ['4', 'count', 4],
  ])('%s as %s is %d', (text, unit, value) => {
    expect(readAs(text, unit)).toBe(value);
  });

  test('a plain number is in the unit that the field shows', () => {
    expect(readAs('5', 'seconds', { displayed: 'ms' })).toBe(0.005);
    expect(readAs('92', 'fraction', { displayed: '%' })).toBe(0.92);
    expect(readAs('0.92', 'fraction', { displayed: '%' })).toBe(0.92);
    expect(parseQuantity('3 us', 'seconds', { displayed: 'ms' })).toMatchObject({ unit: 'µs' });
  });

  test.each(['', ' ', 'none', '∞', 'Infinity', 'off'])(
    '%j is absent where that is allowed',
    (text) => {
      expect(parseQuantity(text, 'seconds', { optional: true })).toEqual({
        ok: true,
        value: undefined,
        unit: 's',
      });
      expect(readAs(text, 'seconds')).toBe('Expected a time such as 50 ms, 3 µs or 2 s.');
    },
  );
});

describe('what cannot be read says what is expected', () => {
  test.each<[string, Unit, QuantityRules, string]>([
    [
      '1,500',
      'none',
      {},
      'Expected a number such as 1.468; its comma can mean two things: write 1500 or 1.500.',
    ],
    [
      'ten',
      'kilometers',
      {},
      'Expected a length such as 20 km or 500 m; it does not start with a number.',
    ],
    ['20 kg', 'kilometers', {}, 'Expected a length such as 20 km or 500 m; "kg" is no unit of it.'],
    [
      '3 mhz',
      'hertz',
      {},
      'Expected a rate such as 130 /s, 20 kHz or 1 MHz; "mhz" can mean MHz or mHz.',
    ],
    [
      '1 00 m',
      'kilometers',
      {},
      'Expected a length such as 20 km or 500 m; its digits "1 00" are not in groups of three.',
    ],
    ['1e999', 'none', {}, 'Expected a number such as 1.468; it is too large.'],
    ['9'.repeat(500), 'none', {}, 'Expected a number such as 1.468; it is too long.'],
    ['-3 km', 'kilometers', { minimum: 0 }, 'Expected at least 0 km.'],
    ['0', 'seconds', { minimum: 0, exclusiveMinimum: true }, 'Expected more than 0 s.'],
    ['101 %', 'fraction', { maximum: 1 }, 'Expected at most 100 %.'],
    ['1.5', 'count', { integer: true }, 'Expected a whole number.'],
    ['0x10', 'none', {}, 'Expected a number such as 1.468; "x10" is no unit of it.'],
    ['1e5e5', 'none', {}, 'Expected a number such as 1.468; "e5" is no unit of it.'],
  ])('%j', (text, unit, rules, message) => {
    expect(readAs(text, unit, rules)).toBe(message);
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...units), (text, unit) => {
        const parsed = parseQuantity(text, unit);
        return parsed.ok ? Number.isFinite(parsed.value) : parsed.message.startsWith('Expected');
      }),
    );
  });
});

const units = Object.keys(unitScales) as Unit[];

describe('formatting and parsing', () => {
  const quantities = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -15, max: 12 }))
      .map(([digits, power]) => digits * 10 ** power),
  );

  test.each(units)('%s: parsing what is shown gives the value back to the digits shown', (unit) => {
    fc.assert(
      fc.property(quantities, fc.integer({ min: 2, max: 12 }), (value, digits) => {
        const back = readAs(showQuantity(value, unit, { digits }), unit);
        const error = Math.abs((back as number) - value);
        expect(error).toBeLessThanOrEqual(
          0.5000001 * 10 ** (1 - digits) * Math.abs(value) * 1.0000001,
        );
      }),
    );
  });

  test('a shown value parses to one that is shown the same', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...units), (value, unit) => {
        const { text, unit: name } = formatQuantity(value, unit, { digits: 4 });
        const back = readAs(`${text} ${name}`, unit) as number;
        expect(formatQuantity(back, unit, { digits: 4 })).toEqual({ text, unit: name });
      }),
    );
  });
});
