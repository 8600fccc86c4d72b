/** What small charts share: the frame, the font, and the axis of the figures with steps that read well. */
import type uPlot from 'uplot';
import type { TokenColors } from '../values';

/** Size until it is measured, room around, no legend. */
export const CHART_FRAME = {
  width: 100,
  height: 80,
  padding: [8, 14, 0, 0],
  legend: { show: false },
} satisfies Partial<uPlot.Options>;

export const CHART_FONT = '10px "Inter Variable", system-ui, sans-serif';

/** Steps of the figures' axes. */
const FIGURE_STEPS = Array.from(
  { length: 60 },
  (_, i) => [1, 2, 5][i % 3] * 10 ** (Math.floor(i / 3) - 9),
);

/** `28.5`, `12.5k`: as many decimals as the step between marks needs. */
const tickText = (value: number, increment: number, largest: number): string => {
  const [scale, letter] = largest >= 1e6 ? [1e6, 'M'] : largest >= 1e4 ? [1e3, 'k'] : [1, ''];
  const decimals = Math.max(0, Math.ceil(-Math.log10(increment / scale) - 1e-9));
  return decimals > 6 ? value.toExponential(1) : (value / scale).toFixed(decimals) + letter;
};

export const figureAxis = (tokens: TokenColors): uPlot.Axis => ({
  stroke: tokens.ink3,
  font: CHART_FONT,
  size: 46,
  gap: 6,
  incrs: FIGURE_STEPS,
  space: (_plot, _axis, _min, _max, height) => Math.max(14, height / 5),
  grid: { stroke: tokens.line, width: 1 },
  ticks: { show: false },
  values: (_plot, splits, _axis, _space, increment) =>
    splits.map((split) => tickText(split, increment, Math.max(...splits))),
});
