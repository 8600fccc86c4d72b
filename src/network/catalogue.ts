/**
 * What the network layer must know of the library to check a design and fill in defaults. The library implements it
 * (`src/library/index.ts`); it is passed in, so that `network` stays left of `library`.
 */
import type { ParameterDefinition, Source } from './parameters';

/** One figure of a device with its origin. */
export interface DeviceFigure {
  readonly value: number;
  readonly source: Source;
}

/** What a device stands in for: a node, the fiber of a link, or the heralding station of a link. */
export const DEVICE_ROLES = ['node', 'fiber', 'station'] as const;

export interface Device {
  readonly id: string;
  readonly label: string;
  readonly role: (typeof DEVICE_ROLES)[number];
  /** Kind of hardware, such as `trapped ion` or `silica fiber`, by which lists may group it; none if it stands for no hardware. */
  readonly family?: string;
  readonly summary: string;
  /** Figures by parameter id. */
  readonly figures: { readonly [parameterId: string]: DeviceFigure };
}

export interface SchemeDescription {
  readonly kind: string;
  readonly label: string;
  readonly summary: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Groups of parameters of which exactly one must be given, such as `fidelity` or `bellWeights`. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Parameters that are arrays of numbers, with their length; they are probabilities that sum to 1. */
  readonly weights?: { readonly [id: string]: number };
}

export interface SwappingDescription {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
}

export interface ApplicationDescription {
  readonly kind: string;
  readonly label: string;
  readonly summary: string;
  /** Fidelity that a Werner pair needs to be of use when the demand states no `minFidelity`. */
  readonly defaultMinFidelity: number;
  readonly parameters: readonly ParameterDefinition[];
}

export interface Catalogue {
  /** Parameters of a node by kind. */
  readonly nodeParameters: { readonly [kind: string]: readonly ParameterDefinition[] };
  readonly linkParameters: readonly ParameterDefinition[];
  readonly policyParameters: readonly ParameterDefinition[];
  readonly devices: readonly Device[];
  readonly schemes: readonly SchemeDescription[];
  readonly swapping: readonly SwappingDescription[];
  readonly applications: readonly ApplicationDescription[];
}
