/** The figures under noise of the design on screen: swept once an edit rests, canceled by the next one. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoiseReport, RunControl, SimulationPort } from '../port/port';
import type { DocumentStore } from './document';
import { sameFigures } from './run-relevance';
import type { OfDesign } from './run-state';

export interface NoiseState {
  /** The latest sweep. */
  readonly swept?: OfDesign<NoiseReport>;
  /** `swept` is of another design than the one on screen. */
  readonly stale: boolean;
  /** Why the design on screen cannot be swept. */
  readonly problem?: string;
}

export type NoiseStore = StoreApi<NoiseState> & {
  /** Connects the simulation; returns what disconnects it. */
  readonly attachPort: (port: SimulationPort) => () => void;
};

/** How long an edit must rest before the sweep begins, milliseconds: estimates and runs come first. */
export const NOISE_MS = 500;

export const createNoise = (document: DocumentStore): NoiseStore => {
  const store = createStore<NoiseState>(() => ({ stale: true }));
  const { setState: set, getState: get } = store;

  const attachPort = (port: SimulationPort) => {
    let control: Pick<RunControl, 'cancel'> | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let seen = document.getState().design;

    const end = () => {
      clearTimeout(resting);
      control?.cancel();
      control = undefined;
    };
    const sweep = () => {
      const { design, revision } = document.getState();
      control = port.sweepNoise(design, (outcome) => {
        control = undefined;
        if ('report' in outcome) {
          const { report } = outcome;
          set({ swept: { design, revision, report }, stale: false, problem: undefined });
        } else set({ problem: outcome.problem });
      });
    };
    const rest = () => {
      end();
      if (document.getState().design.demands.length > 0) resting = setTimeout(sweep, NOISE_MS);
    };
    const follow = () => {
      const { design } = document.getState();
      const before = seen;
      seen = design;
      if (sameFigures(before, design)) return;
      const { swept } = get();
      const stale = swept === undefined || !sameFigures(swept.design, design);
      set({ stale, problem: undefined });
      if (stale) rest();
      else end();
    };

    const unsubscribe = document.subscribe(follow);
    rest();
    return () => {
      unsubscribe();
      end();
    };
  };
  return Object.assign(store, { attachPort });
};
