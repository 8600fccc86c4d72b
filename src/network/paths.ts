/** Paths through repeaters with the fewest links, for checks and edits that know no rates yet. */
import type { Link, NetworkNode } from './design';

/** Link ids from source to target through repeaters, or `undefined` when there is no such path. */
export type RouteFinder = (source: string, target: string) => readonly string[] | undefined;

/**
 * Each search is linear in nodes and links. Ties: the links listed first. A link whose pairs are not `stored` is a path by
 * itself, or none.
 */
export function findRoutes(
  nodes: readonly NetworkNode[],
  links: readonly Link[],
  stored: (link: Link) => boolean = () => true,
): RouteFinder {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const swaps = nodes.map(({ kind }) => kind === 'repeater');
  const neighbors: { readonly link: number; readonly node: number }[][] = nodes.map(() => []);
  for (const [link, { source, target }] of links.entries()) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) continue;
    neighbors[from].push({ link, node: to });
    neighbors[to].push({ link, node: from });
  }
  const swappable = links.map(stored);
  const queue = new Int32Array(nodes.length);
  /** By which link, and from where, each node was reached; −1: not yet. */
  const byLink = new Int32Array(nodes.length);
  const from = new Int32Array(nodes.length);

  /** Breadth first from the source, until the target is reached. */
  const reaches = (source: number, target: number): boolean => {
    from.fill(-1);
    from[source] = source;
    queue[0] = source;
    let end = 1;
    for (let next = 0; next < end && from[target] < 0; next++) {
      const at = queue[next];
      if (at !== source && !swaps[at]) continue;
      for (const { link, node } of neighbors[at]) {
        if (from[node] >= 0) continue;
        if (!swappable[link] && (at !== source || node !== target)) continue;
        from[node] = at;
        byLink[node] = link;
        queue[end++] = node;
      }
    }
    return from[target] >= 0;
  };

  return (source, target) => {
    const [start, goal] = [places.get(source), places.get(target)];
    if (start === undefined || goal === undefined || !reaches(start, goal)) return undefined;
    const path: string[] = [];
    for (let at = goal; at !== start; at = from[at]) path.push(links[byLink[at]].id);
    return path.reverse();
  };
}
