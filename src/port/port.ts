/** The whole conversation between the studio and the simulation. The studio knows nothing else of it. */
import type {
  EstimateReport,
  MatrixReport,
  NoiseReport,
  Optimizable,
  OptimizationReport,
  RunReport,
} from '../analysis/report';
import type { StopRule } from '../engine/run-plan';
import type { Design } from '../network/design';
import type { WatchFrame } from './watch-frame';

export type {
  BudgetStep,
  CutoffReport,
  DemandReport,
  DensityMatrixReport,
  EstimateReport,
  Figure,
  LinkFactor,
  LinkReport,
  MatrixReport,
  NodeReport,
  NoiseCurve,
  NoisePoint,
  NoiseReport,
  Optimizable,
  OptimizationReport,
  PairLedger,
  PurificationOption,
  PurificationReport,
  RateBound,
  RateBounds,
  ReportOf,
  RunReport,
  UsabilityBand,
  WorthRow,
} from '../analysis/report';
export type { WatchFrame } from './watch-frame';

export interface RunRequest {
  readonly design: Design;
  /** Revision of the document that the design is; comes back with each frame so that stale results can be told. */
  readonly revision: number;
  readonly seed: number;
  readonly stop: StopRule;
}

/**
 * `running`, `paused`: under way. `done`: the stop rule is met. `canceled`: by the user. `stalled`: every memory waits
 * for another and nothing can ever happen. `limit`: the event limit was reached first. `failed`: see `message`.
 */
export type RunStatus = 'running' | 'paused' | 'done' | 'canceled' | 'stalled' | 'limit' | 'failed';

export interface MeasureFrame {
  readonly revision: number;
  readonly status: RunStatus;
  /** Why it stalled, hit its limit or failed. */
  readonly message?: string;
  readonly report: RunReport;
  /** Largest relative half-width over demands, of what the stop rule looks at; absent without samples. */
  readonly precision?: number;
  readonly workers: number;
}

export interface RunControl {
  pause(): void;
  resume(): void;
  /** Ends the run within 50 ms; a last frame with status `canceled` follows. */
  cancel(): void;
}

export interface WatchControl extends RunControl {
  /** Simulated seconds per second of the viewer's time, 1e-6 to 1. */
  setSpeed(simulatedSecondsPerSecond: number): void;
  /** Process exactly one event, then stay paused. */
  step(): void;
}

/** How far a run by density matrices is. */
export interface ComparisonFrame {
  readonly revision: number;
  readonly status: Exclude<RunStatus, 'paused'>;
  /** Why it failed, for example because no quantum state decays as the design says. */
  readonly message?: string;
  /** Demands with a delivered pair say what density matrices say of them; absent before the first pairs. */
  readonly report?: RunReport;
  /** Largest relative half-width over demands; absent without samples. */
  readonly precision?: number;
}

/** What became of a sweep over noise: its report, or why there is none. */
export type NoiseOutcome = { readonly report: NoiseReport } | { readonly problem: string };

/** How far a search is: the share that is done, what it has found, or why it cannot search. */
export type OptimizationFrame =
  | { readonly status: 'running'; readonly progress: number }
  | { readonly status: 'done'; readonly report: OptimizationReport }
  | { readonly status: 'failed'; readonly message: string };

export interface SimulationPort {
  /** Closed-form and semi-analytic figures; a few milliseconds. Rejects when the design is invalid. */
  estimate(design: Design): Promise<EstimateReport>;
  /** The same for every pair of nodes, each as if it were alone in the network. */
  estimateMatrix(design: Design): Promise<MatrixReport>;
  /**
   * Estimates of every demand under multiples of the design's noise, between other estimates, which never wait for it. The
   * outcome comes once, and not at all after a cancel.
   */
  sweepNoise(
    design: Design,
    onOutcome: (outcome: NoiseOutcome) => void,
  ): Pick<RunControl, 'cancel'>;
  /** Searches for the best value of one thing. Frames now and then, the last with another status than `running`; none after a cancel. */
  optimize(
    design: Design,
    what: Optimizable,
    onFrame: (frame: OptimizationFrame) => void,
  ): Pick<RunControl, 'cancel'>;
  /** As fast as the cores go. Frames at most 20 times a second, dropped when late, never queued. */
  measure(request: RunRequest, onFrame: (frame: MeasureFrame) => void): RunControl;
  /**
   * The run that `measure` would make, every pair followed by its density matrix, too. A frame now and then; the last one has
   * a status other than `running`, after a cancel at once.
   */
  compare(
    request: RunRequest,
    onFrame: (frame: ComparisonFrame) => void,
  ): Pick<RunControl, 'cancel'>;
  /** Paced by a speed, replica 0 of the same run: one seed gives the same pairs in both. */
  watch(
    request: Omit<RunRequest, 'stop'> & { readonly speed: number },
    onFrame: (frame: WatchFrame) => void,
  ): WatchControl;
  /** Ends every worker. */
  close(): void;
}
