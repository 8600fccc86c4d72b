/** What can be told of a run while it happens. A measurement has no observer; Watch and the exact formalism have one. */

/** Why a pair was lost. */
export type LossCause = 'swap' | 'cutoff' | 'purification' | 'retrieval';

export interface Observer {
  /** Times in ps since the run's current epoch; nodes are positions on the demand's path. */
  /** `step` is that of its link's schedule in which it succeeded; 0 where conditions stay. */
  herald(time: number, demand: number, from: number, segment: number, step: number): void;
  /**
   * A swap at node `at` made a segment from … to of the segments `left` and `right`, one of whose ids it may take over; its
   * outcome now travels to both ends.
   */
  swap(
    time: number,
    demand: number,
    at: number,
    from: number,
    to: number,
    segment: number,
    left: number,
    right: number,
  ): void;
  /**
   * A segment from … to was lost at node `at`: given up there, the news now travels to its ends; or swapped there with a
   * segment that is lost without the node's knowledge.
   */
  lost(time: number, demand: number, at: number, from: number, to: number, cause: LossCause): void;
  /** A purification step: `measured` is used up; its outcome for `kept` becomes known later. */
  purify?(time: number, demand: number, kept: number, measured: number): void;
  /** Both ends know whether the step succeeded; if not, the segment is lost, which `lost` tells next. */
  purified?(time: number, demand: number, segment: number, succeeded: boolean): void;
  delivered(time: number, demand: number, fidelity: number, segment: number): void;
  /** The origin of time moved forward by `offset` ps. */
  epoch(offset: number): void;
  /** What was counted so far is forgotten: a chunk has been taken, or the warm-up is over. */
  countingAnew?(): void;
}
