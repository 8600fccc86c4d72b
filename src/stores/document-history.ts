/** Undo as a list of documents with named steps: pure functions, no store, no clock. */

/** Steps that can be undone; older ones are forgotten. Structure is shared, so 200 steps stay far below 10 MB. */
export const HISTORY_LIMIT = 200;

export interface History<Document> {
  /** `documents[i]` is the document after step i; never empty. */
  readonly documents: readonly Document[];
  /** `names[i]` led from `documents[i]` to `documents[i + 1]`. */
  readonly names: readonly string[];
  /** Position of the present document. */
  readonly present: number;
}

export function startHistory<Document>(document: Document): History<Document> {
  return { documents: [document], names: [], present: 0 };
}

export function presentDocument<Document>(history: History<Document>): Document {
  return history.documents[history.present];
}

/** Adds a step after the present and drops what had been undone. The same document (by reference) is no step. */
export function addStep<Document>(
  history: History<Document>,
  name: string,
  document: Document,
): History<Document> {
  if (document === presentDocument(history)) return history;
  const documents = [...history.documents.slice(0, history.present + 1), document];
  const names = [...history.names.slice(0, history.present), name];
  const extra = Math.max(0, names.length - HISTORY_LIMIT);
  return {
    documents: documents.slice(extra),
    names: names.slice(extra),
    present: documents.length - 1 - extra,
  };
}

/** One step back; the same history when there is none. */
export function stepBack<Document>(history: History<Document>): History<Document> {
  return history.present === 0 ? history : { ...history, present: history.present - 1 };
}

/** One step forward; the same history when there is none. */
export function stepForward<Document>(history: History<Document>): History<Document> {
  return history.present === history.documents.length - 1
    ? history
    : { ...history, present: history.present + 1 };
}

/** Name of the step that undo would take back. */
export function undoName<Document>(history: History<Document>): string | undefined {
  return history.names[history.present - 1];
}

/** Name of the step that redo would take again. */
export function redoName<Document>(history: History<Document>): string | undefined {
  return history.names[history.present];
}
