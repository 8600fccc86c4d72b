/** The searches for best values, one for each: asked for by the reader, canceled by an edit of anything but that value. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../network/design';
import { changePolicy } from '../network/edit';
import type { Optimizable, ReportOf, RunControl, SimulationPort } from '../port/port';
import type { DocumentStore } from './document';
import { sameFigures } from './run-relevance';

export interface OptimizationState<What extends Optimizable> {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Share of the search that is done, 0 to 1. */
  readonly progress: number;
  readonly report?: ReportOf<What>;
  /** Why the search failed. */
  readonly message?: string;
  /** What was found, or why nothing was, is of another design than the one on screen. */
  readonly stale: boolean;
}

export interface OptimizationActions {
  /** Searches for the best value for the design on screen, from the start. */
  start(): void;
  cancel(): void;
  /** Connects the simulation; returns what disconnects it. */
  attachPort(port: SimulationPort): () => void;
}

export type OptimizationStore<What extends Optimizable> = StoreApi<OptimizationState<What>> & {
  readonly actions: OptimizationActions;
};

/** Designs without the value that is searched for: setting it makes nothing of what was found stale. */
const APART_FROM: { readonly [what in Optimizable]: (design: Design) => Design } = {
  cutoff: (design) => changePolicy(design, ({ cutoffSeconds: _, ...policy }) => policy),
  purification: (design) => changePolicy(design, ({ purification: _, ...policy }) => policy),
};

export const createOptimization = <What extends Optimizable>(
  document: DocumentStore,
  what: What,
): OptimizationStore<What> => {
  const apartFrom = APART_FROM[what];
  const store = createStore<OptimizationState<What>>(() => ({
    status: 'idle',
    progress: 0,
    stale: false,
  }));
  const { setState: set, getState: get } = store;
  let port: SimulationPort | undefined;
  let control: Pick<RunControl, 'cancel'> | undefined;
  let asked: Design | undefined;

  const follow = () => {
    if (asked === undefined) return;
    const stale = !sameFigures(apartFrom(asked), apartFrom(document.getState().design));
    if (stale && get().status === 'running') actions.cancel();
    if (stale !== get().stale) set({ stale });
  };

  const actions: OptimizationActions = {
    start() {
      control?.cancel();
      if (!port) return;
      const { design } = document.getState();
      asked = design;
      set({ status: 'running', progress: 0, stale: false, report: undefined, message: undefined });
      control = port.optimize(design, what, (frame) => {
        if (asked !== design) return;
        if (frame.status !== 'running') control = undefined;
        set({
          status: frame.status,
          ...(frame.status === 'running' && { progress: frame.progress }),
          ...(frame.status === 'done' && { report: frame.report as ReportOf<What> }),
          ...(frame.status === 'failed' && { message: frame.message }),
        });
      });
      if (get().status !== 'running') control = undefined;
    },
    cancel() {
      control?.cancel();
      control = undefined;
      if (get().status === 'running') set({ status: 'idle', progress: 0 });
    },
    attachPort(attached) {
      port = attached;
      const unsubscribe = document.subscribe(follow);
      return () => {
        unsubscribe();
        actions.cancel();
        port = undefined;
      };
    },
  };
  return Object.assign(store, { actions });
};
