/** Estimates of a design: every demand, link and node, and every pair of nodes, in closed or semi-analytic form. */
import {
  type CompiledDemand,
  type CompiledNetwork,
  compile,
  compilePurification,
  type EngineLibrary,
  pathsFrom,
  route,
} from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design } from '../network/design';
import { purificationOf } from '../network/purification';
import { soloRate } from './budget';
import { demandHead, derivedFigures } from './demand-report';
import { estimateDemand } from './estimate-demand';
import { linkReport, nodeReports } from './network-report';
import type { DemandReport, EstimateReport, MatrixReport } from './report';
import { ALONE, type Share, shareLinks } from './sharing';

/** What each demand is left by the others, from quick estimates of all of them alone. */
export const sharesOf = (network: CompiledNetwork): Share[] =>
  shareLinks(
    network,
    (d) => estimateDemand(network, network.demands[d], ALONE, { grain: 0.4, effort: 0 }).seconds,
  );

const demandReport = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  share: Share,
  effort: number,
): DemandReport => {
  const head = demandHead(network, demand);
  if (demand.blocked) return head;
  const pairs = estimateDemand(network, demand, share, { budget: true, effort });
  const rateHz = { mean: pairs.rateHz };
  const fidelity = { mean: pairs.fidelity };
  return {
    ...head,
    exact: pairs.exact,
    rateHz,
    fidelity,
    latencySeconds: { mean: pairs.seconds },
    ...derivedFigures(network, demand, pairs.means, fidelity, rateHz, pairs),
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
  const shares = sharesOf(network);
  const demands = network.demands.map((demand, d) =>
    demandReport(network, demand, shares[d], effort),
  );
  return {
    engine: ENGINE_VERSION,
    demands,
    links: network.links.map((_, index) => linkReport(network, index, soloRate(network, index))),
    nodes: nodeReports(network, demands),
  };
};

/**
 * Estimates for every pair of nodes, each as if it were the only demand; symmetric. Made for speed: the grid is coarser than
 * for demands, and news takes the same time after every link.
 */
export const estimateMatrix = (design: Design, library: EngineLibrary): MatrixReport => {
  const network = compile({ ...design, demands: [] }, library);
  const purification = compilePurification(purificationOf(design), library);
  const n = network.nodes.length;
  const rateHz = new Float64Array(n * n).fill(Number.NaN);
  const fidelity = new Float64Array(n * n).fill(Number.NaN);
  const exact = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    const paths = pathsFrom(network, i);
    for (let j = i + 1; j < n; j++) {
      const links = paths[j];
      if (!links) continue;
      const wish = { id: '', source: i, target: j, neededFidelity: 0.5, links, purification };
      const demand = route(network, wish);
      if (demand.blocked) continue;
      const pairs = estimateDemand(network, demand, ALONE, { grain: 0.4, effort: 0 });
      for (const cell of [i * n + j, j * n + i]) {
        rateHz[cell] = pairs.rateHz;
        fidelity[cell] = pairs.fidelity;
        exact[cell] = pairs.exact ? 1 : 0;
      }
    }
  }
  return { nodeIds: network.nodes.map((node) => node.id), rateHz, fidelity, exact };
};
