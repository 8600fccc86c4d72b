/** Comparing a run with a reference: how many standard errors they are apart. */

import { compile } from '../../engine/compile';
import type { StopRule } from '../../engine/run-plan';
import { library } from '../../library';
import type { Design } from '../../network/design';
import { measureToEnd } from '../measure';
import type { Figure } from '../report';
import { runReport } from '../run-report';

/** Run a design in this thread and report. */
export const run = (design: Design, stop: StopRule, seed = design.run?.seed ?? 1) =>
  runReport(measureToEnd(compile(design, library), seed, stop), seed, 0);

/** Standard error of a figure of many samples, from its 95 % interval. */
export const standardError = (figure: Figure): number =>
  ((figure.high ?? Number.POSITIVE_INFINITY) - (figure.low ?? 0)) / 2 / 1.96;

/**
 * How many standard errors, the run's and the reference's together, a figure is off. Rounding (1e-9 relative) is no
 * deviation: a figure without spread must be equal.
 */
export const deviation = (figure: Figure, value: number, referenceError = 0): number => {
  const apart = Math.abs(figure.mean - value);
  if (apart <= 1e-9 * Math.abs(value)) return 0;
  return apart / Math.hypot(standardError(figure), referenceError);
};
