/** What the page and the simulation worker say to each other. Calls go through comlink, streams through a port of their own. */
import type { ChunkResult } from '../src/analysis/measurement';
import type { Design } from '../src/network/design';
import type {
  EstimateReport,
  MatrixReport,
  Optimizable,
  RunRequest,
  WatchFrame,
} from '../src/port/port';

/** Calls that a worker answers. */
export interface SimulationWorker {
  estimate(design: Design): EstimateReport;
  estimateMatrix(design: Design): MatrixReport;
  /** Estimates under multiples of noise; a `NoiseOutcome` goes through the port, any message from the page ends it. */
  sweepNoise(design: Design, port: MessagePort): void;
  /** Run some of the replicas of a measurement; results and commands go through the port. */
  measure(request: RunRequest, replicas: readonly number[], port: MessagePort): void;
  watch(request: Omit<RunRequest, 'stop'>, speed: number, port: MessagePort): void;
  /** Run both formalisms; a `ComparisonFrame` now and then goes through the port, any message from the page ends it. */
  compare(request: RunRequest, port: MessagePort): void;
  /** Search for a best value; an `OptimizationFrame` now and then goes through the port, any message from the page ends it. */
  optimize(design: Design, what: Optimizable, port: MessagePort): void;
}

/** Page to worker. `merged`: so many sweeps are taken in, the worker may go on beyond them. */
export type MeasureCommand =
  | { readonly kind: 'pause' | 'resume' | 'cancel' }
  | { readonly kind: 'merged'; readonly sweeps: number };

/** Worker to page. `progress` counts events of a chunk that takes long. */
export type MeasureMessage =
  | { readonly kind: 'chunk'; readonly result: ChunkResult }
  | { readonly kind: 'progress'; readonly events: number }
  | { readonly kind: 'failed'; readonly message: string };

export type WatchCommand =
  | { readonly kind: 'pause' | 'resume' | 'cancel' | 'step' }
  | { readonly kind: 'speed'; readonly speed: number }
  /** The page has drawn a frame and can take another. */
  | { readonly kind: 'drawn' };

export interface WatchMessage {
  readonly frame: WatchFrame;
}
