/** What can be told of a run while it happens. A measurement has no observer; the Watch mode has one. */

export interface Observer {
  /** Times in ps since the run's current epoch; nodes are positions on the demand's path. */
  herald(time: number, demand: number, from: number, segment: number): void;
  /** A swap at node `at` made a segment from … to; its outcome now travels to both ends. */
  swap(time: number, demand: number, at: number, from: number, to: number, segment: number): void;
  /**
   * A segment from … to was lost at node `at`: given up there, the news now travels to its ends; or swapped there with a
   * segment that is lost without the node's knowledge.
   */
  lost(
    time: number,
    demand: number,
    at: number,
    from: number,
    to: number,
    cause: 'swap' | 'cutoff',
  ): void;
  delivered(time: number, demand: number, fidelity: number): void;
  /** The origin of time moved forward by `offset` ps. */
  epoch(offset: number): void;
}
