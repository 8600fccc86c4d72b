/** When links herald, as weighted instants: the geometric distribution itself, or grouped where p is small. */

/** Instants in seconds, ascending, with their probabilities. */
export interface HeraldGrid {
  readonly seconds: Float64Array;
  readonly mass: Float64Array;
  /** Sum of `mass`. */
  readonly total: number;
}

/** Probability left out at the far end. */
const TAIL = 1e-9;

/**
 * How many attempts to group so that a group's probability is about `grain`; 1, the distribution itself, from a quarter of
 * the grain on.
 */
export const groupSize = (probability: number, grain: number): number =>
  probability >= grain / 4 ? 1 : Math.round(grain / -Math.log1p(-probability));

/** Probabilities of no herald yet until which groups are as wide as asked for, twice as wide, four times and so on. */
const SECTIONS = [3e-2, 1e-3, 1e-5, TAIL];

/** The same for attempts one by one: a group of g that begins where so little is left errs by less than 1e-6 of it all. */
const sectionsOfSingles = (probability: number): number[] => {
  const sections: number[] = [];
  for (let left = 1e-6 / (2 * probability) ** 2; left > TAIL; left /= 4) sections.push(left);
  return [...sections, TAIL];
};

/** Groups of each lesser width with which a grid begins beside quicker links. */
const PER_WIDTH = 8;

export interface GridOptions {
  readonly probability: number;
  /** Seconds from one attempt to the next, and what comes before the first. */
  readonly period: number;
  readonly offset?: number;
  /** Attempts taken together; 1: the distribution itself. */
  readonly group: number;
  /** How often a group of the quickest link beside it fits into one, where groups begin as narrow as that one's; 1 if absent. */
  readonly slowness?: number;
  /** All groups once (if absent) or twice as wide. They widen after the same attempts, so that errors of the two compare. */
  readonly coarseness?: 1 | 2;
}

/**
 * Herald times offset + k × period with probability p(1−p)^(k−1), groups of consecutive attempts at a time. Groups are narrower
 * at the near end, where quicker links herald, and wider at the far end, where little is left. A group stands at its conditional
 * mean, so means are exact and what depends on differences errs by O((group × p)²).
 */
export const heraldGrid = (options: GridOptions): HeraldGrid => {
  const { probability, period, offset = 0, group, slowness = 1, coarseness = 1 } = options;
  const logFailure = Math.log1p(-probability);
  // Attempts one by one are as wide in either grid, and of a sure one there is no second.
  const [coarse, aligned] = group === 1 ? [1, 1] : [coarseness, 2];
  const widths: number[] = [];
  const ends: number[] = [];
  let end = 0;
  let size = 0;
  const section = (width: number, until: number): void => {
    const count = aligned * Math.max(0, Math.ceil((until - end) / (aligned * width)));
    end += count * width;
    size += count / coarse;
    widths.push(width * coarse);
    ends.push(end);
  };
  for (let halvings = Math.floor(Math.log2(slowness)); halvings > 0 && group > 1; halvings--) {
    const width = Math.max(1, Math.round(group / 2 ** halvings));
    section(width, end + PER_WIDTH * width);
  }
  const sections = group === 1 ? sectionsOfSingles(probability) : SECTIONS;
  sections.forEach((left, i) => {
    section(group * 2 ** i, Math.max(1, Math.log(left) / logFailure));
  });
  const seconds = new Float64Array(size);
  const mass = new Float64Array(size);
  let attempts = 0;
  let left = 1;
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    const width = widths[i];
    const stay = Math.exp(width * logFailure);
    const mean = width === 1 ? 1 : 1 / probability - (width * stay) / (1 - stay);
    for (; attempts < ends[i]; attempts += width) {
      seconds[k] = (attempts + mean) * period + offset;
      mass[k++] = left * (1 - stay);
      left *= stay;
    }
  }
  return { seconds, mass, total: 1 - left };
};

/** The heralds of several links, ascending in time; those of one instant stand together. */
export interface Heralds {
  readonly times: Float64Array;
  readonly links: Uint16Array;
  readonly masses: Float64Array;
  /** Probability that every link has one of them. */
  readonly total: number;
  /** Mean time at which the last link has one. */
  readonly slowest: number;
}

/** Index of the least time; of equals the first. */
const soonest = (times: Float64Array): number => {
  let least = 0;
  for (let i = 1; i < times.length; i++) if (times[i] < times[least]) least = i;
  return least;
};

/**
 * All heralds in order. The mean of the slowest is Σ over instants of the time × the step of Π_i P(T_i ≤ time).
 */
export const mergeHeralds = (grids: readonly HeraldGrid[]): Heralds => {
  const n = grids.length;
  const size = grids.reduce((sum, grid) => sum + grid.seconds.length, 0);
  const times = new Float64Array(size);
  const links = new Uint16Array(size);
  const masses = new Float64Array(size);
  const next = new Int32Array(n);
  const reached = new Float64Array(n);
  const heads = Float64Array.from(grids, ({ seconds }) => seconds[0]);
  let all = 0;
  let mean = 0;
  for (let k = 0; k < size; k++) {
    const link = soonest(heads);
    const { seconds, mass } = grids[link];
    const time = heads[link];
    const at = next[link]++;
    times[k] = time;
    links[k] = link;
    masses[k] = mass[at];
    heads[link] = at + 1 < seconds.length ? seconds[at + 1] : Number.POSITIVE_INFINITY;
    reached[link] += mass[at];
    let now = 1;
    for (let i = 0; i < n; i++) now *= reached[i];
    mean += time * (now - all);
    all = now;
  }
  const total = grids.reduce((product, grid) => product * grid.total, 1);
  return { times, links, masses, total, slowest: mean / all };
};

/** Where the instant that begins with herald k ends. */
export const endOfInstant = (times: Float64Array, k: number): number => {
  let end = k + 1;
  while (end < times.length && times[end] === times[k]) end++;
  return end;
};
