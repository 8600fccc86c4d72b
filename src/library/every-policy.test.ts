/** What must hold for every swapping policy: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import type { SwapPlan } from '../engine/interfaces';
import { library } from './index';

/** Swap whatever the plan allows, all links holding their pairs; the segments that are left at the end. */
const swapAll = (links: number, { leftFrom, rightTo }: SwapPlan) => {
  const segments = new Map(Array.from({ length: links }, (_, from) => [from, from + 1]));
  const allows = (from: number, node: number, to: number) =>
    (leftFrom[node] < 0 || leftFrom[node] === from) && (rightTo[node] < 0 || rightTo[node] === to);
  for (;;) {
    const next = [...segments].find(([from, node]) => {
      const to = segments.get(node);
      return to !== undefined && allows(from, node, to);
    });
    if (next === undefined) return [...segments];
    const [from, node] = next;
    segments.set(from, segments.get(node)!);
    segments.delete(node);
  }
};

describe.each(library.swapping.map((policy) => [policy.id, policy] as const))(
  '%s',
  (id, policy) => {
    test('has an id of its own, a label and a summary', () => {
      expect(library.swapping.filter((other) => other.id === id)).toHaveLength(1);
      expect(policy.label.trim()).not.toBe('');
      expect(policy.summary).toMatch(/\.$/);
    });

    test('names segments that start and end on the path, on the right side of each node', () => {
      for (const links of [1, 2, 3, 5, 8, 13]) {
        const { leftFrom, rightTo } = policy.plan(links);
        expect([leftFrom.length, rightTo.length]).toEqual([links + 1, links + 1]);
        for (let node = 1; node < links; node++) {
          expect(leftFrom[node]).toBeLessThan(node);
          expect(rightTo[node] === -1 || (rightTo[node] > node && rightTo[node] <= links)).toBe(
            true,
          );
        }
      }
    });

    test('joins a path of any length from end to end', () => {
      for (let links = 1; links <= 20; links++) {
        expect(swapAll(links, policy.plan(links))).toEqual([[0, links]]);
      }
    });
  },
);
