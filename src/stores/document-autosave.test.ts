/** Autosave: what is written when, what two tabs do to one document, and what the reader is told when storage fails. */
import { describe, expect, it } from 'vitest';
import { createDocumentStore, emptyDesign } from './document';
import { createAutosave } from './document-autosave';
import {
  type LibraryOfDocuments,
  OvertakenError,
  type StoredDocument,
} from './library-of-documents';

/** A library in memory, with the rule about versions and nothing else. */
function memoryLibrary(): LibraryOfDocuments & { documents: Map<string, StoredDocument> } {
  const documents = new Map<string, StoredDocument>();
  let current: string | undefined;
  const put = (id: string, design: StoredDocument['design'], version: number) => {
    const document = { id, name: design.name ?? '', changedAt: 0, size: 0, version, design };
    documents.set(id, document);
    return document;
  };
  return {
    documents,
    list: async () => [...documents.values()],
    load: async (id) => documents.get(id),
    create: async (design) => put(`document-${documents.size + 1}`, design, 1),
    async save(id, design, known) {
      const stored = documents.get(id);
      if (stored && stored.version > known) throw new OvertakenError(stored);
      return put(id, design, (stored?.version ?? known) + 1);
    },
    rename: async () => {},
    remove: async (id) => {
      const stored = documents.get(id);
      documents.delete(id);
      return stored;
    },
    restore: async (document) => {
      documents.set(document.id, document);
    },
    current: async () => current,
    setCurrent: async (id) => {
      current = id;
    },
  };
}

/** A clock that only moves when told. */
function handClock() {
  const due = new Set<() => void>();
  return {
    wait: (run: () => void) => {
      due.add(run);
      return () => due.delete(run);
    },
    tick() {
      const runs = [...due];
      due.clear();
      for (const run of runs) run();
      return runs.length;
    },
  };
}

const rename = (name: string) => (design: typeof emptyDesign) => ({ ...design, name });

async function tab(library: LibraryOfDocuments | undefined) {
  const store = createDocumentStore();
  const clock = handClock();
  const overtaken: StoredDocument[] = [];
  const autosave = createAutosave(store, library, (copy) => overtaken.push(copy), clock.wait);
  return { store, clock, autosave, overtaken };
}

describe('autosave', () => {
  it('writes once after many quick changes', async () => {
    const library = memoryLibrary();
    const { store, clock, autosave } = await tab(library);
    await autosave.openNew(emptyDesign);
    for (const name of ['a', 'b', 'c']) store.actions.edit('Rename', rename(name));
    expect(autosave.getState().status).toBe('saving');
    expect(clock.tick()).toBe(1);
    await autosave.flush();
    expect(autosave.getState().status).toBe('saved');
    expect(library.documents.get('document-1')).toMatchObject({ version: 2, name: 'c' });
  });

  it('writes what undo brings back while an earlier write is under way', async () => {
    const library = memoryLibrary();
    const { store, clock, autosave } = await tab(library);
    await autosave.openNew({ ...emptyDesign, name: 'before' });
    store.actions.edit('Rename', rename('after'));
    const writing = autosave.flush();
    store.actions.undo();
    await writing;
    clock.tick();
    await autosave.flush();
    expect(library.documents.get('document-1')?.name).toBe('before');
    expect(autosave.getState().status).toBe('saved');
  });

  it('never writes a view from a link', async () => {
    const library = memoryLibrary();
    const { autosave } = await tab(library);
    autosave.view({ ...emptyDesign, name: 'theirs' });
    await autosave.flush();
    expect(library.documents.size).toBe(0);
    expect(autosave.getState().status).toBe('view');
  });

  it('keeps both when two tabs change one document', async () => {
    const library = memoryLibrary();
    const first = await tab(library);
    await first.autosave.openNew(emptyDesign);
    const second = await tab(library);
    second.autosave.open(library.documents.get('document-1')!);
    first.store.actions.edit('Rename', rename('first'));
    await first.autosave.flush();
    second.store.actions.edit('Rename', rename('second'));
    await second.autosave.flush();
    expect(library.documents.get('document-1')?.name).toBe('first');
    expect(second.overtaken.map((copy) => copy.name)).toEqual(['second (this tab)']);
    second.store.actions.edit('Rename', rename('second, later'));
    await second.autosave.flush();
    expect(library.documents.get('document-1')?.name).toBe('first');
    expect(library.documents.get('document-2')?.name).toBe('second, later');
  });

  it('goes on without storage and says so', async () => {
    const { store, autosave } = await tab(undefined);
    await autosave.openNew({ ...emptyDesign, name: 'kept on screen' });
    expect(store.getState().design.name).toBe('kept on screen');
    expect(autosave.getState().status).toBe('failed');
    expect(autosave.getState().problem).toMatch(/file/);
  });

  it('says in words that the storage is full, and recovers when it is not', async () => {
    const library = memoryLibrary();
    const { save } = library;
    const { store, autosave } = await tab(library);
    await autosave.openNew(emptyDesign);
    library.save = async () => {
      throw Object.assign(new Error('quota'), { name: 'QuotaExceededError' });
    };
    store.actions.edit('Rename', rename('large'));
    await autosave.flush();
    expect(autosave.getState().problem).toMatch(/no room/);
    library.save = save;
    await autosave.flush();
    expect(autosave.getState().status).toBe('saved');
  });
});
