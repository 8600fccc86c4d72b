/** How results are looked at: which demand, which figure is colored, with which scale. Not saved with the design. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface RunView {
  /** The demand whose figures are shown; the first one when it is gone. */
  readonly demand: string | undefined;
  /** What tints links, nodes and the matrix. */
  readonly metric: 'fidelity' | 'rate';
  readonly scale: 'viridis' | 'cividis';
}

export type RunViewStore = StoreApi<RunView>;

export const createRunView = (): RunViewStore =>
  createStore<RunView>(() => ({ demand: undefined, metric: 'fidelity', scale: 'viridis' }));

/** The chosen one of these demands, else the first; undefined without any. */
export const chosenDemand = <Demand extends { readonly id: string }>(
  demands: readonly Demand[],
  chosen: string | undefined,
): Demand | undefined => demands.find(({ id }) => id === chosen) ?? demands[0];
