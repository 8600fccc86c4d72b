/** Arithmetic of a budget waterfall: which bar stands where, on a linear or a logarithmic axis. Pure. */
import type { BudgetStep } from '../../port/port';

export interface Bar {
  readonly step: BudgetStep;
  /** Figure before and after this step; equal where there is nothing before (the start of a rate budget). */
  readonly from: number;
  readonly to: number;
  /** Left and right end as shares of the axis, 0 to 1, left ≤ right. */
  readonly left: number;
  readonly right: number;
}

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

/** Share of the axis at a value, kept between 0 and 1; 0 for what has no place on a logarithmic axis. */
export const shareOnAxis = (value: number, { low, high, log }: Axis): number => {
  if (log && !(value > 0)) return 0;
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
};

/**
 * From a little below the lowest of all values up to 1. The use that would be lost next is shown, too, unless that would
 * take more room than what is lost already.
 */
export const fidelityAxis = (
  steps: readonly BudgetStep[],
  needed: number | undefined,
  uses: readonly number[] = [],
): Axis => {
  const last = Math.min(...steps.map(({ value }) => value));
  const next = Math.max(0, ...uses.filter((use) => use < last));
  const lowest = Math.min(last, needed ?? 1, last - next < 1 - last ? next : 1);
  const span = Math.max(0.02, 1 - lowest);
  return { low: Math.max(0, 1 - span * 1.18), high: 1, log: false };
};

/** How far below the delivered rate a bound still has a place on the axis. */
const BOUND_REACH = 1e4;

/** Whole decades around all positive values, bounds included where they are near; at least one. */
export const rateAxis = (
  steps: readonly BudgetStep[],
  needed: number | undefined,
  bounds: readonly number[] = [],
): Axis => {
  const last = steps[steps.length - 1]?.value ?? 0;
  const near = bounds.filter((bound) => bound * BOUND_REACH > last);
  const values = [...steps.map(({ value }) => value), needed ?? 0, ...near].filter(
    (value) => value > 0 && Number.isFinite(value),
  );
  if (values.length === 0) return { low: 1, high: 10, log: true };
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)) - 0.05);
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  return { low, high: Math.max(high, low * 10), log: true };
};

/**
 * Bars in order: the first one from `start` to its value, the others from the value before. Without a `start` the first
 * bar reaches from the axis' low end to its value, because nothing is lost yet.
 */
export const layoutBars = (
  steps: readonly BudgetStep[],
  axis: Axis,
  start: number | undefined,
): readonly Bar[] =>
  steps.map((step, i) => {
    const from = i > 0 ? steps[i - 1].value : (start ?? step.value);
    const isBase = i === 0 && start === undefined;
    const [a, b] = [isBase ? 0 : shareOnAxis(from, axis), shareOnAxis(step.value, axis)];
    return { step, from, to: step.value, left: Math.min(a, b), right: Math.max(a, b) };
  });
