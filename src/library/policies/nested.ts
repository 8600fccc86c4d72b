/** Swap in a balanced binary tree. */
import type { SwappingPolicy } from '../../engine/interfaces';

export const nested: SwappingPolicy = {
  id: 'nested',
  label: 'Nested',
  summary:
    'Repeaters swap in a balanced tree: node v waits for both complete segments of length 2^k, with 2^k the largest power of two dividing v.',
  /** A segment of n links is joined at its ⌈n/2⌉-th node, which for powers of two is the rule in the summary. */
  plan: (links) => {
    const leftFrom = new Int32Array(links + 1);
    const rightTo = new Int32Array(links + 1);
    const split = (from: number, to: number) => {
      if (to - from < 2) return;
      const middle = from + Math.ceil((to - from) / 2);
      leftFrom[middle] = from;
      rightTo[middle] = to;
      split(from, middle);
      split(middle, to);
    };
    split(0, links);
    return { leftFrom, rightTo };
  },
};
