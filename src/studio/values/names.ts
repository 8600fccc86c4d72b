/** What the parts of a design are called in results: labels where the author gave them, else ids and ends. */
import type { Demand, Design, Link } from '../../network/design';

export const nodeLabel = (design: Design, id: string): string =>
  design.nodes.find((node) => node.id === id)?.label ?? id;

export const demandName = (design: Design, demand: Demand): string =>
  demand.label ?? `${nodeLabel(design, demand.source)} → ${nodeLabel(design, demand.target)}`;

export const linkName = (design: Design, link: Link): string =>
  link.label ?? `${nodeLabel(design, link.source)} – ${nodeLabel(design, link.target)}`;

/** Nodes that a path of link ids visits from `source`, both ends included; stops at a link that does not continue it. */
export const pathNodes = (design: Design, source: string, path: readonly string[]): string[] => {
  const visited = [source];
  for (const id of path) {
    const here = visited[visited.length - 1];
    const link = design.links.find((candidate) => candidate.id === id);
    if (!link || (link.source !== here && link.target !== here)) break;
    visited.push(link.source === here ? link.target : link.source);
  }
  return visited;
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** `StarLight · 2 links, 1 swap`; names at most two repeaters on the way. */
export const pathSummary = (design: Design, source: string, path: readonly string[]): string => {
  if (path.length === 0) return 'no path';
  const inner = pathNodes(design, source, path).slice(1, -1);
  const links = plural(path.length, 'link', 'links');
  if (inner.length === 0) return `direct · ${links}`;
  const via =
    inner.length <= 2
      ? inner.map((id) => nodeLabel(design, id)).join(', ')
      : `${nodeLabel(design, inner[0])} … ${nodeLabel(design, inner[inner.length - 1])}`;
  return `${via} · ${links}, ${plural(inner.length, 'swap', 'swaps')}`;
};
