/** The path of a demand that states none: least sum of mean seconds per pair over its links. */

export interface PathLink {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  /** Mean seconds per pair, Infinity when the link never succeeds. */
  readonly cost: number;
}

/** Links with, by node, those that touch it and can succeed. */
export interface PathGraph {
  readonly links: readonly PathLink[];
  readonly touching: readonly (readonly number[])[];
}

/** The graph of links between nodes 0 … `nodeCount` − 1; a link of infinite cost touches none. */
export const pathGraph = (links: readonly PathLink[], nodeCount: number): PathGraph => {
  const touching: number[][] = Array.from({ length: nodeCount }, () => []);
  links.forEach((link, index) => {
    if (!Number.isFinite(link.cost)) return;
    touching[link.source].push(index);
    touching[link.target].push(index);
  });
  return { links, touching };
};

interface Label {
  readonly cost: number;
  readonly links: readonly number[];
}

/**
 * Cheapest paths from one node, as link indices per target; `undefined` where there is none. Interior nodes must satisfy
 * `canSwap`. Ties (equal cost to 1e-12): fewer links, then the lexicographically smaller link ids. Stops early once `only`
 * is reached. Dijkstra, O(links × nodes).
 */
export const cheapestPaths = (
  { links, touching }: PathGraph,
  canSwap: (node: number) => boolean,
  from: number,
  only?: number,
): readonly (readonly number[] | undefined)[] => {
  const isBetter = (a: Label, b: Label | undefined): boolean => {
    if (!b) return true;
    if (Math.abs(a.cost - b.cost) > 1e-12 * Math.max(a.cost, b.cost)) return a.cost < b.cost;
    if (a.links.length !== b.links.length) return a.links.length < b.links.length;
    for (let i = 0; i < a.links.length; i++) {
      const left = links[a.links[i]].id;
      const right = links[b.links[i]].id;
      if (left !== right) return left < right;
    }
    return false;
  };
  const nodeCount = touching.length;
  const best: (Label | undefined)[] = new Array(nodeCount);
  const settled = new Uint8Array(nodeCount);
  best[from] = { cost: 0, links: [] };
  for (;;) {
    let node = -1;
    for (let i = 0; i < nodeCount; i++) {
      const label = best[i];
      if (!settled[i] && label && (node < 0 || isBetter(label, best[node]))) node = i;
    }
    if (node < 0 || node === only) return best.map((label) => label?.links);
    const label = best[node]!;
    settled[node] = 1;
    if (node !== from && !canSwap(node)) continue;
    for (const index of touching[node]) {
      const link = links[index];
      const next = link.source === node ? link.target : link.source;
      if (settled[next]) continue;
      const candidate = { cost: label.cost + link.cost, links: [...label.links, index] };
      if (isBetter(candidate, best[next])) best[next] = candidate;
    }
  }
};
