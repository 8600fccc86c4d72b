/** What the engine asks of the library: laws as plain functions. The engine knows these interfaces, never the entries. */
import type {
  ChannelDescription,
  PurificationDescription,
  SchemeDescription,
  SwappingDescription,
} from '../network/catalogue';
import type { BellWeights } from '../physics/bell-diagonal';
import type { PurificationNoise, Purified } from '../physics/purification';
import type { PairPurification } from '../physics/two-qubit-purification';
import type { XState } from '../physics/x-state';
import type { RawCause } from './raw-cause';

/** One cause of loss on a way of light, with the link's parameter that governs it. */
export interface ChannelLoss {
  readonly id: string;
  readonly label: string;
  readonly decibels: number;
  readonly parameter: string;
}

/** What happens to light on its way from one place of a link to another. */
export interface LightPath {
  /** What costs how much; together `lossDb`. */
  readonly losses: readonly ChannelLoss[];
  readonly lossDb: number;
  readonly flightSeconds: number;
  /** Noise photons per second that arrive with it, within the filter; and the link's parameter that causes most of them. */
  readonly noiseHz: number;
  readonly noiseParameter: string;
}

/** Where light of a link begins or ends: at one of its nodes, or at its heralding station. */
export type Place = 'source' | 'station' | 'target';

/** What a channel does under given conditions. */
export interface ChannelLaw {
  readonly path: (from: Place, to: Place) => LightPath;
  /** Time of light from node to node; messages take as long unless the link says otherwise. */
  readonly flightSeconds: number;
  /** The end that the station is nearer to; the target if it is in the middle. */
  readonly stationEnd: 'source' | 'target';
}

/** Effective values (given, else device's, else ideal) by parameter id. */
export interface Values {
  readonly [id: string]: number | undefined;
}

/** Conditions that come back, such as the passes of a satellite. */
export interface ChannelSchedule {
  readonly intervalSeconds: number;
  /** One after the other; each may run over the end of the interval into the next. Between them there is no light. */
  readonly steps: readonly {
    readonly startSeconds: number;
    readonly seconds: number;
    readonly law: ChannelLaw;
  }[];
}

export interface Channel extends ChannelDescription {
  /** What it does; where conditions change, in the middle of the time when there is light. */
  readonly law: (link: Values) => ChannelLaw;
  /** Present where conditions change. */
  readonly schedule?: (link: Values) => ChannelSchedule;
}

/** What a scheme works with: the channel of its link, and effective values of the scheme and the two nodes. */
export interface LinkInputs {
  readonly channel: ChannelLaw;
  readonly scheme: Values;
  /** Arrays of the scheme, such as `bellWeights`. */
  readonly schemeWeights: { readonly [id: string]: readonly number[] | undefined };
  readonly source: Values;
  readonly target: Values;
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
  /** Share of the time in which it tries, by which the period is stretched; absent: all of it. */
  readonly dutyCycle?: number;
  /** The parameter that sets the length of the period. */
  readonly pace: Pick<LawFactor, 'owner' | 'parameter'>;
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

export interface PurificationProtocol extends PurificationDescription {
  /** What becomes of a kept and a measured pair; `made` is the state that their link heralds, before any storage. */
  readonly purify: (
    kept: BellWeights,
    measured: BellWeights,
    noise: PurificationNoise,
    made?: XState,
  ) => Purified;
  /** The same of whole states, for the exact formalism. */
  readonly purifyPairs: PairPurification;
}
