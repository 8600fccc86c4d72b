/** The names under which each unit is read and shown, with their size in the stored unit. */
import { KILOMETERS_PER_MILE } from './constants';
import type { Unit } from './unit';

/** One name of a unit: `1 name = factor × 10^exponent` stored units. Powers of ten apart, so that they stay exact. */
export interface Scale {
  readonly name: string;
  readonly exponent: number;
  /** 1 unless the scale is no power of ten. */
  readonly factor: number;
  /** Least magnitude for which people choose this scale; `undefined`: read, never chosen. */
  readonly from?: number;
  /** Chosen only for a whole number of it. */
  readonly whole?: true;
  readonly aliases: readonly string[];
}

export interface UnitScales {
  /** What the number is, in a sentence, with examples that the parser reads. */
  readonly description: string;
  /** Largest first; the first whose `from` is not above the value is chosen. */
  readonly scales: readonly Scale[];
  /** Name of the stored unit itself. */
  readonly stored: string;
}

const scale = (
  name: string,
  exponent: number,
  from: number | undefined,
  aliases: readonly string[] = [],
  factor = 1,
): Scale => ({ name, exponent, from, aliases, factor });

const plain: readonly Scale[] = [scale('', 0, 0)];

export const unitScales: { readonly [unit in Unit]: UnitScales } = {
  seconds: {
    description: 'a time such as 50 ms, 3 µs or 2 s',
    stored: 's',
    scales: [
      { ...scale('h', 0, 3600, ['hr', 'hour', 'hours'], 3600), whole: true },
      scale('min', 0, undefined, ['minute', 'minutes'], 60),
      scale('s', 0, 1, ['sec', 'second', 'seconds']),
      scale('ms', -3, 1e-3, ['msec', 'millisecond', 'milliseconds']),
      scale('µs', -6, 1e-6, ['us', 'usec', 'microsecond', 'microseconds']),
      scale('ns', -9, 1e-9, ['nsec', 'nanosecond', 'nanoseconds']),
      scale('ps', -12, 0, ['picosecond', 'picoseconds']),
    ],
  },
  hertz: {
    description: 'a rate such as 130 /s, 20 kHz or 1 MHz',
    stored: '/s',
    scales: [
      scale('GHz', 9, 1e9),
      scale('MHz', 6, 1e6),
      scale('kHz', 3, 1e3, ['k/s', '/ms']),
      scale('/s', 0, 0, ['Hz', '1/s', 's^-1', 's⁻¹', 'per second', 'per s', '/sec', 'cps']),
      scale('mHz', -3, undefined),
      scale('/min', 0, undefined, ['per minute'], 1 / 60),
    ],
  },
  kilometers: {
    description: 'a length such as 20 km or 500 m',
    stored: 'km',
    scales: [
      scale('mi', 0, undefined, ['mile', 'miles'], KILOMETERS_PER_MILE),
      scale('km', 0, 1, ['kilometer', 'kilometers', 'kilometre', 'kilometres']),
      scale('m', -3, 0, ['meter', 'meters', 'metre', 'metres']),
      scale('cm', -5, undefined),
      scale('mm', -6, undefined),
    ],
  },
  meters: {
    description: 'a size such as 1.2 m or 15 cm',
    stored: 'm',
    scales: [
      scale('m', 0, 1, ['meter', 'meters', 'metre', 'metres']),
      scale('cm', -2, 1e-2),
      scale('mm', -3, 0),
      scale('µm', -6, undefined, ['um']),
    ],
  },
  nanometers: {
    description: 'a wavelength such as 1550 nm or 0.1 nm',
    stored: 'nm',
    scales: [
      scale('µm', 3, undefined, ['um']),
      scale('nm', 0, 0, ['nanometer', 'nanometers', 'nanometre', 'nanometres']),
      scale('pm', -3, undefined),
    ],
  },
  decibels: { description: 'a loss such as 3 dB', stored: 'dB', scales: [scale('dB', 0, 0)] },
  decibelsPerKilometer: {
    description: 'a loss per length such as 0.2 dB/km',
    stored: 'dB/km',
    scales: [
      scale('dB/km', 0, 0, ['dB per km', 'dB km^-1', 'dB km⁻¹']),
      scale('dB/m', 3, undefined),
    ],
  },
  radians: {
    description: 'an angle such as 0.2 rad, 5 µrad or 10°',
    stored: 'rad',
    scales: [
      scale('rad', 0, 1e-3, ['radian', 'radians']),
      scale('mrad', -3, undefined),
      scale('µrad', -6, 0, ['urad']),
      scale('°', 0, undefined, ['deg', 'degree', 'degrees'], Math.PI / 180),
    ],
  },
  degrees: {
    description: 'an angle such as 20° or 0.5 rad',
    stored: '°',
    scales: [
      scale('°', 0, 0, ['deg', 'degree', 'degrees']),
      scale('rad', 0, undefined, ['radian', 'radians'], 180 / Math.PI),
    ],
  },
  milliwatts: {
    description: 'a power such as 0.1 mW or 5 µW',
    stored: 'mW',
    scales: [
      scale('W', 3, 1e3),
      scale('mW', 0, 1e-1),
      scale('µW', -3, 1e-4, ['uW']),
      scale('nW', -6, 0),
    ],
  },
  perKilometerNanometer: {
    description: 'a number per km and nm, such as 2e-9',
    stored: '/(km nm)',
    scales: [scale('/(km nm)', 0, 0, ['/km/nm', '1/(km nm)'])],
  },
  wattsPerSquareMeterSteradianMicrometer: {
    description: 'a radiance such as 1.5 W/(m² sr µm)',
    stored: 'W/(m² sr µm)',
    scales: [scale('W/(m² sr µm)', 0, 0, ['W/m2/sr/um', 'W m^-2 sr^-1 um^-1'])],
  },
  metersToMinusTwoThirds: {
    description: 'a Cn² such as 1e-14',
    stored: 'm⁻²ᐟ³',
    scales: [scale('m⁻²ᐟ³', 0, 0, ['m^-2/3', 'm^(-2/3)', 'm^(−2/3)'])],
  },
  fraction: {
    description: 'a fraction such as 0.92 or 92 %',
    stored: '',
    scales: [
      scale('%', -2, 1e-3, ['percent']),
      scale('', 0, 0),
      scale('‰', -3, undefined),
      scale('ppm', -6, undefined),
    ],
  },
  count: { description: 'a number such as 4', stored: '', scales: plain },
  none: { description: 'a number such as 1.468', stored: '', scales: plain },
};

/** The scale of that name: exactly spelt, else in any case where only one is meant (`KM`, `Khz`; not `mhz`). */
export function findScale(unit: Unit, text: string): Scale | undefined {
  const name = tidy(text);
  const { scales } = unitScales[unit];
  const exact = scales.find((candidate) => namesOf(candidate).includes(name));
  if (exact !== undefined) return exact;
  const alike = scales.filter((candidate) =>
    namesOf(candidate).some((known) => known.toLowerCase() === name.toLowerCase()),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

const namesOf = ({ name, aliases }: Scale) => [name, ...aliases];

/** Greek mu for the micro sign, one blank for many. */
const tidy = (text: string) => text.trim().replaceAll('μ', 'µ').replaceAll(/\s+/g, ' ');

/** `value × 10^exponent` by moving the decimal point, so that 50 ms is 0.05 s and not its neighbor. */
export function shiftDecimal(value: number, exponent: number): number {
  if (exponent === 0 || value === 0 || !Number.isFinite(value)) return value;
  const [digits, power] = value.toExponential().split('e');
  return Number(`${digits}e${Number(power) + exponent}`);
}
