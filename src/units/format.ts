/** Shows quantities as people read them: `3.1 ms`, `0.2 dB/km`, `92 %`, `1.62 × 10⁻²`, `41.8 ± 0.3 /s`. */
import { superscript } from './numeral';
import { findScale, type Scale, shiftDecimal, unitScales } from './scales';
import type { Unit } from './unit';

export interface FormattedQuantity {
  readonly text: string;
  /** Name of the unit shown; empty for plain numbers. */
  readonly unit: string;
}

export interface FormatOptions {
  /** Significant digits, 1 to 15; absent: as many as the value has, up to 12, which hides floating-point dust. */
  readonly digits?: number;
  /** Name of the unit to show it in, instead of the one that people would choose. */
  readonly unit?: string;
}

/** What is shown for a value that is no number: figures without samples are absent, never 0. */
const NO_NUMBER = '–';
const SHORTEST = 12;

/** `parseQuantity(text + unit)` gives back the value to the digits shown. */
export function formatQuantity(
  value: number,
  unit: Unit,
  { digits = SHORTEST, unit: wanted }: FormatOptions = {},
): FormattedQuantity {
  const rounded = roundTo(value, digits);
  const scale =
    (wanted === undefined ? undefined : findScale(unit, wanted)) ?? choose(rounded, unit);
  const shown = roundTo(inScale(value, scale), digits);
  return { text: showNumber(shown), unit: scale.name };
}

/** Text and unit in one string, with a no-break space between. */
export function showQuantity(value: number, unit: Unit, options?: FormatOptions): string {
  const { text, unit: name } = formatQuantity(value, unit, options);
  return name === '' ? text : `${text}\u00a0${name}`;
}

/** `1.62 × 10⁻²`, whatever the size. */
export function formatScientific(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return showNumber(value);
  const [mantissa, exponent] = roundTo(value, digits).toExponential().split('e');
  return exponent === '+0'
    ? minus(mantissa)
    : `${minus(mantissa)} × 10${superscript(Number(exponent))}`;
}

export interface FormattedFigure extends FormattedQuantity {
  /** Half-width of the interval in the same unit, one significant digit (two when it starts with 1). */
  readonly interval?: string;
}

/**
 * A measured figure, rounded to the precision of its interval; three digits where there is no interval.
 * `unit` is that of both arguments.
 */
export function formatFigure(
  mean: number,
  halfWidth?: number,
  unit: Unit = 'none',
): FormattedFigure {
  if (!Number.isFinite(mean)) return { text: NO_NUMBER, unit: '' };
  if (halfWidth === undefined || !(halfWidth > 0) || !Number.isFinite(halfWidth)) {
    return formatQuantity(mean, unit, { digits: 3 });
  }
  const scale = choose(roundTo(mean === 0 ? halfWidth : mean, 3), unit);
  const center = inScale(mean, scale);
  const power = tooSmall(center) ? exponentOf(center) : 0;
  const width = intervalDigits(shiftDecimal(inScale(halfWidth, scale), -power));
  const suffix = power === 0 ? '' : ` × 10${superscript(power)}`;
  const show = (value: number) => `${fixed(value, width.decimals)}${suffix}`;
  return {
    text: show(shiftDecimal(center, -power)),
    interval: show(width.value),
    unit: scale.name,
  };
}

/** Rounded half-width, and the decimals that it and its mean are shown with (negative: tens, hundreds …). */
function intervalDigits(halfWidth: number) {
  const leading = Number(halfWidth.toExponential()[0]);
  const value = roundTo(halfWidth, leading === 1 ? 2 : 1);
  const digits = value.toExponential()[0] === '1' && leading === 1 ? 2 : 1;
  return { value, decimals: digits - 1 - exponentOf(value) };
}

function choose(value: number, unit: Unit): Scale {
  const { scales, stored } = unitScales[unit];
  const size = Math.abs(value);
  const chosen = size === 0 && unit !== 'fraction' ? findScale(unit, stored) : undefined;
  if (size === 0 && unit === 'fraction') return scales[0];
  const fits = ({ from, whole, factor }: Scale) =>
    from !== undefined && size >= from && (!whole || Number.isInteger(size / factor));
  return chosen ?? scales.find(fits) ?? scales[0];
}

function inScale(value: number, { factor, exponent }: Scale): number {
  return shiftDecimal(value / factor, -exponent);
}

/** Plain digits from 0.001 to a million million, scientific beyond. */
function showNumber(value: number): string {
  if (Number.isNaN(value)) return NO_NUMBER;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (tooSmall(value) || Math.abs(value) >= 1e12) return formatScientific(value, 15);
  return fixed(value, Math.max(0, decimalsOf(value)));
}

const tooSmall = (value: number) => value !== 0 && Math.abs(value) < 1e-3;

/** Decimals of the shortest decimal form of a number; negative where it ends in zeros. */
function decimalsOf(value: number): number {
  const [mantissa, exponent] = value.toExponential().split('e');
  const digits = mantissa.replace('-', '').replace('.', '').length;
  return value === 0 ? 0 : digits - 1 - Number(exponent);
}

/** Rounded to that many decimals, groups of three apart from ten thousand on. */
function fixed(value: number, decimals: number): string {
  const rounded =
    decimals < 0 ? shiftDecimal(Math.round(shiftDecimal(value, decimals)), -decimals) : value;
  const text = Math.abs(rounded).toFixed(Math.min(100, Math.max(0, decimals)));
  const [whole, part] = text.split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f') : whole;
  const sign = rounded < 0 && Number(text) !== 0 ? '−' : '';
  return `${sign}${grouped}${part === undefined ? '' : `.${part}`}`;
}

function roundTo(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

const exponentOf = (value: number) => Number(value.toExponential().split('e')[1]);
const minus = (text: string) => text.replace('-', '−');
