/**
 * Rate and fidelity of a chain that swaps as soon as possible and whose swaps fail: a Markov chain over which links have
 * living pairs.
 *
 * Neighbors that both live are one segment, so the set of living links says everything, but for the order of swaps within
 * their duration. Links herald after exponential times. A link that heralds is swapped with what lives beside it; a swap that
 * fails empties the links of both its segments. What is delivered is the state in which all links live.
 *
 * Decay multiplies only along segments that are delivered in the end. So each segment carries a mark, drawn when its first
 * link heralds, "will be delivered" or "will be lost": only equal marks join, only lost ones fail, only delivered ones decay
 * and end the round. Of every history exactly one marking is consistent, so the flow into the end is the mean decay. There
 * are (1 + √2)^links marked states, about, and no system of equations: the flow is followed until nothing is left.
 *
 * Approximate: heralds are not quite exponential, and news of a loss delays each link by its mean delay.
 */
import type { ChainMeans, ExactChain } from './chain-exact';

export interface FailingChain
  extends Pick<ExactChain, 'rateXY' | 'rateZ' | 'beside' | 'swapSeconds' | 'afterHerald'> {
  /** Mean seconds per pair of each link. */
  readonly linkSeconds: readonly number[];
  readonly swapSuccess: readonly number[];
  /** Classical delay from the source to nodes 0 … n, in seconds; 0 where news takes no time. */
  readonly coordinate: readonly number[];
}

/** Longest chain that is followed; a longer one has too many states. */
export const FOLLOWED_LINKS = 8;

/** Rough work of `failingChain`, in the unit of `sweepWork`. */
export const followWork = (links: number): number => 300 * 3 ** links;

/** Of a link: without a pair, with one in a segment that will be lost, or in one that will be delivered. */
const EMPTY = 0;
const LOST = 1;
const KEPT = 2;

type Marks = readonly number[];

/** What a herald of a link leads to. */
interface Outcome {
  readonly link: number;
  readonly chance: number;
  /** State that follows; −1: the round's pair is made. */
  readonly to: number;
  /** Node at which a swap failed, and the links that it emptied, up to before `end`. */
  readonly failed?: { readonly at: number; readonly from: number; readonly end: number };
}

interface State {
  readonly marks: Marks;
  readonly outcomes: readonly Outcome[];
}

/** All markings of so many links in which neighbors that live have the same mark, with those without a kept one first. */
const markings = (links: number): Marks[] => {
  let all: Marks[] = [[]];
  for (let i = 0; i < links; i++) {
    all = all.flatMap((marks) =>
      [EMPTY, LOST, KEPT]
        .filter((mark) => mark * (marks[i - 1] ?? 0) !== LOST * KEPT)
        .map((mark) => [...marks, mark]),
    );
  }
  const living = (marks: Marks) => marks.filter((mark) => mark !== EMPTY).length;
  const order = (marks: Marks) => living(marks) + (marks.includes(KEPT) ? links + 1 : 0);
  return all.filter((marks) => living(marks) < links).sort((a, b) => order(a) - order(b));
};

/** What a herald of a link can lead to. */
const outcomesOf = (
  { swapSuccess, swapSeconds, coordinate }: FailingChain,
  marks: Marks,
  link: number,
  indexOf: (from: number, end: number, mark: number) => number,
): Outcome[] => {
  const last = marks.length;
  const onLeft = marks[link - 1] ?? EMPTY;
  const onRight = marks[link + 1] ?? EMPTY;
  let from = link;
  while (from > 0 && marks[from - 1] !== EMPTY) from--;
  let end = link + 1;
  while (end < last && marks[end] !== EMPTY) end++;
  const left = onLeft === EMPTY ? 1 : swapSuccess[link];
  const right = onRight === EMPTY ? 1 : swapSuccess[link + 1];
  const isWhole = from === 0 && end === last;
  const found: Outcome[] = [];
  for (const mark of [LOST, KEPT]) {
    if (onLeft + mark === LOST + KEPT || onRight + mark === LOST + KEPT) continue;
    found.push({ link, chance: left * right, to: isWhole ? -1 : indexOf(from, end, mark) });
  }
  const fail = (at: number, until: number, chance: number) => {
    const isKept = onLeft === KEPT || (until > link + 1 && onRight === KEPT);
    if (isKept || chance === 0) return;
    const failed = { at, from, end: until };
    found.push({ link, chance, to: indexOf(from, until, EMPTY), failed });
  };
  // The node on the left looks first: where it knows at once, the segment on the right lives on.
  const spares = coordinate[last] === 0 && swapSeconds[link] === 0;
  fail(link, spares ? link + 1 : end, 1 - left);
  fail(link + 1, end, left * (1 - right));
  return found;
};

const statesOf = (chain: FailingChain): State[] => {
  const links = chain.linkSeconds.length;
  const places = Array.from({ length: links }, (_, i) => 3 ** i);
  const all = markings(links);
  const keys = all.map((marks) => marks.reduce((key, mark, i) => key + mark * places[i], 0));
  const index = new Int32Array(3 ** links);
  keys.forEach((key, i) => {
    index[key] = i;
  });
  return all.map((marks, s) => {
    const indexOf = (from: number, end: number, mark: number): number => {
      let key = keys[s];
      for (let i = from; i < end; i++) key += (mark - marks[i]) * places[i];
      return index[key];
    };
    const outcomes = marks.flatMap((mark, link) =>
      mark === EMPTY ? outcomesOf(chain, marks, link, indexOf) : [],
    );
    return { marks, outcomes };
  });
};

/** Flow or change, relative to a round, that is no longer followed. */
const NEGLIGIBLE = 1e-5;

/** All moves between states, state by state, as one list; the end of a round is the state behind the last one. */
interface Moves {
  /** Where a state's moves begin. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly link: Int32Array;
  readonly chance: Float64Array;
}

const movesOf = (states: readonly State[]): Moves => {
  const all = states.flatMap(({ outcomes }) => outcomes);
  const first = new Int32Array(states.length + 1);
  states.forEach(({ outcomes }, s) => {
    first[s + 1] = first[s] + outcomes.length;
  });
  return {
    first,
    to: Int32Array.from(all, ({ to }) => (to < 0 ? states.length : to)),
    link: Int32Array.from(all, ({ link }) => link),
    chance: Float64Array.from(all, ({ chance }) => chance),
  };
};

/** Share of a state's flow that goes along each move: heralds of its link among all that happens there, decay included. */
const sharesOf = (
  { first, link, chance }: Moves,
  rates: readonly number[],
  leaving: Float64Array,
): Float64Array => {
  const shares = new Float64Array(chance.length);
  for (let s = 0; s < leaving.length; s++) {
    for (let k = first[s]; k < first[s + 1]; k++) {
      shares[k] = (rates[link[k]] * chance[k]) / leaving[s];
    }
  }
  return shares;
};

/** Let what has come to each of the states `from` … `end` − 1, one after the other, move on; adds to `passed` what did. */
const moveOn = (
  flow: Float64Array,
  { first, to }: Moves,
  shares: Float64Array,
  [from, end]: readonly [number, number],
  passed?: Float64Array,
): void => {
  for (let s = from; s < end; s++) {
    const moving = flow[s];
    if (moving === 0) continue;
    flow[s] = 0;
    if (passed) passed[s] = moving;
    for (let k = first[s]; k < first[s + 1]; k++) flow[to[k]] += moving * shares[k];
  }
};

/** The chain with its rates of heralding. */
interface Walk {
  readonly states: readonly State[];
  readonly moves: Moves;
  readonly rates: readonly number[];
  /** Heralds per second in each state. */
  readonly leaving: Float64Array;
  /** How many states have no kept pair; they come first. */
  readonly plain: number;
}

/** Visits of each state without kept pairs, per round. */
const visitsOf = ({ states, moves, rates, leaving, plain }: Walk): Float64Array => {
  const shares = sharesOf(moves, rates, leaving);
  const flow = new Float64Array(states.length + 1);
  flow[0] = 1;
  let before = 0;
  // What ends begins again, until a sweep takes as long, per round that ends in it, as the one before.
  for (;;) {
    const passed = new Float64Array(plain);
    moveOn(flow, moves, shares, [0, plain], passed);
    flow.fill(0, plain, states.length);
    const ended = flow[states.length];
    flow[states.length] = 0;
    flow[0] += ended;
    const seconds = passed.reduce((sum, visits, s) => sum + visits / leaving[s], 0) / ended;
    if (Math.abs(seconds / before - 1) < NEGLIGIBLE) return passed.map((visits) => visits / ended);
    before = seconds;
  }
};

/** Mean decay of what is delivered, with decay rates of a segment's left and right qubit at nodes 0 … n. */
const meanDecay = (
  { states, moves, rates, leaving, plain }: Walk,
  visits: Float64Array,
  left: readonly number[],
  right: readonly number[],
  afterHerald: readonly number[],
): number => {
  const size = states.length;
  const atEnds = left[0] + right[rates.length];
  if ([...left, ...right].every((rate) => rate === 0)) return 1;
  const withDecay = leaving.map((perSecond, s) =>
    states[s].marks.reduce((sum, mark, i, marks) => {
      if (mark !== KEPT) return sum;
      const begins = marks[i - 1] === KEPT ? 0 : left[i];
      return sum + begins + (marks[i + 1] === KEPT ? 0 : right[i + 1]);
    }, perSecond),
  );
  const shares = sharesOf(moves, rates, withDecay).map((share, k) =>
    moves.to[k] < size ? share : share * Math.exp(-atEnds * afterHerald[moves.link[k]]),
  );
  const flow = new Float64Array(size + 1);
  visits.forEach((visited, s) => {
    for (let k = moves.first[s]; k < moves.first[s + 1]; k++) {
      const to = moves.to[k];
      if (to >= plain && to < size) flow[to] += visited * shares[k];
    }
  });
  let flowing = 1;
  while (flowing > NEGLIGIBLE) {
    moveOn(flow, moves, shares, [plain, size]);
    flowing = flow.reduce((sum, part) => sum + part, -flow[size]);
  }
  return flow[size];
};

/** Mean seconds that each link starts late because a swap took time and somebody had to be told that it failed. */
const lateness = (
  { states, rates, leaving }: Walk,
  visits: Float64Array,
  { swapSeconds, coordinate }: FailingChain,
): number[] => {
  const starts = rates.map(() => 1);
  const late = rates.map(() => 0);
  visits.forEach((visited, s) => {
    for (const { link, chance, failed } of states[s].outcomes) {
      if (!failed) continue;
      const times = (visited * rates[link] * chance) / leaving[s];
      for (let i = failed.from; i < failed.end; i++) {
        const way = [i, i + 1].map((v) => Math.abs(coordinate[v] - coordinate[failed.at]));
        starts[i] += times;
        late[i] += times * (swapSeconds[failed.at] + Math.max(...way));
      }
    }
  });
  return late.map((sum, i) => sum / starts[i]);
};

export const failingChain = (chain: FailingChain): ChainMeans => {
  const { linkSeconds, rateXY, rateZ, beside, swapSeconds, afterHerald } = chain;
  const states = statesOf(chain);
  const moves = movesOf(states);
  const plain = states.findIndex(({ marks }) => marks.includes(KEPT));
  const walk = (meanSeconds: readonly number[]): Walk => {
    const rates = meanSeconds.map((mean) => 1 / mean);
    const leaving = Float64Array.from(states, ({ marks }) =>
      marks.reduce((sum, mark, link) => sum + (mark === EMPTY ? rates[link] : 0), 0),
    );
    return { states, moves, rates, leaving, plain };
  };
  const inTime = walk(linkSeconds);
  const late = lateness(inTime, visitsOf(inTime), chain);
  const whole = walk(linkSeconds.map((mean, i) => mean + late[i]));
  const visits = visitsOf(whole);
  let seconds = 0;
  visits.forEach((visited, s) => {
    const spent = visited / whole.leaving[s];
    seconds += spent;
    for (const { link, chance, to } of states[s].outcomes) {
      if (to < 0) seconds += spent * whole.rates[link] * chance * afterHerald[link];
    }
  });
  const decay = (inner: readonly number[], more: ExactChain['beside']) =>
    meanDecay(
      whole,
      visits,
      inner.map((rate, v) => rate + (more?.left[v] ?? 0)),
      inner.map((rate, v) => rate + (more?.right[v] ?? 0)),
      afterHerald,
    ) * Math.exp(-swapSeconds.reduce((sum, swap, v) => sum + 2 * inner[v] * swap, 0));
  return { seconds, xy: decay(rateXY, beside), z: decay(rateZ, undefined) };
};
