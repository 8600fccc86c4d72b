/** The two line charts of a demand, drawn by uPlot, which is fetched with this file only. */
import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Demand } from '../../network/design';
import type { Series } from '../../stores/run-history';
import { halfWidth, shownDemand } from '../../stores/run-shown';
import { useRun, useStudio } from '../context';
import {
  fidelityColor,
  inWords,
  showFidelity,
  showRate,
  showSeconds,
  type TokenColors,
  useRamp,
  useTokens,
  withAlpha,
} from '../values';
import styles from './results.module.css';

interface Look {
  readonly label: string;
  readonly show: (mean: number, half?: number) => ReturnType<typeof showRate>;
  readonly color: string;
  readonly tokens: TokenColors;
  /** Marked by a dashed line when given. */
  readonly needed: number | undefined;
  /** Fraction of the data's span that the axis shows at least around it. */
  readonly bounds: readonly [number, number];
  readonly axis: boolean;
}

export default function HistoryChart({ demand, name }: { demand: Demand; name: string }) {
  const { run } = useStudio();
  const tokens = useTokens();
  const ramp = useRamp();
  const version = useRun((state) => state.historyVersion);
  const state = useRun((current) => current);
  const report = shownDemand(state, demand.id)?.value;
  const series = run.history.of(demand.id);
  const last = series.fidelity.at(-1) ?? 1;
  const needed = report?.neededFidelity;
  const color = fidelityColor(ramp, Math.round(last * 50) / 50);
  const rate = useMemo<Look>(
    () => ({
      label: 'pairs per second',
      show: showRate,
      color: tokens.ink,
      tokens,
      needed: demand.minRateHz,
      bounds: [0, Number.POSITIVE_INFINITY],
      axis: false,
    }),
    [tokens, demand.minRateHz],
  );
  const fidelity = useMemo<Look>(
    () => ({
      label: 'fidelity',
      show: showFidelity,
      color,
      tokens,
      needed,
      bounds: [0, 1],
      axis: true,
    }),
    [tokens, color, needed],
  );
  return (
    <>
      <Chart
        look={rate}
        name={name}
        version={version}
        series={series}
        columns={['rate', 'rateLow', 'rateHigh']}
      />
      <Chart
        look={fidelity}
        name={name}
        version={version}
        series={series}
        columns={['fidelity', 'fidelityLow', 'fidelityHigh']}
      />
    </>
  );
}

/** Steps of the time axis that read well, seconds: 1, 2, 5 below a minute, then those of a clock. */
const TIME_STEPS = [
  ...[-9, -8, -7, -6, -5, -4, -3, -2, -1, 0].flatMap((e) => [1, 2, 5].map((n) => n * 10 ** e)),
  ...[10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 1e4, 1e5].map((days) => days * 86_400),
];

/** Steps of the figures' axes. */
const FIGURE_STEPS = Array.from(
  { length: 60 },
  (_, i) => [1, 2, 5][i % 3] * 10 ** (Math.floor(i / 3) - 9),
);

type Columns = readonly [keyof Series, keyof Series, keyof Series];

/** uPlot wants x, then high, low and mean; gaps are null. */
const dataOf = (series: Series, [mean, low, high]: Columns): uPlot.AlignedData => {
  const gap = (column: readonly number[]) => column.map((v) => (Number.isNaN(v) ? null : v));
  return [series.seconds.slice(), gap(series[high]), gap(series[low]), gap(series[mean])];
};

/** `28.5`, `12.5k`: as many decimals as the step between marks needs. */
const tickText = (value: number, increment: number, largest: number): string => {
  const [scale, letter] = largest >= 1e6 ? [1e6, 'M'] : largest >= 1e4 ? [1e3, 'k'] : [1, ''];
  const decimals = Math.max(0, Math.ceil(-Math.log10(increment / scale) - 1e-9));
  return decimals > 6 ? value.toExponential(1) : (value / scale).toFixed(decimals) + letter;
};

/** `20 min`, without digits that a step of the axis does not have. */
const shortTime = (seconds: number): string => {
  if (seconds === 0) return '0';
  const { value, unit } = showSeconds(seconds);
  return `${value.includes('.') ? value.replace(/\.?0+$/, '') : value} ${unit}`;
};

/**
 * The axis shows the later part of the run: the first points of a run are wild and would flatten the rest. What is asked
 * for is kept in view when it is near.
 */
const rangeOf = (series: Series, [mean, low, high]: Columns, look: Look): [number, number] => {
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
  const span = Math.max(most - least, Math.abs(most) * 0.02);
  if (look.needed !== undefined) {
    if (look.needed < least && look.needed > least - 2 * span) least = look.needed;
    if (look.needed > most && look.needed < most + 2 * span) most = look.needed;
  }
  const pad = (most - least || span) * 0.18;
  return [Math.max(look.bounds[0], least - pad), Math.min(look.bounds[1], most + pad)];
};

function Chart({
  look,
  name,
  version,
  series,
  columns,
}: {
  look: Look;
  name: string;
  version: number;
  series: Series;
  columns: Columns;
}) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const readout = useRef<HTMLSpanElement>(null);
  const now = useRef({ series, columns, look });
  now.current = { series, columns, look };

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const made = new uPlot(
      optionsOf(
        look,
        () => now.current,
        (text) => {
          if (readout.current) readout.current.textContent = text;
        },
      ),
      dataOf(now.current.series, now.current.columns),
      element,
    );
    plot.current = made;
    const observer = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [look]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the series is mutable; its version tells when it changed
  useEffect(() => {
    plot.current?.setData(dataOf(series, columns));
  }, [version, series]);

  const at = series.seconds.length - 1;
  const [mean, low, high] = columns.map((column) => series[column][at]);
  const half = Number.isNaN(low) ? undefined : halfWidth({ mean, low, high });
  const words = Number.isNaN(mean) || at < 0 ? '' : inWords(look.show(mean, half));
  return (
    <figure
      className={styles.chart}
      aria-label={`${name}: ${look.label} against simulated time, now ${words}`}
    >
      <figcaption>
        <span>{look.label}</span>
        <span ref={readout} className={styles.readout} />
        <b>{words}</b>
      </figcaption>
      <div ref={host} className={styles.plot} />
    </figure>
  );
}

const optionsOf = (
  look: Look,
  current: () => { series: Series; columns: Columns; look: Look },
  tell: (text: string) => void,
): uPlot.Options => {
  const { tokens } = look;
  const font = '10px "Inter Variable", system-ui, sans-serif';
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
        font,
        size: 20,
        gap: 3,
        space: 64,
        incrs: TIME_STEPS,
        grid: { show: false },
        ticks: { show: false },
        values: (_, splits) => splits.map(shortTime),
      },
      {
        stroke: tokens.ink3,
        font,
        size: 46,
        gap: 6,
        incrs: FIGURE_STEPS,
        space: (_plot, _axis, _min, _max, height) => Math.max(14, height / 5),
        grid: { stroke: tokens.line, width: 1 },
        ticks: { show: false },
        values: (_plot, splits, _axis, _space, increment) =>
          splits.map((split) => tickText(split, increment, Math.max(...splits))),
      },
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
