/** Swap as soon as possible. */
import type { SwappingPolicy } from '../../engine/interfaces';

export const asap: SwappingPolicy = {
  id: 'asap',
  label: 'As soon as possible',
  summary:
    'A repeater swaps as soon as it holds a heralded pair on each side. It needs no news from afar.',
  plan: (links) => ({
    leftFrom: new Int32Array(links + 1).fill(-1),
    rightTo: new Int32Array(links + 1).fill(-1),
  }),
};
