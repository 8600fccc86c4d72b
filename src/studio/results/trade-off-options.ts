/** The settings for uPlot of rates against fidelities: a point for each purification, a line through those that nothing beats. */
import type uPlot from 'uplot';
import { inWords, showFidelity, showRate, type TokenColors, withAlpha } from '../values';
import { CHART_FONT, CHART_FRAME, figureAxis } from './chart-axis';
import type { TradeOff } from './trade-off';

/** A purification that has both figures. */
export interface Point {
  readonly name: string;
  readonly fidelity: number;
  readonly rateHz: number;
  /** The index of its series below: 2 none, 3 on links, 4 from end to end. */
  readonly series: number;
  readonly isBest: boolean;
}

/** By fidelity, ascending. */
export const pointsOf = (rows: readonly TradeOff[]): readonly Point[] =>
  rows
    .flatMap(({ name, option, rateHz, fidelity, isBest }) =>
      rateHz && fidelity && rateHz.mean > 0
        ? [
            {
              name,
              fidelity: fidelity.mean,
              rateHz: rateHz.mean,
              series: option.value === undefined ? 2 : option.value.scope === 'link' ? 3 : 4,
              isBest,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.fidelity - b.fidelity);

/** uPlot wants fidelities, then the line of the best, then a row for every kind; gaps are null. */
export const tradeOffData = (points: readonly Point[]): uPlot.AlignedData => [
  points.map(({ fidelity }) => fidelity),
  points.map(({ rateHz, isBest }) => (isBest ? rateHz : null)),
  ...[2, 3, 4].map((series) =>
    points.map((point) => (point.series === series ? point.rateHz : null)),
  ),
];

/** The span of the points with room around them; in the logarithm, where `isLog`. */
const padded = (values: readonly number[], share: number, isLog = false): [number, number] => {
  const known = isLog ? values.map(Math.log10) : values;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max((high - low) * share, isLog ? 0.1 : 0.005);
  return isLog
    ? [10 ** (low - room), 10 ** (high + room)]
    : [Math.max(0, low - room), Math.min(1, high + room)];
};

export const tradeOffOptions = (
  tokens: TokenColors,
  points: () => readonly Point[],
  needed: () => number | undefined,
  tell: (text: string) => void,
): uPlot.Options => ({
  ...CHART_FRAME,
  cursor: { y: false, points: { size: 8 }, drag: { x: false, y: false } },
  scales: {
    x: { time: false, range: () => padded([...fidelitiesOf(points()), needed() ?? 1], 0.06) },
    y: { distr: 3, range: () => padded(ratesOf(points()), 0.08, true) },
  },
  axes: [
    {
      stroke: tokens.ink3,
      font: CHART_FONT,
      size: 22,
      gap: 3,
      space: 44,
      grid: { show: false },
      ticks: { show: false },
    },
    {
      ...figureAxis(tokens),
      splits: (_plot, _axis, low, high) => logMarks(low, high),
      filter: (_plot, splits) => splits,
      values: (_plot, splits) => splits.map(tick),
    },
  ],
  series: [
    {},
    { stroke: tokens.lineStrong, width: 1.2, spanGaps: true, points: { show: false } },
    dots(tokens.ink, tokens.surface),
    dots(tokens.accent, tokens.accent),
    dots(tokens.warn, tokens.surface),
  ],
  hooks: {
    drawAxes: [(plot) => drawNeeded(plot, needed(), tokens)],
    setCursor: [
      ({ cursor }) => {
        const point = cursor.idx == null ? undefined : points()[cursor.idx];
        tell(
          point
            ? `${point.name}: fidelity ${showFidelity(point.fidelity).value}, ${inWords(showRate(point.rateHz))}`
            : '',
        );
      },
    ],
  },
});

const fidelitiesOf = (points: readonly Point[]) => points.map(({ fidelity }) => fidelity);
const ratesOf = (points: readonly Point[]) => points.map(({ rateHz }) => rateHz);

/** Marks of a logarithmic axis, 1–2–5 in every decade; only its powers of ten where there are more than two decades. */
const logMarks = (low: number, high: number): number[] => {
  const steps = high / low > 100 ? [1] : [1, 2, 5];
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => 10 ** (Math.floor(Math.log10(low)) + i),
  );
  return decades
    .flatMap((decade) => steps.map((step) => step * decade))
    .filter((mark) => mark >= low && mark <= high);
};

const tick = (value: number): string =>
  value >= 1e4
    ? `${value / 1e3}k`
    : value < 1e-3
      ? value.toExponential(0)
      : `${Number(value.toPrecision(1))}`;

const dots = (stroke: string, fill: string): uPlot.Series => ({
  stroke,
  paths: () => null,
  points: { show: true, size: 7, width: 1.6, stroke, fill },
});

/** What lies below the fidelity that is needed is shaded. */
const drawNeeded = (
  { ctx, bbox, valToPos }: uPlot,
  needed: number | undefined,
  { bad }: TokenColors,
) => {
  if (needed === undefined) return;
  const x = Math.min(bbox.left + bbox.width, Math.round(valToPos(needed, 'x', true)));
  if (x <= bbox.left) return;
  ctx.save();
  ctx.fillStyle = withAlpha(bad, 0.07);
  ctx.fillRect(bbox.left, bbox.top, x - bbox.left, bbox.height);
  ctx.strokeStyle = bad;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
};
