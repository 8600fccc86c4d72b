/** How demands that share links get in each other's way, approximately. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';

/** What sharing does to one demand. */
export interface Share {
  /** Continuously: factor by which a link's mean time to a pair grows for this demand; 1 where nobody is in the way. */
  readonly slowdown: (link: number) => number;
  /** On demand: how long after a round begins a link is this demand's, in seconds; 0 where nobody is in the way. */
  readonly late: (link: number) => number;
  /** Mean seconds from one delivery to the next, where turns decide it. */
  readonly cycleSeconds?: number;
}

/** A demand that has the network to itself. */
export const ALONE: Share = { slowdown: () => 1, late: () => 0 };

/** Sweeps over all demands until turns and cycles fit each other. */
const SWEEPS = 16;

/**
 * Shares of all demands. A link is contested when the demands that use it take more lanes than it has.
 *
 * Continuously, a contested link serves each demand for its part of the time. On demand, a round keeps its lane until it is
 * delivered, and demands take turns, so all demands that are joined by contested links deliver equally often: once per
 * cycle, which is the largest sum of turns that one of these links must serve one after the other. While others have their
 * turn a demand's contested links are late by the rest of the cycle; its own links try meanwhile, which shortens its turn. A turn is
 * as long as the round alone (`aloneSeconds`), but for that head start. Turns and lateness are taken at their means.
 */
export const shareLinks = (
  network: CompiledNetwork,
  aloneSeconds: (demand: number) => number,
): Share[] => {
  const { demands, links } = network;
  const users: number[][] = links.map(() => []);
  demands.forEach((demand, d) => {
    for (const link of demand.links) users[link].push(d);
  });
  /** Lanes that a demand takes of a link. */
  const width = (d: number) => (network.continuous ? 1 : (demands[d].purification?.width ?? 1));
  const isContested = links.map(
    (link, l) => users[l].reduce((sum, d) => sum + width(d), 0) > link.lanes,
  );
  if (network.continuous) {
    const slowdown = (l: number) => Math.max(1, users[l].length / links[l].lanes);
    return demands.map(() => ({ ...ALONE, slowdown }));
  }
  const group = demands.map((_, d) => d);
  const find = (d: number): number => (group[d] === d ? d : find(group[d]));
  links.forEach((_, l) => {
    if (isContested[l]) for (const d of users[l]) group[find(d)] = find(users[l][0]);
  });
  const takesTurns = demands.map((demand) => demand.links.some((l) => isContested[l]));
  const alone = demands.map((_, d) => (takesTurns[d] ? aloneSeconds(d) : 0));
  const saved = demands.map((demand, d) =>
    takesTurns[d] ? savedBy(network, demand, isContested) : () => 0,
  );
  const turns = [...alone];
  const cycles = new Float64Array(demands.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    cycles.fill(0);
    links.forEach((link, l) => {
      if (!isContested[l]) return;
      const whole = users[l].reduce((sum, d) => sum + width(d) * turns[d], 0) / link.lanes;
      const root = find(users[l][0]);
      cycles[root] = Math.max(whole, cycles[root]);
    });
    demands.forEach((_, d) => {
      const late = Math.max(0, cycles[find(d)] - turns[d]);
      // Half the way, as a shorter turn of one makes the next one's longer.
      turns[d] = (turns[d] + alone[d] - saved[d](late)) / 2;
    });
  }
  return demands.map((_, d) => {
    if (!takesTurns[d]) return ALONE;
    const cycleSeconds = Math.max(cycles[find(d)], turns[d]);
    return {
      ...ALONE,
      cycleSeconds,
      late: (l) => (isContested[l] ? cycleSeconds - turns[d] : 0),
    };
  });
};

/** Instants of `savedBy`: so many for the slowest link's mean time, until so many of its means. */
const PER_MEAN = 10;
const MEANS = 20;

/**
 * How much shorter a demand's turn is if its own links have tried for some time before it. All have their pair after t,
 * from the start of the turn, with probability Π (1 − e^{−t/m}) over contested links × Π (1 − e^{−(t + h)/m}) over its own, of
 * exponential heralding times; the mean of the slowest is the integral of what is left of 1.
 */
const savedBy = (
  { links }: CompiledNetwork,
  demand: CompiledDemand,
  isContested: readonly boolean[],
): ((headStart: number) => number) => {
  const means = demand.links.map(
    (l) => links[l].periodPs / links[l].law.successProbability / PS_PER_SECOND,
  );
  const step = Math.max(...means) / PER_MEAN;
  const size = MEANS * PER_MEAN;
  const contested = new Float64Array(size).fill(1);
  const own = new Float64Array(size + 1).fill(1);
  demand.links.forEach((l, i) => {
    const reached = isContested[l] ? contested : own;
    for (let k = 0; k < size; k++) reached[k] *= -Math.expm1((-(k + 0.5) * step) / means[i]);
  });
  return (headStart) => {
    const whole = Math.floor(headStart / step);
    const part = headStart / step - whole;
    let sum = 0;
    for (let k = 0; k < size; k++) {
      const before = own[Math.min(size, k + whole)];
      const after = own[Math.min(size, k + whole + 1)];
      sum += contested[k] * (before + part * (after - before) - own[k]);
    }
    return sum * step;
  };
};
