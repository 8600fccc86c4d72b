/** Means and 95 % confidence intervals from sums. */
import type { Figure } from './report';

/** Quantiles with 1, 2 and 3 degrees of freedom, as tabled. */
const FEW_DEGREES = [12.706, 4.303, 3.182];

/**
 * Two-sided 95 % quantile of Student's t with `degrees` of freedom; 1.96 for many. From the Cornish–Fisher expansion
 * (Abramowitz and Stegun 26.7.5), within 0.5 % from 4 degrees on; tabled values below.
 */
export const studentQuantile = (degrees: number): number => {
  if (degrees < 1) return Number.POSITIVE_INFINITY;
  if (degrees < 4) return FEW_DEGREES[Math.floor(degrees) - 1];
  const z = 1.959963984540054;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3;
};

/** Sums over independent samples (x, y), from which the ratio Σy/Σx is estimated. */
export interface RatioSums {
  readonly samples: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * Ratio r = Σy/Σx with its 95 % interval by the delta method: half-width t √(n/(n−1) Σ(y − r x)²)/Σx. Without samples
 * `undefined`; with one sample no interval. The interval ends at `least`, 0 for what cannot be negative.
 */
export const ratioFigure = (sums: RatioSums, least = 0): Figure | undefined => {
  const { samples: n, x, y } = sums;
  if (n < 1 || !(x > 0)) return undefined;
  const mean = y / x;
  if (n < 2) return { mean };
  const residual = Math.max(0, sums.yy - 2 * mean * sums.xy + mean * mean * sums.xx);
  // Sums of squares cancel to about 1e-13 of their size: what is below that is rounding, not spread.
  const spread = residual < 1e-13 * sums.yy ? 0 : residual;
  const half = (studentQuantile(n - 1) * Math.sqrt((spread * n) / (n - 1))) / x;
  return { mean, low: Math.max(least, mean - half), high: mean + half };
};

/**
 * Half-width of a figure's interval relative to its mean, the wider side where an end was clipped; `undefined` without an
 * interval.
 */
export const relativeHalfWidth = (figure: Figure | undefined): number | undefined =>
  figure?.high === undefined || figure.low === undefined || figure.mean === 0
    ? undefined
    : Math.max(figure.high - figure.mean, figure.mean - figure.low) / figure.mean;
