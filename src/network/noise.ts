/** A design under more or less noise: every imperfection grows with a multiplier, while losses, times and settings stay. */
import type { Catalogue } from './catalogue';
import {
  type EffectiveValues,
  linkDefinitions,
  linkValues,
  nodeDefinitions,
  nodeValues,
  schemeDefinitions,
  schemeValues,
  schemeWeights,
} from './defaults';
import type { Design, Link, NetworkNode } from './design';
import { withOwnDevices } from './own-devices';
import type { NoiseKind, ParameterDefinition, ParameterValues } from './parameters';

/** Fidelity of a pair that is nothing but noise. */
const NOTHING_BUT_NOISE = 1 / 4;

/** What a share of 1 becomes when what it lacks is multiplied, no less than `least` unless it is so already. */
const lacking = (value: number, multiplier: number, least: number): number =>
  Math.max(Math.min(least, value), value - (1 - value) * (multiplier - 1));

const SCALED: {
  readonly [kind in NoiseKind]: (
    value: number,
    multiplier: number,
    definition: ParameterDefinition,
  ) => number | undefined;
} = {
  value: (value, m, { maximum = Number.POSITIVE_INFINITY }) => Math.min(maximum, value * m),
  rms: (value, m, { maximum = Number.POSITIVE_INFINITY }) =>
    Math.min(maximum, value * Math.sqrt(m)),
  complement: (value, m, { minimum = 0 }) => lacking(value, m, minimum),
  infidelity: (value, m) => lacking(value, m, NOTHING_BUT_NOISE),
  lifetime: (value, m) => (m === 0 ? undefined : value / m),
};

/**
 * The design with its noise multiplied by `multiplier` ≥ 0: 1 gives the same figures, 0 is the noiseless network. Parts carry
 * all their effective values afterwards and name no device, because a value cannot be made absent beside one. T1 and T2 are
 * divided alike, so T2 ≤ 2·T1 holds where it held. Which value is noise, and how, its definition says (`NoiseKind`).
 */
export function withNoise(design: Design, catalogue: Catalogue, multiplier: number): Design {
  const known = withOwnDevices(catalogue, design);
  const noisy = (
    definitions: readonly ParameterDefinition[],
    values: EffectiveValues,
  ): ParameterValues => {
    const result: Record<string, number> = {};
    for (const definition of definitions) {
      const value = values[definition.id];
      const scaled =
        value === undefined || definition.noise === undefined
          ? value
          : SCALED[definition.noise](value, multiplier, definition);
      if (scaled !== undefined) result[definition.id] = scaled;
    }
    return result;
  };
  const nodes = design.nodes.map((node): NetworkNode => {
    const { device: _, converter: __, ...rest } = node;
    return {
      ...rest,
      parameters: noisy(nodeDefinitions(node.kind, known), nodeValues(node, known)),
    };
  });
  const links = design.links.map((link): Link => {
    const { device: _, ...rest } = link;
    const { kind } = link.scheme;
    const weights = Object.entries(schemeWeights(link, known)).flatMap(([id, given]) =>
      given ? [[id, noisyWeights(given, multiplier)] as const] : [],
    );
    return {
      ...rest,
      parameters: noisy(linkDefinitions(link.kind, known), linkValues(link, known)),
      scheme: {
        kind,
        ...noisy(schemeDefinitions(kind, known), schemeValues(link, known)),
        ...Object.fromEntries(weights),
      },
    };
  });
  return { ...design, nodes, links };
}

/**
 * Weights of the four Bell states, the wanted one first, with the other three multiplied: until the likeliest of them is as
 * likely as the wanted one. More would not be more noise but another pair.
 */
function noisyWeights(weights: readonly number[], multiplier: number): readonly number[] {
  const errors = weights.slice(1);
  const sum = errors.reduce((total, weight) => total + weight, 0);
  const most = Math.max(1, 1 / (sum + Math.max(...errors)));
  const m = Math.min(multiplier, most);
  return [weights[0] - sum * (m - 1), ...errors.map((weight) => weight * m)];
}
