/** Error budgets: what each cause takes from fidelity and rate, in physical order, ending exactly at the delivered figure. */
import type { CompiledDemand, CompiledNetwork } from '../engine/compile';
import { PS_PER_SECOND } from '../engine/compile';
import { type Correlators, fidelityOf } from '../physics/bell-diagonal';
import { swapNoise } from '../physics/swap';
import { showQuantity } from '../units/format';
import { besideSteps, onceSteps, retrievalSteps, storingSteps, turnSteps } from './budget-memory';
import type { PurifiedPairs } from './estimate-pairs';
import { ownerPointer } from './owner-pointer';
import { rawSteps } from './raw-causes';
import type { BudgetStep } from './report';

/** Mean correlators over the delivered pairs: just after the last swap, and on delivery. */
export interface PairMeans {
  readonly waiting: Correlators;
  readonly total: Correlators;
  /** What attempts beside stored qubits cost those just after the last swap; absent where they disturb nothing. */
  readonly disturbed?: Correlators;
}

/** Correlators that a path's pairs multiply to, raw or heralded, in sure and perfect swaps without any wait. */
export const pathCorrelators = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  state: 'raw' | 'heralded' | 'ready',
): Correlators => joined(demand.links.map((index) => network.links[index][state]));

/** What perfect swaps make of the pairs of successive links. */
const joined = (pairs: readonly Correlators[]): Correlators => {
  let [xx, yy, zz] = [1, -1, 1];
  for (const pair of pairs) {
    xx *= pair[0];
    yy *= -pair[1];
    zz *= pair[2];
  }
  return [xx, yy, zz];
};

/** Factors of ⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩ that all swaps of a path take together, by their gates or by their readouts. */
const swapsNoise = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  cause: 'gate' | 'readout',
): Correlators => {
  let [xx, yy, zz] = [1, 1, 1];
  for (const index of demand.nodes.slice(1, -1)) {
    const { gate, readout } = network.nodes[index];
    const [x, y, z] = swapNoise(cause === 'gate' ? gate : 1, cause === 'readout' ? readout : 1);
    xx *= x;
    yy *= y;
    zz *= z;
  }
  return [xx, yy, zz];
};

/** Pairs of a path whose swaps are noisy, after decay by the given factors. */
export const swappedCorrelators = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  kept: { readonly xy: number; readonly z: number },
): Correlators => {
  const [xx, yy, zz] = pathCorrelators(network, demand, 'ready');
  const gates = swapsNoise(network, demand, 'gate');
  const readout = swapsNoise(network, demand, 'readout');
  return [
    xx * gates[0] * readout[0] * kept.xy,
    yy * gates[1] * readout[1] * kept.xy,
    zz * gates[2] * readout[2] * kept.z,
  ];
};

/** Pairs without the noise of their swaps, which multiplies every pair of a path alike. No noise where nothing is left of them. */
const withoutNoise = (pair: Correlators, noise: Correlators): Correlators => [
  noise[0] === 0 ? 0 : pair[0] / noise[0],
  noise[1] === 0 ? 0 : pair[1] / noise[1],
  noise[2] === 0 ? 0 : pair[2] / noise[2],
];

const worst = (indices: readonly number[], badness: (index: number) => number): number =>
  indices.reduce((best, index) => (badness(index) > badness(best) ? index : best), indices[0]);

const percent = (share: number): string => showQuantity(share, 'fraction', { digits: 3 });

const duration = (seconds: number): string => showQuantity(seconds, 'seconds', { digits: 3 });

/**
 * Fidelity from 1 to the delivered mean: raw pairs, herald delay, waiting, swap gates, readout, news. Exact for the mean,
 * since each cause multiplies the correlators. A path of one link has only raw pairs and herald delay, pairs that are not
 * stored have no delay.
 */
export const fidelityBudget = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  means: PairMeans,
  purified?: PurifiedPairs,
): BudgetStep[] => {
  const { links, nodes } = network;
  const { pointer: memory, detail: memoryDetail } = mostForgetful(network, demand);
  const slowestAnswer = Math.max(
    ...demand.links.map((i) =>
      Math.max(links[i].law.storedSourceSeconds, links[i].law.storedTargetSeconds),
    ),
  );
  const steps = rawSteps(network, demand);
  if (demand.links.some((i) => !links[i].stored)) return steps;
  steps.push({
    id: 'herald',
    label: 'Herald delay',
    detail: `stored up to ${duration(slowestAnswer)} until the herald`,
    value: fidelityOf(pathCorrelators(network, demand, 'heralded')),
    pointer: memory,
  });
  steps.push(
    ...storingSteps(network, demand, fidelityOf(pathCorrelators(network, demand, 'ready'))),
  );
  if (purified?.links) steps.push(purifiedStep(demand, joined(purified.links)));
  if (demand.links.length === 1) {
    if (purified?.ends) steps.push(purifiedStep(demand, means.total));
    return steps;
  }
  const inner = demand.nodes.slice(1, -1);
  const worstGate = worst(inner, (i) => 1 - nodes[i].gate);
  const worstReadout = worst(inner, (i) => 1 - nodes[i].readout);
  // What comes to the ends has had its news; purification there goes on from it.
  const { waiting, total } = purified?.ends
    ? { waiting: purified.ends, total: purified.ends }
    : means;
  const readout = swapsNoise(network, demand, 'readout');
  const beforeReadout = withoutNoise(waiting, readout);
  const beforeGates = withoutNoise(beforeReadout, swapsNoise(network, demand, 'gate'));
  const disturbed = purified?.ends ? undefined : means.disturbed;
  const beforeAttempts = disturbed
    ? withoutNoise(
        withoutNoise(
          [0, 1, 2].map((i) => waiting[i] + disturbed[i]) as [number, number, number],
          readout,
        ),
        swapsNoise(network, demand, 'gate'),
      )
    : beforeGates;
  const farthest = demand.coordinatePs[demand.links.length] / PS_PER_SECOND;
  steps.push(
    {
      id: 'waiting',
      label: purified?.ends ? 'Waiting in memory, and news' : 'Waiting in memory',
      detail: memoryDetail,
      value: fidelityOf(beforeAttempts),
      pointer: memory,
    },
    ...(disturbed ? besideSteps(network, demand, fidelityOf(beforeGates)) : []),
    {
      id: 'gates',
      label: inner.length === 1 ? `Swap at ${nodes[inner[0]].name}` : `${inner.length} swaps`,
      detail: `worst gate ${percent((1 + 3 * nodes[worstGate].gate) / 4)}`,
      value: fidelityOf(beforeReadout),
      pointer: `/nodes/${worstGate}/parameters/twoQubitGateFidelity`,
    },
    {
      id: 'readout',
      label: 'Readout',
      detail: `worst readout ${percent(nodes[worstReadout].readout)}`,
      value: fidelityOf(waiting),
      pointer: `/nodes/${worstReadout}/parameters/readoutFidelity`,
    },
  );
  if (purified?.ends) {
    steps.push(purifiedStep(demand, means.total));
  } else {
    steps.push({
      id: 'news',
      label: 'News to the ends',
      detail: network.instant ? 'instant classical plane' : `${duration(farthest)} along the path`,
      value: fidelityOf(total),
      pointer: '/policy/classical',
    });
  }
  return steps;
};

/** The memory of the path that loses most, with the field that says so. */
const mostForgetful = (
  { nodes }: CompiledNetwork,
  demand: CompiledDemand,
): { readonly detail: string; readonly pointer: string } => {
  const index = worst(demand.nodes, (i) => {
    const { xy, z, slow } = nodes[i].rates;
    return xy + z + Math.sqrt(slow);
  });
  const { xy, z, slow } = nodes[index].rates;
  const [name, field, rate] =
    xy > 0 && xy >= Math.sqrt(slow)
      ? ['T2', 't2Seconds', xy]
      : slow > 0
        ? ['Gaussian T2', 't2GaussianSeconds', Math.sqrt(slow)]
        : z > 0
          ? ['T1', 't1Seconds', z]
          : ['T2', 't2Seconds', 0];
  return {
    detail:
      rate > 0
        ? `least ${name} ${duration(1 / rate)}, at ${nodes[index].name}`
        : 'no memory decays',
    pointer: `/nodes/${index}/parameters/${field}`,
  };
};

/** What purification makes of the pairs, its waits and its own errors included. */
const purifiedStep = ({ purification }: CompiledDemand, pair: Correlators): BudgetStep => {
  const { protocol, rounds, schedule, scope, pointer } = purification!;
  const times = rounds === 1 ? 'once' : `${rounds} rounds, ${schedule}`;
  return {
    id: 'purification',
    label: scope === 'link' ? 'Purification on links' : 'Purification at the ends',
    detail: `${protocol.label}, ${times}, with its waits and errors`,
    value: fidelityOf(pair),
    pointer,
  };
};

/** Mean rate of a link on its own, in hertz. */
export const soloRate = (network: CompiledNetwork, link: number): number =>
  (network.links[link].law.successProbability * network.links[link].lanes * PS_PER_SECOND) /
  (network.links[link].periodPs +
    network.links[link].law.successProbability *
      (network.links[link].resetPs + network.links[link].storePs));

/** Rates on the way from attempts to delivery, as estimated; absent where they are not defined. */
export interface RateStages {
  /** Purified pairs of the slowest link. */
  readonly purifiedHz?: number;
  /** All links of the path have a pair, swaps sure and instant. */
  readonly togetherHz?: number;
  /** The same with links that take turns; absent where none do. */
  readonly inTurnHz?: number;
  /** The same with swap durations and news to the ends. */
  readonly informedHz?: number;
}

/** Ids of factors that the photons of one side alone meet. */
const ARM = /^(source|target)-/;

/** Pairs per second from the attempts of the slowest link down to the delivered rate. */
export const rateBudget = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  delivered: number,
  stages: RateStages,
): BudgetStep[] => {
  const { purifiedHz, togetherHz, informedHz } = stages;
  const slowest = worst(demand.links, (i) => -soloRate(network, i));
  const link = network.links[slowest];
  const { tries, dutyCycle = 1 } = link.law;
  const lanes = network.continuous ? link.lanes : 1; // on demand a round takes one lane of each link
  const period = (link.periodPs * dutyCycle) / PS_PER_SECOND;
  const atOnce = lanes > 1 ? `, ${lanes} at once` : '';
  const modes = tries > 1 ? `, ${tries} tries each` : '';
  let value = (tries * lanes) / period;
  const steps: BudgetStep[] = [
    {
      id: 'attempts',
      label: 'Attempts',
      detail: `slowest link ${link.name}, one period ${duration(period)}${modes}${atOnce}`,
      value,
      pointer: ownerPointer(network, slowest, link.law.pace.owner, link.law.pace.parameter),
    },
  ];
  if (dutyCycle < 1) {
    value *= dutyCycle;
    steps.push({
      id: 'duty',
      label: 'Duty cycle',
      detail: `tries × ${dutyCycle.toPrecision(3)} of the time`,
      value,
      pointer: ownerPointer(network, slowest, 'scheme', 'dutyCycle'),
    });
  }
  for (const factor of link.law.factors) {
    if (factor.value === 1) continue;
    value *= factor.value;
    const side = ARM.exec(factor.id)?.[1] as 'source' | 'target' | undefined;
    steps.push({
      id: factor.id,
      label: factor.label[0].toUpperCase() + factor.label.slice(1),
      detail: `${side ? `${network.nodes[link[side]].name} ` : ''}× ${factor.value.toPrecision(3)}`,
      value,
      pointer: ownerPointer(network, slowest, factor.owner, factor.parameter),
    });
  }
  const once = onceSteps(network, slowest, value, lanes);
  steps.push(...once);
  value = once.at(-1)?.value ?? value;
  if (purifiedHz !== undefined) {
    const { width, schedule, pointer } = demand.purification!;
    steps.push({
      id: 'purification',
      label: 'Purification on links',
      detail:
        schedule === 'nested'
          ? `${width} pairs for one, if all steps succeed`
          : 'a fresh pair for every round',
      value: purifiedHz,
      pointer,
    });
  }
  if (demand.links.length === 1 && !network.continuous && !demand.purification) {
    steps.push(...retrievalSteps(network, demand, value));
    steps.push({
      id: 'delivered',
      label: 'Delivered',
      detail: tries > 1 ? 'one pair kept per period' : 'turns with other demands',
      value: delivered,
      pointer: tries > 1 ? `/links/${slowest}/scheme/multiplexing` : undefined,
    });
    return steps;
  }
  if (togetherHz !== undefined) {
    steps.push({
      id: 'others',
      label: 'Wait for every link',
      detail: `${demand.links.length} links in parallel`,
      value: togetherHz,
      pointer: `/links/${slowest}/parameters/lengthKm`,
    });
  }
  steps.push(...turnSteps(network, demand, stages));
  if (informedHz !== undefined) {
    steps.push({
      id: 'news',
      label: 'News to the ends',
      detail: network.instant ? 'instant classical plane' : 'swaps and messages take time',
      value: informedHz,
      pointer: '/policy/classical',
    });
  }
  if (informedHz !== undefined) steps.push(...retrievalSteps(network, demand, informedHz));
  const inner = demand.nodes.slice(1, -1);
  const lossy =
    inner.length > 0 ? worst(inner, (i) => 1 - network.nodes[i].swapSuccess) : undefined;
  steps.push({
    id: 'delivered',
    label:
      demand.purification?.scope === 'end-to-end'
        ? 'Purification, failed swaps, cutoffs, turns'
        : 'Failed swaps, cutoffs, turns',
    detail:
      lossy !== undefined && network.nodes[lossy].swapSuccess < 1
        ? `swap success ${percent(network.nodes[lossy].swapSuccess)} at ${network.nodes[lossy].name}`
        : 'what is left to the delivered rate',
    value: delivered,
    pointer:
      lossy !== undefined && network.nodes[lossy].swapSuccess < 1
        ? `/nodes/${lossy}/parameters/swapSuccessProbability`
        : '/policy/cutoffSeconds',
  });
  return steps;
};
