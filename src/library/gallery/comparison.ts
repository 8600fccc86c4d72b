/** Prediction beside report: residual in percent and in standard deviations, and whether both agree. */
import type { GalleryGroup, GalleryObservable } from './row';

/** A predicted figure with the 95 % interval of its run; a figure without chance has none. */
export interface Prediction {
  readonly mean: number;
  readonly low?: number;
  readonly high?: number;
  /** What the estimate says, which needs no run. */
  readonly estimate?: number;
}

export interface Comparison {
  /** Prediction less report, as a share of the report. */
  readonly residual: number;
  /** The same in standard deviations of both together; absent where neither has one. */
  readonly deviations?: number;
  /** The same as a share of the most that still fits: within −1 and 1 it fits. */
  readonly strain: number;
  readonly fits: boolean;
}

/** Standard deviations within which an experiment fits; what the reports’ error bars mean at 95 %. */
const EXPERIMENT_DEVIATIONS = 2;
/** Standard errors allowed between numbers that must be equal but for chance. */
const EXACT_DEVIATIONS = 4;
/** Largest residual of a figure reported without an error bar. */
const BARE_RESIDUAL = 0.1;
/** Predictions are stored with seven digits; less than this apart is equal. */
const ROUNDING = 1e-6;

const NORMAL_95 = 1.96;

/** One standard deviation of a prediction, from its 95 % interval; 0 without one. */
export const spreadOf = ({ low, high }: Prediction): number =>
  low === undefined || high === undefined ? 0 : (high - low) / 2 / NORMAL_95;

/** Of an uneven error bar, the side on which the prediction lies. */
const uncertaintyOf = ({ reported }: GalleryObservable, predicted: number): number | undefined => {
  const { uncertainty, value } = reported;
  if (typeof uncertainty === 'number' || uncertainty === undefined) return uncertainty;
  return uncertainty[predicted < value ? 0 : 1];
};

/**
 * An experiment fits within two standard deviations, or 10 % where no error bar was reported; formulas and other programs
 * within four standard errors.
 */
export function compare(
  observable: GalleryObservable,
  prediction: Prediction,
  group: GalleryGroup,
): Comparison {
  const { value } = observable.reported;
  const difference = prediction.mean - value;
  const residual = difference / value;
  const experiment = group === 'experiment';
  const judged = (strain: number, deviations?: number): Comparison => ({
    residual,
    ...(deviations === undefined ? {} : { deviations }),
    strain,
    fits: Math.abs(strain) <= 1,
  });
  const stated = uncertaintyOf(observable, prediction.mean);
  if (stated === undefined && experiment) return judged(residual / BARE_RESIDUAL);
  if (Math.abs(residual) <= ROUNDING) return judged(0, 0);
  const spread = Math.hypot(stated ?? 0, spreadOf(prediction));
  if (spread === 0) return judged(Math.sign(difference) * Number.POSITIVE_INFINITY);
  const deviations = difference / spread;
  return judged(deviations / (experiment ? EXPERIMENT_DEVIATIONS : EXACT_DEVIATIONS), deviations);
}
