/** The rate shown on a fiber's pill: the estimate of the link on its own. */
import type { EstimateReport } from '../../port/port';
import { useRun } from '../context';

/** Rates by link id, once per report: every fiber asks for its own. */
const rates = new WeakMap<EstimateReport, ReadonlyMap<string, number>>();

function ratesOf(report: EstimateReport): ReadonlyMap<string, number> {
  let known = rates.get(report);
  if (!known) {
    known = new Map(report.links.map(({ id, rateHz }) => [id, rateHz.mean]));
    rates.set(report, known);
  }
  return known;
}

/** Pairs per second; `undefined` until there is an estimate. The last one stays while the next is computed. */
export function useLinkRate(link: string): number | undefined {
  return useRun(({ estimate }) => estimate && ratesOf(estimate.report).get(link));
}
