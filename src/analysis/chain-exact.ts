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
import { Blocks, type Rates } from './chain-blocks';
import {
  endOfInstant,
  groupSize,
  type HeraldGrid,
  type Heralds,
  heraldGrid,
  mergeHeralds,
} from './herald-grid';

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

/** What is worked out once for a chain: its total, waiting and budget ask for the same. */
interface Grids {
  readonly links: readonly HeraldGrid[];
  readonly heralds: Heralds;
  /** `joinedBy` by rates: what follows the last herald differs between total and waiting, the sweep does not. */
  readonly joined: Map<string, Float64Array>;
  /** `meanSlowest` by how the `afterHerald` of the links differ. */
  readonly slowest: Map<string, number>;
}

/**
 * Growth of W of the whole chain (its decay so far, times the probability that it is complete just then), summed over the
 * instants at which each link heralds last; where several do, shared between them by their probabilities.
 */
const joinedBy = ({ heralds, joined }: Grids, rates: Rates): Float64Array => {
  const { times, links, masses } = heralds;
  const key = `${rates.left.join()} ${rates.right.join()}`;
  const known = joined.get(key);
  if (known) return known;
  const n = rates.left.length - 1;
  const blocks = new Blocks(n, rates);
  const growth = new Float64Array(n);
  for (let k = 0; k < times.length; ) {
    const end = endOfInstant(times, k);
    const grown = blocks.herald(heralds, k, end);
    let mass = 0;
    for (let j = k; j < end; j++) mass += masses[j];
    for (; k < end; k++) growth[links[k]] += (grown * masses[k]) / mass;
  }
  joined.set(key, growth);
  return growth;
};

/** Mean decay of one correlator by the blocks of `rates`. */
const meanDecay = (
  grids: Grids,
  rates: Rates,
  { afterHerald, lastLinkDecides }: ExactChain,
): number => {
  if (Math.max(...rates.left, ...rates.right) === 0) return 1;
  const { heralds } = grids;
  const { times, total } = heralds;
  const n = afterHerald.length;
  const longest = Math.max(...afterHerald);
  const shortest = Math.min(...afterHerald);
  const endRate = rates.left[0] + rates.right[n];
  if (lastLinkDecides || longest - shortest < 1e-15 * (1 + longest) || endRate === 0) {
    const growth = joinedBy(grids, rates);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += growth[i] * Math.exp(-endRate * afterHerald[i]);
    return sum / total;
  }
  // Candidates of T are T_i + c_i; between two of them the set of allowed heralds does not change.
  const candidates = candidateTimes(heralds, afterHerald);
  const blocks = new Blocks(n, rates);
  const window = new Blocks(n, rates);
  const allowed = new Uint8Array(n);
  let settled = 0;
  let sum = 0;
  let previous = 0;
  let previousTime = 0;
  for (const candidate of candidates) {
    while (settled < times.length && times[settled] <= candidate - longest) {
      const end = endOfInstant(times, settled);
      blocks.herald(heralds, settled, end);
      settled = end;
    }
    window.copyFrom(blocks);
    for (let k = settled; k < times.length && times[k] <= candidate - shortest; ) {
      for (let i = 0; i < n; i++) allowed[i] = times[k] <= candidate - afterHerald[i] ? 1 : 0;
      const end = endOfInstant(times, k);
      window.herald(heralds, k, end, allowed);
      k = end;
    }
    const whole = window.wholeAt(candidate);
    sum += whole - previous * Math.exp(-endRate * (candidate - previousTime));
    previous = whole;
    previousTime = candidate;
  }
  return sum / total;
};

/** All T_i + c_i, ascending, each once; lifted by a rounding so that comparing back finds its own herald. */
const candidateTimes = (
  { times, links }: Heralds,
  afterHerald: readonly number[],
): Float64Array => {
  const sorted = times.map((time, k) => (time + afterHerald[links[k]]) * (1 + 4e-16)).sort();
  let kept = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (kept === 0 || sorted[k] > sorted[kept - 1] * (1 + 2e-15)) sorted[kept++] = sorted[k];
  }
  return sorted.subarray(0, kept);
};

/** Mean of max_i (T_i + c_i). What all links have in common shifts it; else the heralds are merged as they come to count. */
const meanSlowest = (
  { links, heralds, slowest }: Grids,
  afterHerald: readonly number[],
): number => {
  const shortest = Math.min(...afterHerald);
  const beyond = afterHerald.map((seconds) => seconds - shortest);
  if (Math.max(...beyond) === 0) return shortest + heralds.slowest;
  const key = beyond.join();
  let mean = slowest.get(key);
  if (mean === undefined) {
    const late = (grid: HeraldGrid, i: number) => ({
      ...grid,
      seconds: grid.seconds.map((time) => time + beyond[i]),
    });
    mean = mergeHeralds(links.map(late)).slowest;
    slowest.set(key, mean);
  }
  return shortest + mean;
};

/** Grids of the chains at hand. */
const known = new WeakMap<readonly ChainLink[], Map<string, Grids>>();

const gridsOf = ({ links }: ExactChain, groups: readonly number[], coarseness: 1 | 2): Grids => {
  const byGroups = known.get(links) ?? new Map<string, Grids>();
  known.set(links, byGroups);
  const key = `${coarseness} ${groups.join()}`;
  let grids = byGroups.get(key);
  if (!grids) {
    const seconds = links.map(({ period }, i) => groups[i] * period);
    const quickest = Math.min(...seconds);
    const herald = links.map((link, i) =>
      heraldGrid({ ...link, group: groups[i], slowness: seconds[i] / quickest, coarseness }),
    );
    grids = { links: herald, heralds: mergeHeralds(herald), joined: new Map(), slowest: new Map() };
    byGroups.set(key, grids);
  }
  return grids;
};

/** Means on a grid of groups of attempts, once or twice as wide; see `heraldGrid` for its error. */
const meansAt = (chain: ExactChain, groups: readonly number[], coarseness: 1 | 2): ChainMeans => {
  const grids = gridsOf(chain, groups, coarseness);
  const inner = (rates: readonly number[]) =>
    chain.swapSeconds.reduce((sum, seconds, v) => sum + 2 * rates[v] * seconds, 0);
  const decay = (rates: readonly number[], beside: ExactChain['beside']) => {
    const outer = {
      left: Float64Array.from(rates, (rate, v) => rate + (beside?.left[v] ?? 0)),
      right: Float64Array.from(rates, (rate, v) => rate + (beside?.right[v] ?? 0)),
    };
    return meanDecay(grids, outer, chain) * Math.exp(-inner(rates));
  };
  return {
    seconds: meanSlowest(grids, chain.afterHerald),
    xy: decay(chain.rateXY, chain.beside),
    z: decay(chain.rateZ, undefined),
  };
};

/**
 * Means of a chain. Links with p ≥ grain/4 are followed attempt by attempt, to 1e-6. For the others groups of g and 2g attempts
 * err in proportion to g² − 1 and 4g² − 1, which one Richardson step cancels to leading order. What is left at the default grain is
 * 3e-6 of the time and 4e-6 of the decay factors (absolute) for the median of random chains, at worst 5e-5 and 1.2e-4: where links
 * are nearly but not quite alike, so that their groups drift past each other. Checked in `chain-exact.test.ts`.
 */
export const exactChain = (chain: ExactChain, grain = 0.15): ChainMeans => {
  const groups = chain.links.map((link) => groupSize(link.probability, grain / 2));
  const fine = meansAt(chain, groups, 1);
  const smallest = Math.min(...groups.filter((group) => group > 1));
  if (!Number.isFinite(smallest)) return fine;
  const coarse = meansAt(chain, groups, 2);
  const ratio = (4 * smallest ** 2 - 1) / (smallest ** 2 - 1);
  const extrapolate = (f: number, c: number) => f + (f - c) / (ratio - 1);
  return {
    seconds: extrapolate(fine.seconds, coarse.seconds),
    xy: extrapolate(fine.xy, coarse.xy),
    z: extrapolate(fine.z, coarse.z),
  };
};
