/** Runs a search to its end, and holds that it goes forward. */
import { expect } from 'vitest';
import { library } from '../../library';
import type { Design } from '../../network/design';
import type { Search } from '../optimizations';
import type { Optimizable, ReportOf } from '../report';

/** What the search finds; the share that it says is done must ascend from 0 to 1. */
export const searchToEnd = <What extends Optimizable>(
  search: Search<What>,
  design: Design,
): ReportOf<What> => {
  const steps = search(design, library);
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(done);
    expect(step.value).toBeLessThanOrEqual(1);
    done = step.value;
  }
};
