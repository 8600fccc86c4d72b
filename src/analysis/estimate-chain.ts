/** The estimate of one demand: exact where the model makes it computable, else the tree approximation. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { lastLinkError, sweepWork } from './chain-effort';
import { type ChainMeans, exactChain } from './chain-exact';
import { type ChainInputs, chainInputs, hasItsNodes } from './chain-inputs';
import { inProportion, treeChain } from './chain-tree';
import { continuousRate, restlessStream } from './estimate-stream';
import { FOLLOWED_LINKS, failingChain, followWork } from './failing-chain';
import type { Share } from './sharing';
import { beginsAtOnce, meanTakingTurns } from './taking-turns';
import { areInStep, meanSeconds, meetingOf } from './two-links';

export interface ChainEstimate {
  readonly exact: boolean;
  /** Mean seconds from the start of a round to delivery. */
  readonly seconds: number;
  readonly rateHz: number;
  /** Decay until the last swap, and until delivery. */
  readonly waiting: Pick<ChainMeans, 'xy' | 'z'>;
  readonly total: Pick<ChainMeans, 'xy' | 'z'>;
  /** What attempts beside stored qubits leave of ⟨XX⟩, ⟨YY⟩; absent where nothing is disturbed. */
  readonly undisturbed?: number;
  /** Rate of all links having a pair, with sure and instant swaps; on-demand only. */
  readonly togetherHz?: number;
  /** The same with links that take turns, where some do. */
  readonly inTurnHz?: number;
  /** The same with swap durations and news to the ends. */
  readonly informedHz?: number;
}

/** Relative error of a decay factor that is no error: below that of the grid, or, while somebody types, below what is shown. */
const negligible = (effort: number): number => (Number.isFinite(effort) ? 2e-4 : 2e-5);

/** Longest chain whose blocks are swept; beyond it the tree answers. */
const EXACT_LINKS = 12;

/** Effort that is always spent on chains whose swaps fail. */
const LEAST_EFFORT = 1e5;

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

/** What decides how a path is estimated. */
interface Traits {
  readonly isSure: boolean;
  readonly isAsap: boolean;
  readonly discards: boolean;
  readonly takesTurns: boolean;
  readonly isGaussian: boolean;
}

const traitsOf = (demand: CompiledDemand, inputs: ChainInputs): Traits => ({
  isSure: inputs.swapSuccess.every((success) => success === 1),
  isAsap:
    demand.links.length <= 2 || demand.plan.leftFrom.slice(1, -1).every((required) => required < 0),
  discards: inputs.cutoffs.some(Number.isFinite),
  takesTurns: inputs.takesTurns.some(Boolean),
  isGaussian: inputs.slow.some((rate) => rate > 0),
});

/** Whether what a demand gets follows exactly from the heralding times of its links. */
const isExact = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  inputs: ChainInputs,
  traits: Traits,
): boolean => {
  const links = demand.links.map((link) => network.links[link]);
  if (demand.links.some((link) => share.slowdown(link) > 1 || share.late(link) > 0)) return false;
  if (!hasItsNodes(network, demand)) return false;
  const isOneLane = links.every(({ lanes }) => lanes === 1);
  if (links.length === 1) return !network.continuous || isOneLane;
  // News of what was not retrieved takes time, and lets links start again one by one.
  const isRetrieved = inputs.retrieval.every((probability) => probability === 1);
  if (!isRetrieved && !network.instant && !network.continuous) return false;
  const inStep =
    inputs.links.every((link) => areInStep([link, inputs.links[0]])) &&
    links.every(({ storePs }) => storePs === 0);
  const { isSure, isAsap, discards, takesTurns, isGaussian } = traits;
  if (inputs.beside && !inStep && !(takesTurns && links.length === 2)) return false;
  if (links.length === 2 && !network.continuous) {
    if (!isSure && !network.instant) return false;
    if (takesTurns) return !discards || network.instant;
    if (isGaussian && !inStep) return false;
    const { resetPs, periodPs } = links[0];
    const cutoffPs = Math.round(inputs.cutoffs[1] * PS_PER_SECOND);
    return !discards || (network.instant && inStep && resetPs === 0 && cutoffPs % periodPs === 0);
  }
  return (
    links.length <= EXACT_LINKS &&
    isAsap &&
    isSure &&
    !discards &&
    !takesTurns &&
    !isGaussian &&
    (!network.continuous || (links.length === 2 && isOneLane))
  );
};

/** `grain` trades accuracy for speed, see `exactChain`; `budget` asks for what budgets need; `effort` see `estimate`. */
export interface ChainOptions {
  readonly grain?: number;
  readonly budget?: boolean;
  readonly effort?: number;
  /** Continuously: pairs per second of each link while 0, 1, … wait, where these are not those of its lanes. */
  readonly births?: readonly (readonly number[])[];
}

/**
 * Mean seconds, per pair that comes to its ends, until news of a qubit that did not come out there reaches the slowest link:
 * from then on the round goes on. A pair of which neither came out tells of itself from both ends.
 */
const lateByRetrieval = (
  { coordinatePs }: CompiledDemand,
  { links, retrieval }: ChainInputs,
): number => {
  const means = links.map(meanSeconds);
  const slowest = means.indexOf(Math.max(...means));
  const ways = (of: (ps: number) => number) =>
    Math.max(of(coordinatePs[slowest]), of(coordinatePs[slowest + 1])) / PS_PER_SECOND;
  const end = coordinatePs[links.length];
  const [source, target] = retrieval;
  return (
    (1 - source) * target * ways((ps) => ps) +
    source * (1 - target) * ways((ps) => end - ps) +
    (1 - source) * (1 - target) * ways((ps) => Math.min(ps, end - ps))
  );
};

/** What is left after the swaps' own time, and what follows a herald at the ends, on average over the links. */
const settled = (
  { xy, z }: Pick<ChainMeans, 'xy' | 'z'>,
  { rateXY, rateZ, swapSeconds }: ChainInputs,
  after: readonly number[],
) => {
  const end = after.reduce((sum, seconds) => sum + seconds, 0) / after.length;
  const lost = (rates: readonly number[]) =>
    swapSeconds.reduce((sum, swap, v) => sum + 2 * rates[v] * swap, 0) +
    (rates[0] + rates[after.length]) * end;
  return { xy: xy * Math.exp(-lost(rateXY)), z: z * Math.exp(-lost(rateZ)) };
};

/** Mean round over two links that start again whenever a swap fails; `told`: news of a failure to both ends. */
const twoLinkMeans = (
  inputs: ChainInputs,
  afterHerald: readonly number[],
  told: number,
  { discards, takesTurns, isGaussian }: Traits,
): ChainMeans => {
  const { links, rateXY, rateZ, slow, ages, swapSeconds, perAttempt } = inputs;
  const success = inputs.swapSuccess[1];
  const swap = swapSeconds[1];
  const again = ((1 - success) * (swap + told)) / success;
  if (!discards && !takesTurns && !isGaussian) {
    const { seconds, ...kept } = exactChain({ ...inputs, afterHerald });
    return { ...kept, seconds: (seconds - afterHerald[0]) / success + again + afterHerald[0] };
  }
  const end = afterHerald[0];
  const lost = (v: number, age: number, seconds: number) =>
    seconds * (rateXY[v] + slow[v] * (seconds + 2 * age));
  const { seconds, xy, z } = meetingOf({
    links: [links[0], links[1]],
    takeTurns: takesTurns,
    cutoff: inputs.cutoffs[1],
    kept: (first, wait, attempts) => {
      const [a, b] = first === 0 ? [wait, 0] : [0, wait];
      const exponentXY =
        lost(0, ages[0][0], a + end) +
        lost(1, ages[0][1], a + swap) +
        lost(1, ages[1][0], b + swap) +
        lost(2, ages[1][1], b + end) +
        perAttempt[1] * attempts;
      const exponentZ = rateZ[0] * (a + end) + rateZ[1] * (wait + 2 * swap) + rateZ[2] * (b + end);
      return [Math.exp(-exponentXY), Math.exp(-exponentZ)];
    },
  });
  return { seconds: seconds / success + again + end, xy, z };
};

/** Of a demand whose pairs are used as they are; `estimatePairs` for any. */
export const estimateChain = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions = {},
): ChainEstimate => {
  const inputs = chainInputs(network, demand, share);
  const traits = traitsOf(demand, inputs);
  const { links, swapSeconds } = inputs;
  const effort = options.effort ?? Number.POSITIVE_INFINITY;
  const isPlain = !traits.discards && !traits.takesTurns && !traits.isGaussian;
  const isSwept = links.length <= EXACT_LINKS && traits.isSure && traits.isAsap && isPlain;
  const isInTime =
    links.length <= EXACT_LINKS &&
    traits.isSure &&
    traits.isAsap &&
    !traits.discards &&
    !traits.takesTurns;
  const isFollowed = !traits.isSure && followWork(links.length) <= Math.max(effort, LEAST_EFFORT);
  const isPair = links.length === 2 && !network.continuous && !isSwept;
  let exact = isExact(network, demand, share, inputs, traits);
  const roundMeans = (of: ChainInputs, news: boolean): ChainMeans => {
    const after = afterHerald(demand, swapSeconds, news);
    const way = Array.from(demand.coordinatePs, (ps) => ps / PS_PER_SECOND);
    const coordinate = news ? way : way.map(() => 0);
    if (isPair) {
      const told = Math.max(coordinate[1], coordinate[2] - coordinate[1]);
      return twoLinkMeans(of, after, told, traits);
    }
    if (isSwept) {
      const chain = { ...of, afterHerald: after };
      const isNegligible = lastLinkError(chain) < negligible(effort);
      const isTooMuch = !isNegligible && sweepWork(links, after, options.grain) > effort;
      if (isTooMuch) exact = false;
      return exactChain({ ...chain, lastLinkDecides: isNegligible || isTooMuch }, options.grain);
    }
    const linkSeconds = links.map(meanSeconds);
    const lasting = (): ChainMeans | undefined => {
      if (traits.takesTurns || traits.isGaussian || !(traits.isAsap || traits.isSure)) return;
      if (traits.isSure && links.length <= EXACT_LINKS) {
        return exactChain({ ...of, afterHerald: after, lastLinkDecides: true }, options.grain);
      }
      // Links hear of failed swaps even where only the news of the last one is left out.
      return isFollowed && links.length <= FOLLOWED_LINKS
        ? failingChain({ ...of, linkSeconds, coordinate: way, afterHerald: after })
        : undefined;
    };
    const known = lasting();
    if (known && traits.isAsap && !traits.discards) return known;
    const joint = traits.isAsap ? undefined : jointOf(demand);
    const branches = { ...of, linkSeconds, coordinate };
    const tree = treeChain({ ...branches, joint });
    if (known) {
      const never = of.cutoffs.map(() => Number.POSITIVE_INFINITY);
      return inProportion(tree, treeChain({ ...branches, cutoffs: never }), known);
    }
    const isInRows = traits.takesTurns && traits.isSure && traits.isAsap && !traits.discards;
    if (isInRows && !network.continuous) {
      const begins = beginsAtOnce(of.takesTurns);
      const last = after.filter((_, i) => !begins[i]);
      const end = last.reduce((sum, seconds) => sum + seconds, 0) / last.length;
      return { ...tree, seconds: meanTakingTurns(links, of.takesTurns) + end };
    }
    if (!isInTime) return tree;
    // Only the phase is beyond the sweep: time and relaxation are those of any memory.
    const { seconds, z } = exactChain(
      { ...of, afterHerald: after, lastLinkDecides: true },
      options.grain,
    );
    return { ...tree, seconds, z };
  };
  const isStream =
    network.continuous &&
    (!exact || options.births !== undefined) &&
    links.length > 1 &&
    !traits.takesTurns &&
    demand.nodes.every((v) => network.nodes[v].communicationQubits === Number.POSITIVE_INFINITY);
  const stream = isStream ? restlessStream(network, demand, inputs, options) : undefined;
  /** A stream whose swaps may fail or wait for news, in the proportion of a round with such swaps to one without; so cutoffs. */
  const streamMeans = (of: ChainInputs, news: boolean, round: ChainMeans): ChainMeans => {
    const { hz, xy, z } = stream!;
    const linkSeconds = links.map(meanSeconds);
    const coordinate = of.rateZ.map(() => 0);
    const cutoffs = of.cutoffs.map(() => Number.POSITIVE_INFINITY);
    let known: ChainMeans = { seconds: 1 / hz, xy, z };
    if (!traits.isSure || !traits.isAsap) {
      const swapSuccess = of.swapSuccess.map(() => 1);
      const plain = { ...of, linkSeconds, coordinate, swapSuccess, cutoffs };
      const after = afterHerald(demand, swapSeconds, news);
      const isKnown = (traits.isAsap || traits.isSure) && !traits.isGaussian;
      const sure =
        isKnown && links.length <= EXACT_LINKS
          ? exactChain({ ...plain, afterHerald: after, lastLinkDecides: true }, options.grain)
          : treeChain(plain);
      const lasting = traits.discards ? roundMeans({ ...of, cutoffs }, news) : round;
      known = inProportion(lasting, sure, known);
    }
    if (!traits.discards) return known;
    // A pair that waits is met by whichever lane is next.
    const inLanes = linkSeconds.map((seconds, i) => seconds / network.links[demand.links[i]].lanes);
    const branches = { ...of, linkSeconds: inLanes, coordinate };
    return inProportion(treeChain(branches), treeChain({ ...branches, cutoffs }), known);
  };
  /** `perPair`: mean seconds from one pair to the next, of a stream. */
  const means = (of: ChainInputs, news: boolean): ChainMeans & { readonly perPair?: number } => {
    const round = roundMeans(of, news);
    if (!stream) return round;
    const flow = streamMeans(of, news, round);
    const perPair = flow.seconds;
    if (traits.isGaussian || of.beside) return { ...round, perPair };
    const after = afterHerald(demand, swapSeconds, news);
    return { seconds: round.seconds, ...settled(flow, of, after), perPair };
  };
  const total = means(inputs, true);
  const retrieved = inputs.retrieval[0] * inputs.retrieval[1];
  const round = (total.seconds + lateByRetrieval(demand, inputs)) / retrieved;
  const seconds = share.cycleSeconds ?? round;
  const rateHz = network.continuous
    ? retrieved *
      (total.perPair === undefined
        ? continuousRate(network, demand, inputs, total.seconds)
        : 1 / total.perPair)
    : 1 / seconds;
  const waiting = !options.budget || network.instant ? total : means(inputs, false);
  const estimate = { exact, seconds, rateHz, total };
  if (!options.budget) return { ...estimate, waiting };
  const undisturbed = inputs.beside && {
    undisturbed:
      waiting.xy /
      means(
        { ...inputs, beside: undefined, perAttempt: inputs.perAttempt.map(() => 0) },
        network.instant,
      ).xy,
  };
  const known = { ...estimate, waiting, ...undisturbed };
  const { isSure, isAsap, discards, takesTurns } = traits;
  const isDefined = isSure && isAsap && !discards && links.length <= EXACT_LINKS;
  if (network.continuous || !isDefined || share.cycleSeconds !== undefined) return known;
  const isAtOnce = swapSeconds.every((seconds) => seconds === 0) && isSwept;
  const none = inputs.rateXY.map(() => 0);
  const bare = isAtOnce
    ? waiting.seconds
    : exactChain({
        links,
        rateXY: none,
        rateZ: none,
        swapSeconds,
        afterHerald: links.map(() => 0),
      }).seconds;
  return {
    ...known,
    togetherHz: 1 / bare,
    ...(takesTurns && { inTurnHz: 1 / (waiting.seconds - Math.max(...swapSeconds)) }),
    informedHz: 1 / total.seconds,
  };
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
