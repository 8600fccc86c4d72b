/** The estimate of one demand: exact where the model makes it computable, else the tree approximation. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { type ChainMeans, exactChain, lastLinkError, sweepWork } from './chain-exact';
import { treeChain } from './chain-tree';
import type { Share } from './sharing';

export interface ChainEstimate {
  readonly exact: boolean;
  /** Mean seconds from the start of a round to delivery. */
  readonly seconds: number;
  readonly rateHz: number;
  /** Decay until the last swap, and until delivery. */
  readonly waiting: Pick<ChainMeans, 'xy' | 'z'>;
  readonly total: Pick<ChainMeans, 'xy' | 'z'>;
  /** Rate of all links having a pair, with sure and instant swaps; on-demand only. */
  readonly togetherHz?: number;
  /** The same with swap durations and news to the ends. */
  readonly informedHz?: number;
}

/** Relative error of a decay factor that is no error: below that of the grid, or, while somebody types, below what is shown. */
const negligible = (effort: number): number => (Number.isFinite(effort) ? 2e-4 : 2e-5);

/** Longest chain whose blocks are swept; beyond it the tree answers. */
const EXACT_LINKS = 12;

const swapSecondsOf = (network: CompiledNetwork, demand: CompiledDemand): number[] =>
  demand.nodes.map((node, v) =>
    v === 0 || v === demand.links.length ? 0 : network.nodes[node].swapPs / PS_PER_SECOND,
  );

/** From the herald of link i to delivery at the earliest: the longest swap, and news, at the nodes at its two ends. */
const afterHerald = (
  demand: CompiledDemand,
  swapSeconds: readonly number[],
  news: boolean,
): number[] => {
  const last = demand.links.length;
  const end = demand.coordinatePs[last];
  const after = (v: number) =>
    v === 0 || v === last
      ? 0
      : swapSeconds[v] +
        (news ? Math.max(demand.coordinatePs[v], end - demand.coordinatePs[v]) / PS_PER_SECOND : 0);
  return demand.links.map((_, i) => Math.max(after(i), after(i + 1)));
};

/** Whether what a demand gets follows exactly from independent heralding times. */
const isExact = (network: CompiledNetwork, demand: CompiledDemand, share: Share): boolean => {
  const links = demand.links.length;
  if (demand.links.some((link) => share.slowdown(link) > 1)) return false;
  if (demand.links.some((link) => network.links[link].resetPs + network.links[link].storePs > 0)) {
    return false;
  }
  const memories = demand.nodes.map((node) => network.nodes[node]);
  if (memories.some((node) => node.retrieval < 1 || Number.isFinite(node.communicationQubits))) {
    return false;
  }
  if (links > 1 && memories.some((node) => node.perAttempt > 0 || node.rates.slow > 0))
    return false;
  if (links === 1) return !network.continuous || network.links[demand.links[0]].lanes === 1;
  const inner = demand.nodes.slice(1, -1);
  const waitsForNothing =
    links === 2 || demand.plan.leftFrom.slice(1, -1).every((required) => required < 0);
  return (
    links <= EXACT_LINKS &&
    waitsForNothing &&
    inner.every((node) => !Number.isFinite(network.nodes[node].cutoffPs)) &&
    inner.every((node) => network.nodes[node].swapSuccess === 1) &&
    (!network.continuous ||
      (links === 2 && demand.links.every((link) => network.links[link].lanes === 1)))
  );
};

/** `grain` trades accuracy for speed, see `exactChain`; `budget` asks for what budgets need; `effort` see `estimate`. */
export interface ChainOptions {
  readonly grain?: number;
  readonly budget?: boolean;
  readonly effort?: number;
}

/** Of a demand whose pairs are used as they are; `estimatePairs` for any. */
export const estimateChain = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions = {},
): ChainEstimate => {
  const rateXY = demand.nodes.map((node) => network.nodes[node].rates.xy);
  const rateZ = demand.nodes.map((node) => network.nodes[node].rates.z);
  const swapSeconds = swapSecondsOf(network, demand);
  const links = demand.links.map((index) => ({
    probability: network.links[index].law.successProbability,
    period: (network.links[index].periodPs / PS_PER_SECOND) * share.slowdown(index),
  }));
  const sure = demand.nodes.slice(1, -1).every((node) => network.nodes[node].swapSuccess === 1);
  const asap = demand.plan.leftFrom.slice(1, -1).every((required) => required < 0);
  const cutoffs = demand.nodes.slice(1, -1).map((node) => network.nodes[node].cutoffPs);
  const simple = sure && (asap || links.length === 2) && !cutoffs.some(Number.isFinite);
  const effort = options.effort ?? Number.POSITIVE_INFINITY;
  let exact = isExact(network, demand, share);
  const means = (news: boolean): ChainMeans => {
    if (simple && links.length <= EXACT_LINKS) {
      const after = afterHerald(demand, swapSeconds, news);
      const chain = { links, rateXY, rateZ, swapSeconds, afterHerald: after };
      const isNegligible = lastLinkError(chain) < negligible(effort);
      const isTooMuch = !isNegligible && sweepWork(links, after, options.grain) > effort;
      if (isTooMuch) exact = false;
      return exactChain({ ...chain, lastLinkDecides: isNegligible || isTooMuch }, options.grain);
    }
    const coordinate = Array.from(demand.coordinatePs, (ps) => (news ? ps / PS_PER_SECOND : 0));
    return treeChain({
      linkSeconds: links.map((link) => link.period / link.probability),
      rateXY,
      rateZ,
      swapSeconds,
      swapSuccess: demand.nodes.map((node) => network.nodes[node].swapSuccess),
      coordinate,
      cutoff: Math.min(...cutoffs) / PS_PER_SECOND,
      joint: asap ? undefined : jointOf(demand),
    });
  };
  const total = means(true);
  const lanes = Math.min(...demand.links.map((index) => network.links[index].lanes));
  const slowest = Math.min(
    ...links.map(
      (link, i) => (link.probability * network.links[demand.links[i]].lanes) / link.period,
    ),
  );
  const seconds = share.cycleSeconds ?? total.seconds;
  const rateHz = network.continuous ? Math.min(slowest, lanes / total.seconds) : 1 / seconds;
  const waiting = !options.budget || network.instant ? total : means(false);
  const estimate = { exact, seconds, rateHz, total };
  if (!options.budget || network.continuous || !simple || share.cycleSeconds !== undefined)
    return { ...estimate, waiting };
  const bare = swapSeconds.every((seconds) => seconds === 0)
    ? waiting.seconds
    : exactChain({
        links,
        rateXY: rateXY.map(() => 0),
        rateZ: rateZ.map(() => 0),
        swapSeconds,
        afterHerald: links.map(() => 0),
      }).seconds;
  return { ...estimate, waiting, togetherHz: 1 / bare, informedHz: 1 / total.seconds };
};

/** Where the policy joins a segment: where its plan says, else in the middle. */
const jointOf =
  ({ plan }: CompiledDemand) =>
  (from: number, to: number): number => {
    for (let v = from + 1; v < to; v++) {
      if (plan.leftFrom[v] === from && plan.rightTo[v] === to) return v;
    }
    return from + Math.ceil((to - from) / 2);
  };
