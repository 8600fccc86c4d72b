/**
 * One picture of a watched run. Rows of numbers in typed arrays, transferred, at most 20 times a second; between frames
 * the canvas extrapolates with `simulatedSeconds` and `speed`. All times are simulated seconds since the start of the run.
 * Indices of nodes, links and demands are positions in the design's arrays.
 */
import type { RunStatus } from './port';

export interface WatchFrame {
  readonly revision: number;
  readonly status: RunStatus;
  readonly message?: string;
  /** Simulated time of this picture. */
  readonly simulatedSeconds: number;
  /** Simulated seconds per wall second at which time now passes; 0 while paused. */
  readonly speed: number;
  /** Time of the next event; Infinity when nothing is pending. */
  readonly nextEventSeconds: number;
  readonly events: number;
  /** Pairs delivered so far, per demand. */
  readonly delivered: Float64Array;
  /** Sum of the fidelities of the delivered pairs, per demand. */
  readonly fidelitySum: Float64Array;
  readonly lanes: Float64Array;
  readonly pairs: Float64Array;
  readonly messages: Float64Array;
  /** What happened since the last frame, oldest first; at most 2,000 rows, older ones dropped. */
  readonly happenings: Float64Array;
}

/** A lane is one pair of memory slots of a link, one slot at each end. */
export const LANE = {
  stride: 6,
  link: 0,
  /** 0-based number of the lane within its link. */
  lane: 1,
  /** 0 idle, 1 attempting. */
  attempting: 2,
  /** Start of the first attempt. */
  startSeconds: 3,
  /** Length of one attempt; attempt k ends at start + k × period. */
  periodSeconds: 4,
  /** Demand it works for, or −1. */
  demand: 5,
} as const;

/** A living pair, elementary or swapped, stored in two memory slots. */
export const PAIR = {
  stride: 17,
  id: 0,
  demand: 1,
  /** Node and lane at the end nearer to the demand's source. */
  nodeA: 2,
  linkA: 3,
  laneA: 4,
  nodeB: 5,
  linkB: 6,
  laneB: 7,
  /** Time of its herald or last swap. */
  sinceSeconds: 8,
  /** Fidelity at `asOfSeconds`. */
  fidelity: 9,
  rateXY: 10,
  rateZ: 11,
  /** 0 stored; 1 end to end, waiting for the news of its swaps; 2 lost, but its holders do not know yet. */
  state: 12,
  /** Correlators ⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩ at `asOfSeconds`; fidelity is (1 + xx − yy + zz)/4. */
  xx: 13,
  yy: 14,
  zz: 15,
  /**
   * When the correlators are true: later ⟨XX⟩, ⟨YY⟩ fall as exp(−rateXY t), ⟨ZZ⟩ as exp(−rateZ t). That of the last event, or
   * of the frame where decay is not exponential and the rates are those of the moment.
   */
  asOfSeconds: 16,
} as const;

/** A classical message under way. */
export const MESSAGE = {
  stride: 5,
  fromNode: 0,
  toNode: 1,
  departSeconds: 2,
  arriveSeconds: 3,
  /** 0 swap succeeded; 1 segment lost; 2 result of a purification step. */
  kind: 4,
} as const;

export const HAPPENING = {
  stride: 6,
  seconds: 0,
  /** One of `HAPPENINGS`, by index. */
  kind: 1,
  /** Node where it happened (swap, swap failed, cutoff, not retrieved), or the A end (herald, delivered, purified). */
  nodeA: 2,
  /** The B end of a heralded or delivered pair, else the same as `nodeA`. */
  nodeB: 3,
  demand: 4,
  /** Fidelity of the pair that was heralded, made or delivered; NaN where there is none. */
  fidelity: 5,
} as const;

export const HAPPENINGS = [
  'herald',
  'swap',
  'swap failed',
  'cutoff',
  'delivered',
  'purified',
  'not purified',
  'not retrieved',
] as const;
export type Happening = (typeof HAPPENINGS)[number];
