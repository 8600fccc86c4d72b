/**
 * Approximate rate and fidelity of a chain under any swapping policy, with failing swaps, cutoffs, memories of any kind, links
 * that take turns and news, in microseconds: a binary tree of segments whose times are taken as exponential behind a delay.
 *
 * The earlier of two segments waits for the later one as in `tree-meeting.ts`; a wait exponential of mean n keeps 1/(1 + r n)
 * at decay rate r. A cutoff truncates that wait when the oldest pair of what waits has reached it, by its mean age, and what
 * fails, by cutoff or swap, starts again. Gaussian decay goes on from the mean age of each outer qubit. Two links that take
 * turns meet one after the other. Its error against simulation is in docs/validation.md.
 */
import type { ChainMeans } from './chain-exact';
import type { ChainInputs } from './chain-inputs';
import { RAREST } from './purified-supply';
import { type Coming, oneByOne, together, type Wait } from './tree-meeting';

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

interface Segment extends Coming {
  readonly xy: number;
  readonly z: number;
  /** Mean ages of its outer qubits. */
  readonly ageLeft: number;
  readonly ageRight: number;
  /** Mean age of the oldest pair in it, from which a cutoff counts. */
  readonly oldest: number;
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

/** The same of a wait that takes some delay at least. */
const keptAfter = (decay: Decay, { delay, mean }: Wait, cutoff: number): number =>
  cutoff <= delay
    ? 0
    : Math.exp(-exponentOf(decay, delay)) *
      keptWait(
        { rate: decay.rate + 2 * decay.slow * delay, slow: decay.slow },
        mean,
        cutoff - delay,
      );

/** Mean wait until the other comes or the cutoff does. */
const waitedFor = ({ delay, mean }: Wait, cutoff: number): number =>
  cutoff <= delay ? cutoff : delay + mean * -Math.expm1(-(cutoff - delay) / mean);

/** Mean wait of those for whom the other comes in time. */
const waitedInTime = ({ delay, mean }: Wait, cutoff: number): number => {
  if (cutoff === Number.POSITIVE_INFINITY) return delay + mean;
  const left = Math.max(0, cutoff - delay);
  return left === 0 ? cutoff : delay + mean - left / Math.expm1(left / mean);
};

/** Longest time: beyond there is no figure to speak of. */
const LONGEST = 1e100;

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
    const isLink = [at - from === 1, to - at === 1];
    const takesTurns = chain.takesTurns[at];
    const inTurn = takesTurns && isLink[0] && isLink[1];
    // A link that shares its communication qubit with one of the other segment is late by that one's time.
    const late = (segment: Segment, isLate: boolean, by: number): Coming =>
      isLate ? { ...segment, seconds: segment.seconds + by } : segment;
    const comingLeft = late(left, takesTurns && isLink[0] && !isLink[1], chain.linkSeconds[at]);
    const comingRight = late(
      right,
      takesTurns && isLink[1] && !isLink[0],
      chain.linkSeconds[at - 1],
    );
    const { first, waits, spread } = (inTurn ? oneByOne : together)(comingLeft, comingRight);
    const sum = (of: (wait: Wait, cutoff: number, waiting: Segment, other: Segment) => number) =>
      waits.reduce((total, wait) => {
        const [waiting, other] = wait.isLeft ? [left, right] : [right, left];
        const cutoff = Math.max(0, chain.cutoffs[at] - waiting.oldest);
        return total + wait.chance * of(wait, cutoff, waiting, other);
      }, 0);
    const met = Math.min(
      1,
      Math.max(
        RAREST,
        sum((wait, cutoff) => keptAfter(NONE, wait, cutoff)),
      ),
    );
    const waitedOn = (isLeft: boolean) =>
      sum((wait, cutoff) => (wait.isLeft === isLeft ? waitedFor(wait, cutoff) : 0));
    const [waitedLeft, waitedRight] = [waitedOn(true), waitedOn(false)];
    // Who takes turns goes on trying when the other's pair is discarded.
    const waited = inTurn ? comingRight.seconds : waitedLeft + waitedRight;
    const kept = (ofLeft: Decay, ofRight: Decay) =>
      sum((wait, cutoff) => keptAfter(wait.isLeft ? ofLeft : ofRight, wait, cutoff)) / met;
    const ageLeft = left.ageLeft + waitedLeft;
    const ageRight = right.ageRight + waitedRight;
    const oldest =
      sum(
        (wait, cutoff, waiting, other) =>
          keptAfter(NONE, wait, cutoff) *
          Math.max(other.oldest, waiting.oldest + waitedInTime(wait, cutoff)),
      ) / met;
    const swap = chain.swapSeconds[at];
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
    const once = first + waited + swap + (met - success) * told;
    const seconds = Math.min(LONGEST, once / success + news);
    const again = (Math.sqrt(1 - success) * once) / success;
    return {
      seconds,
      spread: Math.min(seconds, Math.hypot(spread / Math.sqrt(success), again)),
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
      oldest: oldest + swap + news,
    };
  };

  const link = (from: number): Segment => ({
    seconds: chain.linkSeconds[from],
    spread: chain.linkSeconds[from],
    xy: 1,
    z: 1,
    ageLeft: chain.ages[from][0],
    ageRight: chain.ages[from][1],
    oldest: Math.max(...chain.ages[from]),
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
  const decay = (of: 'xy' | 'z') => {
    if (lasting[of] >= 1) return cut[of];
    // What is left is too little for a proportion.
    if (!(lasting[of] > 0 && cut[of] > 0 && known[of] > 0)) return 0;
    return known[of] ** (Math.log(cut[of]) / Math.log(lasting[of]));
  };
  return {
    seconds: known.seconds * (cut.seconds / lasting.seconds),
    xy: decay('xy'),
    z: decay('z'),
  };
};
