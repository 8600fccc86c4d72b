/** How long it takes until the conditions of a network come back. */
import type { CompiledNetwork } from './compile';

/** A cycle is at most so many times the longest interval. */
const MOST_INTERVALS = 100;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/**
 * Length of a cycle in ps: the least common multiple of the intervals of all links that serve a demand; the longest of them
 * where that is more than 100 times as long. 0 where no conditions change. Statistics are taken over whole cycles, so that
 * no part of a pass counts more than another.
 */
export const cyclePs = ({ demands, links }: CompiledNetwork): number => {
  const used = new Set(demands.flatMap((demand) => demand.links));
  const intervals = [...used].flatMap((link) => links[link].schedule?.intervalPs ?? []);
  const longest = Math.max(0, ...intervals);
  const common = intervals.reduce((a, b) => (a / greatestDivisor(a, b)) * b, intervals[0] ?? 0);
  return common <= MOST_INTERVALS * longest ? common : longest;
};
