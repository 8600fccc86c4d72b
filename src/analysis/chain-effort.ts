/** What an exact sweep of a chain costs, and what its short cut errs by. */
import type { ChainLink, ExactChain } from './chain-exact';
import { groupSize } from './herald-grid';

/**
 * Rough number of block updates that `exactChain` takes: instants × blocks, times the instants in the window of differing
 * `afterHerald`.
 */
export const sweepWork = (
  links: readonly ChainLink[],
  afterHerald: readonly number[],
  grain = 0.15,
): number => {
  const window = Math.max(...afterHerald) - Math.min(...afterHerald);
  let instants = 0;
  let perSecond = 0;
  for (const { probability, period } of links) {
    const group = groupSize(probability, grain / 2);
    instants += group === 1 ? 12 / probability : 22 / grain;
    perSecond += 1 / (group * period);
  }
  return instants * (1 + window * perSecond) * links.length ** 3;
};

/**
 * Bound on the relative error of `lastLinkDecides` in a decay factor: another link's later news matters only if both herald
 * within the spread of `afterHerald`, and then costs no more than that spread.
 */
export const lastLinkError = ({ links, rateXY, rateZ, afterHerald }: ExactChain): number => {
  const spread = Math.max(...afterHerald) - Math.min(...afterHerald);
  const ends = Math.max(rateXY[0] + rateXY[links.length], rateZ[0] + rateZ[links.length]);
  const together = links.reduce(
    (sum, { probability, period }) => sum + probability * (1 + spread / period),
    0,
  );
  return -Math.expm1(-ends * spread) * Math.min(1, together);
};
