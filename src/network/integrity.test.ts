/** Tests of `integrity.ts`. */
import { describe, expect, test } from 'vitest';
import type { Design } from './design';
import { testCatalogue } from './testing/catalogue';
import { chain, example, fixedLink, spoil } from './testing/designs';
import { formatProblem, parseDesign } from './validate';

function errorsOf(input: unknown): string[] {
  const parsed = parseDesign(input, testCatalogue);
  return parsed.ok ? [] : parsed.errors.map(formatProblem);
}

function warningsOf(input: unknown): string[] {
  const parsed = parseDesign(input, testCatalogue);
  expect(parsed.ok).toBe(true);
  return parsed.warnings.map(formatProblem);
}

const spoiled = (path: string, value: unknown) => errorsOf(spoil(example, path, value));

describe('identity', () => {
  test('ids are unique within nodes, links, demands, and may repeat between them', () => {
    expect(spoiled('/nodes/2/id', 'alice')[0]).toBe(
      '/nodes/2/id: expected an id that no other node has, found "alice", also at /nodes/0',
    );
    expect(spoiled('/links/1/id', 'l1')).toHaveLength(1);
    expect(spoiled('/links/1/id', 'alice')).toEqual([]);
  });

  test('ends exist and differ', () => {
    expect(spoiled('/demands/0/target', 'carol')).toEqual([
      '/demands/0/target: expected the id of a node, found "carol"',
    ]);
    expect(spoiled('/links/1/target', 'r1')).toEqual([
      '/links/1/target: expected another node than the source, found "r1"',
    ]);
  });
});

describe('stated paths', () => {
  const withPath = (path: unknown) => spoiled('/demands/0/path', path);

  test('a path from source to target is right', () => {
    expect(withPath(['l1', 'l2'])).toEqual([]);
  });

  test.each([
    [['l1'], '/demands/0/path: expected a path that ends at "bob", found one that ends at "r1"'],
    [
      ['l2', 'l1'],
      '/demands/0/path/0: expected a link at node "alice", found "l2" between "r1" and "bob"',
    ],
    [['l1', 'l3'], '/demands/0/path/1: expected the id of a link, found "l3"'],
    [['l1', 'l1'], '/demands/0/path/1: expected each node at most once, found "alice" again'],
    [[], '/demands/0/path: expected at least one link id, found an empty list'],
  ])('%j is not', (path, message) => {
    expect(withPath(path)).toEqual([message]);
  });

  test('the nodes inside it are repeaters, its ends may be', () => {
    const design = {
      ...chain(3),
      demands: [{ id: 'd', source: 'n1', target: 'n2', path: ['l1'] }],
    };
    expect(errorsOf(design)).toEqual([]);
    const blocked = spoil(
      chain(3, { demands: [{ id: 'd', source: 'n0', target: 'n3', path: ['l0', 'l1', 'l2'] }] }),
      '/nodes/1/kind',
      'end-node',
    );
    expect(errorsOf(blocked)).toEqual([
      '/demands/0/path/1: expected the path to run through repeaters, found the end node "n1" inside it',
    ]);
  });
});

describe('values that belong together', () => {
  test('T2 is at most 2 × T1, with the device’s figures too', () => {
    expect(spoiled('/nodes/0/parameters/t1Seconds', 0.04)).toEqual([
      '/nodes/0/parameters/t2Seconds: expected T2 ≤ 2 × T1 = 0.08 s, found 0.1 s',
    ]);
    expect(spoiled('/nodes/0/parameters/t1Seconds', 0.05)).toEqual([]);
    const device = { ...example.nodes[0], device: 'test-memory', parameters: { t1Seconds: 0.1 } };
    expect(spoiled('/nodes/0', device)).toEqual([
      '/nodes/0/parameters/t2Seconds: expected T2 ≤ 2 × T1 = 0.2 s, found 1 s',
    ]);
  });

  test('a node has as many slots as its links ask for', () => {
    expect(spoiled('/nodes/1/parameters/memorySlots', 1)).toEqual([
      '/nodes/1/parameters/memorySlots: expected at least 2 memory slots, for 1 of link "l1", 1 of link "l2"; found 1',
    ]);
    expect(spoiled('/links/1/parameters/parallelPairs', 3)).toHaveLength(2);
    expect(spoiled('/nodes/1/parameters/memorySlots', undefined)).toEqual([]);
  });

  test('exactly one of fidelity and Bell weights is given, or told by the device', () => {
    const withScheme = (rest: object) =>
      spoiled('/links/1/scheme', {
        kind: 'fixed',
        successProbability: 1,
        attemptSeconds: 1,
        ...rest,
      });
    expect(withScheme({})).toEqual([
      '/links/1/scheme: expected exactly one of fidelity, bellWeights; found none of them',
    ]);
    expect(withScheme({ fidelity: 1, bellWeights: [1, 0, 0, 0] })).toEqual([
      '/links/1/scheme: expected exactly one of fidelity, bellWeights; found fidelity and bellWeights',
    ]);
    expect(withScheme({ bellWeights: [0.9, 0.1, 0, 0] })).toEqual([]);
    expect(withScheme({ device: 'test-station' })).toEqual([]);
    expect(withScheme({ bellWeights: [0.9, 0.2, 0, 0] })).toEqual([
      '/links/1/scheme/bellWeights: expected weights that sum to 1, found a sum of 1.1',
    ]);
  });
});

describe('cautions', () => {
  test('a demand without a path is warned of, not refused', () => {
    const island = { ...chain(2), links: chain(2).links.slice(1) };
    expect(warningsOf(island)).toEqual([
      '/demands/0: no path through repeaters joins "n0" and "n2"',
    ]);
    expect(warningsOf(spoil(chain(2), '/nodes/1/kind', 'end-node'))).toHaveLength(1);
  });

  test('T1 without T2 is warned of', () => {
    const design = spoil(chain(1), '/nodes/0/parameters', { t1Seconds: 1 });
    expect(warningsOf(design)[0]).toMatch(/^\/nodes\/0\/parameters: T1 is 1 s but T2 is absent/);
  });

  test('a link that never succeeds is warned of', () => {
    const design = spoil(chain(1), '/links/0/scheme/successProbability', 0);
    expect(warningsOf(design)).toEqual([
      '/links/0/scheme/successProbability: the link never makes a pair: 0',
    ]);
  });

  test('what a memory states without effect, or in contradiction, is warned of', () => {
    const at = (node: number, parameters: object) =>
      warningsOf(spoil(chain(2), `/nodes/${node}/parameters`, parameters));
    expect(at(1, { storeSeconds: 1e-3 })[0]).toMatch(
      /^\/nodes\/1\/parameters\/storeSeconds: has no effect/,
    );
    expect(at(1, { storeFidelity: 0.9 })).toHaveLength(1);
    expect(at(1, { storeSeconds: 1e-3, storeFidelity: 0.9, communicationQubits: 1 })).toEqual([]);
    expect(at(1, { communicationQubits: 4, memorySlots: 3 })[0]).toContain('communicationQubits');
    expect(at(0, { attemptsToDephase: 100 })[0]).toContain('nobody else tries at this node');
    expect(at(1, { attemptsToDephase: 100 })).toEqual([]);
    expect(at(1, { cutoffSeconds: 9e-4 })[0]).toMatch(
      /^\/nodes\/1\/parameters\/cutoffSeconds: the cutoff/,
    );
    expect(at(1, { cutoffSeconds: 1e-3 })).toEqual([]);
  });

  test('a cutoff shorter than an attempt is warned of', () => {
    expect(warningsOf(chain(2, { policy: { cutoffSeconds: 1e-4 } }))[0]).toContain(
      '/policy/cutoffSeconds',
    );
    expect(warningsOf(chain(2, { policy: { cutoffSeconds: 1e-3 } }))).toEqual([]);
    const far = {
      ...chain(2),
      links: chain(2).links.map((link) => ({ ...link, scheme: { kind: 'double-click' } })),
    };
    expect(warningsOf({ ...far, policy: { cutoffSeconds: 9e-5 } })).toHaveLength(1);
    expect(warningsOf({ ...far, policy: { cutoffSeconds: 1e-4 } })).toEqual([]);
  });

  describe('demands that can wait for each other forever', () => {
    const bothWays = (rest: Partial<Design> = {}) =>
      chain(2, {
        demands: [
          { id: 'd1', source: 'n0', target: 'n2' },
          { id: 'd2', source: 'n2', target: 'n0' },
        ],
        ...rest,
      });

    test('sharing two links, they can', () => {
      expect(warningsOf(bothWays())[0]).toContain('block each other forever');
    });

    test('with a cutoff, or a lane for each, they cannot', () => {
      expect(warningsOf(bothWays({ policy: { cutoffSeconds: 1 } }))).toEqual([]);
      const links = chain(2).links.map((link) => ({ ...link, parameters: { parallelPairs: 2 } }));
      expect(warningsOf(bothWays({ links }))).toEqual([]);
      expect(warningsOf(bothWays({ links, policy: { generation: 'continuous' } }))).toHaveLength(1);
    });

    test('sharing one link, they cannot; in a ring of three, they can', () => {
      const star: Design = {
        ...chain(3),
        demands: [
          { id: 'd1', source: 'n0', target: 'n2' },
          { id: 'd2', source: 'n1', target: 'n3' },
        ],
      };
      expect(warningsOf(star)).toEqual([]);
      const ring: Design = {
        ...chain(3),
        nodes: ['a', 'b', 'c'].map((id) => ({ id, kind: 'repeater', position: { x: 0, y: 0 } })),
        links: [fixedLink('ab', 'a', 'b'), fixedLink('bc', 'b', 'c'), fixedLink('ca', 'c', 'a')],
        demands: [
          { id: 'd1', source: 'a', target: 'c', path: ['ab', 'bc'] },
          { id: 'd2', source: 'b', target: 'a', path: ['bc', 'ca'] },
          { id: 'd3', source: 'c', target: 'b', path: ['ca', 'ab'] },
        ],
      };
      expect(warningsOf(ring)[0]).toContain('block each other forever');
    });
  });
});
