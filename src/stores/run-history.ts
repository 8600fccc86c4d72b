/** Rate and fidelity against simulated time, per demand: bounded, thinned by halving, kept outside the store. */
import type { Figure } from '../port/port';

/** Columns of equal length; `low` and `high` are NaN where there is no interval, all figures where there are no samples. */
export interface Series {
  readonly seconds: number[];
  readonly rate: number[];
  readonly rateLow: number[];
  readonly rateHigh: number[];
  readonly fidelity: number[];
  readonly fidelityLow: number[];
  readonly fidelityHigh: number[];
}

export interface Point {
  readonly seconds: number;
  readonly rate?: Figure;
  readonly fidelity?: Figure;
}

const emptySeries = (): Series => ({
  seconds: [],
  rate: [],
  rateLow: [],
  rateHigh: [],
  fidelity: [],
  fidelityLow: [],
  fidelityHigh: [],
});

/** Most points a series keeps: twice the pixels of its chart would show no more. */
export const SERIES_LIMIT = 512;

interface Track {
  readonly series: Series;
  /** Least simulated time between kept points; doubles at each halving. */
  spacing: number;
}

/** Every second value stays; the last one always does. */
const halve = (column: number[]): void => {
  const last = column.length - 1;
  let kept = 0;
  for (let i = last % 2; i <= last; i += 2) column[kept++] = column[i];
  column.length = kept;
};

const write = (series: Series, at: number, { seconds, rate, fidelity }: Point): void => {
  series.seconds[at] = seconds;
  series.rate[at] = rate?.mean ?? Number.NaN;
  series.rateLow[at] = rate?.low ?? Number.NaN;
  series.rateHigh[at] = rate?.high ?? Number.NaN;
  series.fidelity[at] = fidelity?.mean ?? Number.NaN;
  series.fidelityLow[at] = fidelity?.low ?? Number.NaN;
  series.fidelityHigh[at] = fidelity?.high ?? Number.NaN;
};

export interface History {
  /** The series of a demand; empty when it has no points. */
  of(demand: string): Series;
  /** Adds a point, or moves the last one when it is nearer to its predecessor than the spacing. */
  add(demand: string, point: Point): void;
  clear(): void;
}

export const createHistory = (limit = SERIES_LIMIT): History => {
  const tracks = new Map<string, Track>();
  const nothing = emptySeries();
  return {
    of: (demand) => tracks.get(demand)?.series ?? nothing,
    add(demand, point) {
      let track = tracks.get(demand);
      if (!track) {
        track = { series: emptySeries(), spacing: 0 };
        tracks.set(demand, track);
      }
      const { series } = track;
      const count = series.seconds.length;
      const crowded = count > 1 && point.seconds - series.seconds[count - 2] < track.spacing;
      write(series, crowded ? count - 1 : count, point);
      if (series.seconds.length <= limit) return;
      for (const column of Object.values(series) as number[][]) halve(column);
      const span = point.seconds - series.seconds[0];
      track.spacing = span / (limit / 2);
    },
    clear: () => tracks.clear(),
  };
};
