/** What every part of the studio can reach: the stores made in `main.tsx`, handed down by React context. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DocumentState, DocumentStore } from '../stores/document';
import type { SessionState, SessionStore } from '../stores/session';

export interface StudioStores {
  readonly document: DocumentStore;
  readonly session: SessionStore;
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
