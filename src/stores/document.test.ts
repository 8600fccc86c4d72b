/** The document store: steps, gestures, revisions, and that undo and redo lead exactly back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentStore, type Edit, selectRedoName, selectUndoName } from './document';
import { HISTORY_LIMIT } from './document-history';

const rename =
  (name: string): Edit =>
  (design) => ({ ...design, name });

const addNode =
  (id: string): Edit =>
  (design) => ({
    ...design,
    nodes: [...design.nodes, { id, kind: 'repeater', position: { x: 0, y: 0 } }],
  });

describe('the document store', () => {
  it('makes one named step of an edit and takes it back', () => {
    const store = createDocumentStore();
    store.actions.edit('Rename to A', rename('A'));
    expect(selectUndoName(store.getState())).toBe('Rename to A');
    store.actions.undo();
    expect(store.getState().design.name).toBe('Untitled network');
    expect(selectRedoName(store.getState())).toBe('Rename to A');
    store.actions.redo();
    expect(store.getState().design.name).toBe('A');
  });

  it('makes one step of a gesture, however many previews it has', () => {
    const store = createDocumentStore();
    store.actions.begin('Type a name');
    for (const name of ['B', 'Be', 'Bel', 'Bell']) store.actions.preview(rename(name));
    expect(store.getState().design.name).toBe('Bell');
    store.actions.commit();
    expect(store.getState().history.names).toEqual(['Type a name']);
    store.actions.undo();
    expect(store.getState().design.name).toBe('Untitled network');
  });

  it('applies each preview to the design that the gesture started from', () => {
    const store = createDocumentStore();
    store.actions.begin('Add');
    store.actions.preview(addNode('a'));
    store.actions.preview(addNode('b'));
    expect(store.getState().design.nodes.map((node) => node.id)).toEqual(['b']);
  });

  it('leaves no step behind when a gesture is canceled or undone', () => {
    const store = createDocumentStore();
    const before = store.getState().design;
    store.actions.begin('Move');
    store.actions.preview(rename('moved'));
    store.actions.cancel();
    expect(store.getState().design).toBe(before);
    store.actions.begin('Move');
    store.actions.preview(rename('moved'));
    store.actions.undo();
    expect(store.getState().design).toBe(before);
    expect(store.getState().history.names).toEqual([]);
  });

  it('commits a gesture under way before another edit', () => {
    const store = createDocumentStore();
    store.actions.begin('Type');
    store.actions.preview(rename('typed'));
    store.actions.edit('Add a', addNode('a'));
    expect(store.getState().history.names).toEqual(['Type', 'Add a']);
  });

  it('counts the revision up with every change of the design, also backwards, and with nothing else', () => {
    const store = createDocumentStore();
    const revisions = [store.getState().revision];
    const note = () => revisions.push(store.getState().revision);
    store.actions.edit('A', rename('A'));
    note();
    store.actions.undo();
    note();
    store.actions.redo();
    note();
    store.actions.open({ design: store.getState().design });
    note();
    expect(revisions).toEqual([1, 2, 3, 4, 4]);
  });

  it('changes nothing in a read-only view', () => {
    const store = createDocumentStore();
    store.actions.open({ design: rename('theirs')(store.getState().design), readOnly: true });
    expect(store.actions.edit('A', rename('A'))).toBe(false);
    store.actions.begin('B');
    store.actions.preview(rename('B'));
    store.actions.commit();
    expect(store.getState().design.name).toBe('theirs');
  });

  it('remembers the last steps only', () => {
    const store = createDocumentStore();
    for (let i = 0; i < HISTORY_LIMIT + 20; i++) store.actions.edit(`step ${i}`, rename(`n${i}`));
    for (let i = 0; i < HISTORY_LIMIT + 20; i++) store.actions.undo();
    expect(store.getState().design.name).toBe('n19');
  });

  it('leads back to the start by undoing all of any edits, and forth again by redoing all', () => {
    const action = fc.oneof(
      fc.string().map((name) => ({ kind: 'edit' as const, name })),
      fc.array(fc.string(), { maxLength: 4 }).map((names) => ({ kind: 'gesture' as const, names })),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
      fc.constant({ kind: 'cancel' as const }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (sequence) => {
        const store = createDocumentStore();
        const start = store.getState().design;
        for (const act of sequence) {
          if (act.kind === 'edit') store.actions.edit('edit', rename(act.name));
          else if (act.kind === 'gesture') {
            store.actions.begin('gesture');
            for (const name of act.names) store.actions.preview(addNode(name));
            store.actions.commit();
          } else if (act.kind === 'cancel') {
            store.actions.begin('canceled');
            store.actions.preview(rename('never'));
            store.actions.cancel();
          } else store.actions[act.kind]();
        }
        while (selectRedoName(store.getState()) !== undefined) store.actions.redo();
        const end = store.getState().design;
        while (selectUndoName(store.getState()) !== undefined) store.actions.undo();
        expect(store.getState().design).toBe(start);
        while (selectRedoName(store.getState()) !== undefined) store.actions.redo();
        expect(store.getState().design).toBe(end);
      }),
    );
  });
});
