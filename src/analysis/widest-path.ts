/** The path whose narrowest link is widest. */
import type { CompiledNetwork } from '../engine/compile';

/**
 * Largest width that a path through repeaters has from one node to another, a path being as wide as its narrowest link; 0
 * without a path. `widths` by link, in [0, Infinity]. Dijkstra with widths in place of lengths, O(nodes² + links).
 */
export const widestPath = (
  network: Pick<CompiledNetwork, 'nodes' | 'links'>,
  from: number,
  to: number,
  widths: Float64Array,
): number => {
  const { nodes, links } = network;
  const touching = touchingOf(network);
  const best = new Float64Array(nodes.length);
  const settled = new Uint8Array(nodes.length);
  best[from] = Number.POSITIVE_INFINITY;
  for (;;) {
    let node = -1;
    for (let i = 0; i < nodes.length; i++)
      if (!settled[i] && best[i] > 0 && (node < 0 || best[i] > best[node])) node = i;
    if (node < 0 || node === to) return best[to];
    settled[node] = 1;
    if (node !== from && !nodes[node].canSwap) continue;
    for (const index of touching[node]) {
      const { source, target } = links[index];
      const next = source === node ? target : source;
      best[next] = Math.max(best[next], Math.min(best[node], widths[index]));
    }
  }
};

/** Links at each node: the same for all paths of a network. */
const known = new WeakMap<Pick<CompiledNetwork, 'nodes' | 'links'>, readonly number[][]>();

const touchingOf = (network: Pick<CompiledNetwork, 'nodes' | 'links'>): readonly number[][] => {
  const before = known.get(network);
  if (before) return before;
  const touching: number[][] = network.nodes.map(() => []);
  network.links.forEach(({ source, target }, index) => {
    touching[source].push(index);
    touching[target].push(index);
  });
  known.set(network, touching);
  return touching;
};
