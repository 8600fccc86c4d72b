/** What the studio knows of runs and estimates: the shape of the run store and its first state. */
import type { Design } from '../network/design';
import type { EstimateReport, MatrixReport, MeasureFrame, RunStatus } from '../port/port';

/** `measure`: as fast as the cores go. `watch`: paced by a speed, every event drawn. */
export type RunMode = 'measure' | 'watch';

/** A report with the design that it describes. */
export interface OfDesign<Report> {
  readonly design: Design;
  readonly revision: number;
  readonly report: Report;
}

/** Counters of a watched run; everything else of it stays in the live frame. */
export interface WatchCounters {
  readonly simulatedSeconds: number;
  /** Time that the run has been moving, on the viewer's clock. */
  readonly wallSeconds: number;
  readonly events: number;
  /** Delivered pairs and their mean fidelity per demand id; NaN without any. */
  readonly delivered: { readonly [demand: string]: number };
  readonly fidelity: { readonly [demand: string]: number };
}

export interface RunState {
  readonly mode: RunMode;
  /** Of the run in this mode; `idle` before the first. */
  readonly status: RunStatus | 'idle';
  /** Why it stalled, hit its limit or failed. */
  readonly message?: string;
  /** The run is paused because the page is hidden, not because somebody asked for it. */
  readonly hidden: boolean;
  /** An edit has ended the run; it starts again when the edit settles. */
  readonly restarting: boolean;
  /** Relative half-width at which a measurement is done. */
  readonly goal: number;
  /** Simulated seconds per second of the viewer's time in Watch. */
  readonly speed: number;
  readonly measured?: OfDesign<MeasureFrame>;
  /** The measured result is of another design than the one on screen. */
  readonly stale: boolean;
  readonly estimate?: OfDesign<EstimateReport>;
  /** The estimate is of another design than the one on screen. */
  readonly estimateStale: boolean;
  /** Why the design on screen cannot be estimated, hence not run either. */
  readonly problem?: string;
  readonly matrix?: OfDesign<MatrixReport>;
  readonly watched?: WatchCounters;
  /** Grows with each point of the history, which itself is kept outside the store. */
  readonly historyVersion: number;
}

export const FASTEST = 1;
export const SLOWEST = 1e-6;

export const initialRunState: RunState = {
  mode: 'measure',
  status: 'idle',
  hidden: false,
  restarting: false,
  goal: 0.005,
  speed: 1e-4,
  stale: false,
  estimateStale: true,
  historyVersion: 0,
};

/** A run is under way, moving or paused. */
export const isUnderWay = (status: RunState['status']): boolean =>
  status === 'running' || status === 'paused';

/**
 * How far a measurement is, 0 to 1: errors shrink as 1/√n, so the share of the work done is (goal / precision)².
 * 0 without samples.
 */
export const progressOf = (precision: number | undefined, goal: number): number =>
  precision === undefined || !(precision > 0) ? 0 : Math.min(1, (goal / precision) ** 2);
