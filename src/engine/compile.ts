/** A design as flat numbers: what the engine and the estimates work on. */
import type { Catalogue } from '../network/catalogue';
import { nodeValues } from '../network/defaults';
import type { Design } from '../network/design';
import { withOwnDevices } from '../network/own-devices';
import { pairsSideBySide, purificationOf } from '../network/purification';
import type { Correlators } from '../physics/bell-diagonal';
import { type DecayRates, decayRates } from '../physics/decay';
import { NEVER } from '../physics/double-click';
import { gateWeight, swapNoise } from '../physics/swap';
import { type CompiledLink, compileLink, find, toPs } from './compile-link';
import type {
  Channel,
  HeraldingScheme,
  PurificationProtocol,
  SwapPlan,
  SwappingPolicy,
} from './interfaces';
import { cheapestPaths, type PathGraph, pathGraph } from './paths';

export { PS_PER_SECOND } from '../units/constants';

/** Exponent by which one attempt leaves nothing of a qubit beside it; more would overflow. */
const MOST_PER_ATTEMPT = 1e3;

export type { CompiledLink } from './compile-link';

/** What the engine needs of the library. */
export interface EngineLibrary extends Catalogue {
  readonly channels: readonly Channel[];
  readonly schemes: readonly HeraldingScheme[];
  readonly swapping: readonly SwappingPolicy[];
  readonly purification: readonly PurificationProtocol[];
}

export interface CompiledNode {
  readonly id: string;
  /** What people call it: its label, else its id. */
  readonly name: string;
  readonly canSwap: boolean;
  /** Decay rates of a stored qubit, per second. */
  readonly rates: DecayRates;
  /** Retrieval of both qubits included. */
  readonly swapSuccess: number;
  readonly swapPs: number;
  /** Probability that a stored qubit comes out when it is measured. */
  readonly retrieval: number;
  /** Exponent of ⟨XX⟩, ⟨YY⟩ of a stored qubit per attempt of the node's other lanes. */
  readonly perAttempt: number;
  /** Lanes that can try at once; Infinity: all. */
  readonly communicationQubits: number;
  /** Reset before the first attempt for a pair. */
  readonly resetPs: number;
  /** Age at which it discards as a repeater; Infinity: never. */
  readonly cutoffPs: number;
  /** Depolarizing weight of the gate alone, and readout fidelity. */
  readonly gate: number;
  readonly readout: number;
  /** Gate and readout together. */
  readonly noise: Correlators;
  /** Gate and measurement of a purification step. */
  readonly purifyPs: number;
}

/** What a demand's pairs go through to become better ones. */
export interface CompiledPurification {
  readonly scope: 'link' | 'end-to-end';
  readonly protocol: PurificationProtocol;
  readonly schedule: 'nested' | 'pumping';
  /** Steps behind a finished pair, > 0. */
  readonly rounds: number;
  /** Pairs stored side by side. */
  readonly width: number;
  /** JSON pointer of where the design asks for it. */
  readonly pointer: string;
}

export interface CompiledDemand {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  /** Nodes 0 … n and links 0 … n−1 of the path, as indices; empty when blocked. */
  readonly nodes: readonly number[];
  readonly links: readonly number[];
  /** Classical delay from the source to each node of the path, in ps. */
  readonly coordinatePs: Float64Array;
  readonly plan: SwapPlan;
  readonly neededFidelity: number;
  /** Kind of the application whose line, rather than a stated fidelity, decides whether pairs are of use. */
  readonly use?: string;
  readonly purification?: CompiledPurification;
  /** Why it cannot be served. */
  readonly blocked?: string;
}

/** Where pairs of a demand are purified: on the link at a position of its path, or (−1) at its two ends. */
export interface CompiledSite {
  readonly demand: number;
  readonly position: number;
}

export interface CompiledNetwork {
  readonly nodes: readonly CompiledNode[];
  readonly links: readonly CompiledLink[];
  readonly demands: readonly CompiledDemand[];
  readonly sites: readonly CompiledSite[];
  readonly continuous: boolean;
  readonly instant: boolean;
  readonly swapping: SwappingPolicy;
}

/** Conditions change somewhere on a path that is served. */
export const hasSchedules = ({ demands, links }: CompiledNetwork): boolean =>
  demands.some((demand) => demand.links.some((link) => links[link].schedule));

/** Rounds are independent: one demand is served, on demand, under conditions that stay. */
export const hasIndependentRounds = (network: CompiledNetwork): boolean =>
  !network.continuous &&
  network.demands.filter((demand) => !demand.blocked).length === 1 &&
  !hasSchedules(network);

/** Mean time from the start of a lane's work to a pair in memory, in ps. */
export const meanPairPs = ({ periodPs, law, resetPs, storePs }: CompiledLink): number =>
  periodPs / law.successProbability + resetPs + storePs;

/**
 * Compile a valid design. Durations are rounded to whole picoseconds here, once. Throws when the design names something
 * the library does not have, which validation has ruled out.
 */
export const compile = (design: Design, catalogue: EngineLibrary): CompiledNetwork => {
  const library = withOwnDevices(catalogue, design);
  const instant = design.policy?.classical === 'instant';
  const values = design.nodes.map((node) => nodeValues(node, library));
  const indexOf = new Map(design.nodes.map((node, index) => [node.id, index]));

  const nodes = design.nodes.map((node, index): CompiledNode => {
    const v = values[index];
    const gate = gateWeight(v.twoQubitGateFidelity ?? 1);
    const readout = v.readoutFidelity ?? 1;
    const retrieval = v.retrievalEfficiency ?? 1;
    const cutoff = v.cutoffSeconds ?? design.policy?.cutoffSeconds;
    return {
      id: node.id,
      name: node.label || node.id,
      canSwap: node.kind === 'repeater',
      rates: decayRates(v.t1Seconds, v.t2Seconds, v.t2GaussianSeconds),
      swapSuccess: (v.swapSuccessProbability ?? 1) * retrieval ** 2,
      swapPs: toPs(v.swapSeconds ?? 0),
      retrieval,
      resetPs: toPs(v.resetSeconds ?? 0),
      perAttempt:
        v.attemptsToDephase === undefined ? 0 : Math.min(MOST_PER_ATTEMPT, 1 / v.attemptsToDephase),
      communicationQubits: v.communicationQubits ?? Number.POSITIVE_INFINITY,
      cutoffPs: cutoff === undefined ? Number.POSITIVE_INFINITY : Math.max(1, toPs(cutoff)),
      gate,
      readout,
      noise: swapNoise(gate, readout),
      purifyPs: toPs(v.purificationSeconds ?? 0),
    };
  });

  const links = design.links.map((link) =>
    compileLink(link, library, { nodes, values, indexOf, instant }),
  );

  const swapping = find(
    library.swapping,
    (policy) => policy.id === (design.policy?.swapping ?? 'asap'),
    `swapping policy ${design.policy?.swapping}`,
  );
  const network = {
    nodes,
    links,
    continuous: design.policy?.generation === 'continuous',
    instant,
    swapping,
  };
  const linkIndex = new Map(design.links.map((link, index) => [link.id, index]));
  const demands = design.demands.map((demand, index): CompiledDemand => {
    const application = library.applications.find((a) => a.kind === demand.application?.kind);
    return route(network, {
      id: demand.id,
      source: indexOf.get(demand.source)!,
      target: indexOf.get(demand.target)!,
      neededFidelity: demand.minFidelity ?? application?.defaultMinFidelity ?? 0.5,
      use: demand.minFidelity === undefined ? application?.kind : undefined,
      links: demand.path?.map((id) => linkIndex.get(id)!),
      purification: compilePurification(
        purificationOf(design, demand),
        library,
        demand.purification && `/demands/${index}/purification`,
      ),
    });
  });
  return { ...network, demands, sites: demands.flatMap(sitesOf) };
};

/** With its protocol looked up. */
export const compilePurification = (
  purification: ReturnType<typeof purificationOf>,
  library: Pick<EngineLibrary, 'purification'>,
  pointer = '/policy/purification',
): CompiledPurification | undefined =>
  purification && {
    scope: purification.scope,
    schedule: purification.schedule,
    rounds: purification.rounds,
    width: pairsSideBySide(purification),
    pointer,
    protocol: find(
      library.purification,
      ({ id }) => id === purification.protocol,
      `purification protocol ${purification.protocol}`,
    ),
  };

const sitesOf = (
  { purification, links, blocked }: CompiledDemand,
  demand: number,
): CompiledSite[] => {
  if (!purification || blocked) return [];
  return purification.scope === 'link'
    ? links.map((_, position) => ({ demand, position }))
    : [{ demand, position: -1 }];
};

/** A wish between two nodes, by index, with its path if one is stated. */
export interface Wish {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly neededFidelity: number;
  readonly use?: string;
  readonly links?: readonly number[];
  readonly purification?: CompiledPurification;
}

const succeeds = (link: CompiledLink): boolean => link.law.successProbability > NEVER;

/** Mean time per pair, in ps; Infinity where there is never one. */
const costOf = (link: CompiledLink): number =>
  succeeds(link) ? link.periodPs / link.law.successProbability : Number.POSITIVE_INFINITY;

/** What paths are searched in, and the links that are none but by themselves: found once for the links of a network. */
interface Ways {
  readonly graph: PathGraph;
  readonly unstored: readonly number[];
}

const ways = new WeakMap<readonly CompiledLink[], Ways>();

const waysOf = ({ links, nodes }: Pick<CompiledNetwork, 'nodes' | 'links'>): Ways => {
  const known = ways.get(links);
  if (known) return known;
  const cost = (link: CompiledLink) => (link.stored ? costOf(link) : Number.POSITIVE_INFINITY);
  const graph = pathGraph(
    links.map((link) => ({
      id: link.id,
      source: link.source,
      target: link.target,
      cost: cost(link),
    })),
    nodes.length,
  );
  const unstored = [...links.keys()].filter(
    (index) => !links[index].stored && succeeds(links[index]),
  );
  const found = { graph, unstored };
  ways.set(links, found);
  return found;
};

/**
 * Cheapest paths from a node to every other (or to `only`), by mean time per pair. A link that stores nothing is a path by
 * itself, or none.
 */
export const pathsFrom = (
  network: Pick<CompiledNetwork, 'nodes' | 'links'>,
  from: number,
  only?: number,
): readonly (readonly number[] | undefined)[] => {
  const { links, nodes } = network;
  const { graph, unstored } = waysOf(network);
  const paths = [...cheapestPaths(graph, (node) => nodes[node].canSwap, from, only)];
  for (const index of unstored) {
    const link = links[index];
    if (link.source !== from && link.target !== from) continue;
    const to = link.source === from ? link.target : link.source;
    const cost = paths[to]?.reduce((sum, other) => sum + costOf(links[other]), 0);
    if (cost === undefined || costOf(link) < cost) paths[to] = [index];
  }
  return paths;
};

/** Give a wish its path, or the reason why it has none. */
export const route = (
  network: Pick<CompiledNetwork, 'nodes' | 'links' | 'swapping'>,
  wish: Wish,
): CompiledDemand => {
  const { nodes, links, swapping } = network;
  const path = wish.links ?? pathsFrom(network, wish.source, wish.target)[wish.target];
  const base = {
    id: wish.id,
    source: wish.source,
    target: wish.target,
    neededFidelity: wish.neededFidelity,
    use: wish.use,
    purification: wish.purification,
  };
  const blocked = (reason: string): CompiledDemand => ({
    ...base,
    nodes: [],
    links: [],
    coordinatePs: new Float64Array(0),
    plan: swapping.plan(0),
    blocked: reason,
  });
  if (!path) {
    const unswappable = links.some((link) => !link.stored)
      ? ' Links that store nothing serve only demands between their own two ends.'
      : '';
    const unlit = links.find(({ schedule }) => schedule?.steps.length === 0);
    const dark = unlit ? ` Link ${unlit.name} never has light.` : '';
    return blocked(
      `No path of links that can succeed joins ${nodes[wish.source].name} and ${nodes[wish.target].name} through repeaters.${dark}${unswappable}`,
    );
  }
  const dead = path.find((index) => !succeeds(links[index]));
  if (dead !== undefined) return blocked(`Link ${links[dead].name} on its path never succeeds.`);
  const needsStorage = path.length > 1 || wish.purification !== undefined;
  const used = needsStorage ? path.find((index) => !links[index].stored) : undefined;
  if (used !== undefined) {
    return blocked(
      `Link ${links[used].name} on its path detects its photons at once: nothing is stored that could be swapped or purified.`,
    );
  }
  const width = wish.purification?.width ?? 1;
  const narrow = path.find((index) => links[index].lanes < width);
  if (narrow !== undefined) {
    const { name, lanes } = links[narrow];
    return blocked(
      `Purification needs ${width} parallel pairs on every link of the path; link ${name} has ${lanes}.`,
    );
  }
  const onlyScheme = wish.purification?.protocol.onlyScheme;
  const other = path.find((index) => onlyScheme && links[index].scheme !== onlyScheme);
  if (other !== undefined) {
    return blocked(
      `${wish.purification!.protocol.label} works on ${onlyScheme} links; link ${links[other].name} is ${links[other].scheme}.`,
    );
  }
  const visited = [wish.source];
  const coordinatePs = new Float64Array(path.length + 1);
  path.forEach((index, i) => {
    const link = links[index];
    visited.push(link.source === visited[i] ? link.target : link.source);
    coordinatePs[i + 1] = coordinatePs[i] + link.delayPs;
  });
  const stuck = visited.slice(1, -1).find((node) => !(nodes[node].swapSuccess > NEVER));
  if (stuck !== undefined) return blocked(`Swaps at ${nodes[stuck].name} never succeed.`);
  return { ...base, nodes: visited, links: path, coordinatePs, plan: swapping.plan(path.length) };
};
