/**
 * Exact rate and fidelity of a chain that swaps as soon as possible, with sure swaps and no cutoff, for any links and
 * either classical plane.
 *
 * Link i heralds at T_i, independent of the others. A qubit at an inner node is stored from its link's herald to the
 * node's swap at max(T_i, T_{i+1}) + s; a qubit at an end until the pair is delivered at T = max_i (T_i + c_i), with c_i the
 * longest swap and news that can follow link i's herald.
 *
 * Method (ours): for every block a … b of adjacent links let W_ab(t) be the mean, over "all its links have heralded by t",
 * of the decay of its inner qubits until their swaps and of its two outer qubits until t. When link i of a block heralds
 * last, it joins the blocks on its two sides, so with f_i(t) the probability that link i heralds at t
 *
 *   W_ab(t) = decay × W_ab(t−) + Σ_i f_i(t) W⁻_{a,i−1}(t) W_{i+1,b}(t),
 *
 * the sum over the leftmost link that heralds at t (W⁻: without the heralds at t; an empty block counts 1). One sweep over
 * the instants of all links costs O(instants × links²) instead of the 2^links of a Markov chain over subsets. Where the c_i
 * differ the sweep is continued, for every candidate of T, over the short window in which the constraint
 * T_i ≤ T − c_i cuts.
 */
import { groupSize, type HeraldGrid, heraldGrid } from './herald-grid';

export interface ChainLink {
  readonly probability: number;
  /** Period of an attempt, in seconds. */
  readonly period: number;
  /** What every pair takes besides its attempts, in seconds: resets before them, storing after them. */
  readonly offset?: number;
}

export interface ExactChain {
  readonly links: readonly ChainLink[];
  /** Decay rates of a qubit at nodes 0 … n, per second: of ⟨XX⟩, ⟨YY⟩, and of ⟨ZZ⟩. */
  readonly rateXY: readonly number[];
  readonly rateZ: readonly number[];
  /**
   * What the attempts of a node's other link on the path add to the rate of ⟨XX⟩, ⟨YY⟩ while a qubit waits for it: for the
   * left link (which the qubit on the right side waits for), and for the right one. Absent: nothing.
   */
  readonly beside?: { readonly left: readonly number[]; readonly right: readonly number[] };
  /** Swap duration at nodes 0 … n (ends: 0), in seconds. */
  readonly swapSeconds: readonly number[];
  /** From a link's herald to delivery at the earliest, in seconds: one per link. */
  readonly afterHerald: readonly number[];
  /**
   * Let the link that heralds last alone decide how long the ends wait on, which spares the window. Errs by less than
   * `lastLinkError`.
   */
  readonly lastLinkDecides?: boolean;
}

export interface ChainMeans {
  /** Mean time from the start of all links to delivery, in seconds. */
  readonly seconds: number;
  /** Mean decay factor of ⟨XX⟩, ⟨YY⟩ and of ⟨ZZ⟩, storage at every node included. */
  readonly xy: number;
  readonly z: number;
}

/** A sweep's instants: times ascending, and for each the herald mass per link (row of n). */
interface Instants {
  readonly times: Float64Array;
  readonly masses: Float64Array;
  /** Probability that every link heralds at one of them. */
  readonly total: number;
  /** `joinedAt` by rates: what follows the last herald differs between total and waiting, the sweep does not. */
  readonly joined: Map<string, Float64Array>;
}

const mergeInstants = (grids: readonly HeraldGrid[]): Instants => {
  const n = grids.length;
  const size = grids.reduce((sum, grid) => sum + grid.seconds.length, 0);
  const times = new Float64Array(size);
  const masses = new Float64Array(size * n);
  const next = new Int32Array(n);
  let count = 0;
  for (;;) {
    let time = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      if (next[i] < grids[i].seconds.length) time = Math.min(time, grids[i].seconds[next[i]]);
    }
    if (time === Number.POSITIVE_INFINITY) break;
    times[count] = time;
    for (let i = 0; i < n; i++) {
      if (next[i] < grids[i].seconds.length && grids[i].seconds[next[i]] === time) {
        masses[count * n + i] = grids[i].mass[next[i]++];
      }
    }
    count++;
  }
  const total = grids.reduce((product, grid) => product * grid.total, 1);
  return { times: times.subarray(0, count), masses, total, joined: new Map() };
};

/** Decay rates of a block's left outer qubit at nodes 0 … n, and of its right one. */
interface Rates {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The blocks of one decay rate: W[a × n + b]. */
class Blocks {
  readonly weights: Float64Array;
  private readonly before: Float64Array;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private lastStep = Number.NaN;
  private readonly uniform: boolean;

  constructor(
    readonly links: number,
    private readonly rates: Rates,
  ) {
    this.weights = new Float64Array(links * links);
    this.before = new Float64Array(links * links);
    this.left = new Float64Array(links + 1);
    this.right = new Float64Array(links + 1);
    this.uniform = [...rates.left, ...rates.right].every((rate) => rate === rates.left[0]);
  }

  copyFrom(other: Blocks): void {
    this.weights.set(other.weights);
  }

  /** Let `step` seconds pass, then herald with the masses at `offset`; links with `allowed(i)` false have none. */
  advance(step: number, masses: Float64Array, offset: number, allowed?: Uint8Array): void {
    const { links: n, weights, left, right, rates } = this;
    if (step !== this.lastStep) {
      for (let v = 0; v <= n; v++) {
        left[v] = this.uniform && v > 0 ? left[0] : Math.exp(-rates.left[v] * step);
        right[v] = this.uniform ? left[0] : Math.exp(-rates.right[v] * step);
      }
      this.lastStep = step;
    }
    let only = -1;
    let heralds = 0;
    for (let i = 0; i < n; i++) {
      if (masses[offset + i] === 0 || (allowed && allowed[i] === 0)) continue;
      only = i;
      heralds++;
    }
    for (let a = 0; a < n; a++) {
      const kept = left[a];
      for (let b = a; b < n; b++) weights[a * n + b] *= kept * right[b + 1];
    }
    if (heralds === 1) this.join(only, masses[offset + only]);
    else if (heralds > 1) this.joinSeveral(masses, offset, allowed);
  }

  /** Link i alone heralds: the blocks beside it do not change, so this works in place. */
  private join(i: number, mass: number): void {
    const { links: n, weights } = this;
    for (let a = i; a >= 0; a--) {
      const onLeft = (a === i ? 1 : weights[a * n + i - 1]) * mass;
      weights[a * n + i] += onLeft;
      for (let b = i + 1; b < n; b++) weights[a * n + b] += onLeft * weights[(i + 1) * n + b];
    }
  }

  /** Several links herald at one instant: the sum over the leftmost of them. */
  private joinSeveral(masses: Float64Array, offset: number, allowed?: Uint8Array): void {
    const { links: n, weights, before } = this;
    before.set(weights);
    for (let b = 0; b < n; b++) {
      for (let a = b; a >= 0; a--) {
        let weight = before[a * n + b];
        for (let i = a; i <= b; i++) {
          const mass = masses[offset + i];
          if (mass === 0 || (allowed && allowed[i] === 0)) continue;
          const onLeft = i === a ? 1 : before[a * n + i - 1];
          const onRight = i === b ? 1 : weights[(i + 1) * n + b];
          weight += mass * onLeft * onRight;
        }
        weights[a * n + b] = weight;
      }
    }
  }

  /** Decay of W of the whole chain over the last step. */
  get endFactor(): number {
    return this.left[0] * this.right[this.links];
  }

  /** W of the whole chain. */
  get whole(): number {
    return this.weights[this.links - 1];
  }

  /** Let time pass without heralds and read the whole chain. */
  wholeAfter(seconds: number): number {
    return this.whole * Math.exp(-(this.rates.left[0] + this.rates.right[this.links]) * seconds);
  }
}

/** Growth of W of the whole chain at each instant: its decay so far, times the probability that it is complete just then. */
const joinedAt = ({ times, masses, joined }: Instants, rates: Rates): Float64Array => {
  const key = `${rates.left.join()} ${rates.right.join()}`;
  const known = joined.get(key);
  if (known) return known;
  const n = rates.left.length - 1;
  const blocks = new Blocks(n, rates);
  const growth = new Float64Array(times.length);
  let time = 0;
  for (let k = 0; k < times.length; k++) {
    const step = times[k] - time;
    time = times[k];
    const before = blocks.whole;
    blocks.advance(step, masses, k * n);
    growth[k] = blocks.whole - before * blocks.endFactor;
  }
  joined.set(key, growth);
  return growth;
};

/** Mean decay of one correlator by the blocks of `rates`. */
const meanDecay = (
  instants: Instants,
  rates: Rates,
  { afterHerald, lastLinkDecides }: ExactChain,
): number => {
  if ([...rates.left, ...rates.right].every((rate) => rate === 0)) return 1;
  const { times, masses, total } = instants;
  const n = afterHerald.length;
  const longest = Math.max(...afterHerald);
  const shortest = Math.min(...afterHerald);
  const endRate = rates.left[0] + rates.right[n];
  if (lastLinkDecides || longest - shortest < 1e-15 * (1 + longest) || endRate === 0) {
    const kept = afterHerald.map((seconds) => Math.exp(-endRate * seconds));
    const growth = joinedAt(instants, rates);
    let sum = 0;
    for (let k = 0; k < growth.length; k++) sum += growth[k] * keptByHeralds(masses, k * n, kept);
    return sum / total;
  }
  // Candidates of T are T_i + c_i; between two of them the set of allowed heralds does not change.
  const candidates = candidateTimes(times, masses, afterHerald);
  const blocks = new Blocks(n, rates);
  const window = new Blocks(n, rates);
  const allowed = new Uint8Array(n);
  let base = 0;
  let baseTime = 0;
  let sum = 0;
  let previous = 0;
  let previousTime = 0;
  for (const candidate of candidates) {
    const settled = candidate - longest;
    while (base < times.length && times[base] <= settled) {
      blocks.advance(times[base] - baseTime, masses, base * n);
      baseTime = times[base];
      base++;
    }
    window.copyFrom(blocks);
    let time = baseTime;
    const end = candidate - shortest;
    for (let k = base; k < times.length && times[k] <= end; k++) {
      for (let i = 0; i < n; i++) allowed[i] = times[k] <= candidate - afterHerald[i] ? 1 : 0;
      window.advance(times[k] - time, masses, k * n, allowed);
      time = times[k];
    }
    const whole = window.wholeAfter(candidate - time);
    sum += whole - previous * Math.exp(-endRate * (candidate - previousTime));
    previous = whole;
    previousTime = candidate;
  }
  return sum / total;
};

/** What the ends keep after an instant: by the links that herald at it, weighted with their probabilities. */
const keptByHeralds = (masses: Float64Array, offset: number, kept: readonly number[]): number => {
  let mass = 0;
  let sum = 0;
  for (let i = 0; i < kept.length; i++) {
    mass += masses[offset + i];
    sum += masses[offset + i] * kept[i];
  }
  return sum / mass;
};

/** All T_i + c_i, ascending, each once; lifted by a rounding so that comparing back finds its own herald. */
const candidateTimes = (
  times: Float64Array,
  masses: Float64Array,
  afterHerald: readonly number[],
): Float64Array => {
  const n = afterHerald.length;
  const all: number[] = [];
  for (let k = 0; k < times.length; k++) {
    for (let i = 0; i < n; i++) {
      if (masses[k * n + i] > 0) all.push((times[k] + afterHerald[i]) * (1 + 4e-16));
    }
  }
  const sorted = Float64Array.from(all).sort();
  let kept = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (kept === 0 || sorted[k] > sorted[kept - 1] * (1 + 2e-15)) sorted[kept++] = sorted[k];
  }
  return sorted.subarray(0, kept);
};

/** Mean of max_i (T_i + c_i): Σ over instants of T × the step of Π_i P(T_i + c_i ≤ T). */
const meanSlowest = (grids: readonly HeraldGrid[], afterHerald: readonly number[]): number => {
  const n = grids.length;
  const next = new Int32Array(n);
  const reached = new Float64Array(n);
  let product = 0;
  let mean = 0;
  for (;;) {
    let link = -1;
    let time = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      if (next[i] === grids[i].seconds.length) continue;
      const candidate = grids[i].seconds[next[i]] + afterHerald[i];
      if (candidate >= time) continue;
      time = candidate;
      link = i;
    }
    if (link < 0) return mean / product;
    reached[link] += grids[link].mass[next[link]++];
    let now = 1;
    for (let i = 0; i < n; i++) now *= reached[i];
    mean += time * (now - product);
    product = now;
  }
};

interface Grids {
  readonly links: readonly HeraldGrid[];
  readonly instants: Instants;
}

/** Grids of the chains at hand: total, waiting and budget of one demand ask for the same. */
const known = new WeakMap<readonly ChainLink[], Map<string, Grids>>();

const gridsOf = (chain: ExactChain, groups: readonly number[]): Grids => {
  const byGroups = known.get(chain.links) ?? new Map<string, Grids>();
  known.set(chain.links, byGroups);
  const key = groups.join();
  let grids = byGroups.get(key);
  if (!grids) {
    const links = chain.links.map((link, i) =>
      heraldGrid(link.probability, link.period, groups[i], link.offset),
    );
    grids = { links, instants: mergeInstants(links) };
    byGroups.set(key, grids);
  }
  return grids;
};

/** Means on a grid of groups of attempts; see `heraldGrid` for its error. */
const meansAt = (chain: ExactChain, groups: readonly number[]): ChainMeans => {
  const { links, instants } = gridsOf(chain, groups);
  const inner = (rates: readonly number[]) =>
    chain.swapSeconds.reduce((sum, seconds, v) => sum + 2 * rates[v] * seconds, 0);
  const decay = (rates: readonly number[], beside: ExactChain['beside']) => {
    const outer = {
      left: rates.map((rate, v) => rate + (beside?.left[v] ?? 0)),
      right: rates.map((rate, v) => rate + (beside?.right[v] ?? 0)),
    };
    return meanDecay(instants, outer, chain) * Math.exp(-inner(rates));
  };
  return {
    seconds: meanSlowest(links, chain.afterHerald),
    xy: decay(chain.rateXY, chain.beside),
    z: decay(chain.rateZ, undefined),
  };
};

/**
 * Means of a chain. Links with p ≥ grain/4 are exact. For the others groups of g and 2g attempts err in proportion to
 * g² − 1 and 4g² − 1, which one Richardson step cancels to leading order; what is left at the default grain is about 2e-6 of
 * the time and 2e-5 of the decay factors (absolute), checked in `chain-exact.test.ts`.
 */
export const exactChain = (chain: ExactChain, grain = 0.15): ChainMeans => {
  const groups = chain.links.map((link) => groupSize(link.probability, grain / 2));
  const fine = meansAt(chain, groups);
  const smallest = Math.min(...groups.filter((group) => group > 1));
  if (!Number.isFinite(smallest)) return fine;
  const coarse = meansAt(
    chain,
    groups.map((group) => (group > 1 ? 2 * group : 1)),
  );
  const ratio = (4 * smallest ** 2 - 1) / (smallest ** 2 - 1);
  const extrapolate = (f: number, c: number) => f + (f - c) / (ratio - 1);
  return {
    seconds: extrapolate(fine.seconds, coarse.seconds),
    xy: extrapolate(fine.xy, coarse.xy),
    z: extrapolate(fine.z, coarse.z),
  };
};
