/** Composition root of the page: opens storage, makes the stores, decides what is on screen first, renders the studio. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createDocumentStore, type DocumentStore } from './stores/document';
import { createAutosave } from './stores/document-autosave';
import { openLibraryOfDocuments } from './stores/library-of-documents';
import { createRunStore, type RunStore } from './stores/run';
import { createSessionStore } from './stores/session';
import { createLayoutStore } from './stores/session-layout';
import './studio/tokens.css';
import { openFirst } from './studio/files/open-first';
import { fetchAreas } from './studio/shell/areas';
import { followTheme } from './studio/shell/theme';
import { Studio } from './studio/studio';

async function start(): Promise<void> {
  const layout = createLayoutStore(deviceStorage());
  followTheme(layout);
  const document = createDocumentStore();
  const session = createSessionStore(() => document.getState().design);
  const library = await openLibraryOfDocuments().catch(() => undefined);
  const autosave = createAutosave(document, library, (copy) =>
    session.actions.notify({
      tone: 'error',
      text: `Another tab changed this document. Your work goes on in “${copy.name}”; the other is kept as it was.`,
    }),
  );
  const run = createRunStore(document);
  const stores = { document, session, layout, autosave, library, run };

  document.subscribe(session.actions.mend);
  document.subscribe((state, before) => {
    if (state.opened === before.opened) return;
    if (!state.readOnly) forgetLink();
    runOpened(document, run);
  });
  // The last moments in which a page may still write: it can be killed at any time after them.
  const keep = () => void autosave.flush();
  window.addEventListener('pagehide', keep);
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') keep();
    run.actions.setHidden(window.document.visibilityState === 'hidden');
  });

  await openFirst(stores);
  // On their way while the canvas is drawn: earlier, their code would be read before it.
  void fetchAreas();
  createRoot(window.document.getElementById('root')!).render(
    <StrictMode>
      <Studio stores={stores} />
    </StrictMode>,
  );
  // The simulation is fetched after the first paint; what opens runs at once.
  void import('../workers/connect').then(({ connectSimulation }) => {
    run.actions.attachPort(connectSimulation());
    runOpened(document, run);
  });
  window.addEventListener('hashchange', () => void openFirst(stores));
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('./sw.js').catch(() => undefined);
}

/** What has just been opened runs at once; a network that asks for nothing rests. */
function runOpened(document: DocumentStore, run: RunStore): void {
  run.actions.cancel();
  if (document.getState().design.demands.length > 0) run.actions.startMeasure();
}

/** An own document is on screen: a reload must not bring back the link's view in its place. */
function forgetLink(): void {
  if (window.location.hash !== '')
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

/** Where reading `localStorage` alone throws, nothing is remembered. */
function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

void start();
