/** The comparison of both formalisms: asked for by the reader, canceled by an edit, kept as stale when the design changes. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../network/design';
import type { ComparisonFrame, RunControl, SimulationPort } from '../port/port';
import type { DocumentStore } from './document';
import { sameFigures } from './run-relevance';
import type { OfDesign } from './run-state';

export interface ComparisonState {
  readonly status: ComparisonFrame['status'] | 'idle';
  readonly message?: string;
  /** Precision at which the present or last comparison stops, for its progress. */
  readonly goal: number;
  /** The latest frame with figures. */
  readonly compared?: OfDesign<ComparisonFrame>;
  /** `compared`, or what went wrong, is of another design than the one on screen. */
  readonly stale: boolean;
}

export interface ComparisonActions {
  /** Compares the design on screen, from the start, until every rate and fidelity is known to `goal`. */
  start(goal: number): void;
  /** Ends a comparison under way; its figures so far stay. */
  cancel(): void;
  /** Connects the simulation; returns what disconnects it. */
  attachPort(port: SimulationPort): () => void;
}

export type ComparisonStore = StoreApi<ComparisonState> & { readonly actions: ComparisonActions };

export const createComparison = (document: DocumentStore): ComparisonStore => {
  const store = createStore<ComparisonState>(() => ({ status: 'idle', goal: 0.01, stale: false }));
  const { setState: set, getState: get } = store;
  let port: SimulationPort | undefined;
  let control: Pick<RunControl, 'cancel'> | undefined;
  let asked: Design | undefined;

  const take = (design: Design, frame: ComparisonFrame) => {
    const { status, message, revision } = frame;
    if (status !== 'running') control = undefined;
    set({
      status,
      message,
      ...(frame.report && { compared: { design, revision, report: frame } }),
    });
  };

  const follow = () => {
    const { design } = document.getState();
    const stale = asked !== undefined && !sameFigures(asked, design);
    if (stale) control?.cancel();
    if (stale !== get().stale) set({ stale });
  };

  const actions: ComparisonActions = {
    start(goal) {
      control?.cancel();
      if (!port) return;
      const { design, revision } = document.getState();
      asked = design;
      set({
        status: 'running',
        goal,
        stale: false,
        message: undefined,
        compared: undefined,
      });
      const request = { design, revision, seed: design.run?.seed ?? 1, stop: { precision: goal } };
      control = port.compare(request, (frame) => {
        if (asked === design) take(design, frame);
      });
    },
    cancel: () => control?.cancel(),
    attachPort(attached) {
      port = attached;
      const unsubscribe = document.subscribe(follow);
      return () => {
        unsubscribe();
        control?.cancel();
        port = undefined;
      };
    },
  };
  return Object.assign(store, { actions });
};
