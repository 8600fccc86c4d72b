/** A design without what names people and places: for a link that goes to strangers. */
import type { Demand, Design, Link } from '../../network/design';

/** The same network and figures under numbered ids, without title, notes, source, labels and coordinates. */
export function withoutNames(design: Design): Design {
  const { name: _name, description: _description, attribution: _attribution, ...rest } = design;
  const nodeIds = numbered(design.nodes, 'n');
  const linkIds = numbered(design.links, 'l');
  const demandIds = numbered(design.demands, 'd');
  const ends = ({ source, target }: Link | Demand) => ({
    source: nodeIds.get(source) ?? source,
    target: nodeIds.get(target) ?? target,
  });
  return {
    ...rest,
    nodes: design.nodes.map(({ label: _label, location: _location, ...node }) => ({
      ...node,
      id: nodeIds.get(node.id)!,
    })),
    links: design.links.map(({ label: _label, ...link }) => ({
      ...link,
      id: linkIds.get(link.id)!,
      ...ends(link),
    })),
    demands: design.demands.map(({ label: _label, ...demand }) => ({
      ...demand,
      id: demandIds.get(demand.id)!,
      ...ends(demand),
      ...(demand.path && { path: demand.path.map((id) => linkIds.get(id) ?? id) }),
    })),
  };
}

const numbered = (list: readonly { readonly id: string }[], prefix: string) =>
  new Map(list.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
