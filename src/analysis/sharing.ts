/** How demands that share links get in each other's way, approximately. */
import { type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';

/** What sharing does to one demand. */
export interface Share {
  /** Factor by which a link's mean time to a pair grows for this demand; 1 where nobody is in the way. */
  readonly slowdown: (link: number) => number;
  /** Mean seconds from one delivery to the next, where turns decide it. */
  readonly cycleSeconds?: number;
}

/** A demand that has the network to itself. */
export const ALONE: Share = { slowdown: () => 1 };

/**
 * Shares of all demands. A link is contested when the demands that use it take more lanes than it has.
 *
 * Continuously, a contested link serves each demand for its part of the time. On demand, a round keeps its lane until it is
 * delivered, and demands take turns, so all demands that are joined by contested links deliver equally often: once per
 * cycle, which is the largest sum of rounds (each as long as alone, `aloneSeconds`) that one of these links must serve in turn.
 * While others have their turn a contested link's pair is late by the rest of the cycle.
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
    return demands.map(() => ({ slowdown }));
  }
  const group = demands.map((_, d) => d);
  const find = (d: number): number => (group[d] === d ? d : find(group[d]));
  links.forEach((_, l) => {
    if (isContested[l]) for (const d of users[l]) group[find(d)] = find(users[l][0]);
  });
  const cycles = new Map<number, number>();
  links.forEach((link, l) => {
    if (!isContested[l]) return;
    const turns = users[l].reduce((sum, d) => sum + width(d) * aloneSeconds(d), 0) / link.lanes;
    const root = find(users[l][0]);
    cycles.set(root, Math.max(turns, cycles.get(root) ?? 0));
  });
  return demands.map((demand, d) => {
    const cycle = cycles.get(find(d));
    if (cycle === undefined || demand.links.every((l) => !isContested[l])) return ALONE;
    const cycleSeconds = Math.max(cycle, aloneSeconds(d));
    const late = cycleSeconds - aloneSeconds(d);
    return {
      cycleSeconds,
      slowdown: (l) => {
        if (!isContested[l]) return 1;
        const { periodPs, law } = links[l];
        return 1 + (late * PS_PER_SECOND * law.successProbability) / periodPs;
      },
    };
  });
};
