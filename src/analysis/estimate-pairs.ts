/** The estimate of what a demand gets: the chain of its links, with purification before or behind it. */
import {
  type CompiledDemand,
  type CompiledLink,
  type CompiledNetwork,
  PS_PER_SECOND,
} from '../engine/compile';
import { noiseBetween } from '../engine/purifying';
import { type Correlators, fidelityOf } from '../physics/bell-diagonal';
import { type PairMeans, swappedCorrelators } from './budget';
import { chainInputs } from './chain-inputs';
import { type ChainEstimate, type ChainOptions, estimateChain } from './estimate-chain';
import { purifiedStreams } from './purified-streams';
import { type Place, purifiedSupply, type RawSupply } from './purified-supply';
import type { Share } from './sharing';
import { birthsOf, streamHz } from './stream-chain';
import { meanSeconds } from './two-links';

export interface PairsEstimate extends ChainEstimate {
  readonly means: PairMeans;
  readonly fidelity: number;
  readonly purified?: PurifiedPairs;
}

/** Pairs around purification: those that its links make, or those from end to end that go into it. */
export interface PurifiedPairs {
  readonly links?: readonly Correlators[];
  readonly ends?: Correlators;
  /** Purified pairs per second of the slowest link by itself. */
  readonly linkHz?: number;
}

export const estimatePairs = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions = {},
): PairsEstimate => {
  const { purification: plan, ...plain } = demand;
  if (!plan) return withMeans(network, plain, estimateChain(network, plain, share, options));
  return plan.scope === 'link'
    ? overPurifiedLinks(network, demand, share, options)
    : purifiedFromEndToEnd(network, demand, share, options);
};

const withMeans = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  chain: ChainEstimate,
): PairsEstimate => {
  const total = swappedCorrelators(network, demand, chain.total);
  const waiting = swappedCorrelators(network, demand, chain.waiting);
  const cost = 1 / (chain.undisturbed ?? 1) - 1;
  return {
    ...chain,
    means: {
      waiting,
      total,
      ...(cost > 0 && { disturbed: [waiting[0] * cost, waiting[1] * cost, 0] }),
    },
    fidelity: fidelityOf(total),
  };
};

const placeBetween = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  from: number,
  to: number,
): Place => {
  const a = network.nodes[demand.nodes[from]];
  const b = network.nodes[demand.nodes[to]];
  return {
    plan: demand.purification!,
    noise: noiseBetween(network, demand, from, to),
    stepSeconds: Math.max(a.purifyPs, b.purifyPs) / PS_PER_SECOND,
    answerSeconds: (demand.coordinatePs[to] - demand.coordinatePs[from]) / PS_PER_SECOND,
    xy: a.rates.xy + b.rates.xy,
    z: a.rates.z + b.rates.z,
    cutoffSeconds: Math.min(...[from, to].map((v) => cutoffSecondsAt(network, demand, v))),
  };
};

/** Age at which the v-th node of a path discards a pair; the ends never do. */
const cutoffSecondsAt = ({ nodes }: CompiledNetwork, demand: CompiledDemand, v: number): number =>
  v > 0 && v < demand.links.length
    ? nodes[demand.nodes[v]].cutoffPs / PS_PER_SECOND
    : Number.POSITIVE_INFINITY;

/** A link of a path at which pairs are purified, and the raw pairs that each of its lanes makes. */
const linkPlace = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  position: number,
  slowdown: number,
): { readonly place: Place; readonly raw: RawSupply } => {
  const link = network.links[demand.links[position]];
  const period = (link.periodPs / PS_PER_SECOND) * slowdown;
  const probability = link.law.successProbability;
  const once = (link.resetPs + link.storePs) / PS_PER_SECOND;
  const seconds = period / probability + once;
  const exponential = Math.min(seconds, -period / Math.log1p(-Math.min(probability, 1 - 1e-9)));
  return {
    place: { ...placeBetween(network, demand, position, position + 1), made: link.law.state },
    raw: { seconds, exponential, pair: link.ready, attempts: { probability, period } },
  };
};

/** Each link stands for one whose attempts make purified pairs, as often and with the same spread: so quick ones, behind a delay. */
const overPurifiedLinks = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions,
): PairsEstimate => {
  const { purification, ...plain } = demand;
  const places = demand.links.map((link, position) =>
    linkPlace(network, demand, position, share.slowdown(link)),
  );
  const lanes = demand.links.map((link) => network.links[link].lanes);
  const streams = network.continuous
    ? purifiedStreams(
        places.map((one, i) => ({ ...one, rawHz: birthsOf(one.raw.seconds, lanes[i]) })),
      )
    : undefined;
  const supplies = streams ?? places.map(({ place, raw }) => purifiedSupply(place, raw));
  const links: CompiledLink[] = [...network.links];
  demand.links.forEach((index, position) => {
    const { seconds, exponential, pair } = supplies[position];
    const link = network.links[index];
    const spreadPs = Math.max(1, Math.round(exponential * PS_PER_SECOND));
    const periodPs = Math.min(link.periodPs, spreadPs);
    links[index] = {
      ...link,
      periodPs,
      lanes: 1,
      heralded: pair,
      ready: pair,
      resetPs: Math.max(0, Math.round(seconds * PS_PER_SECOND) - spreadPs),
      storePs: 0,
      law: { ...link.law, successProbability: periodPs / spreadPs },
    };
  });
  // What is left of the cutoff to a pair that has waited for its partner.
  const nodes = [...network.nodes];
  demand.nodes.slice(1, -1).forEach((node, i) => {
    const age = ((supplies[i].age ?? 0) + (supplies[i + 1].age ?? 0)) / 2;
    nodes[node] = {
      ...nodes[node],
      cutoffPs: Math.max(1, nodes[node].cutoffPs - Math.round(age * PS_PER_SECOND)),
    };
  });
  const chain = estimateChain(
    { ...network, links, nodes },
    plain,
    { ...share, slowdown: () => 1 },
    { ...options, ...(streams && { births: streams.map(({ births }) => births) }) },
  );
  return {
    ...withMeans({ ...network, links }, plain, chain),
    exact: isExactStep(network, demand, share),
    purified: {
      links: supplies.map(({ pair }) => pair),
      linkHz: 1 / Math.max(...supplies.map(({ seconds }) => seconds)),
    },
  };
};

/** One round over one link whose memories do not age: the only purification without approximation. */
const isExactStep = (network: CompiledNetwork, demand: CompiledDemand, share: Share): boolean => {
  return (
    demand.links.length === 1 &&
    demand.purification!.rounds === 1 &&
    !network.continuous &&
    share.slowdown(demand.links[0]) === 1 &&
    share.cycleSeconds === undefined &&
    network.links[demand.links[0]].resetPs + network.links[demand.links[0]].storePs === 0 &&
    demand.nodes.every((node) => {
      const { rates, perAttempt, retrieval, communicationQubits } = network.nodes[node];
      return (
        rates.slow === 0 && perAttempt === 0 && retrieval === 1 && communicationQubits === Infinity
      );
    })
  );
};

const purifiedFromEndToEnd = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions,
): PairsEstimate => {
  const { purification, ...plain } = demand;
  const strand = withMeans(network, plain, estimateChain(network, plain, share, options));
  const place = placeBetween(network, demand, 0, demand.links.length);
  const alone = 1 / strand.rateHz;
  const slower = slowerOfTwo(network, plain, alone, options);
  const exponential = slower === undefined ? alone : 2 * (slower - alone);
  const supply = { seconds: alone, exponential, pair: strand.means.total };
  const [made] = network.continuous
    ? purifiedStreams([{ place, raw: supply, rawHz: strandHz(network, demand, share, alone) }])
    : [purifiedSupply(place, supply)];
  return {
    ...strand,
    exact: false,
    seconds: made.seconds,
    rateHz: 1 / made.seconds,
    means: { waiting: strand.means.waiting, total: made.pair },
    fidelity: fidelityOf(made.pair),
    purified: { ends: strand.means.total },
  };
};

/**
 * Pairs per second from end to end while 0, 1, … lanes of the links at both ends hold one, as many as can while they are
 * purified; `seconds` while none do.
 */
const strandHz = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  seconds: number,
): readonly number[] => {
  const last = demand.links.length - 1;
  const lanes = demand.links.map((link) => network.links[link].lanes);
  const linkSeconds = chainInputs(network, demand, share).links.map(meanSeconds);
  const pace = (held: number) =>
    streamHz(
      lanes.map((all, i) => birthsOf(linkSeconds[i], i === 0 || i === last ? all - held : all)),
    );
  const most = Math.min(...lanes, demand.purification!.rounds + 1);
  const all = Array.from({ length: most }, (_, held) => pace(held));
  return all.map((hz) => hz / (all[0] * seconds));
};

/**
 * Mean time until both of two strands have their pair: of links that herald alike, that of a chain of twice as many. Where
 * swaps fail or something ages, two exponential times.
 */
const slowerOfTwo = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  seconds: number,
  options: ChainOptions,
): number | undefined => {
  const sure = demand.nodes.slice(1, -1).every((node) => network.nodes[node].swapSuccess === 1);
  const discards = demand.nodes
    .slice(1, -1)
    .some((node) => Number.isFinite(network.nodes[node].cutoffPs));
  if (!sure || discards || options.effort === 0) return undefined;
  const twice = estimateMeanSlowest(network, demand);
  const once = twice.one;
  return once > 0 ? (seconds * twice.two) / once : undefined;
};

/** Mean of the slowest of all links, and of twice as many, by exponential times. */
const estimateMeanSlowest = (network: CompiledNetwork, demand: CompiledDemand) => {
  const rates = demand.links.map(
    (link) =>
      (network.links[link].law.successProbability * PS_PER_SECOND) / network.links[link].periodPs,
  );
  const slowest = Math.min(...rates);
  // ∫ (1 − Π(1 − e^{−rate t})) dt, by the midpoint rule over 30 times the slowest link's mean.
  const steps = 3000;
  const width = 30 / slowest / steps;
  let one = 0;
  let two = 0;
  for (let k = 0; k < steps; k++) {
    const time = (k + 0.5) * width;
    let all = 1;
    for (const rate of rates) all *= -Math.expm1(-rate * time);
    one += (1 - all) * width;
    two += (1 - all * all) * width;
  }
  return { one, two };
};
