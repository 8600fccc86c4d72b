/** The reader's documents in IndexedDB: many, each with a version that tells when another tab has written. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Design } from '../network/design';

export interface StoredDocument {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, of the last change. */
  readonly changedAt: number;
  /** Characters of the design as text. */
  readonly size: number;
  /** Counts the writes; a writer that knows an older one has been overtaken by another tab. */
  readonly version: number;
  readonly design: Design;
}

/** What the list of documents shows. */
export type DocumentSummary = Omit<StoredDocument, 'design'>;

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  /** What to open next time: `current` holds the id of the last document. */
  state: { key: string; value: string };
}

/** Thrown by `save` when the stored document is newer than the one the writer knows. */
export class OvertakenError extends Error {
  constructor(readonly stored: StoredDocument) {
    super('Another tab has changed this document.');
    this.name = 'OvertakenError';
  }
}

export interface LibraryOfDocuments {
  /** Newest first. */
  list(): Promise<DocumentSummary[]>;
  load(id: string): Promise<StoredDocument | undefined>;
  create(design: Design): Promise<StoredDocument>;
  /** Writes over version `known`; rejects with `OvertakenError` when there is a newer one. A deleted document is created anew. */
  save(id: string, design: Design, known: number): Promise<StoredDocument>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<StoredDocument | undefined>;
  /** Puts a removed document back. */
  restore(document: StoredDocument): Promise<void>;
  current(): Promise<string | undefined>;
  setCurrent(id: string): Promise<void>;
}

export function documentName(design: Design): string {
  return design.name?.trim() || 'Untitled network';
}

/** Rejects when the browser gives no storage (private windows of some browsers, blocked site data). */
export async function openLibraryOfDocuments(): Promise<LibraryOfDocuments> {
  const database = await openDB<Schema>('bellhop', 1, {
    upgrade(db) {
      db.createObjectStore('documents', { keyPath: 'id' });
      db.createObjectStore('state');
    },
    // A newer page waits for this one to let go of the old version.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return libraryOn(database);
}

function libraryOn(database: IDBPDatabase<Schema>): LibraryOfDocuments {
  const record = (id: string, design: Design, version: number): StoredDocument => ({
    id,
    name: documentName(design),
    changedAt: Date.now(),
    size: JSON.stringify(design).length,
    version,
    design,
  });

  return {
    async list() {
      const documents = await database.getAll('documents');
      return documents
        .map(({ design: _, ...summary }) => summary)
        .sort((a, b) => b.changedAt - a.changedAt);
    },
    load: (id) => database.get('documents', id),
    async create(design) {
      const document = record(crypto.randomUUID(), design, 1);
      await database.put('documents', document);
      return document;
    },
    async save(id, design, known) {
      // One transaction: no other tab can write between the look and the write.
      const transaction = database.transaction('documents', 'readwrite');
      const stored = await transaction.store.get(id);
      if (stored && stored.version > known) {
        await transaction.done;
        throw new OvertakenError(stored);
      }
      const document = record(id, design, (stored?.version ?? known) + 1);
      await transaction.store.put(document);
      await transaction.done;
      return document;
    },
    async rename(id, name) {
      const transaction = database.transaction('documents', 'readwrite');
      const stored = await transaction.store.get(id);
      if (stored) {
        const design = { ...stored.design, name };
        await transaction.store.put({ ...record(id, design, stored.version + 1) });
      }
      await transaction.done;
    },
    async remove(id) {
      const stored = await database.get('documents', id);
      await database.delete('documents', id);
      return stored;
    },
    async restore(document) {
      await database.put('documents', document);
    },
    current: () => database.get('state', 'current'),
    async setCurrent(id) {
      await database.put('state', id, 'current');
    },
  };
}
