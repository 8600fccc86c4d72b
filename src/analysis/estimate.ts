/** Estimates of a design: every demand, link and node, and every pair of nodes, in closed or semi-analytic form. */
import {
  type CompiledDemand,
  type CompiledNetwork,
  compile,
  type EngineLibrary,
  PS_PER_SECOND,
  pathsFrom,
  route,
} from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design } from '../network/design';
import { type Correlators, fidelityOf } from '../physics/bell-diagonal';
import { fidelityBudget, pathCorrelators, rateBudget } from './budget';
import { estimateChain } from './estimate-chain';
import { lifetimeFigure } from './lifetime';
import { linkReport, nodeReports, pathKilometers } from './network-report';
import type { DemandReport, EstimateReport, MatrixReport } from './report';
import { ALONE, type Share, shareLinks } from './sharing';
import { worthOf } from './worth';

const delivered = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  decay: { xy: number; z: number },
): Correlators => {
  const pair = pathCorrelators(network, demand, { heralded: true, gate: true, readout: true });
  return [pair[0] * decay.xy, pair[1] * decay.xy, pair[2] * decay.z];
};

const demandReport = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  effort: number,
): DemandReport => {
  const base = {
    id: demand.id,
    path: demand.links.map((link) => network.links[link].id),
    neededFidelity: demand.neededFidelity,
    distanceKm: pathKilometers(network, demand),
  };
  if (demand.blocked) return { ...base, blocked: demand.blocked };
  const chain = estimateChain(network, demand, share, { budget: true, effort });
  const correlators = delivered(network, demand, chain.total);
  const fidelity = { mean: fidelityOf(correlators) };
  return {
    ...base,
    exact: chain.exact,
    rateHz: { mean: chain.rateHz },
    fidelity,
    latencySeconds: { mean: chain.seconds },
    correlators,
    lifetimeSeconds: lifetimeFigure(network, demand, correlators, fidelity),
    worth: worthOf(correlators, fidelity, { mean: chain.rateHz }),
    fidelityBudget: fidelityBudget(network, demand, {
      waitingXY: chain.waiting.xy,
      waitingZ: chain.waiting.z,
      totalXY: chain.total.xy,
      totalZ: chain.total.z,
    }),
    rateBudget: rateBudget(network, demand, chain.rateHz, chain.togetherHz, chain.informedHz),
  };
};

/**
 * Estimate of a valid design. A demand's `exact` says whether it must agree with simulation within statistics. `effort`
 * bounds the work per demand, about 100 per microsecond; what would take more is approximated. Infinity: exact wherever it
 * can be computed.
 */
export const estimate = (
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): EstimateReport => {
  const network = compile(design, library);
  const shares = shareLinks(
    network,
    (d) => estimateChain(network, network.demands[d], ALONE, { grain: 0.4, effort: 0 }).seconds,
  );
  const demands = network.demands.map((demand, d) =>
    demandReport(network, demand, shares[d], effort),
  );
  return {
    engine: ENGINE_VERSION,
    demands,
    links: network.links.map((link, index) =>
      linkReport(
        network,
        index,
        (link.law.successProbability * link.lanes * PS_PER_SECOND) / link.periodPs,
      ),
    ),
    nodes: nodeReports(network, demands),
  };
};

/**
 * Estimates for every pair of nodes, each as if it were the only demand; symmetric. Made for speed: the grid is coarser than
 * for demands, and news takes the same time after every link.
 */
export const estimateMatrix = (design: Design, library: EngineLibrary): MatrixReport => {
  const network = compile({ ...design, demands: [] }, library);
  const n = network.nodes.length;
  const rateHz = new Float64Array(n * n).fill(Number.NaN);
  const fidelity = new Float64Array(n * n).fill(Number.NaN);
  const exact = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    const paths = pathsFrom(network, i);
    for (let j = i + 1; j < n; j++) {
      const links = paths[j];
      if (!links) continue;
      const wish = { id: '', source: i, target: j, neededFidelity: 0.5, links };
      const demand = route(network, wish);
      if (demand.blocked) continue;
      const chain = estimateChain(network, demand, ALONE, { grain: 0.4, effort: 0 });
      const value = fidelityOf(delivered(network, demand, chain.total));
      for (const cell of [i * n + j, j * n + i]) {
        rateHz[cell] = chain.rateHz;
        fidelity[cell] = value;
        exact[cell] = chain.exact ? 1 : 0;
      }
    }
  }
  return { nodeIds: network.nodes.map((node) => node.id), rateHz, fidelity, exact };
};
