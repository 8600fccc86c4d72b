/** Tests of `edit.ts`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from './design';
import {
  addDemand,
  addLink,
  addNode,
  changePolicy,
  clearParameter,
  freshId,
  moveNodes,
  removeElements,
  rename,
  renameDesign,
  setDevice,
  setParameter,
  setScheme,
} from './edit';
import { spliceNode } from './splice';
import { testCatalogue } from './testing/catalogue';
import { chain, example, fixedLink } from './testing/designs';
import { parseDesign } from './validate';

const withPath = chain(3, {
  demands: [
    { id: 'd1', source: 'n0', target: 'n3', path: ['l0', 'l1', 'l2'] },
    { id: 'd2', source: 'n3', target: 'n0', path: ['l2', 'l1', 'l0'] },
    { id: 'd3', source: 'n1', target: 'n2' },
  ],
});
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) freeze(item);
    Object.freeze(value);
  }
  return value;
};
freeze(withPath);
freeze(example);

describe('adding and removing', () => {
  test('elements are added at the end, and the rest is shared', () => {
    const node = { id: 'n9', kind: 'repeater', position: { x: 1, y: 2 } } as const;
    const grown = addDemand(addLink(addNode(withPath, node), fixedLink('l9', 'n9', 'n1')), {
      id: 'd9',
      source: 'n0',
      target: 'n9',
    });
    expect(grown.nodes.at(-1)).toBe(node);
    expect(grown.nodes[0]).toBe(withPath.nodes[0]);
    expect(parseDesign(grown, testCatalogue).ok).toBe(true);
  });

  test('a removed node takes its links and demands along, and breaks stated paths', () => {
    const left = removeElements(withPath, { nodes: ['n1'] });
    expect(left.links.map(({ id }) => id)).toEqual(['l2']);
    expect(left.demands).toEqual([
      { id: 'd1', source: 'n0', target: 'n3' },
      { id: 'd2', source: 'n3', target: 'n0' },
    ]);
    expect(parseDesign(left, testCatalogue).ok).toBe(true);
  });

  test('removing nothing shares every list', () => {
    const same = removeElements(withPath, {});
    expect(same.nodes).toBe(withPath.nodes);
    expect(same.links).toBe(withPath.links);
    expect(same.demands).toBe(withPath.demands);
  });

  test('whatever is removed, what is left is a right design', () => {
    const some = (ids: readonly { id: string }[]) => fc.subarray(ids.map(({ id }) => id));
    fc.assert(
      fc.property(
        some(withPath.nodes),
        some(withPath.links),
        some(withPath.demands),
        (nodes, links, demands) => {
          const left = removeElements(withPath, { nodes, links, demands });
          return parseDesign(left, testCatalogue).ok;
        },
      ),
    );
  });
});

describe('changing', () => {
  test('a moved node is new, the others are shared', () => {
    const moved = moveNodes(withPath, new Map([['n1', { x: 7, y: 8 }]]));
    expect(moved.nodes[1].position).toEqual({ x: 7, y: 8 });
    expect(moved.nodes[0]).toBe(withPath.nodes[0]);
    expect(moveNodes(withPath, new Map())).toBe(withPath);
  });

  test('parameters are set and cleared for every owner', () => {
    const owners = [
      [
        { of: 'node', id: 'r1' },
        't1Seconds',
        (design: Design) => design.nodes[1].parameters?.t1Seconds,
      ],
      [
        { of: 'link', id: 'l1' },
        'lengthKm',
        (design: Design) => design.links[0].parameters?.lengthKm,
      ],
      [
        { of: 'scheme', id: 'l1' },
        'visibility',
        (design: Design) => design.links[0].scheme.visibility,
      ],
      [{ of: 'policy' }, 'cutoffSeconds', (design: Design) => design.policy?.cutoffSeconds],
      [
        { of: 'application', id: 'd1' },
        'size',
        (design: Design) => design.demands[0].application?.size,
      ],
    ] as const;
    for (const [owner, parameter, read] of owners) {
      const set = setParameter(example, owner, parameter, 0.5);
      expect(read(set)).toBe(0.5);
      const cleared = clearParameter(set, owner, parameter);
      expect(read(cleared)).toBeUndefined();
      expect(Object.hasOwn(cleared.nodes[1].parameters ?? {}, parameter)).toBe(false);
    }
  });

  test('clearing the last parameter leaves no empty object, an unknown owner changes nothing', () => {
    const cleared = clearParameter(chain(1), { of: 'link', id: 'l0' }, 'lengthKm');
    expect(Object.hasOwn(cleared.links[0], 'parameters')).toBe(false);
    expect(setParameter(example, { of: 'node', id: 'nobody' }, 't1Seconds', 1)).toBe(example);
  });

  test('a device is named and taken back', () => {
    const named = setDevice(
      setDevice(example, { of: 'link', id: 'l1' }, 'test-fiber'),
      { of: 'scheme', id: 'l1' },
      'test-station',
    );
    expect(named.links[0]).toMatchObject({
      device: 'test-fiber',
      scheme: { device: 'test-station' },
    });
    const back = setDevice(named, { of: 'link', id: 'l1' }, undefined);
    expect(Object.hasOwn(back.links[0], 'device')).toBe(false);
  });

  test('another scheme keeps the parameters that both have', () => {
    const single = setScheme(example, 'l1', 'single-click', testCatalogue).links[0].scheme;
    expect(single).toEqual({ ...example.links[0].scheme, kind: 'single-click' });
    const fixed = setScheme(example, 'l1', 'fixed', testCatalogue).links[0].scheme;
    expect(fixed).toEqual({ kind: 'fixed' });
    const stated = { successProbability: 0.1, attemptSeconds: 1e-3, fidelity: 0.9 };
    const filled = setScheme(example, 'l2', 'fixed', testCatalogue, stated).links[1].scheme;
    expect(filled).toEqual({ ...stated, ...example.links[1].scheme });
  });

  test('labels and names are set, and left out when empty', () => {
    expect(rename(example, { of: 'node', id: 'alice' }, 'Ann').nodes[0].label).toBe('Ann');
    expect(Object.hasOwn(rename(example, { of: 'node', id: 'alice' }, '').nodes[0], 'label')).toBe(
      false,
    );
    expect(rename(example, { of: 'demand', id: 'd1' }, 'Keys').demands[0].label).toBe('Keys');
    expect(rename(example, { of: 'link', id: 'l1' }, 'North').links[0].label).toBe('North');
    expect(Object.hasOwn(renameDesign(example, ''), 'name')).toBe(false);
  });

  test('the policy of a design without one can be changed', () => {
    const changed = changePolicy(chain(1), (policy) => ({ ...policy, swapping: 'nested' }));
    expect(changed.policy).toEqual({ swapping: 'nested' });
  });
});

test('a fresh id is the first free one', () => {
  expect(freshId('n', [])).toBe('n1');
  expect(freshId('n', ['n1', 'n2', 'n4'])).toBe('n3');
});

describe('splicing a node into a fiber', () => {
  const node = { id: 'new', kind: 'repeater', position: { x: 0, y: 0 } } as const;

  test('splits the length and mends paths in both directions', () => {
    const spliced = spliceNode(withPath, 'l1', 0.25, node);
    expect(
      spliced.links.map(({ id, source, target, parameters }) => [
        id,
        source,
        target,
        parameters?.lengthKm,
      ]),
    ).toEqual([
      ['l0', 'n0', 'n1', 20],
      ['l1', 'n1', 'new', 5],
      ['l3', 'new', 'n2', 15],
      ['l2', 'n2', 'n3', 20],
    ]);
    expect(spliced.demands.map(({ path }) => path)).toEqual([
      ['l0', 'l1', 'l3', 'l2'],
      ['l2', 'l3', 'l1', 'l0'],
      undefined,
    ]);
    expect(spliced.links[0]).toBe(withPath.links[0]);
    expect(parseDesign(spliced, testCatalogue)).toMatchObject({
      ok: true,
      warnings: [{ pointer: '/demands' }],
    });
  });

  test('takes an existing node as it is, and ignores an unknown link', () => {
    const placed = addNode(withPath, node);
    expect(spliceNode(placed, 'l1', 0.5, node).nodes).toBe(placed.nodes);
    expect(spliceNode(withPath, 'nothing', 0.5, node)).toBe(withPath);
  });
});
