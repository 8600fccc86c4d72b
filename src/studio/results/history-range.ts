/** What a chart of a series shows: its columns, and the part of them that its axis spans. Pure. */
import type { Series } from '../../stores/run-history';

export type Columns = readonly [keyof Series, keyof Series, keyof Series];

/** uPlot wants x, then high, low and mean; gaps are null. */
export const dataOf = (
  series: Series,
  [mean, low, high]: Columns,
): [number[], ...(number | null)[][]] => {
  const gap = (column: readonly number[]) => column.map((v) => (Number.isNaN(v) ? null : v));
  return [series.seconds.slice(), gap(series[high]), gap(series[low]), gap(series[mean])];
};

export interface Span {
  /** What is asked for; kept in view when it is near. */
  readonly needed: number | undefined;
  /** Values beyond which no figure can lie. */
  readonly bounds: readonly [number, number];
}

/**
 * The axis shows the later part of the run: the first points of a run are wild and would flatten the rest. What is asked
 * for is kept in view when it is near.
 */
export const rangeOf = (
  series: Series,
  [mean, low, high]: Columns,
  { needed, bounds }: Span,
): [number, number] => {
  const settled = 0.1 * (series.seconds.at(-1) ?? 0);
  const from = Math.min(
    Math.max(
      0,
      series.seconds.findIndex((seconds) => seconds >= settled),
    ),
    Math.max(0, series.seconds.length - 3),
  );
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of [mean, low, high])
    for (const value of series[column].slice(from)) {
      if (Number.isNaN(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  if (least > most) return [0, 1];
  // A figure that never varies still gets an axis around it.
  const flat = Math.abs(most) * 2e-3 || 1;
  if (most - least < flat) [least, most] = [(least + most - flat) / 2, (least + most + flat) / 2];
  const span = Math.max(most - least, Math.abs(most) * 0.02);
  if (needed !== undefined) {
    if (needed < least && needed > least - 2 * span) least = needed;
    if (needed > most && needed < most + 2 * span) most = needed;
  }
  const pad = (most - least) * 0.18;
  return [Math.max(bounds[0], least - pad), Math.min(bounds[1], most + pad)];
};
