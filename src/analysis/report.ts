/** What a run or an estimate says about a design, as plain data: the command line prints it, the studio shows it. */
import type { Purification } from '../network/design';

/** A figure with its 95 % confidence interval; an estimate has no interval. */
export interface Figure {
  readonly mean: number;
  readonly low?: number;
  readonly high?: number;
}

/** One step of an error budget: the figure once this cause, and all before it, act. */
export interface BudgetStep {
  /** Stable id of the cause, for example `waiting`. */
  readonly id: string;
  readonly label: string;
  /** What caused it, in numbers: `StarLight 2.1 ms, ends 1.3 ms`. */
  readonly detail: string;
  /** Figure (fidelity, or pairs per second) after this step; the last step is the delivered figure itself. */
  readonly value: number;
  /** JSON pointer of the design's field that governs this step; absent where no single field does. */
  readonly pointer?: string;
}

/** One thing that the delivered pairs are good for. */
export interface WorthRow {
  readonly id: string;
  readonly label: string;
  /** Heading under which it is listed. */
  readonly group: string;
  readonly value: Figure;
  /** `hertz` for pairs per second, `bits/s` for key. */
  readonly unit: 'fraction' | 'hertz' | 'bits/s' | 'none';
  /** Of use only beyond this value; absent where there is no such line. */
  readonly beyond?: number;
  /** Id of the usability band that begins at this line. */
  readonly band?: string;
  /** One sentence: what it is, its formula, its limits. */
  readonly help: string;
}

/** An application, with the pairs for which it pays. */
export interface UsabilityBand {
  /** Kind of the application, such as `chsh`. */
  readonly id: string;
  readonly label: string;
  /** Least fidelity of a pair with the same kind of noise as the delivered ones, 1/2 to 1, exclusive. */
  readonly fidelity: number;
  /**
   * How long the mean delivered pair, kept at both ends, stays of use; 0 when it is of none on delivery. Absent: it never
   * ceases to be.
   */
  readonly lifetimeSeconds?: Figure;
}

/** The exact formalism over the very pairs of a run. */
export interface DensityMatrixReport {
  /** Mean fidelity of the delivered pairs by density matrix. */
  readonly fidelity: Figure;
  /** That minus the fast formalism's, over the same pairs, so that its interval is small. */
  readonly difference: Figure;
}

/** One bound on what a demand can get. */
export interface RateBound {
  readonly id: 'plob' | 'tgw' | 'repeaters' | 'route';
  readonly label: string;
  /** Secret bits, or perfect pairs, per second. */
  readonly hertz: number;
  /** The same per use of the channel. */
  readonly perUse: number;
  /** What it says, its formula and source. */
  readonly help: string;
}

/** What the channels of a path allow, whatever the protocol, and how the delivered pairs compare. */
export interface RateBounds {
  /** Loss of all links of the path in a row, in decibels. */
  readonly lossDb: number;
  /** Uses per second: tries of the link that needs most of them for a pair. */
  readonly usesHz: number;
  /** The first is the bound without any node between the ends. */
  readonly rows: readonly RateBound[];
  /** Secret bits per second of the delivered pairs, six-state (hashing): what is compared. */
  readonly keyHz: Figure;
  /** Whether `keyHz`, at the low end of its interval, is more than the first bound. */
  readonly beaten: boolean;
}

/** How conditions come back, as those of a satellite's passes do. */
export interface Passes {
  readonly intervalSeconds: number;
  /** Share of the time in which there is light (on a path: on all links at once). */
  readonly visibleShare: number;
}

export interface DemandReport {
  readonly id: string;
  /** Link ids from source to target; empty when there is no path. */
  readonly path: readonly string[];
  /** Why the demand cannot be served, in one sentence; the figures are then absent. */
  readonly blocked?: string;
  /** Pairs delivered; measured only. */
  readonly delivered?: number;
  readonly rateHz?: Figure;
  readonly fidelity?: Figure;
  readonly latencySeconds?: Figure;
  /** Runs of the exact formalism only. */
  readonly densityMatrix?: DensityMatrixReport;
  /** Mean ⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩ of the delivered pairs. */
  readonly correlators?: readonly [number, number, number];
  /**
   * How long a delivered pair can be kept at both ends before it is below the fidelity its application needs; 0 when it
   * is so on delivery. Absent while `fidelity` is given: it never falls below, because what stays for ever suffices.
   */
  readonly lifetimeSeconds?: Figure;
  /**
   * The fidelity that `lifetimeSeconds` is counted down to: the one stated, else where the demand's application begins for
   * pairs with their kind of noise (without samples: for Werner pairs), else 0.5.
   */
  readonly neededFidelity: number;
  /** Whether a pair kept at both ends decays at all. */
  readonly endsDecay: boolean;
  /** Pairs are detected at once and never kept, so no lifetime means anything. Absent: memories keep them. */
  readonly stored?: false;
  /** From which fidelity on, and for how long, the pairs are of use for each application; absent without samples. */
  readonly bands?: readonly UsabilityBand[];
  /** What the pairs are good for; absent without samples. */
  readonly worth?: readonly WorthRow[];
  /** Absent where a link's success is not due to loss, and without samples. */
  readonly bounds?: RateBounds;
  /** Where conditions change on the path: the figures are means over the interval. */
  readonly passes?: Passes;
  /** Length of the path, in kilometers. */
  readonly distanceKm: number;
  /** Estimates only: whether it is exact for this design. */
  readonly exact?: boolean;
  /** From 1 down to the delivered fidelity. */
  readonly fidelityBudget?: readonly BudgetStep[];
  /** From the attempt rate down to the delivered rate. */
  readonly rateBudget?: readonly BudgetStep[];
}

/** A named factor of a link's success probability, with the field that governs it. */
export interface LinkFactor {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly pointer?: string;
}

export interface LinkReport {
  readonly id: string;
  readonly successProbability: number;
  readonly attemptSeconds: number;
  /** Pairs heralded per second: of the run if measured, of the link on its own if estimated. */
  readonly rateHz: Figure;
  /** Fidelity of an elementary pair at the moment of heralding. */
  readonly fidelity: Figure;
  /** Factors whose product is the success probability of one try. */
  readonly factors: readonly LinkFactor[];
  /** Loss of both arms together, in decibels; in the middle of a pass. */
  readonly lossDb: number;
  /** Where conditions change: the figures above are means over the interval. */
  readonly passes?: Passes;
}

export interface NodeReport {
  readonly id: string;
  /** Pairs that ended or were swapped here, per second; absent without samples. */
  readonly rateHz?: number;
  /** Mean fidelity of the delivered pairs that ended or were swapped here; absent without samples. */
  readonly fidelity?: number;
}

/** Where elementary pairs went; `created` is the sum of the others. */
export interface PairLedger {
  readonly created: number;
  readonly delivered: number;
  readonly lostToSwap: number;
  readonly lostToCutoff: number;
  /** Measured so that another pair got better. */
  readonly consumedByPurification: number;
  /** Given up because the results of a purification step did not agree. */
  readonly lostToPurification: number;
  /** Not retrieved at an end of a delivered pair; those of swaps count as failed swaps. */
  readonly lostToRetrieval: number;
  readonly stored: number;
}

export interface EstimateReport {
  readonly engine: string;
  readonly demands: readonly DemandReport[];
  readonly links: readonly LinkReport[];
  readonly nodes: readonly NodeReport[];
}

export interface RunReport extends EstimateReport {
  readonly seed: number;
  /** Simulated time of all replicas together, after warm-up. */
  readonly simulatedSeconds: number;
  readonly wallSeconds: number;
  readonly events: number;
  readonly pairs: PairLedger;
}

/** What a demand gets under a multiple of the design's noise, by the estimate. */
export interface NoisePoint {
  /** 0: no noise at all; 1: the design's own. */
  readonly multiplier: number;
  readonly rateHz: number;
  readonly fidelity: number;
  /** The fidelity that makes pairs with this noise useful to the demand. */
  readonly neededFidelity: number;
  /** As in a `DemandReport`: 0 when a pair is of no use on delivery, absent when it never ceases to be. */
  readonly lifetimeSeconds?: number;
  /** Secret bits per second, six-state. */
  readonly keyHz: number;
}

/** How the figures of a demand change with noise. */
export interface NoiseCurve {
  readonly id: string;
  /** Why it cannot be served; there are then no points. */
  readonly blocked?: string;
  /** Every point is an exact estimate. */
  readonly exact: boolean;
  /** Pairs are detected at once and never kept, so no lifetime means anything. Absent: memories keep them. */
  readonly stored?: false;
  /** By multiplier, ascending; without those at which the path never succeeds. */
  readonly points: readonly NoisePoint[];
  /**
   * Multiplier beyond which the fidelity is below what the demand needs, to 1 %; 0 when it is so even without noise. Absent:
   * not within the points.
   */
  readonly failsAt?: number;
  /** The same for the six-state key rate, where it falls to 0. */
  readonly keyEndsAt?: number;
}

export interface NoiseReport {
  readonly engine: string;
  readonly demands: readonly NoiseCurve[];
}

/** Estimates for every pair of nodes; entry of row i, column j at `i * nodes + j`; NaN where no path exists, and on the diagonal. */
export interface MatrixReport {
  readonly nodeIds: readonly string[];
  readonly rateHz: Float64Array;
  readonly fidelity: Float64Array;
  /** 1 where the estimate is exact for that pair alone, else 0. */
  readonly exact: Uint8Array;
}

/** What a search for the best value of a field has found. */
interface SearchReport {
  readonly engine: string;
  /** JSON pointer of the field. */
  readonly pointer: string;
  /** The best value does better than the present one. */
  readonly isBetter: boolean;
  /** What the design yields per second, in pairs that are good enough or as good as perfect: at present, and with the best value. */
  readonly before: Figure;
  readonly after: Figure;
  /** Exact, or the best of some simulated values, with their intervals. */
  readonly basis: 'exact' | 'simulation';
}

export interface CutoffReport extends SearchReport {
  readonly what: 'cutoff';
  /** Best cutoff in seconds; absent: it is best left out. */
  readonly value?: number;
}

export interface PurificationReport extends SearchReport {
  readonly what: 'purification';
  /** Best purification; absent: none is best. */
  readonly value?: Required<Purification>;
  /** All that were looked at, best first, those without room last. */
  readonly options: readonly PurificationOption[];
}

/** What one purification, or none, makes of the design. */
export interface PurificationOption {
  /** Absent: none. */
  readonly value?: Required<Purification>;
  /** Why the design has no room for it; there are then no figures. */
  readonly blocked?: string;
  /** What the design yields per second. */
  readonly gain: Figure;
  readonly demands: readonly {
    readonly id: string;
    readonly rateHz?: Figure;
    readonly fidelity?: Figure;
    /** Its part of the yield. */
    readonly gain: Figure;
  }[];
  readonly basis: 'exact' | 'approximate' | 'simulation';
}

export type OptimizationReport = CutoffReport | PurificationReport;

/** What a search can find the best value of. */
export type Optimizable = OptimizationReport['what'];

/** What the search for one of them finds. */
export type ReportOf<What extends Optimizable> = Extract<OptimizationReport, { what: What }>;
