/** The adapter remembers: moving one node changes one flow node and no edge. */
import { describe, expect, it } from 'vitest';
import type { Design } from '../../network/design';
import { changeNode, moveNodes } from '../../network/edit';
import { emptyDesign } from '../../stores/document';
import { NOTHING } from '../../stores/session';
import { applySelectChanges, createFlowAdapter } from './flow-adapter';

const design: Design = {
  ...emptyDesign,
  nodes: ['a', 'b', 'c'].map((id, i) => ({
    id,
    kind: 'end-node',
    position: { x: 100 * i, y: 0 },
  })),
  links: [
    { id: 'l', kind: 'fiber', source: 'a', target: 'b', scheme: { kind: 'fixed' } },
    { id: 'loose', kind: 'fiber', source: 'a', target: 'gone', scheme: { kind: 'fixed' } },
  ],
  demands: [{ id: 'd', source: 'a', target: 'c' }],
};
const names = new Map();
const pills = new Map();

describe('the flow adapter', () => {
  it('gives back the same objects for what has not changed', () => {
    const adapter = createFlowAdapter();
    const before = adapter.nodes(design, NOTHING, names);
    const edges = adapter.edges(design, NOTHING, pills);
    const moved = moveNodes(design, new Map([['b', { x: 7, y: 7 }]]));
    const after = adapter.nodes(moved, NOTHING, names);
    expect(after.map((node, i) => node === before[i])).toEqual([true, false, true]);
    expect(adapter.edges(moved, NOTHING, pills)).toBe(edges);
  });

  it('names edges by their ends, anew when an end is renamed, and leaves loose ones out', () => {
    const adapter = createFlowAdapter();
    expect(adapter.edges(design, NOTHING, pills).map((edge) => edge.ariaLabel)).toEqual([
      'Fiber a – b',
      'Demand a – c',
    ]);
    const renamed = changeNode(design, 'a', (node) => ({ ...node, label: 'Alice' }));
    expect(adapter.edges(renamed, NOTHING, pills)[0].ariaLabel).toBe('Fiber Alice – b');
  });

  it('counts the links of a node and says whether it is selected', () => {
    const adapter = createFlowAdapter();
    const [a, b] = adapter.nodes(design, { ...NOTHING, nodes: ['b'] }, names);
    expect(a.ariaLabel).toBe('End node a, 2 links');
    expect(b).toMatchObject({ selected: true, ariaLabel: 'End node b, 1 link' });
  });
});

describe('selection from the canvas', () => {
  it('takes in changes of nodes, fibers and demands, and ignores all other changes', () => {
    let selection = applySelectChanges(
      NOTHING,
      [{ type: 'select', id: 'a', selected: true }],
      'nodes',
    );
    selection = applySelectChanges(
      selection,
      [
        { type: 'select', id: 'fiber:l', selected: true },
        { type: 'select', id: 'demand:d', selected: true },
      ],
      'edges',
    );
    expect(selection).toEqual({ nodes: ['a'], links: ['l'], demands: ['d'] });
    expect(applySelectChanges(selection, [{ type: 'position', id: 'a' }], 'nodes')).toBe(selection);
    const less = applySelectChanges(
      selection,
      [{ type: 'select', id: 'fiber:l', selected: false }],
      'edges',
    );
    expect(less.links).toEqual([]);
  });
});
