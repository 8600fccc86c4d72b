/** Paths through repeaters with the fewest links, for checks and edits that know no rates yet. */
import type { Link, NetworkNode } from './design';

/** `routeFrom(source)(target)`: link ids from source to target through repeaters, or `undefined` when there is none. */
export type RouteFinder = (source: string) => (target: string) => readonly string[] | undefined;

/** Each source is searched once, in time linear in nodes and links. Ties: the links listed first. */
export function findRoutes(nodes: readonly NetworkNode[], links: readonly Link[]): RouteFinder {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const neighbors = new Map<string, { readonly link: string; readonly node: string }[]>();
  for (const { id } of nodes) neighbors.set(id, []);
  for (const { id, source, target } of links) {
    neighbors.get(source)?.push({ link: id, node: target });
    neighbors.get(target)?.push({ link: id, node: source });
  }
  const trees = new Map<string, Arrivals>();

  const grow = (source: string): Arrivals => {
    const arrivals: Arrivals = new Map();
    const queue = [source];
    for (const at of queue) {
      if (at !== source && kinds.get(at) !== 'repeater') continue;
      for (const { link, node } of neighbors.get(at) ?? []) {
        if (node === source || arrivals.has(node) || !neighbors.has(node)) continue;
        arrivals.set(node, { link, from: at });
        queue.push(node);
      }
    }
    return arrivals;
  };

  return (source) => {
    const tree = trees.get(source) ?? grow(source);
    trees.set(source, tree);
    return (target) => pathTo(target, source, tree);
  };
}

/** By which link, and from where, each node was reached first. */
type Arrivals = Map<string, { readonly link: string; readonly from: string }>;

function pathTo(target: string, source: string, tree: Arrivals): string[] | undefined {
  const path: string[] = [];
  for (let at = target; at !== source; ) {
    const step = tree.get(at);
    if (step === undefined) return undefined;
    path.push(step.link);
    at = step.from;
  }
  return path.reverse();
}
