/** What a scheme or a channel is given when it is chosen: parameters that have no default, as the author's own, to be changed. */
import { library } from '../../library';
import { findScheme, linkDefinitions } from '../../network/defaults';
import type { ParameterDefinition } from '../../network/parameters';

/** Round values that make a link deliver; a required parameter that is not listed starts at its minimum. */
const STARTING: Readonly<Record<string, number>> = {
  successProbability: 0.01,
  attemptSeconds: 1e-3,
  fidelity: 0.95,
  pairRateHz: 1e6,
  satelliteWaistMeters: 0.1,
  groundDiameterMeters: 1,
};

/** The same for what a channel does not require, but without which it would lose nothing: telescopes and clear air. */
const STARTING_OPTIONAL: Readonly<Record<string, number>> = {
  extinctionDbPerKm: 0.2,
  beamWaistMeters: 0.05,
  receiverDiameterMeters: 0.2,
};

/** Values of what a scheme of this kind requires; of parameters that exclude each other, the first. */
export function startingValues(kind: string): { readonly [id: string]: number } {
  const scheme = findScheme(kind, library);
  const first = scheme?.oneOf?.map(([id]) => id) ?? [];
  const must =
    scheme?.parameters.filter(({ id, required }) => required || first.includes(id)) ?? [];
  return valuesOf(must);
}

/** Values of what a channel of this kind requires; and a length, if it has one: of 0 km nobody means a link. */
export function startingParameters(
  kind: string,
  lengthKm: number,
): { readonly [id: string]: number } {
  const definitions = linkDefinitions(kind, library);
  return {
    ...(definitions.some(({ id }) => id === 'lengthKm') && { lengthKm }),
    ...valuesOf(definitions.filter(({ id, required }) => required && id !== 'lengthKm')),
    ...Object.fromEntries(
      definitions.flatMap(({ id }) =>
        STARTING_OPTIONAL[id] === undefined ? [] : [[id, STARTING_OPTIONAL[id]]],
      ),
    ),
  };
}

const valuesOf = (definitions: readonly ParameterDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, minimum = 0 }) => [id, STARTING[id] ?? minimum]));
