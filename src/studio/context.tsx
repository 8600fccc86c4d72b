/** What every part of the studio can reach: the stores made in `main.tsx`, handed down by React context. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DocumentState, DocumentStore } from '../stores/document';
import type { Autosave, SavedState } from '../stores/document-autosave';
import type { LibraryOfDocuments } from '../stores/library-of-documents';
import type { RunStore } from '../stores/run';
import type { RunState } from '../stores/run-state';
import type { SessionState, SessionStore } from '../stores/session';
import type { Layout, LayoutStore } from '../stores/session-layout';

export interface StudioStores {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly run: RunStore;
  readonly layout: LayoutStore;
  readonly autosave: Autosave;
  /** Missing where the browser gives no storage. */
  readonly library: LibraryOfDocuments | undefined;
}

export const StudioContext = createContext<StudioStores | undefined>(undefined);

/** The stores themselves, for actions and for reading outside of rendering. */
export function useStudio(): StudioStores {
  const stores = useContext(StudioContext);
  if (!stores) throw new Error('useStudio must be used below <StudioContext>.');
  return stores;
}

/** A part of the document state; the component renders again when that part changes. */
export function useDocument<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useStudio().document, select);
}

/** A part of the session state. */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useStudio().session, select);
}

/** A part of what is known of runs and estimates. */
export function useRun<Part>(select: (state: RunState) => Part): Part {
  return useStore(useStudio().run, select);
}

/** A part of how saving goes. */
export function useSaved<Part>(select: (state: SavedState) => Part): Part {
  return useStore(useStudio().autosave, select);
}

/** A part of the layout. */
export function useLayout<Part>(select: (layout: Layout) => Part): Part {
  return useStore(useStudio().layout, select);
}
