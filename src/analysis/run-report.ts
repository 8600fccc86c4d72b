/** What a measurement says so far. */
import { type CompiledDemand, PS_PER_SECOND } from '../engine/compile';
import { LOSS, DEMAND_SUMS as S, SITE_SUMS } from '../engine/tally';
import { ENGINE_VERSION } from '../engine/version';
import type { Correlators } from '../physics/bell-diagonal';
import type { PairMeans } from './budget';
import { demandHead, derivedFigures } from './demand-report';
import { type DemandEstimate, estimateDemand } from './estimate-demand';
import type { PurifiedPairs } from './estimate-pairs';
import { measuredFigures } from './measured-figures';
import type { Measurement } from './measurement';
import { linkReport, nodeReports } from './network-report';
import type { DemandReport, RunReport } from './report';
import { ALONE } from './sharing';

/** Estimates per demand, made once per measurement: the rate budget's middle steps are theirs. */
const estimates = new WeakMap<CompiledDemand, DemandEstimate>();

const estimateOf = (measurement: Measurement, demand: CompiledDemand): DemandEstimate => {
  let known = estimates.get(demand);
  if (!known) {
    known = estimateDemand(measurement.network, demand, ALONE, { budget: true, effort: 1_000_000 });
    estimates.set(demand, known);
  }
  return known;
};

/**
 * Mean pairs that left the purification on a demand's links, or came to that at its ends. Those of the estimate where all
 * that did so came before the counting began.
 */
const aroundPurification = (
  { network, total }: Measurement,
  d: number,
  estimated: PurifiedPairs,
): Pick<PurifiedPairs, 'links' | 'ends'> => {
  const links: Correlators[] = [];
  let ends: Correlators | undefined;
  network.sites.forEach(({ demand, position }, site) => {
    if (demand !== d) return;
    const row = site * SITE_SUMS.stride;
    const [pairs, x, y, z] = total.sites.subarray(row, row + SITE_SUMS.stride);
    const mean: Correlators | undefined = pairs > 0 ? [x / pairs, y / pairs, z / pairs] : undefined;
    if (position < 0) ends = mean ?? estimated.ends;
    else links[position] = mean ?? estimated.links![position];
  });
  return ends ? { ends } : { links };
};

const demandReport = (measurement: Measurement, d: number): DemandReport => {
  const { network } = measurement;
  const demand = network.demands[d];
  const head = demandHead(network, demand);
  if (demand.blocked) return head;
  const samples = measurement.samples(d);
  const figures = measuredFigures(samples);
  const n = samples.sums[S.delivered];
  if (!figures.rateHz || !figures.fidelity) return { ...head, delivered: n };
  const mean = (...rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + samples.sums[row], 0) / n;
  const means: PairMeans = {
    waiting: [mean(S.x, S.newsX), mean(S.y, S.newsY), mean(S.z, S.newsZ)],
    total: [mean(S.x), mean(S.y), mean(S.z)],
    ...(samples.sums[S.triesX] !== 0 && { disturbed: [mean(S.triesX), mean(S.triesY), 0] }),
  };
  const estimated = estimateOf(measurement, demand);
  return {
    ...head,
    delivered: n,
    ...figures,
    ...derivedFigures(network, demand, means, figures.fidelity, figures.rateHz, {
      ...estimated,
      purified: estimated.purified && {
        ...estimated.purified,
        ...aroundPurification(measurement, d, estimated.purified),
      },
    }),
  };
};

/** Report of everything merged so far; `wallSeconds` is the caller's clock. */
export const runReport = (
  measurement: Measurement,
  seed: number,
  wallSeconds: number,
): RunReport => {
  const { network, total } = measurement;
  const seconds = total.elapsedPs / PS_PER_SECOND;
  const demands = network.demands.map((_, d) => demandReport(measurement, d));
  return {
    engine: ENGINE_VERSION,
    seed,
    simulatedSeconds: seconds,
    wallSeconds,
    events: total.events,
    demands,
    links: network.links.map((_, index) =>
      linkReport(network, index, seconds > 0 ? total.heralds[index] / seconds : 0),
    ),
    nodes: nodeReports(network, demands),
    pairs: {
      created: total.created,
      delivered: network.demands.reduce(
        (sum, _, d) => sum + total.demands[d * S.stride + S.pairs],
        0,
      ),
      lostToSwap: total.lost[LOSS.SWAP],
      lostToCutoff: total.lost[LOSS.CUTOFF],
      consumedByPurification: total.consumed,
      lostToPurification: total.lost[LOSS.PURIFICATION],
      lostToRetrieval: total.lost[LOSS.RETRIEVAL],
      stored: measurement.storedPairs,
    },
  };
};
