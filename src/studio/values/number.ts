/** Numbers as people read them: figures rounded to their error, units scaled to three digits. Text only, no markup. */

/** A figure ready to be set: `41.8`, `/s`, `0.3`. */
export interface Shown {
  readonly value: string;
  readonly unit: string;
  /** Half-width of the 95 % interval in the same unit; absent without one. */
  readonly error?: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map((d) => SUPERSCRIPTS[Number(d)]).join('');

/** By decimals: making one takes far longer than using it, and figures change ten times a second. */
const formats: Intl.NumberFormat[] = [];

const grouped = (value: number, decimals: number): string => {
  formats[decimals] ??= new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return formats[decimals].format(value);
};

/** Digits after the point that show `digits` significant ones. */
const decimalsFor = (value: number, digits: number): number =>
  value === 0 || !Number.isFinite(value)
    ? 0
    : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)) + 1e-12));

/** Three significant digits by default; from 10⁶ and below 10⁻³ as a power of ten; ∞ and – for no number. */
export const formatNumber = (value: number, digits = 3): string => {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    const power = Math.floor(Math.log10(size));
    return `${formatNumber(value / 10 ** power, digits)} × 10${superscript(power)}`;
  }
  return grouped(value, decimalsFor(value, digits)).replace('-', '−');
};

/** A mean and its half-width to the same decimals: at least `least`, more (up to `most`) to show a small error. */
const withError = (mean: number, half: number | undefined, least: number, most: number) => {
  if (half === undefined || !Number.isFinite(half)) return { value: grouped(mean, least) };
  // Below what doubles can tell there is no error at all: a deterministic figure.
  if (half <= Math.abs(mean) * 1e-12) return { value: grouped(mean, least), error: '0' };
  const wanted = -Math.floor(Math.log10(half) + 1e-12);
  const decimals = Math.min(most, Math.max(least, wanted));
  // An error that these decimals cannot show is smaller than the last of them, not zero.
  const last = 10 ** -decimals;
  const error = half < last / 2 ? `<${grouped(last, decimals)}` : grouped(half, decimals);
  return { value: grouped(mean, decimals), error };
};

/** Scale factors, largest first, with their unit. */
type Units = readonly (readonly [scale: number, unit: string])[];

const RATES: Units = [
  [1e9, 'G/s'],
  [1e6, 'M/s'],
  [1e4, 'k/s'],
  [0.1, '/s'],
  [0.1 / 60, '/min'],
  [0.1 / 3600, '/h'],
  [0.01 / 86_400, '/day'],
];
const RATE_SCALE: { readonly [unit: string]: number } = {
  'G/s': 1e9,
  'M/s': 1e6,
  'k/s': 1e3,
  '/s': 1,
  '/min': 1 / 60,
  '/h': 1 / 3600,
  '/day': 1 / 86_400,
};
const TIMES: Units = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
  [1e-12, 'ps'],
];

const scaled = (mean: number, half: number | undefined, scale: number, unit: string): Shown => {
  const value = mean / scale;
  const error = half === undefined ? undefined : half / scale;
  if (value !== 0 && Math.abs(value) < 1e-3) return { value: formatNumber(value), unit };
  const least = decimalsFor(value, 3);
  return { ...withError(value, error, least, least + 2), unit };
};

/** Pairs per second; slow ones per minute, hour or day. */
export const showRate = (rateHz: number, half?: number): Shown => {
  if (!Number.isFinite(rateHz)) return { value: formatNumber(rateHz), unit: '/s' };
  const unit = rateHz === 0 ? '/s' : (RATES.find(([from]) => rateHz >= from)?.[1] ?? '/s');
  return scaled(rateHz, half, RATE_SCALE[unit], unit);
};

/** Bits per second; slow ones per minute, hour or day: `5.63 bit/s`, `1.20 Mbit/s`. */
export const showBits = (bitsPerSecond: number, half?: number): Shown => {
  const shown = showRate(bitsPerSecond, half);
  return { ...shown, unit: shown.unit.replace('/', 'bit/') };
};

/** A duration in seconds, in the unit that leaves one to three digits before the point; ∞ has no unit. */
export const showSeconds = (seconds: number, half?: number): Shown => {
  if (!Number.isFinite(seconds)) return { value: formatNumber(seconds), unit: '' };
  if (seconds === 0) return { value: '0', unit: 's' };
  const [scale, unit] = TIMES.find(([from]) => Math.abs(seconds) >= from) ?? [1, 's'];
  return scaled(seconds, half, scale, unit);
};

/** Three decimals; more where the error, or the distance to 1, is smaller than that. */
export const showFidelity = (fidelity: number, half?: number): Shown => {
  if (Number.isNaN(fidelity)) return { value: '–', unit: '' };
  const distance = 1 - fidelity;
  // Nearer to 1 than six decimals tell, it is 1.
  const least = distance > 5e-7 && distance < 1e-3 ? Math.min(6, decimalsFor(distance, 2)) : 3;
  return { ...withError(fidelity, half, least, Math.max(least, 5)), unit: '' };
};

export const showKilometers = (km: number): Shown =>
  km > 0 && km < 1
    ? { value: formatNumber(km * 1000), unit: 'm' }
    : { value: km >= 100 ? grouped(km, 0) : formatNumber(km), unit: 'km' };

/** Value and unit in one string; with its error if there is one. */
export const inWords = ({ value, unit, error }: Shown): string =>
  `${value}${error === undefined ? '' : ` ± ${error}`}${unit ? ` ${unit}` : ''}`;

/** Whole counts with grouping: `12,480`. */
export const formatCount = (count: number): string => grouped(count, 0);
