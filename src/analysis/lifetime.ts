/** How long a delivered pair stays of use at both ends. */
import type { CompiledDemand, CompiledNetwork } from '../engine/compile';
import type { Correlators } from '../physics/bell-diagonal';
import { fidelityOf } from '../physics/bell-diagonal';
import { usefulLifetime } from '../physics/decay';
import type { Figure } from './report';

/** Correlators scaled so that the fidelity becomes `fidelity`. */
export const scaledToFidelity = (pair: Correlators, fidelity: number): Correlators => {
  const scale = (4 * fidelity - 1) / (4 * fidelityOf(pair) - 1);
  return [pair[0] * scale, pair[1] * scale, pair[2] * scale];
};

/**
 * Useful lifetime of a mean delivered pair in seconds, with the interval that follows from the fidelity's; `undefined`
 * when the pair never falls below the needed fidelity.
 */
export const lifetimeFigure = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  pair: Correlators,
  fidelity: Figure,
): Figure | undefined => {
  const a = network.nodes[demand.source].rates;
  const b = network.nodes[demand.target].rates;
  const rates = { xy: a.xy + b.xy, z: a.z + b.z };
  const lifetime = (state: Correlators) => usefulLifetime(state, rates, demand.neededFidelity);
  const mean = lifetime(pair);
  if (!Number.isFinite(mean)) return undefined;
  if (fidelity.low === undefined || fidelity.high === undefined) return { mean };
  const low = lifetime(scaledToFidelity(pair, fidelity.low));
  const high = lifetime(scaledToFidelity(pair, fidelity.high));
  return Number.isFinite(high) ? { mean, low, high } : { mean };
};
