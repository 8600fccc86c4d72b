/**
 * Approximate rate and fidelity of a chain under any swapping policy, with failing swaps, cutoff and news, in
 * microseconds: a binary tree of segments whose waiting times are taken as exponential.
 *
 * Two segments of mean times m and n meet after m + n − 1/(1/m + 1/n) on average; the earlier one waits an exponential time
 * of the later one's mean, so with decay rate r it keeps 1/(1 + r n). A cutoff C truncates that wait, and what fails, by
 * cutoff or swap, starts again. Its error against simulation is in docs/validation.md.
 */
import type { ChainMeans } from './chain-exact';

export interface TreeChain {
  /** Mean seconds per pair of each link. */
  readonly linkSeconds: readonly number[];
  readonly rateXY: readonly number[];
  readonly rateZ: readonly number[];
  readonly swapSeconds: readonly number[];
  readonly swapSuccess: readonly number[];
  /** Classical delay from the source to nodes 0 … n, in seconds. */
  readonly coordinate: readonly number[];
  /** Seconds; Infinity for none. */
  readonly cutoff: number;
  /** Node at which a segment from … to is joined, after waiting for news of its parts; absent: whatever is ready first. */
  readonly joint?: (from: number, to: number) => number;
}

interface Segment {
  readonly seconds: number;
  readonly xy: number;
  readonly z: number;
}

/** Mean of exp(−rate × W) over W exponential of mean `mean`, given W ≤ cutoff, times the probability of that. */
const keptWait = (rate: number, mean: number, cutoff: number): number => {
  const total = 1 / mean + rate;
  return -Math.expm1(-cutoff * total) / (mean * total);
};

export const treeChain = (chain: TreeChain): ChainMeans => {
  const { coordinate, cutoff } = chain;
  const last = chain.linkSeconds.length;

  const join = (from: number, left: Segment, at: number, right: Segment, to: number): Segment => {
    const m = left.seconds;
    const n = right.seconds;
    const first = 1 / (1 / m + 1 / n);
    const leftIsFirst = n / (m + n);
    const met = leftIsFirst * keptWait(0, n, cutoff) + (1 - leftIsFirst) * keptWait(0, m, cutoff);
    const waited =
      leftIsFirst * n * -Math.expm1(-cutoff / n) + (1 - leftIsFirst) * m * -Math.expm1(-cutoff / m);
    const decay = (rates: readonly number[]) =>
      (leftIsFirst * keptWait(rates[from] + rates[at], n, cutoff) +
        (1 - leftIsFirst) * keptWait(rates[at] + rates[to], m, cutoff)) /
      met;
    // The swap's own time, and the news of it where somebody waits for it or it is the last.
    const told = Math.max(coordinate[at] - coordinate[from], coordinate[to] - coordinate[at]);
    const isLast = from === 0 && to === last;
    const news = isLast || chain.joint !== undefined ? told : 0;
    const swap = chain.swapSeconds[at];
    const settle = (rates: readonly number[]) =>
      Math.exp(-(2 * rates[at] + rates[from] + rates[to]) * swap) *
      Math.exp(-(rates[from] + rates[to]) * news);
    const success = met * chain.swapSuccess[at];
    return {
      seconds: (first + waited + swap + (met - success) * told) / success + news,
      xy: left.xy * right.xy * decay(chain.rateXY) * settle(chain.rateXY),
      z: left.z * right.z * decay(chain.rateZ) * settle(chain.rateZ),
    };
  };

  const link = (from: number): Segment => ({ seconds: chain.linkSeconds[from], xy: 1, z: 1 });

  /** Where a policy says what is joined with what. */
  const planned = (joint: NonNullable<TreeChain['joint']>, from: number, to: number): Segment => {
    if (to - from === 1) return link(from);
    const at = joint(from, to);
    return join(from, planned(joint, from, at), at, planned(joint, at, to), to);
  };

  /** As soon as possible: the two neighbors that meet first, on average, are joined next. */
  const eager = (): Segment => {
    const ends = Array.from({ length: last + 1 }, (_, v) => v);
    const parts = chain.linkSeconds.map((_, i) => link(i));
    while (parts.length > 1) {
      let next = 0;
      for (let i = 1; i < parts.length - 1; i++) {
        if (meets(parts[i], parts[i + 1]) < meets(parts[next], parts[next + 1])) next = i;
      }
      const joined = join(ends[next], parts[next], ends[next + 1], parts[next + 1], ends[next + 2]);
      parts.splice(next, 2, joined);
      ends.splice(next + 1, 1);
    }
    return parts[0];
  };

  return chain.joint ? planned(chain.joint, 0, last) : eager();
};

/** Mean time until both of two segments are there. */
const meets = (a: Segment, b: Segment): number =>
  a.seconds + b.seconds - 1 / (1 / a.seconds + 1 / b.seconds);
