/** The settings for uPlot of a figure against noise: axes, the line at what is needed, the mark where it fails. */
import type uPlot from 'uplot';
import type { NoiseCurve } from '../../port/port';
import { inWords, type TokenColors, withAlpha } from '../values';
import { CHART_FONT, CHART_FRAME, figureAxis } from './chart-axis';
import { type NoiseFigure, times } from './noise-figures';

/** uPlot wants multipliers, then the figure and, where there is one, the line that it must not cross; gaps are null. */
export const noiseData = (curve: NoiseCurve, { of, needed }: NoiseFigure): uPlot.AlignedData => {
  const { points } = curve;
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return [
    points.map(({ multiplier }) => multiplier),
    points.map((point) => finite(of(point))),
    points.map((point) => (needed ? needed(point) : null)),
  ];
};

/** From 0, or for a fidelity from somewhat below the least, up to somewhat above the most. */
export const noiseRange = (
  [, values, needed]: uPlot.AlignedData,
  most = Number.POSITIVE_INFINITY,
): [number, number] => {
  const known = [...values, ...needed].filter((value) => value != null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (!Number.isFinite(most)) return [0, high > 0 ? high * 1.12 : 1];
  return [Math.max(0, low - 0.12 * (most - low)), most];
};

const AXIS_WORDS: { readonly [multiplier: number]: string } = { 0: 'none', 1: 'today' };

export const noiseOptions = (
  figure: NoiseFigure,
  tokens: TokenColors,
  data: () => uPlot.AlignedData,
  end: () => number | undefined,
  tell: (text: string) => void,
): uPlot.Options => ({
  ...CHART_FRAME,
  cursor: {
    y: false,
    sync: { key: 'bellhop-noise' },
    points: { size: 6 },
    drag: { x: false, y: false },
  },
  scales: { x: { time: false }, y: { range: () => noiseRange(data(), figure.most) } },
  axes: [
    {
      stroke: tokens.ink3,
      font: CHART_FONT,
      size: 20,
      gap: 3,
      space: 30,
      incrs: [1],
      grid: { show: false },
      ticks: { show: false },
      values: (_, splits) => splits.map((split) => AXIS_WORDS[split] ?? times(split)),
    },
    figureAxis(tokens),
  ],
  series: [
    {},
    { stroke: tokens.accent, width: 1.7, points: { show: true, size: 4, fill: tokens.accent } },
    { stroke: tokens.warn, width: 1, dash: [3, 3], points: { show: false } },
  ],
  hooks: {
    drawAxes: [(plot) => drawToday(plot, tokens)],
    draw: [(plot) => drawEnd(plot, end(), tokens)],
    setCursor: [
      ({ cursor, data: [multipliers, values] }) => {
        const i = cursor.idx;
        const value = i == null ? undefined : values[i];
        tell(
          i == null || value == null
            ? ''
            : `${inWords(figure.show(value))} at ${times(multipliers[i])}`,
        );
      },
    ],
  },
});

const drawToday = ({ ctx, bbox, valToPos }: uPlot, { lineStrong }: TokenColors) => {
  const x = Math.round(valToPos(1, 'x', true));
  ctx.save();
  ctx.strokeStyle = lineStrong;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
};

/** What lies beyond the end is shaded, its border dashed and named. */
const drawEnd = ({ ctx, bbox, valToPos }: uPlot, end: number | undefined, { bad }: TokenColors) => {
  if (end === undefined) return;
  const ratio = devicePixelRatio;
  const right = bbox.left + bbox.width;
  const x = Math.round(valToPos(end, 'x', true));
  ctx.save();
  ctx.fillStyle = withAlpha(bad, 0.07);
  ctx.fillRect(x, bbox.top, right - x, bbox.height);
  ctx.strokeStyle = ctx.fillStyle = bad;
  ctx.lineWidth = ratio;
  ctx.setLineDash([3 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = CHART_FONT.replace('10px', `${10 * ratio}px`);
  const words = `ends at ${times(end)}`;
  const fits = right - x > ctx.measureText(words).width + 8 * ratio;
  ctx.textAlign = fits ? 'left' : 'right';
  ctx.fillText(words, x + (fits ? 4 : -4) * ratio, bbox.top + 11 * ratio);
  ctx.restore();
};
