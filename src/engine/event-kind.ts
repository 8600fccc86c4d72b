/** Kinds of events, which are also their priorities at equal times: heralds and swaps first, cutoffs last. */
export const EventKind = {
  HERALD: 0,
  SWAP_DONE: 1,
  PURIFY_DONE: 2,
  NEWS: 3,
  PURIFIED: 4,
  DELIVER: 5,
  FREE: 6,
  CUTOFF: 7,
} as const;
