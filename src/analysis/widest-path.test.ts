/** The widest path against every path there is. */
import { expect, test } from 'vitest';
import { streamOf } from '../engine/random';
import { widestPath } from './widest-path';

type Network = Parameters<typeof widestPath>[0];

/** Width of the widest path from `at` to `to` that visits nobody twice and passes repeaters alone. */
const byAllPaths = (
  { nodes, links }: Network,
  widths: Float64Array,
  at: number,
  to: number,
  visited: readonly number[] = [at],
): number => {
  if (at === to) return Number.POSITIVE_INFINITY;
  if (visited.length > 1 && !nodes[at].canSwap) return 0;
  let best = 0;
  links.forEach(({ source, target }, link) => {
    if (source !== at && target !== at) return;
    const next = source === at ? target : source;
    if (visited.includes(next)) return;
    const rest = byAllPaths({ nodes, links } as Network, widths, next, to, [...visited, next]);
    best = Math.max(best, Math.min(widths[link], rest));
  });
  return best;
};

test('in 300 random networks it is as wide as the widest of all paths, 0 without one', () => {
  const random = streamOf(1, 0, 'widest path', 'test');
  const below = (n: number) => Math.min(n - 1, Math.floor(random.uniform() * n));
  let [none, some] = [0, 0];
  for (let round = 0; round < 300; round++) {
    const size = 2 + below(6);
    const nodes = Array.from({ length: size }, () => ({ canSwap: below(3) > 0 }));
    const links = Array.from({ length: below(2 * size) }, () => {
      const source = below(size);
      return { source, target: (source + 1 + below(size - 1)) % size };
    });
    const network = { nodes, links } as unknown as Network;
    const widths = Float64Array.from(links, () => below(5));
    const found = widestPath(network, 0, size - 1, widths);
    expect(found).toBe(byAllPaths(network, widths, 0, size - 1));
    if (found > 0) some++;
    else none++;
  }
  expect(Math.min(none, some)).toBeGreaterThan(50);
});
