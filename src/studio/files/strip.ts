/** A design without what names people and places: for a link that goes to strangers. */
import type { Device } from '../../network/catalogue';
import type { Demand, Design, Link } from '../../network/design';
import { renameDevices } from '../../network/edit-devices';

/** The same network and figures under numbered ids, without title, notes, sources, labels and coordinates. */
export function withoutNames(named: Design): Design {
  const design = withPlainDevices(named);
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

/** Own devices keep their figures and how sure these are; labels, notes and sources can name a laboratory. */
function withPlainDevices(design: Design): Design {
  if (design.devices === undefined) return design;
  const names = numbered(design.devices, 'device-');
  const devices = design.devices.map(({ id, role, figures }, index): Device => {
    const plain = Object.entries(figures).map(([figure, { value, source }]) => [
      figure,
      { value, source: { citation: 'Left out by the author', kind: source.kind } },
    ]);
    const label = `Device ${index + 1}`;
    return { id: names.get(id)!, label, role, summary: '', figures: Object.fromEntries(plain) };
  });
  return { ...renameDevices(design, names), devices };
}

const numbered = (list: readonly { readonly id: string }[], prefix: string) =>
  new Map(list.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
