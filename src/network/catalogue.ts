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

export interface Device {
  readonly id: string;
  readonly label: string;
  /** What it stands in for: a `node`, a node's `converter`, the heralding `station` of a link, or a link's channel, by the channel's kind. */
  readonly role: string;
  /** Kind of hardware, such as `trapped ion` or `silica fiber`, by which lists may group it; none if it stands for no hardware. */
  readonly family?: string;
  readonly summary: string;
  /** Figures by parameter id. */
  readonly figures: { readonly [parameterId: string]: DeviceFigure };
}

/** What carries the light of a link. */
export interface ChannelDescription {
  readonly kind: string;
  /** What light goes through: maps draw each in its own way. */
  readonly medium: 'fiber' | 'air' | 'space';
  readonly label: string;
  readonly summary: string;
  /** Every parameter of a link of this kind. */
  readonly parameters: readonly ParameterDefinition[];
  /** No light passes the station: schemes whose photons go from one end to the other cannot use it. */
  readonly endsAtStation?: boolean;
}

export interface SchemeDescription {
  readonly kind: string;
  readonly label: string;
  readonly summary: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Its photons go from one end of the link to the other, past the station. */
  readonly passesStation?: boolean;
  /** The pair is used up where it is made: no memory holds it, nothing can swap it. Absent: memories hold it. */
  readonly stored?: false;
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

export interface PurificationDescription {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /** Kind of scheme whose freshly heralded pairs it works on, once; absent: any pairs, again and again. */
  readonly onlyScheme?: string;
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
  /** Those of a node that its frequency converter tells. */
  readonly converterParameters: readonly ParameterDefinition[];
  readonly policyParameters: readonly ParameterDefinition[];
  readonly devices: readonly Device[];
  readonly channels: readonly ChannelDescription[];
  readonly schemes: readonly SchemeDescription[];
  readonly swapping: readonly SwappingDescription[];
  readonly purification: readonly PurificationDescription[];
  readonly applications: readonly ApplicationDescription[];
}
