/** Swap from the source onward, one link at a time. */
import type { SwappingPolicy } from '../../engine/interfaces';

export const sequential: SwappingPolicy = {
  id: 'sequential',
  label: 'Sequential',
  summary:
    'A repeater swaps only when it holds the whole segment from the source and the next link’s pair.',
  plan: (links) => ({
    leftFrom: new Int32Array(links + 1),
    rightTo: Int32Array.from({ length: links + 1 }, (_, v) => v + 1),
  }),
};
