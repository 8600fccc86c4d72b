/** What can be searched for the best value. Adding one is one line. */
import type { EngineLibrary } from '../engine/compile';
import type { Design } from '../network/design';
import { bestCutoff } from './best-cutoff';
import { bestPurification } from './best-purification';
import type { Optimizable, ReportOf } from './report';

/** Yields the share of the work that is done; throws an `Error` with a sentence for the reader where there is nothing to find. */
export type Search<What extends Optimizable> = (
  design: Design,
  library: EngineLibrary,
  effort?: number,
) => Generator<number, ReportOf<What>, void>;

export const SEARCHES: { readonly [What in Optimizable]: Search<What> } = {
  cutoff: bestCutoff,
  purification: bestPurification,
};
