/** The path whose narrowest link is widest. */
import type { CompiledNetwork } from '../engine/compile';

/**
 * Largest width that a path through repeaters has from one node to another, a path being as wide as its narrowest link; 0
 * without a path. `widths` by link, in [0, Infinity]; all calls for a network must give the same array, for which its links
 * are sorted once. Joins links, widest first, until the two are connected (Kruskal); O(links) but for the sorting.
 */
export const widestPath = (
  network: Pick<CompiledNetwork, 'nodes' | 'links'>,
  from: number,
  to: number,
  widths: Float64Array,
): number => {
  const { nodes, links } = network;
  const parent = new Int32Array(nodes.length);
  for (let node = 0; node < parent.length; node++) parent[node] = node;
  for (const index of widestFirst(widths)) {
    const { source, target } = links[index];
    if (!nodes[source].canSwap && source !== from && source !== to) continue;
    if (!nodes[target].canSwap && target !== from && target !== to) continue;
    parent[rootIn(parent, source)] = rootIn(parent, target);
    if (rootIn(parent, from) === rootIn(parent, to)) return widths[index];
  }
  return 0;
};

/** Whoever stands for all that a node is connected to; halves the way there for the next who asks. */
const rootIn = (parent: Int32Array, node: number): number => {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]];
    at = parent[at];
  }
  return at;
};

const known = new WeakMap<Float64Array, readonly number[]>();

/** Links by width, those of width 0 left out. */
const widestFirst = (widths: Float64Array): readonly number[] => {
  const before = known.get(widths);
  if (before) return before;
  const order = Array.from(widths.keys())
    .filter((link) => widths[link] > 0)
    .sort((a, b) => widths[b] - widths[a]);
  known.set(widths, order);
  return order;
};
