/** The two line charts of a demand, drawn by uPlot, which is fetched with this file only. */
import { useMemo, useRef } from 'react';
import type { Demand } from '../../network/design';
import type { Series } from '../../stores/run-history';
import { halfWidth, shownDemand } from '../../stores/run-shown';
import { useRun, useStudio } from '../context';
import { fidelityColor, inWords, showFidelity, showRate, useRamp, useTokens } from '../values';
import historyStyles from './history.module.css';
import { type Columns, type Look, optionsOf } from './history-options';
import { dataOf } from './history-range';
import { usePlot } from './use-plot';

const RATE: Columns = ['rate', 'rateLow', 'rateHigh'];
const FIDELITY: Columns = ['fidelity', 'fidelityLow', 'fidelityHigh'];

export function HistoryChart({ demand, name }: { demand: Demand; name: string }) {
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
      <Chart look={rate} name={name} version={version} series={series} columns={RATE} />
      <Chart look={fidelity} name={name} version={version} series={series} columns={FIDELITY} />
    </>
  );
}
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
  const readout = useRef<HTMLSpanElement>(null);
  const now = useRef({ series, columns, look });
  now.current = { series, columns, look };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the series is mutable; its version tells when it changed
  const data = useMemo(() => dataOf(series, columns), [version, series, columns]);
  const host = usePlot(
    () =>
      optionsOf(
        look,
        () => now.current,
        (text) => {
          if (readout.current) readout.current.textContent = text;
        },
      ),
    data,
    look,
  );

  const at = series.seconds.length - 1;
  const [mean, low, high] = columns.map((column) => series[column][at]);
  const half = Number.isNaN(low) ? undefined : halfWidth({ mean, low, high });
  const words = Number.isNaN(mean) || at < 0 ? '' : inWords(look.show(mean, half));
  return (
    <figure
      className={historyStyles.chart}
      aria-label={`${name}: ${look.label} against simulated time, now ${words}`}
    >
      <figcaption>
        <span>{look.label}</span>
        <span ref={readout} className={historyStyles.readout} />
        <b>{words}</b>
      </figcaption>
      <div ref={host} className={historyStyles.plot} />
    </figure>
  );
}
