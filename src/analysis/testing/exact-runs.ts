/** Running a design in both formalisms at once. */
import { compile } from '../../engine/compile';
import type { StopRule } from '../../engine/run-plan';
import { library } from '../../library';
import type { Design } from '../../network/design';
import { ExactComparison } from '../exact-comparison';
import { measure } from '../measure';
import { Measurement } from '../measurement';
import type { RunReport } from '../report';
import { runReport } from '../run-report';

/** Run a design in this thread, every pair followed by its density matrix. */
export const runExactly = (design: Design, stop: StopRule, seed = 1): RunReport => {
  const network = compile(design, library);
  const exact = new ExactComparison(network);
  const measurement = new Measurement(network, stop);
  const run = measure(network, seed, stop, measurement, exact);
  while (!run.next().done);
  return exact.completed(runReport(measurement, seed, 0));
};
