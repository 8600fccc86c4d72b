/** What the estimates of a chain work with: its links and memories in seconds, node by node along the path. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import type { ChainLink, ExactChain } from './chain-exact';
import type { Share } from './sharing';

/** Arrays run over links 0 … n−1 or nodes 0 … n of the path. */
export interface ChainInputs {
  readonly links: readonly ChainLink[];
  readonly rateXY: readonly number[];
  readonly rateZ: readonly number[];
  /** 1/T² of Gaussian memories. */
  readonly slow: readonly number[];
  /** How long each link's left and right qubit have been stored when it has a pair. */
  readonly ages: readonly (readonly [left: number, right: number])[];
  readonly beside?: ExactChain['beside'];
  /** Exponent per attempt beside a stored qubit. */
  readonly perAttempt: readonly number[];
  /** Swap duration and success, and cutoff; at the ends 0, 1 and Infinity. */
  readonly swapSeconds: readonly number[];
  readonly swapSuccess: readonly number[];
  readonly cutoffs: readonly number[];
  /** The node's two links of the path cannot try at once. */
  readonly takesTurns: readonly boolean[];
  /** Probability that an end gets its qubit out, source and target. */
  readonly retrieval: readonly [source: number, target: number];
}

export const chainInputs = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
): ChainInputs => {
  const nodes = demand.nodes.map((index) => network.nodes[index]);
  const links = demand.links.map((index) => network.links[index]);
  const last = links.length;
  const isInner = (v: number) => v > 0 && v < last;
  const isStored = links.every(({ stored }) => stored);
  const chainLinks = links.map(({ law, periodPs, resetPs, storePs }, i): ChainLink => {
    const offset = (resetPs + storePs) / PS_PER_SECOND + share.late(demand.links[i]);
    return {
      probability: law.successProbability,
      period: (periodPs / PS_PER_SECOND) * share.slowdown(demand.links[i]),
      ...(offset > 0 && { offset }),
    };
  });
  const beside = (of: (v: number) => number) =>
    nodes.map((node, v) => (isInner(v) ? node.perAttempt / chainLinks[of(v)].period : 0));
  const disturbs = nodes.some((node, v) => isInner(v) && node.perAttempt > 0);
  return {
    links: chainLinks,
    rateXY: nodes.map(({ rates }) => rates.xy),
    rateZ: nodes.map(({ rates }) => rates.z),
    slow: nodes.map(({ rates }) => rates.slow),
    ages: links.map(({ law, source, storePs }, i) => {
      const stored = [law.storedSourceSeconds, law.storedTargetSeconds];
      if (source !== demand.nodes[i]) stored.reverse();
      return [stored[0] + storePs / PS_PER_SECOND, stored[1] + storePs / PS_PER_SECOND];
    }),
    ...(disturbs && { beside: { left: beside((v) => v - 1), right: beside((v) => v) } }),
    perAttempt: nodes.map(({ perAttempt }) => perAttempt),
    swapSeconds: nodes.map(({ swapPs }, v) => (isInner(v) ? swapPs / PS_PER_SECOND : 0)),
    swapSuccess: nodes.map(({ swapSuccess }, v) => (isInner(v) ? swapSuccess : 1)),
    cutoffs: nodes.map(({ cutoffPs }, v) =>
      isInner(v) ? cutoffPs / PS_PER_SECOND : Number.POSITIVE_INFINITY,
    ),
    takesTurns: nodes.map(({ communicationQubits }, v) => isInner(v) && communicationQubits < 2),
    retrieval: isStored ? [nodes[0].retrieval, nodes[last].retrieval] : [1, 1],
  };
};

/**
 * Whether nobody else is at work at a demand's nodes who could dephase its stored qubits, or hold their communication
 * qubits: other demands, or further lanes in continuous generation.
 */
export const hasItsNodes = (network: CompiledNetwork, demand: CompiledDemand): boolean =>
  demand.nodes.every((index) => {
    const { perAttempt, communicationQubits } = network.nodes[index];
    if (perAttempt === 0 && communicationQubits === Number.POSITIVE_INFINITY) return true;
    const isAt = (link: number) =>
      network.links[link].source === index || network.links[link].target === index;
    const others = network.demands.some(
      (other) => other.id !== demand.id && other.links.some(isAt),
    );
    const own = demand.links.filter(isAt);
    return !others && (!network.continuous || own.every((link) => network.links[link].lanes === 1));
  });
