/** The session store: selection by pointer, and mending after elements are gone. */
import { describe, expect, it } from 'vitest';
import type { Design } from '../network/design';
import { emptyDesign } from './document';
import { createSessionStore, mendSelection, selectionOfPointer } from './session';

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'a', kind: 'end-node', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'end-node', position: { x: 1, y: 0 } },
  ],
  links: [{ id: 'l', kind: 'fiber', source: 'a', target: 'b', scheme: { kind: 'fixed' } }],
  demands: [{ id: 'd', source: 'a', target: 'b' }],
};

describe('the session store', () => {
  it('selects the element a pointer points into', () => {
    expect(selectionOfPointer('/nodes/1/parameters/t2Seconds', design).nodes).toEqual(['b']);
    expect(selectionOfPointer('/links/0/scheme/visibility', design).links).toEqual(['l']);
    expect(selectionOfPointer('/demands/0/minFidelity', design).demands).toEqual(['d']);
    expect(selectionOfPointer('/policy/cutoffSeconds', design)).toEqual({
      nodes: [],
      links: [],
      demands: [],
    });
    expect(selectionOfPointer('/nodes/7', design).nodes).toEqual([]);
  });

  it('tells two requests for the same field apart', () => {
    const session = createSessionStore(() => design);
    session.actions.focusField('/nodes/0/parameters/t1Seconds');
    const first = session.getState().focus;
    session.actions.focusField('/nodes/0/parameters/t1Seconds');
    expect(session.getState().focus?.serial).not.toBe(first?.serial);
  });

  it('drops from the selection what undo has removed, and keeps the object when nothing is gone', () => {
    const selection = { nodes: ['a', 'gone'], links: ['l'], demands: [] };
    expect(mendSelection(selection, design).nodes).toEqual(['a']);
    const whole = { nodes: ['a'], links: ['l'], demands: ['d'] };
    expect(mendSelection(whole, design)).toBe(whole);
  });

  it('puts the tool down when the node it started from is gone', () => {
    const session = createSessionStore(() => design);
    session.actions.setTool({ kind: 'connect', from: 'gone' });
    session.actions.mend();
    expect(session.getState().tool).toEqual({ kind: 'select' });
  });
});
