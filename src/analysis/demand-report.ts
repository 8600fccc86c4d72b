/** The parts of a demand's report that estimates and runs share. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { cyclePs } from '../engine/cycle';
import { type Correlators, fidelityOf } from '../physics/bell-diagonal';
import { decays } from '../physics/decay';
import { fidelityBudget, type PairMeans, rateBudget } from './budget';
import type { PairsEstimate } from './estimate-pairs';
import { endMemories, lifetimeFigure } from './lifetime';
import { momentsOf } from './moments';
import { pathKilometers } from './network-report';
import { rateBounds } from './rate-bounds';
import type { DemandReport, Figure } from './report';
import { usabilityBands } from './usability';
import { worthOf } from './worth';

/** What is known of a demand before anything is delivered. */
export const demandHead = (network: CompiledNetwork, demand: CompiledDemand): DemandReport => ({
  id: demand.id,
  path: demand.links.map((link) => network.links[link].id),
  neededFidelity: demand.neededFidelity,
  endsDecay: endMemories(network, demand).some(decays),
  ...(demand.links.some((link) => !network.links[link].stored) && { stored: false }),
  distanceKm: pathKilometers(network, demand),
  ...passesOf(network, demand),
  ...(demand.blocked === undefined ? {} : { blocked: demand.blocked }),
});

const passesOf = (
  network: CompiledNetwork,
  demand: CompiledDemand,
): Pick<DemandReport, 'passes'> => {
  if (!demand.links.some((link) => network.links[link].schedule)) return {};
  const visibleShare = momentsOf(network, demand).reduce((sum, { weight }) => sum + weight, 0);
  const cycle = cyclePs({ ...network, demands: [demand] });
  return { passes: { intervalSeconds: cycle / PS_PER_SECOND, visibleShare } };
};

/** From which fidelity on, and for how long, the mean delivered pairs are of use: for the demand's own wish, and for each application. */
export const usefulness = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  correlators: Correlators,
  fidelity: Figure,
): Required<Pick<DemandReport, 'neededFidelity' | 'bands'>> &
  Pick<DemandReport, 'lifetimeSeconds'> => {
  const memories = endMemories(network, demand);
  const enough = (pair: Correlators) => fidelityOf(pair) - demand.neededFidelity;
  const bands = usabilityBands(memories, correlators, fidelity);
  const own = bands.find(({ id }) => id === demand.use);
  return {
    bands,
    neededFidelity: own?.fidelity ?? demand.neededFidelity,
    lifetimeSeconds: own
      ? own.lifetimeSeconds
      : lifetimeFigure(memories, correlators, fidelity, enough),
  };
};

/** What follows from the mean correlators of the delivered pairs, their fidelity and their rate. */
export const derivedFigures = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  means: PairMeans,
  fidelity: Figure,
  rateHz: Figure,
  {
    togetherHz,
    inTurnHz,
    informedHz,
    purified,
  }: Pick<PairsEstimate, 'togetherHz' | 'inTurnHz' | 'informedHz' | 'purified'>,
): Partial<DemandReport> => {
  const correlators = means.total;
  const worth = worthOf(correlators, fidelity, rateHz);
  const keyHz = worth.find(({ id }) => id === 'six-state')!.value;
  return {
    correlators,
    ...usefulness(network, demand, correlators, fidelity),
    worth,
    bounds: rateBounds(network, demand, keyHz),
    fidelityBudget: fidelityBudget(network, demand, means, purified),
    rateBudget: rateBudget(network, demand, rateHz.mean, {
      purifiedHz: purified?.linkHz,
      togetherHz,
      inTurnHz,
      informedHz,
    }),
  };
};
