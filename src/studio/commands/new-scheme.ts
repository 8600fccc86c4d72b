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

/** Values of what a scheme of this kind requires; of parameters that exclude each other, the first. */
export function startingValues(kind: string): { readonly [id: string]: number } {
  const scheme = findScheme(kind, library);
  const first = scheme?.oneOf?.map(([id]) => id) ?? [];
  const must =
    scheme?.parameters.filter(({ id, required }) => required || first.includes(id)) ?? [];
  return valuesOf(must);
}

/** Values of what a channel of this kind requires. */
export function startingParameters(kind: string): { readonly [id: string]: number } {
  return valuesOf(linkDefinitions(kind, library).filter(({ required }) => required));
}

const valuesOf = (definitions: readonly ParameterDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, minimum = 0 }) => [id, STARTING[id] ?? minimum]));
