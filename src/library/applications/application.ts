/** What an application says of itself: its description and the law by which a pair is of use for it. */
import type { ApplicationDescription } from '../../network/catalogue';
import type { Correlators } from '../../physics/bell-diagonal';

export interface Application extends ApplicationDescription {
  /** A word for the mark on a fidelity scale, such as `CHSH`; absent where it would repeat another application's. */
  readonly mark?: string;
  /** What a pair beyond the mark does, after “these pairs”: `violate the CHSH inequality`. */
  readonly use: string;
  /**
   * By how much a pair is beyond the line from which on it is of use: above 0 it is. Convex in the state and not positive
   * for a separable one, so that along any one kind of noise there is one line; it does not rise while correlators shrink.
   */
  readonly excess: (pair: Correlators) => number;
}
