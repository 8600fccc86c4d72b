/** The design document, version 1: plain JSON with the unit in each name. Types only; checks are in `validate.ts`. */
import type { Device } from './catalogue';
import type { ParameterValues } from './parameters';

export const DESIGN_FORMAT = 'bellhop-design';
export const DESIGN_VERSION = 1;

export type NodeKind = 'end-node' | 'repeater';

export interface NetworkNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label?: string;
  /** Place on the canvas, in canvas units. */
  readonly position: { readonly x: number; readonly y: number };
  /** Place on Earth, in degrees. */
  readonly location?: { readonly latitude: number; readonly longitude: number };
  /** Id of a node device of the library or the design; absent means `custom`, whose figures are all ideal. */
  readonly device?: string;
  /** Id of a frequency converter of the library or the design, whose figures stand in place of the device's; absent means none. */
  readonly converter?: string;
  /** What the author set; anything absent is the converter's or the device's figure, else the ideal value. */
  readonly parameters?: ParameterValues;
}

/** How a link heralds pairs: a kind of the library and its parameters, side by side. */
export interface Scheme {
  readonly kind: string;
  /** Id of a heralding-station device of the library or the design. */
  readonly device?: string;
  readonly [parameter: string]: number | string | readonly number[] | undefined;
}

export interface Link {
  readonly id: string;
  /** Kind of its channel, such as `fiber`. */
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly label?: string;
  /** Id of a device of the library or the design for this kind of channel; absent means `custom` (no figures). */
  readonly device?: string;
  readonly parameters?: ParameterValues;
  readonly scheme: Scheme;
}

export interface Application {
  readonly kind: string;
  readonly [parameter: string]: number | string | undefined;
}

export interface Demand {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label?: string;
  readonly application?: Application;
  /** Least fidelity at which a pair is of use, 0.25 to 1. */
  readonly minFidelity?: number;
  /** Least rate asked for, pairs per second. */
  readonly minRateHz?: number;
  /** Link ids from source to target; absent: the fastest path (least sum of mean seconds per pair). */
  readonly path?: readonly string[];
  /** Instead of the policy's. */
  readonly purification?: Purification;
}

/** Making one better pair out of several; absent fields have the values of `purificationOf`. */
export interface Purification {
  readonly scope?: 'link' | 'end-to-end';
  /** Id of a purification protocol of the library. */
  readonly protocol?: string;
  readonly schedule?: 'nested' | 'pumping';
  /** Steps that a pair goes through; 0: none. */
  readonly rounds?: number;
}

export interface Policy {
  readonly generation?: 'on-demand' | 'continuous';
  /** Id of a swapping policy of the library. */
  readonly swapping?: string;
  /** Age at which a repeater discards, in seconds; absent: never. */
  readonly cutoffSeconds?: number;
  readonly purification?: Purification;
  readonly classical?: 'physical' | 'instant';
}

/** Where a design comes from, shown to everyone who opens it. */
export interface Attribution {
  readonly source: string;
  readonly licence?: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Design {
  readonly format: typeof DESIGN_FORMAT;
  readonly version: typeof DESIGN_VERSION;
  readonly name?: string;
  readonly description?: string;
  readonly attribution?: Attribution;
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly Link[];
  readonly demands: readonly Demand[];
  /** Devices of the author's own, named like those of the library. */
  readonly devices?: readonly Device[];
  readonly policy?: Policy;
  readonly run?: { readonly seed?: number };
}
