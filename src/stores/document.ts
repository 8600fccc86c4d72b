/** The document store: the design on screen, its undo history, gestures, and the revision that results carry. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { DESIGN_FORMAT, DESIGN_VERSION, type Design } from '../network/design';
import {
  addStep,
  type History,
  presentDocument,
  redoName,
  startHistory,
  stepBack,
  stepForward,
  undoName,
} from './document-history';

export type Edit = (design: Design) => Design;

export interface DocumentState {
  /** Id in the reader's library of documents; a view from a link has none. */
  readonly id: string | undefined;
  /** A view from a link: nothing can be changed, nothing is stored. */
  readonly readOnly: boolean;
  /** What is on screen: the present document, or the preview of the gesture under way. */
  readonly design: Design;
  /** Increases with every change of `design`, never decreases, across documents too. */
  readonly revision: number;
  readonly history: History<Design>;
  /** Counts the documents opened: a new value means another document is on screen. */
  readonly opened: number;
  /** The gesture under way: its step name, and the design it started from. */
  readonly gesture: { readonly name: string; readonly base: Design } | undefined;
}

export interface DocumentActions {
  /** Shows another document with an empty history. */
  open(document: { id?: string; design: Design; readOnly?: boolean }): void;
  /** One named step. An edit that returns its argument is no step. False when nothing changed or the document is read-only. */
  edit(name: string, edit: Edit): boolean;
  /** Starts a gesture (drag, typing in a field); a gesture already under way is committed first. */
  begin(name: string): void;
  /** Shows `edit` applied to the design the gesture started from. */
  preview(edit: Edit): void;
  /** Makes the gesture one step; without a change there is none. */
  commit(): void;
  /** Puts back the design the gesture started from. */
  cancel(): void;
  /** Takes back the last step; during a gesture, cancels the gesture instead. */
  undo(): void;
  redo(): void;
}

export type DocumentStore = StoreApi<DocumentState> & { readonly actions: DocumentActions };

export const emptyDesign: Design = {
  format: DESIGN_FORMAT,
  version: DESIGN_VERSION,
  name: 'Untitled network',
  nodes: [],
  links: [],
  demands: [],
};

export function createDocumentStore(design: Design = emptyDesign): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    id: undefined,
    readOnly: false,
    design,
    revision: 1,
    history: startHistory(design),
    opened: 0,
    gesture: undefined,
  }));

  /** Sets the state and counts the revision up when the design on screen changes. */
  const show = (change: Partial<DocumentState>) => {
    const { design: before, revision } = store.getState();
    const changed = change.design !== undefined && change.design !== before;
    store.setState({ ...change, revision: changed ? revision + 1 : revision });
  };

  const actions: DocumentActions = {
    open({ id, design: opened, readOnly = false }) {
      show({
        id,
        readOnly,
        design: opened,
        history: startHistory(opened),
        opened: store.getState().opened + 1,
        gesture: undefined,
      });
    },
    edit(name, edit) {
      actions.commit();
      const { design: before, history, readOnly } = store.getState();
      if (readOnly) return false;
      const after = edit(before);
      if (after === before) return false;
      show({ design: after, history: addStep(history, name, after) });
      return true;
    },
    begin(name) {
      actions.commit();
      const { design: base, readOnly } = store.getState();
      if (!readOnly) show({ gesture: { name, base } });
    },
    preview(edit) {
      const { gesture } = store.getState();
      if (gesture) show({ design: edit(gesture.base) });
    },
    commit() {
      const { gesture, design: after, history } = store.getState();
      if (gesture) show({ gesture: undefined, history: addStep(history, gesture.name, after) });
    },
    cancel() {
      const { gesture } = store.getState();
      if (gesture) show({ gesture: undefined, design: gesture.base });
    },
    undo() {
      const { gesture, history } = store.getState();
      if (gesture) return actions.cancel();
      const back = stepBack(history);
      show({ history: back, design: presentDocument(back) });
    },
    redo() {
      const { gesture, history } = store.getState();
      if (gesture) return;
      const forward = stepForward(history);
      show({ history: forward, design: presentDocument(forward) });
    },
  };
  return Object.assign(store, { actions });
}

/** Name of the step that undo would take back: the gesture under way counts as one. */
export const selectUndoName = (state: DocumentState): string | undefined =>
  state.gesture && state.design !== state.gesture.base
    ? state.gesture.name
    : undoName(state.history);

export const selectRedoName = (state: DocumentState): string | undefined =>
  state.gesture ? undefined : redoName(state.history);
