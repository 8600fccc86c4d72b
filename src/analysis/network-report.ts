/** The parts of a report that estimates and runs share: links, nodes, distances. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { fidelityOf } from '../physics/bell-diagonal';
import { ownerPointer } from './owner-pointer';
import type { DemandReport, LinkReport, NodeReport } from './report';

/** Length of a path, in kilometers. */
export const pathKilometers = (network: CompiledNetwork, demand: CompiledDemand): number =>
  demand.links.reduce((sum, link) => sum + network.links[link].lengthKm, 0);

/** A link with the rate at which it heralds. */
export const linkReport = (network: CompiledNetwork, index: number, rateHz: number): LinkReport => {
  const link = network.links[index];
  return {
    id: link.id,
    successProbability: link.law.successProbability,
    attemptSeconds: link.periodPs / PS_PER_SECOND,
    rateHz: { mean: rateHz },
    fidelity: { mean: fidelityOf(link.heralded) },
    factors: link.law.factors.map((factor) => ({
      id: factor.id,
      label: factor.label,
      value: factor.value,
      pointer: ownerPointer(network, index, factor.owner, factor.parameter),
    })),
    lossDb: link.law.lossDb,
    ...(link.schedule && {
      passes: {
        intervalSeconds: link.schedule.intervalPs / PS_PER_SECOND,
        visibleShare: link.schedule.visibleShare,
      },
    }),
  };
};

/** Rate and rate-weighted mean fidelity of the delivered pairs that end or are swapped at each node. */
export const nodeReports = (
  network: CompiledNetwork,
  demands: readonly DemandReport[],
): NodeReport[] => {
  const rate = new Float64Array(network.nodes.length);
  const weighted = new Float64Array(network.nodes.length);
  network.demands.forEach((demand, d) => {
    const report = demands[d];
    if (!report.rateHz || !report.fidelity) return;
    for (const node of demand.nodes) {
      rate[node] += report.rateHz.mean;
      weighted[node] += report.rateHz.mean * report.fidelity.mean;
    }
  });
  return network.nodes.map((node, i) =>
    rate[i] > 0
      ? { id: node.id, rateHz: rate[i], fidelity: weighted[i] / rate[i] }
      : { id: node.id },
  );
};
