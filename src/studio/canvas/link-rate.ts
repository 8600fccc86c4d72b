/** The rate shown on a fiber's pill: the estimate of the link on its own, while it is of the design on screen. */
import { useRun } from '../context';

/** Pairs per second; `undefined` until there is an estimate. The last one stays while the next is computed. */
export function useLinkRate(link: string): number | undefined {
  return useRun(
    ({ estimate }) => estimate?.report.links.find(({ id }) => id === link)?.rateHz.mean,
  );
}
