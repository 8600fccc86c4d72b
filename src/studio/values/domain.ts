/** Where a value stands on its color scale: fidelity from 0.5 to 1, rate by decades. */
import type { Ramp } from './scale';
import { colorAt } from './scale';

export type Metric = 'fidelity' | 'rate';

/** Fidelity on the scale: 0 at 0.5 (no entanglement to be had of a Werner pair) and below, 1 at 1. */
export const fidelityShare = (fidelity: number): number =>
  Math.min(1, Math.max(0, (fidelity - 0.5) / 0.5));

/** Powers of ten between which rates are colored. */
export interface Decades {
  readonly low: number;
  readonly high: number;
}

/** Whole decades around the positive finite rates; at least one decade, and 1 to 1,000 per second without any. */
export const decadesOf = (rates: Iterable<number>): Decades => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const rate of rates) {
    if (!(rate > 0) || rate === Number.POSITIVE_INFINITY) continue;
    low = Math.min(low, rate);
    high = Math.max(high, rate);
  }
  if (low > high) return { low: 0, high: 3 };
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return { low: from, high: Math.max(to, from + 1) };
};

/** Rate on a logarithmic scale, 0 to 1; 0 for no rate. */
export const rateShare = (rateHz: number, { low, high }: Decades): number =>
  rateHz > 0 ? Math.min(1, Math.max(0, (Math.log10(rateHz) - low) / (high - low))) : 0;

/** Share of a value of either metric. */
export const shareOf = (metric: Metric, value: number, decades: Decades): number =>
  metric === 'fidelity' ? fidelityShare(value) : rateShare(value, decades);

export const fidelityColor = (ramp: Ramp, fidelity: number): string =>
  colorAt(ramp, fidelityShare(fidelity));
