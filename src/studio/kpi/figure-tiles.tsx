/** The four figures of a demand, each from the best report at hand. */
import { useStore } from 'zustand';
import type { Demand } from '../../network/design';
import type { NoisePoint } from '../../port/port';
import { halfWidth, shownDemand, shownFigure } from '../../stores/run-shown';
import type { RunState } from '../../stores/run-state';
import { useRun, useStudio } from '../context';
import { tip } from '../controls/tips';
import {
  endlessBecause,
  FidelityScale,
  formatCount,
  inWords,
  type Shown,
  showFidelity,
  showKilometers,
  showPasses,
  showRate,
  showSeconds,
} from '../values';
import { Tile } from './tile';

const whole = (run: RunState) => run;

interface Props {
  readonly demand: Demand;
}

/** What a figure would be without noise; nothing where that is about what it is today. */
const useClean = (
  demand: Demand,
  of: (point: NoisePoint) => number,
  show: (mean: number) => Shown,
  least: number,
): string | undefined => {
  const { run } = useStudio();
  const curve = useStore(run.noise, ({ swept, stale }) =>
    stale ? undefined : swept?.report.demands.find(({ id }) => id === demand.id),
  );
  if (!curve) return undefined;
  const [clean, today] = [0, 1].map((multiplier) => {
    const point = curve.points.find((candidate) => candidate.multiplier === multiplier);
    return point && of(point);
  });
  if (clean === undefined || today === undefined || clean === today) return undefined;
  return Math.abs(clean - today) < least * today ? undefined : inWords(show(clean));
};

type FigureName = 'rateHz' | 'fidelity' | 'lifetimeSeconds';

const useFigure = (
  demand: Demand,
  name: FigureName,
  show: (mean: number, half?: number) => Shown,
) => {
  const state = useRun(whole);
  const report = shownDemand(state, demand.id);
  const best =
    report?.value.blocked === undefined ? shownFigure(state, demand.id, name) : undefined;
  const exact = state.estimate?.report.demands.find(({ id }) => id === demand.id)?.exact;
  const measured = state.measured?.report.report.demands.find(({ id }) => id === demand.id);
  const before = best?.origin === 'estimate' && state.stale ? measured?.[name] : undefined;
  return {
    report: report?.value,
    before: before && inWords(show(before.mean)),
    tile: {
      figure: best && show(best.value.mean, halfWidth(best.value)),
      origin: best?.origin,
      stale: best?.stale,
      exact,
    },
  };
};

const wasMeasured = (before: string) => (
  <span title="Measured before the last edit">was {before}</span>
);

export function RateTile({ demand }: Props) {
  const { tile, report, before } = useFigure(demand, 'rateHz', showRate);
  const pairs = report?.delivered;
  const asked = demand.minRateHz;
  const note = before
    ? wasMeasured(before)
    : asked !== undefined && tile.figure
      ? `of ${inWords(showRate(asked))} asked`
      : tile.origin === 'measured' && pairs !== undefined
        ? `${formatCount(pairs)} pairs`
        : undefined;
  const clean = useClean(demand, ({ rateHz }) => rateHz, showRate, 0.01);
  const passes = report?.passes && (
    <span {...tip(`Mean over all times; light ${showPasses(report.passes)}.`)}>
      mean over passes
    </span>
  );
  return <Tile label="Bell pairs" {...tile} note={passes ?? note} clean={clean} />;
}

export function FidelityTile({ demand }: Props) {
  const { tile, before, report } = useFigure(demand, 'fidelity', showFidelity);
  const note = before
    ? wasMeasured(before)
    : demand.minFidelity !== undefined && tile.figure
      ? `of ${showFidelity(demand.minFidelity).value} asked`
      : undefined;
  const scale = report?.fidelity && (
    <FidelityScale fidelity={report.fidelity.mean} bands={report.bands} />
  );
  const clean = useClean(demand, ({ fidelity: mean }) => mean, showFidelity, 5e-4);
  return <Tile label="Fidelity" {...tile} note={note} scale={scale} clean={clean} />;
}

export function LifetimeTile({ demand }: Props) {
  const state = useRun(whole);
  const { tile, report, before } = useFigure(demand, 'lifetimeSeconds', showSeconds);
  const fidelity = shownFigure(state, demand.id, 'fidelity');
  const needed = report && showFidelity(report.neededFidelity).value;
  const none = report?.fidelity !== undefined && report.fidelity.mean < report.neededFidelity;
  // No lifetime although there is a fidelity: what stays for ever suffices.
  const endless = !tile.figure && fidelity !== undefined && report?.blocked === undefined;
  const unstored = report?.stored === false && fidelity !== undefined;
  const shown =
    none || unstored
      ? { ...tile, figure: undefined, instead: unstored ? 'not stored' : 'none' }
      : endless
        ? {
            ...tile,
            origin: fidelity.origin,
            stale: fidelity.stale,
            figure: showSeconds(Number.POSITIVE_INFINITY),
          }
        : tile;
  const note = unstored
    ? 'detected at once'
    : none
      ? `starts below ${needed}`
      : before
        ? wasMeasured(before)
        : endless
          ? endlessBecause(report)
          : needed && report.blocked === undefined && `down to ${needed}`;
  const clean = useClean(
    demand,
    ({ lifetimeSeconds = Number.POSITIVE_INFINITY }) => lifetimeSeconds,
    showSeconds,
    0.01,
  );
  return <Tile label="Useful lifetime" {...shown} note={note} clean={clean} />;
}

export function DistanceTile({ demand }: Props) {
  const report = shownDemand(useRun(whole), demand.id)?.value;
  const hops = report?.path.length ?? 0;
  return (
    <Tile
      label="Distance"
      figure={report && hops > 0 ? showKilometers(report.distanceKm) : undefined}
      note={hops > 0 ? `path of ${hops} ${hops === 1 ? 'hop' : 'hops'}` : undefined}
    />
  );
}
