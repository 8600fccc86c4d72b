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

/**
 * Herald times offset + k × period with probability p(1−p)^(k−1), `group` consecutive attempts at a time; groups of more than one
 * are twice as wide beyond 99.9 % and four times beyond 1 − 10⁻⁶. A group stands at its conditional mean, so means are
 * exact and what depends on differences errs by O((group × p)²).
 */
export const heraldGrid = (
  probability: number,
  period: number,
  group: number,
  offset = 0,
): HeraldGrid => {
  const seconds: number[] = [];
  const mass: number[] = [];
  const logFailure = Math.log1p(-probability);
  let attempts = 0;
  let left = 1;
  let size = 0;
  let stay = 0;
  let mean = 0;
  while (left > TAIL) {
    const wide = group === 1 || left > 1e-3 ? group : left > 1e-6 ? 2 * group : 4 * group;
    if (wide !== size) {
      size = wide;
      stay = Math.exp(size * logFailure);
      mean = size === 1 ? 1 : 1 / probability - (size * stay) / (1 - stay);
    }
    seconds.push((attempts + mean) * period + offset);
    mass.push(left * (1 - stay));
    left *= stay;
    attempts += size;
  }
  return { seconds: new Float64Array(seconds), mass: new Float64Array(mass), total: 1 - left };
};

/** The heralds of several links, ascending in time; those of one instant stand together. */
export interface Heralds {
  readonly times: Float64Array;
  readonly links: Uint16Array;
  readonly masses: Float64Array;
  /** Probability that every link has one of them. */
  readonly total: number;
}

/** Index of the least time; of equals the first. */
export const soonest = (times: Float64Array): number => {
  let least = 0;
  for (let i = 1; i < times.length; i++) if (times[i] < times[least]) least = i;
  return least;
};

export const mergeHeralds = (grids: readonly HeraldGrid[]): Heralds => {
  const size = grids.reduce((sum, grid) => sum + grid.seconds.length, 0);
  const times = new Float64Array(size);
  const links = new Uint16Array(size);
  const masses = new Float64Array(size);
  const next = new Int32Array(grids.length);
  const heads = Float64Array.from(grids, ({ seconds }) => seconds[0]);
  for (let k = 0; k < size; k++) {
    const link = soonest(heads);
    const { seconds, mass } = grids[link];
    times[k] = heads[link];
    links[k] = link;
    masses[k] = mass[next[link]++];
    heads[link] = next[link] < seconds.length ? seconds[next[link]] : Number.POSITIVE_INFINITY;
  }
  const total = grids.reduce((product, grid) => product * grid.total, 1);
  return { times, links, masses, total };
};

/** Where the instant that begins with herald k ends. */
export const endOfInstant = (times: Float64Array, k: number): number => {
  let end = k + 1;
  while (end < times.length && times[end] === times[k]) end++;
  return end;
};
