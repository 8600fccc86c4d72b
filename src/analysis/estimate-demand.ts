/** The estimate of one demand; where conditions change, the average over what it is at every moment. */
import type { CompiledDemand, CompiledNetwork } from '../engine/compile';
import type { Correlators } from '../physics/bell-diagonal';
import type { ChainOptions } from './estimate-chain';
import { estimatePairs, type PairsEstimate, type PurifiedPairs } from './estimate-pairs';
import { momentsOf } from './moments';
import type { Share } from './sharing';

export type DemandEstimate = Omit<PairsEstimate, 'waiting' | 'total'>;

export const estimateDemand = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  options: ChainOptions = {},
): DemandEstimate => {
  if (!demand.links.some((link) => network.links[link].schedule)) {
    return estimatePairs(network, demand, share, options);
  }
  const moments = momentsOf(network, demand);
  const effort = (options.effort ?? Number.POSITIVE_INFINITY) / Math.max(1, moments.length);
  return average(
    moments.map(({ frozen }) => estimatePairs(frozen, demand, share, { ...options, effort })),
    moments.map(({ weight }) => weight),
  );
};

/**
 * Rates averaged over all time, states over the pairs. The mean number of pairs under way at a moment (rate × time) gives
 * the mean time per pair, which counts the time without light: on demand it is 1/rate. Approximate: it takes every moment
 * for a steady state, and forgets pairs that wait from one moment to the next.
 */
const average = (
  estimates: readonly DemandEstimate[],
  weights: readonly number[],
): DemandEstimate => {
  const over = (of: (estimate: DemandEstimate) => number): number =>
    estimates.reduce((sum, estimate, i) => sum + weights[i] * of(estimate), 0);
  const rateHz = over((estimate) => estimate.rateHz);
  const perPair = (of: (estimate: DemandEstimate) => number): number =>
    rateHz > 0 ? over((estimate) => estimate.rateHz * of(estimate)) / rateHz : 0;
  const pair = (of: (estimate: DemandEstimate) => Correlators): Correlators => [
    perPair((estimate) => of(estimate)[0]),
    perPair((estimate) => of(estimate)[1]),
    perPair((estimate) => of(estimate)[2]),
  ];
  const known = (of: (estimate: DemandEstimate) => number | undefined): number | undefined =>
    estimates.every((estimate) => of(estimate) !== undefined)
      ? over((estimate) => of(estimate)!)
      : undefined;
  const purified: PurifiedPairs | undefined = estimates[0]?.purified && {
    links: estimates[0].purified.links?.map((_, i) =>
      pair((estimate) => estimate.purified!.links![i]),
    ),
    ends: estimates[0].purified.ends && pair((estimate) => estimate.purified!.ends!),
    linkHz: known((estimate) => estimate.purified?.linkHz),
  };
  return {
    exact: false,
    rateHz,
    seconds: perPair(({ rateHz: rate, seconds }) => rate * seconds) / rateHz,
    means: {
      waiting: pair(({ means }) => means.waiting),
      total: pair(({ means }) => means.total),
    },
    fidelity: perPair(({ fidelity }) => fidelity),
    togetherHz: known(({ togetherHz }) => togetherHz),
    inTurnHz: known(({ inTurnHz }) => inTurnHz),
    informedHz: known(({ informedHz }) => informedHz),
    ...(purified && { purified }),
  };
};
