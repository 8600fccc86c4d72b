/** Pure edits of the design that drawing needs. */
import type { Demand, Design, Link, NetworkNode } from '../../network/design';
import type { Selection } from '../../stores/session';

type Position = NetworkNode['position'];

/** An id that no element of the list has: the kind's prefix and the least free number. */
export function freeId(elements: readonly { readonly id: string }[], prefix: string): string {
  const taken = new Set(elements.map((element) => element.id));
  for (let number = 1; ; number++)
    if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`;
}

export const addNode = (design: Design, node: NetworkNode): Design => ({
  ...design,
  nodes: [...design.nodes, node],
});

export const addLink = (design: Design, link: Link): Design => ({
  ...design,
  links: [...design.links, link],
});

export const addDemand = (design: Design, demand: Demand): Design => ({
  ...design,
  demands: [...design.demands, demand],
});

/** Moves nodes to these positions, by id; others keep their place and their identity. */
export const moveNodes = (design: Design, positions: ReadonlyMap<string, Position>): Design => ({
  ...design,
  nodes: design.nodes.map((node) => {
    const position = positions.get(node.id);
    return position ? { ...node, position: { x: position.x, y: position.y } } : node;
  }),
});

/** Removes elements, and with nodes their links and demands; a listed path that loses a link becomes automatic. */
export function removeElements(design: Design, selection: Selection): Design {
  const nodes = new Set(selection.nodes);
  const links = new Set(selection.links);
  const demands = new Set(selection.demands);
  const loose = ({ source, target }: { source: string; target: string }) =>
    nodes.has(source) || nodes.has(target);
  const keptLinks = design.links.filter((link) => !links.has(link.id) && !loose(link));
  const known = new Set(keptLinks.map((link) => link.id));
  return {
    ...design,
    nodes: design.nodes.filter((node) => !nodes.has(node.id)),
    links: keptLinks,
    demands: design.demands
      .filter((demand) => !demands.has(demand.id) && !loose(demand))
      .map((demand) => {
        if (!demand.path || demand.path.every((id) => known.has(id))) return demand;
        const { path: _, ...rest } = demand;
        return rest;
      }),
  };
}

/** Puts a node into a link at a fraction of its length: two links of the same hardware, lengths in proportion. */
export function spliceNode(
  design: Design,
  linkId: string,
  nodeId: string,
  fraction: number,
): Design {
  const link = design.links.find((candidate) => candidate.id === linkId);
  if (!link) return design;
  const part = (share: number) => {
    const { lengthKm, extraLossDb, classicalDelaySeconds, ...rest } = link.parameters ?? {};
    const scaled = (value: number | undefined) =>
      value === undefined ? undefined : Number((value * share).toPrecision(6));
    return Object.fromEntries(
      Object.entries({
        lengthKm: scaled(lengthKm),
        extraLossDb: scaled(extraLossDb),
        classicalDelaySeconds: scaled(classicalDelaySeconds),
        ...rest,
      }).filter(([, value]) => value !== undefined),
    );
  };
  const first: Link = { ...link, target: nodeId, parameters: part(fraction) };
  const second: Link = {
    ...link,
    id: freeId(design.links, 'link'),
    source: nodeId,
    parameters: part(1 - fraction),
  };
  return {
    ...design,
    links: design.links.flatMap((other) => (other === link ? [first, second] : [other])),
    demands: design.demands.map((demand) => {
      if (!demand.path?.includes(linkId)) return demand;
      return { ...demand, path: undefined };
    }),
  };
}
