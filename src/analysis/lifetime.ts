/** How long a delivered pair stays of use at both ends. */
import type { CompiledDemand, CompiledNetwork } from '../engine/compile';
import type { Correlators } from '../physics/bell-diagonal';
import { fidelityOf } from '../physics/bell-diagonal';
import { type DecayRates, usefulLifetime } from '../physics/decay';
import type { Figure } from './report';

/** More than this would make of a pair near fidelity 1/4 a state that does not exist. */
const MOST_SCALING = 2;

/**
 * Correlators scaled so that the fidelity becomes `fidelity`; near a fidelity of 1/4, which scaling would not leave, shifted
 * alike.
 */
export const scaledToFidelity = (pair: Correlators, fidelity: number): Correlators => {
  const from = fidelityOf(pair);
  const scale = (4 * fidelity - 1) / (4 * from - 1);
  if (scale >= 0 && scale <= MOST_SCALING)
    return [pair[0] * scale, pair[1] * scale, pair[2] * scale];
  const shift = (4 / 3) * (fidelity - from);
  return [pair[0] + shift, pair[1] - shift, pair[2] + shift];
};

/** The memories in which a demand's delivered pairs are kept: those of its two ends, none for pairs that are not stored. */
export const endMemories = (
  network: CompiledNetwork,
  demand: CompiledDemand,
): readonly DecayRates[] =>
  demand.links.every((link) => network.links[link].stored)
    ? [network.nodes[demand.source].rates, network.nodes[demand.target].rates]
    : [];

/**
 * Useful lifetime of a mean delivered pair in seconds, from its delivery until `excess` falls below 0, with the interval
 * that follows from the fidelity's; `undefined` when it never does.
 */
export const lifetimeFigure = (
  memories: readonly DecayRates[],
  pair: Correlators,
  fidelity: Figure,
  excess: (pair: Correlators) => number,
): Figure | undefined => {
  const lifetime = (state: Correlators) => usefulLifetime(state, memories, excess);
  const mean = lifetime(pair);
  if (!Number.isFinite(mean)) return undefined;
  if (fidelity.low === undefined || fidelity.high === undefined) return { mean };
  const low = lifetime(scaledToFidelity(pair, fidelity.low));
  const high = lifetime(scaledToFidelity(pair, fidelity.high));
  return Number.isFinite(high) ? { mean, low, high } : { mean };
};
