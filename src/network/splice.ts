/** Puts a node into a fiber: one link becomes two, and stated paths run through the new node. */
import type { Demand, Design, Link, NetworkNode } from './design';
import { freshId } from './edit';

/**
 * Replaces a link by two that meet at `node`, which is added unless the design has it. `fraction` of the length, and of
 * the other totals along the fiber, goes to the half at the link's source; that half keeps the link's id, the other one
 * gets a fresh id. The halves have the link's device, scheme and other parameters. An unknown link changes nothing.
 */
export function spliceNode(
  design: Design,
  linkId: string,
  fraction: number,
  node: NetworkNode,
): Design {
  const link = design.links.find(({ id }) => id === linkId);
  if (link === undefined) return design;
  const taken = design.links.map(({ id }) => id);
  const near: Link = { ...shorten(link, fraction), target: node.id };
  const far: Link = { ...shorten(link, 1 - fraction), id: freshId('l', taken), source: node.id };
  const known = design.nodes.some(({ id }) => id === node.id);
  return {
    ...design,
    nodes: known ? design.nodes : [...design.nodes, node],
    links: design.links.flatMap((each) => (each === link ? [near, far] : [each])),
    demands: design.demands.map((demand) => mend(demand, link, near, far, design.links)),
  };
}

/** Parameters that add up along a fiber; the rest hold for every part of it. */
const TOTALS = ['lengthKm', 'extraLossDb', 'classicalDelaySeconds'];

function shorten(link: Link, share: number): Link {
  if (link.parameters === undefined) return link;
  const parameters = Object.entries(link.parameters).map(([id, value]) => [
    id,
    TOTALS.includes(id) && value !== undefined ? Number((value * share).toPrecision(12)) : value,
  ]);
  return { ...link, parameters: Object.fromEntries(parameters) };
}

/** Replaces the link in a stated path by its halves, in the order in which the path runs through them. */
function mend(demand: Demand, link: Link, near: Link, far: Link, links: readonly Link[]): Demand {
  const at = demand.path?.indexOf(link.id) ?? -1;
  if (demand.path === undefined || at < 0) return demand;
  const before = nodeBefore(demand, at, links);
  const halves = before === link.source ? [near.id, far.id] : [far.id, near.id];
  return { ...demand, path: demand.path.flatMap((id) => (id === link.id ? halves : [id])) };
}

function nodeBefore({ source, path = [] }: Demand, index: number, links: readonly Link[]): string {
  let at = source;
  for (const id of path.slice(0, index)) {
    const step = links.find((link) => link.id === id);
    if (step !== undefined) at = step.source === at ? step.target : step.source;
  }
  return at;
}
