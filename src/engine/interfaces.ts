/** What the engine asks of the library: laws as plain functions. The engine knows these interfaces, never the entries. */
import type { SchemeDescription, SwappingDescription } from '../network/catalogue';
import type { BellWeights } from '../physics/bell-diagonal';
import type { XState } from '../physics/x-state';
import type { RawCause } from './raw-cause';

/** Effective values (given, else device's, else ideal) of one link, its scheme and its two nodes, by parameter id. */
export interface LinkInputs {
  readonly link: { readonly [id: string]: number | undefined };
  readonly scheme: { readonly [id: string]: number | undefined };
  /** Arrays of the scheme, such as `bellWeights`. */
  readonly schemeWeights: { readonly [id: string]: readonly number[] | undefined };
  readonly source: { readonly [id: string]: number | undefined };
  readonly target: { readonly [id: string]: number | undefined };
}

/** A named factor of the success probability of one try, with the parameter that governs it. */
export interface LawFactor {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly owner: 'link' | 'scheme' | 'source' | 'target';
  readonly parameter: string;
}

/** An elementary link as the engine needs it. */
export interface ElementaryLink {
  /** Success probability of one attempt period, all its tries together, 0 to 1. */
  readonly successProbability: number;
  /** Tries n of one period, each with probability p: successProbability = 1 − (1 − p)ⁿ. */
  readonly tries: number;
  /** Length of one attempt period, in seconds, > 0. */
  readonly attemptSeconds: number;
  /** State at emission of a heralded pair: the scheme's own noise, no storage. */
  readonly weights: BellWeights;
  /**
   * The same before the twirl, source qubit first: made towards Ψ+, a bit flip from Φ+. Absent: the scheme makes the
   * Bell-diagonal pair of `weights`. Only the exact formalism asks.
   */
  readonly state?: XState;
  /** How long each qubit has been stored when the herald arrives, in seconds. */
  readonly storedSourceSeconds: number;
  readonly storedTargetSeconds: number;
  /** Factors of the success probability of one try; their product is that probability. */
  readonly factors: readonly LawFactor[];
  /** Loss of both arms, in decibels. */
  readonly lossDb: number;
  /**
   * Loss in decibels of each span of channel between places with apparatus: both arms of a link with a station, else the
   * whole link. Absent where the success probability is stated and not due to loss.
   */
  readonly spansDb?: readonly number[];
  /** What costs fidelity, in the order of `RAW_CAUSES`; the state after the last one is `weights`. */
  readonly causes: readonly RawCause[];
}

export interface HeraldingScheme extends SchemeDescription {
  readonly elementaryLink: (inputs: LinkInputs) => ElementaryLink;
}

/** Which segments a node must hold before it swaps. */
export interface SwapPlan {
  /** For node v of the path (0 … n), first node of the segment it must hold on its left; −1: any. */
  readonly leftFrom: Int32Array;
  /** For node v, last node of the segment it must hold on its right; −1: any. */
  readonly rightTo: Int32Array;
}

export interface SwappingPolicy extends SwappingDescription {
  /** Plan for a path of `links` links. */
  readonly plan: (links: number) => SwapPlan;
}
