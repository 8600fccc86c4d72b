/**
 * Approximate rate and fidelity of a chain under any swapping policy, with failing swaps, cutoffs, memories of any kind, links
 * that take turns and news, in microseconds: a binary tree of segments whose waiting times are taken as exponential.
 *
 * Two segments of mean times m and n meet after m + n − 1/(1/m + 1/n) on average; the earlier one waits an exponential time
 * of the later one's mean, so with decay rate r it keeps 1/(1 + r n). A cutoff C truncates that wait, and what fails, by
 * cutoff or swap, starts again. Gaussian decay goes on from the mean age of each outer qubit. Two links that take turns meet
 * after m + n. Its error against simulation is in docs/validation.md.
 */
import type { ChainMeans } from './chain-exact';
import type { ChainInputs } from './chain-inputs';

export interface TreeChain
  extends Pick<
    ChainInputs,
    | 'rateXY'
    | 'rateZ'
    | 'slow'
    | 'ages'
    | 'beside'
    | 'swapSeconds'
    | 'swapSuccess'
    | 'cutoffs'
    | 'takesTurns'
  > {
  /** Mean seconds per pair of each link. */
  readonly linkSeconds: readonly number[];
  /** Classical delay from the source to nodes 0 … n, in seconds. */
  readonly coordinate: readonly number[];
  /** Node at which a segment from … to is joined, after waiting for news of its parts; absent: whatever is ready first. */
  readonly joint?: (from: number, to: number) => number;
}

interface Segment {
  readonly seconds: number;
  readonly xy: number;
  readonly z: number;
  /** Mean ages of its outer qubits. */
  readonly ageLeft: number;
  readonly ageRight: number;
}

/** Exponent of a wait: rate × t + slow × t². */
interface Decay {
  readonly rate: number;
  readonly slow: number;
}

const exponentOf = ({ rate, slow }: Decay, seconds: number): number =>
  seconds * (rate + slow * seconds);

/** Points at which a Gaussian wait is averaged. */
const POINTS = 48;

/** Mean of exp(−decay) over a wait exponential of mean `mean`, given that it is ≤ cutoff, times the probability of that. */
const keptWait = (decay: Decay, mean: number, cutoff: number): number => {
  if (decay.slow === 0) {
    const total = 1 / mean + decay.rate;
    return -Math.expm1(-cutoff * total) / (mean * total);
  }
  const inTime = -Math.expm1(-cutoff / mean);
  let sum = 0;
  for (let k = 0; k < POINTS; k++) {
    const wait = -mean * Math.log1p((-inTime * (k + 0.5)) / POINTS);
    sum += Math.exp(-exponentOf(decay, wait));
  }
  return (inTime * sum) / POINTS;
};

const NONE: Decay = { rate: 0, slow: 0 };

export const treeChain = (chain: TreeChain): ChainMeans => {
  const { coordinate, rateXY, rateZ, slow, beside } = chain;
  const last = chain.linkSeconds.length;

  /** Decay of ⟨XX⟩, ⟨YY⟩ of a segment whose outer qubits, of some age, wait on. */
  const waitingXY = (from: number, to: number, { ageLeft, ageRight }: Segment): Decay => ({
    rate:
      rateXY[from] +
      rateXY[to] +
      (beside ? beside.left[from] + beside.right[to] : 0) +
      2 * (slow[from] * ageLeft + slow[to] * ageRight),
    slow: slow[from] + slow[to],
  });

  const join = (from: number, left: Segment, at: number, right: Segment, to: number): Segment => {
    const cutoff = chain.cutoffs[at];
    const isLink = [at - from === 1, to - at === 1];
    const takesTurns = chain.takesTurns[at];
    const inTurn = takesTurns && isLink[0] && isLink[1];
    // A link that shares its communication qubit with one of the other segment is late by that one's time.
    const m = left.seconds + (takesTurns && isLink[0] && !isLink[1] ? chain.linkSeconds[at] : 0);
    const n =
      right.seconds + (takesTurns && isLink[1] && !isLink[0] ? chain.linkSeconds[at - 1] : 0);
    const first = inTurn ? m : 1 / (1 / m + 1 / n);
    const leftIsFirst = inTurn ? 1 : n / (m + n);
    const met =
      leftIsFirst * keptWait(NONE, n, cutoff) + (1 - leftIsFirst) * keptWait(NONE, m, cutoff);
    const waitedLeft = n * -Math.expm1(-cutoff / n);
    const waitedRight = m * -Math.expm1(-cutoff / m);
    // Who takes turns goes on trying when the other's pair is discarded.
    const waited = inTurn ? n : leftIsFirst * waitedLeft + (1 - leftIsFirst) * waitedRight;
    const kept = (ofLeft: Decay, ofRight: Decay) =>
      (leftIsFirst * keptWait(ofLeft, n, cutoff) +
        (1 - leftIsFirst) * keptWait(ofRight, m, cutoff)) /
      met;
    const swap = chain.swapSeconds[at];
    const ageLeft = left.ageLeft + leftIsFirst * waitedLeft;
    const ageRight = right.ageRight + (1 - leftIsFirst) * waitedRight;
    // The swap's own time, and the news of it where somebody waits for it or it is the last.
    const told = Math.max(coordinate[at] - coordinate[from], coordinate[to] - coordinate[at]);
    const isLast = from === 0 && to === last;
    const news = isLast || chain.joint !== undefined ? told : 0;
    const settled = (rates: readonly number[]) =>
      Math.exp(-(2 * rates[at] + rates[from] + rates[to]) * swap) *
      Math.exp(-(rates[from] + rates[to]) * news);
    const settledSlow = Math.exp(
      -(slow[from] * (swap + news) * (swap + news + 2 * ageLeft)) -
        slow[to] * (swap + news) * (swap + news + 2 * ageRight) -
        2 * slow[at] * swap * (swap + left.ageRight + right.ageLeft + waited),
    );
    const success = met * chain.swapSuccess[at];
    return {
      seconds: (first + waited + swap + (met - success) * told) / success + news,
      xy:
        left.xy *
        right.xy *
        kept(waitingXY(from, at, left), waitingXY(at, to, right)) *
        settled(rateXY) *
        settledSlow,
      z:
        left.z *
        right.z *
        kept({ rate: rateZ[from] + rateZ[at], slow: 0 }, { rate: rateZ[at] + rateZ[to], slow: 0 }) *
        settled(rateZ),
      ageLeft: ageLeft + swap + news,
      ageRight: ageRight + swap + news,
    };
  };

  const link = (from: number): Segment => ({
    seconds: chain.linkSeconds[from],
    xy: 1,
    z: 1,
    ageLeft: chain.ages[from][0],
    ageRight: chain.ages[from][1],
  });

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

/**
 * What cutoffs do to a chain that is known without them, in the tree's proportion: to its times and exponents of decay. So
 * the order of swaps, which the tree does not know, is the chain's own, and cutoffs that are never reached change nothing.
 */
export const inProportion = (
  cut: ChainMeans,
  lasting: ChainMeans,
  known: ChainMeans,
): ChainMeans => {
  const decay = (of: 'xy' | 'z') =>
    lasting[of] < 1 ? known[of] ** (Math.log(cut[of]) / Math.log(lasting[of])) : cut[of];
  return {
    seconds: known.seconds * (cut.seconds / lasting.seconds),
    xy: decay('xy'),
    z: decay('z'),
  };
};
