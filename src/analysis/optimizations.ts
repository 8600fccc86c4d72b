/** What can be searched for the best value. Adding one is one line. */
import type { EngineLibrary } from '../engine/compile';
import type { Design } from '../network/design';
import { bestCutoff } from './best-cutoff';
import type { OptimizationReport } from './report';

/** Yields the share of the work that is done; throws an `Error` with a sentence for the reader where there is nothing to find. */
export type Search = (
  design: Design,
  library: EngineLibrary,
  effort?: number,
) => Generator<number, OptimizationReport, void>;

export const SEARCHES: { readonly [what in OptimizationReport['what']]: Search } = {
  cutoff: bestCutoff,
};
