/** Kinds of events, which are also their priorities at equal times: heralds and swaps first, cutoffs last. */
export const EventKind = {
  HERALD: 0,
  SWAP_DONE: 1,
  NEWS: 2,
  DELIVER: 3,
  FREE: 4,
  CUTOFF: 5,
} as const;
