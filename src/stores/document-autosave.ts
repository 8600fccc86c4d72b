/** Autosave: writes the document on screen soon after each change, at once when the page is left, and says how it went. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../network/design';
import type { DocumentStore } from './document';
import {
  type LibraryOfDocuments,
  OvertakenError,
  type StoredDocument,
} from './library-of-documents';

/** Time from a change to its write, in milliseconds: a drag is written once it rests. */
export const SAVE_DELAY_MS = 300;

export interface SavedState {
  /** `view`: a link's document, which is never stored. `failed`: see `problem`. */
  readonly status: 'saved' | 'saving' | 'failed' | 'view';
  /** Why the document could not be stored, in words. */
  readonly problem?: string;
}

export interface Autosave extends StoreApi<SavedState> {
  /** Opens a stored document on screen and saves to it from now on. */
  open(document: StoredDocument): void;
  /** Stores a design as a new document and opens it; without storage it still opens, unsaved. */
  openNew(design: Design): Promise<void>;
  /** Shows a design that is never stored. */
  view(design: Design): void;
  /** Writes now what has not been written yet. */
  flush(): Promise<void>;
}

/**
 * `library` may be missing where the browser gives no storage: everything works, and the state says that nothing is kept.
 * `onOvertaken` is told when another tab has written to the same document; this tab's work is by then safe in a copy.
 */
export function createAutosave(
  store: DocumentStore,
  library: LibraryOfDocuments | undefined,
  onOvertaken: (copy: StoredDocument) => void,
  wait: (run: () => void, ms: number) => () => void = later,
): Autosave {
  const state = createStore<SavedState>(() => ({ status: 'saved' }));
  let written: Design | undefined;
  let version = 0;
  let cancelTimer: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();

  const fail = (error: unknown) => state.setState({ status: 'failed', problem: inWords(error) });

  const write = async () => {
    const { id, design, readOnly } = store.getState();
    if (readOnly || id === undefined) return;
    if (!library) return fail(undefined);
    if (design === written) return state.setState({ status: 'saved', problem: undefined });
    try {
      const saved = await library.save(id, design, version);
      version = saved.version;
      written = design;
      if (store.getState().design === design)
        state.setState({ status: 'saved', problem: undefined });
    } catch (error) {
      if (error instanceof OvertakenError) await keepBoth(design);
      else fail(error);
    }
  };

  /** Both tabs' work is kept: this one's goes on as a document of its own. */
  const keepBoth = async (design: Design) => {
    const copy = { ...design, name: `${design.name ?? 'Untitled network'} (this tab)` };
    const stored = await library!.create(copy);
    await library!.setCurrent(stored.id);
    autosave.open(stored);
    onOvertaken(stored);
  };

  /** Writes follow each other: a later one must not overtake an earlier one. */
  const flush = () => {
    cancelTimer?.();
    cancelTimer = undefined;
    writing = writing.then(write).catch(fail);
    return writing;
  };

  store.subscribe(({ id, design, readOnly }, before) => {
    if (design === before.design || id !== before.id || readOnly) return;
    state.setState({ status: library ? 'saving' : 'failed' });
    cancelTimer?.();
    cancelTimer = wait(() => void flush(), SAVE_DELAY_MS);
  });

  const show = (document: { id?: string; design: Design; readOnly?: boolean }) => {
    written = document.design;
    store.actions.open(document);
  };

  const autosave: Autosave = Object.assign(state, {
    open(document: StoredDocument) {
      version = document.version;
      show(document);
      state.setState({ status: 'saved', problem: undefined });
    },
    async openNew(design: Design) {
      await flush();
      try {
        if (!library) throw undefined;
        const stored = await library.create(design);
        await library.setCurrent(stored.id);
        autosave.open(stored);
      } catch (error) {
        version = 0;
        show({ id: 'unsaved', design });
        fail(error);
      }
    },
    view(design: Design) {
      show({ design, readOnly: true });
      state.setState({ status: 'view', problem: undefined });
    },
    flush,
  });
  return autosave;
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function inWords(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError')
    return 'The browser has no room left for this site. Delete documents you no longer need, or save this one to a file.';
  const reason = error instanceof Error && error.message ? ` (${error.message})` : '';
  return `The browser does not let this page store anything${reason}. Save your work to a file before you close it.`;
}
