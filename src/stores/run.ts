/** The run store: estimates at every edit, measurements and watched runs, and what the studio shows of them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../network/design';
import type {
  MeasureFrame,
  Optimizable,
  SimulationPort,
  WatchControl,
  WatchFrame,
} from '../port/port';
import type { DocumentStore } from './document';
import { type ComparisonStore, createComparison } from './run-comparison';
import { latestWins } from './run-estimates';
import { createHistory, type History } from './run-history';
import { applyFrame, clearLive, createLiveFrame, type LiveFrame } from './run-live';
import { createNoise, type NoiseStore } from './run-noise';
import { createOptimization, type OptimizationStore } from './run-optimization';
import { sameFigures } from './run-relevance';
import {
  FASTEST,
  initialRunState,
  isUnderWay,
  type RunMode,
  type RunState,
  SLOWEST,
} from './run-state';
import { createRunView, type RunViewStore } from './run-view';
import { createWatchCounter, PUBLISH_MS } from './run-watched';

export interface RunActions {
  /** Connects the simulation; estimates start at once. Returns what disconnects it and closes the port. */
  attachPort(port: SimulationPort): () => void;
  /** Shows the other way to run; a run under way ends. */
  setMode(mode: RunMode): void;
  /** Runs the design on screen from the start; a run under way ends first. */
  startMeasure(): void;
  startWatch(): void;
  /** Starts, pauses or resumes, whichever fits the mode and status. */
  toggle(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Watch: one event, then paused. Starts a paused run when there is none. */
  step(): void;
  /** Watch: simulated seconds per second, kept between 1e-6 and 1. */
  setSpeed(speed: number): void;
  /** Measure: relative half-width of the 95 % interval at which it is done; a run under way starts again with it. */
  setGoal(goal: number): void;
  /** Estimates every pair of nodes of the design on screen now; small networks do so by themselves. */
  estimateMatrix(): void;
  /** Tells that the page went out of sight or came back; a moving run rests meanwhile. */
  setHidden(hidden: boolean): void;
}

export type RunStore = StoreApi<RunState> & {
  readonly actions: RunActions;
  /** Rate and fidelity against time of the run in this mode; `historyVersion` tells when it changed. */
  readonly history: History;
  /** The picture of the watched run; read by the canvas, never by React. */
  readonly live: LiveFrame;
  /** How results are looked at. */
  readonly view: RunViewStore;
  /** What density matrices say of the design, when the reader asks. */
  readonly comparison: ComparisonStore;
  /** The searches for best values. */
  readonly optimizations: { readonly [What in Optimizable]: OptimizationStore<What> };
  /** How the figures change with noise. */
  readonly noise: NoiseStore;
};

/** How long an edit must rest before a run starts again, milliseconds. */
export const SETTLE_MS = 300;
/** Networks larger than this get their matrix of all pairs on request only: it takes seconds, and estimates wait for it. */
export const MATRIX_NODES = 100;
/** How long an estimate must rest before the matrix of all pairs follows, milliseconds. */
export const MATRIX_MS = 150;

export function createRunStore(document: DocumentStore, now = () => performance.now()): RunStore {
  const store = createStore<RunState>(() => initialRunState);
  const { setState: set, getState: get } = store;
  const history = createHistory();
  const live = createLiveFrame();
  const comparison = createComparison(document);
  const optimizations = {
    cutoff: createOptimization(document, 'cutoff'),
    purification: createOptimization(document, 'purification'),
  };
  const noise = createNoise(document);

  let port: SimulationPort | undefined;
  let control:
    | (Pick<WatchControl, 'pause' | 'resume' | 'cancel'> & Partial<WatchControl>)
    | undefined;
  /** Counts runs: a frame of an older one is dropped. */
  let serial = 0;
  /** Somebody started a run and did not stop it: an edit starts it again. */
  let wanted = false;
  let running: Design | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let matrixDelay: ReturnType<typeof setTimeout> | undefined;

  const request = () => {
    const { design, revision } = document.getState();
    return { design, revision, seed: design.run?.seed ?? 1 };
  };

  const end = () => {
    serial++;
    control?.cancel();
    control = undefined;
    running = undefined;
    clearTimeout(settling);
  };

  /** Ends what runs and makes ready for a new run; undefined without a port. */
  const prepare = (mode: RunMode) => {
    end();
    if (!port) return undefined;
    wanted = true;
    history.clear();
    set({ mode, status: 'running', message: undefined, restarting: false, hidden: false });
    set({ historyVersion: get().historyVersion + 1 });
    const asked = request();
    running = asked.design;
    return { port, asked, mine: serial };
  };

  const takeMeasured = (design: Design, frame: MeasureFrame) => {
    if (!isUnderWay(frame.status)) control = undefined;
    for (const demand of frame.report.demands)
      history.add(demand.id, {
        seconds: frame.report.simulatedSeconds,
        rate: demand.rateHz,
        fidelity: demand.fidelity,
      });
    set({
      status: frame.status,
      message: frame.message,
      measured: { design, revision: frame.revision, report: frame },
      stale: !sameFigures(design, document.getState().design),
      historyVersion: get().historyVersion + 1,
    });
  };

  const startMeasure = () => {
    const ready = prepare('measure');
    if (!ready) return;
    const { asked, mine } = ready;
    let published = Number.NEGATIVE_INFINITY;
    control = ready.port.measure({ ...asked, stop: { precision: get().goal } }, (frame) => {
      if (mine !== serial) return;
      // A frame holds everything so far: one that comes too soon after the last is not missed.
      const at = now();
      if (frame.status === get().status && at - published < PUBLISH_MS) return;
      published = at;
      takeMeasured(asked.design, frame);
    });
  };

  const startWatch = (paused = false) => {
    const ready = prepare('watch');
    if (!ready) return;
    const { asked, mine } = ready;
    clearLive(live, asked.design);
    const counter = createWatchCounter(asked.design, history);
    const take = (frame: WatchFrame) => {
      if (mine !== serial) return;
      const at = now();
      applyFrame(live, frame, at);
      if (!isUnderWay(frame.status)) control = undefined;
      const watched = counter(frame, at, frame.status !== get().status);
      if (!watched) return;
      set({
        status: frame.status,
        message: frame.message,
        watched,
        historyVersion: get().historyVersion + 1,
      });
    };
    control = ready.port.watch({ ...asked, speed: get().speed }, take);
    if (paused) control.pause();
  };

  const start = () => (get().mode === 'measure' ? startMeasure() : startWatch());

  const matrix = latestWins(
    (design) => port?.estimateMatrix(design) ?? Promise.reject(new Error('No simulation.')),
    (report, design, revision) => set({ matrix: { design, revision, report } }),
    () => undefined,
  );
  const estimates = latestWins(
    (design) => port?.estimate(design) ?? Promise.reject(new Error('No simulation.')),
    (report, design, revision) => {
      const current = document.getState().design;
      set({
        estimate: { design, revision, report },
        estimateStale: !sameFigures(design, current),
        problem: undefined,
      });
      clearTimeout(matrixDelay);
      if (design.nodes.length <= MATRIX_NODES)
        matrixDelay = setTimeout(() => matrix.ask(design, revision), MATRIX_MS);
    },
    (problem, design) => {
      if (sameFigures(design, document.getState().design)) set({ problem, estimateStale: true });
    },
  );

  /** The edit has settled: what was running starts again, unless the design cannot be run or nobody asks for pairs. */
  const restart = () => {
    const nothing = document.getState().design.demands.length === 0;
    if (!wanted || nothing || get().problem) return set({ restarting: false });
    start();
  };

  let seen = document.getState().design;
  const follow = () => {
    const { design, revision } = document.getState();
    if (design === seen) return;
    const same = sameFigures(seen, design);
    seen = design;
    if (same) return;
    const { measured, estimate } = get();
    set({
      stale: measured !== undefined && !sameFigures(measured.design, design),
      estimateStale: estimate === undefined || !sameFigures(estimate.design, design),
    });
    if (port) estimates.ask(design, revision);
    if (running && sameFigures(running, design) && !get().restarting) return;
    if (!wanted) return;
    if (control) set({ status: 'canceled' });
    end();
    set({ restarting: true });
    settling = setTimeout(restart, SETTLE_MS);
  };

  const actions: RunActions = {
    attachPort(attached) {
      port = attached;
      const unsubscribe = document.subscribe(follow);
      const endComparison = comparison.actions.attachPort(attached);
      const endOptimizations = Object.values(optimizations).map(({ actions: search }) =>
        search.attachPort(attached),
      );
      const endNoise = noise.attachPort(attached);
      const { design, revision } = document.getState();
      seen = design;
      estimates.ask(design, revision);
      return () => {
        unsubscribe();
        endComparison();
        for (const endOptimization of endOptimizations) endOptimization();
        endNoise();
        end();
        estimates.stop();
        matrix.stop();
        clearTimeout(matrixDelay);
        port = undefined;
        attached.close();
      };
    },
    setMode(mode) {
      if (mode === get().mode) return;
      end();
      wanted = false;
      history.clear();
      clearLive(live);
      set({ mode, status: 'idle', message: undefined, restarting: false, watched: undefined });
      set({ historyVersion: get().historyVersion + 1 });
    },
    startMeasure,
    startWatch: () => startWatch(),
    toggle() {
      const { status } = get();
      if (status === 'running') actions.pause();
      else if (status === 'paused') actions.resume();
      else start();
    },
    pause() {
      control?.pause();
      if (control) set({ status: 'paused', hidden: false });
    },
    resume() {
      control?.resume();
      if (control) set({ status: 'running', hidden: false });
    },
    cancel() {
      wanted = false;
      clearTimeout(settling);
      // The last frame with status `canceled` still counts: it holds the latest figures.
      control?.cancel();
      control = undefined;
      set(({ status }) => ({
        restarting: false,
        status: isUnderWay(status) ? 'canceled' : status,
      }));
    },
    step() {
      if (get().mode !== 'watch') return;
      if (!control) startWatch(true);
      control?.step?.();
    },
    setSpeed(speed) {
      const kept = Math.min(FASTEST, Math.max(SLOWEST, speed));
      set({ speed: kept });
      control?.setSpeed?.(kept);
    },
    setGoal(goal) {
      set({ goal });
      if (get().mode === 'measure' && wanted) startMeasure();
    },
    estimateMatrix() {
      const { design, revision } = document.getState();
      if (port) matrix.ask(design, revision);
    },
    setHidden(hidden) {
      const state = get();
      if (hidden && state.status === 'running') {
        control?.pause();
        set({ hidden: true });
      } else if (!hidden && state.hidden) {
        control?.resume();
        set({ hidden: false });
      }
    },
  };
  return Object.assign(store, {
    actions,
    history,
    live,
    comparison,
    optimizations,
    noise,
    view: createRunView(),
  });
}
