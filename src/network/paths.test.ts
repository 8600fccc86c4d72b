/** Tests of `paths.ts`. */
import { expect, test } from 'vitest';
import { findRoutes } from './paths';
import { chain, fixedLink } from './testing/designs';

const { nodes, links } = chain(4);

test('the path with the fewest links is found, in both directions', () => {
  const find = findRoutes(nodes, [...links, fixedLink('short', 'n1', 'n3')]);
  expect(find('n0', 'n4')).toEqual(['l0', 'short', 'l3']);
  expect(find('n4', 'n0')).toEqual(['l3', 'short', 'l0']);
  expect(find('n2', 'n4')).toEqual(['l2', 'l3']);
});

test('of equal paths the one listed first is taken', () => {
  expect(
    findRoutes(nodes, [fixedLink('b', 'n0', 'n1'), fixedLink('a', 'n0', 'n1')])('n0', 'n1'),
  ).toEqual(['b']);
});

test('an end node inside, a gap, or an unknown node leaves no path', () => {
  const blocked = nodes.map((node) =>
    node.id === 'n2' ? { ...node, kind: 'end-node' as const } : node,
  );
  expect(findRoutes(blocked, links)('n0', 'n4')).toBeUndefined();
  expect(findRoutes(blocked, links)('n0', 'n2')).toEqual(['l0', 'l1']);
  expect(findRoutes(nodes, links.slice(1))('n0', 'n4')).toBeUndefined();
  expect(findRoutes(nodes, links)('n0', 'nobody')).toBeUndefined();
});
