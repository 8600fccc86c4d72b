/** The charts' settings for uPlot: axes, bands, the dashed line at what is asked, the readout under the pointer. */
import type uPlot from 'uplot';
import type { Series } from '../../stores/run-history';
import { inWords, type showRate, showSeconds, type TokenColors, withAlpha } from '../values';
import { CHART_FONT, figureAxis } from './chart-axis';
import { type Columns, rangeOf, type Span } from './history-range';

export type { Columns } from './history-range';

/** How one of the two charts looks. */
export interface Look extends Span {
  readonly label: string;
  readonly show: (mean: number, half?: number) => ReturnType<typeof showRate>;
  readonly color: string;
  readonly tokens: TokenColors;
  /** It has the time axis; both share it. */
  readonly axis: boolean;
}

/** Steps of the time axis that read well, seconds: 1, 2, 5 below a minute, then those of a clock. */
const TIME_STEPS = [
  ...[-9, -8, -7, -6, -5, -4, -3, -2, -1, 0].flatMap((e) => [1, 2, 5].map((n) => n * 10 ** e)),
  ...[10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 1e4, 1e5].map((days) => days * 86_400),
];

/** `20 min`, without digits that a step of the axis does not have. */
const shortTime = (seconds: number): string => {
  if (seconds === 0) return '0';
  const { value, unit } = showSeconds(seconds);
  return `${value.includes('.') ? value.replace(/\.?0+$/, '') : value} ${unit}`;
};

/** `current` is asked for the series whenever the axis is fitted; `tell` gets the words under the pointer. */
export const optionsOf = (
  look: Look,
  current: () => { series: Series; columns: Columns; look: Look },
  tell: (text: string) => void,
): uPlot.Options => {
  const { tokens } = look;
  const band = withAlpha(look.color, 0.16);
  return {
    width: 100,
    height: 80,
    padding: [4, 8, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      sync: { key: 'bellhop-history' },
      points: { size: 6 },
      drag: { x: false, y: false },
    },
    scales: {
      x: { time: false },
      y: { range: () => rangeOf(current().series, current().columns, current().look) },
    },
    axes: [
      {
        show: look.axis,
        stroke: tokens.ink3,
        font: CHART_FONT,
        size: 20,
        gap: 3,
        space: 64,
        incrs: TIME_STEPS,
        grid: { show: false },
        ticks: { show: false },
        values: (_, splits) => splits.map(shortTime),
      },
      figureAxis(tokens),
    ],
    series: [
      {},
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
      { stroke: look.color, width: 1.7, points: { show: false } },
    ],
    bands: [{ series: [1, 2], fill: band }],
    hooks: {
      draw: [(plot) => drawNeeded(plot, current().look)],
      setCursor: [
        ({ cursor, data }) => {
          const i = cursor.idx;
          const value = i == null ? undefined : data[3][i];
          tell(
            i == null || value == null
              ? ''
              : `${inWords(look.show(value))} after ${inWords(showSeconds(data[0][i]))}`,
          );
        },
      ],
    },
  };
};

const drawNeeded = (plot: uPlot, { needed, tokens, show }: Look) => {
  const { ctx, bbox } = plot;
  const { min, max } = plot.scales.y;
  if (needed === undefined || min == null || max == null || needed < min || needed > max) return;
  const y = Math.round(plot.valToPos(needed, 'y', true));
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = tokens.warn;
  ctx.setLineDash([3 * ratio, 3 * ratio]);
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = `${10 * ratio}px "Inter Variable", system-ui, sans-serif`;
  ctx.textAlign = 'right';
  const above = y - bbox.top > 14 * ratio;
  ctx.fillText(
    `${inWords(show(needed))} asked`,
    bbox.left + bbox.width,
    y + (above ? -4 : 12) * ratio,
  );
  ctx.restore();
};
