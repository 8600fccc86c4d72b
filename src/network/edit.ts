/** Changes to a design as pure functions: each returns a new design that shares what did not change. */
import type { Catalogue } from './catalogue';
import { findScheme, linkDefinitions } from './defaults';
import type { Demand, Design, Link, NetworkNode, Policy, Scheme } from './design';

export function addNode(design: Design, node: NetworkNode): Design {
  return { ...design, nodes: [...design.nodes, node] };
}

export function addLink(design: Design, link: Link): Design {
  return { ...design, links: [...design.links, link] };
}

export function addDemand(design: Design, demand: Demand): Design {
  return { ...design, demands: [...design.demands, demand] };
}

/** Ids of elements by list; ids are unique only within their list. */
export interface Selection {
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly demands?: readonly string[];
}

/**
 * Removes the selected elements, the links and demands that lose an end, and stated paths that lose a link (their
 * demands stay and find a path by themselves).
 */
export function removeElements(design: Design, selection: Selection): Design {
  const [nodes, links, demands] = [selection.nodes, selection.links, selection.demands].map(
    (ids) => new Set(ids ?? []),
  );
  const staysJoined = ({ source, target }: { readonly source: string; readonly target: string }) =>
    !nodes.has(source) && !nodes.has(target);
  const gone = new Set(
    design.links.filter((link) => links.has(link.id) || !staysJoined(link)).map(({ id }) => id),
  );
  return {
    ...design,
    nodes: keep(design.nodes, ({ id }) => !nodes.has(id)),
    links: keep(design.links, ({ id }) => !gone.has(id)),
    demands: change(
      keep(design.demands, (demand) => !demands.has(demand.id) && staysJoined(demand)),
      (demand) => (demand.path?.some((id) => gone.has(id)) ? without(demand, 'path') : demand),
    ),
  };
}

/** Moves nodes on the canvas to the positions given by node id. */
export function moveNodes(
  design: Design,
  positions: ReadonlyMap<string, NetworkNode['position']>,
): Design {
  const nodes = change(design.nodes, (node) => {
    const position = positions.get(node.id);
    return position === undefined ? node : { ...node, position };
  });
  return nodes === design.nodes ? design : { ...design, nodes };
}

/** Whose parameter it is: a node's, a link's channel's, a link's scheme's, an application's, or the policy's. */
export type Owner =
  | { readonly of: 'node' | 'link' | 'scheme' | 'application'; readonly id: string }
  | { readonly of: 'policy' };

type ParameterValue = number | readonly number[];

/** Sets a parameter; an owner that does not exist changes nothing. */
export function setParameter(
  design: Design,
  owner: Owner,
  parameter: string,
  value: ParameterValue,
): Design {
  return changeParameters(design, owner, (values) => ({ ...values, [parameter]: value }));
}

/** Leaves a parameter to its default again. */
export function clearParameter(design: Design, owner: Owner, parameter: string): Design {
  return changeParameters(design, owner, (values) => without(values, parameter));
}

type Values = { readonly [id: string]: unknown };

function changeParameters(design: Design, owner: Owner, edit: (values: Values) => Values): Design {
  switch (owner.of) {
    case 'node':
      return changeNode(design, owner.id, (node) => withParameters(node, edit));
    case 'link':
      return changeLink(design, owner.id, (link) => withParameters(link, edit));
    case 'scheme':
      return changeLink(design, owner.id, (link) => ({
        ...link,
        scheme: edit(link.scheme) as Scheme,
      }));
    case 'application':
      return changeDemand(design, owner.id, (demand) => {
        const application = edit(demand.application ?? { kind: 'pairs' });
        return { ...demand, application: application as Demand['application'] };
      });
    case 'policy':
      return changePolicy(design, (policy) => edit(policy as Values) as Policy);
  }
}

/** Parameters that become empty are left out of the document. */
function withParameters<T extends { readonly parameters?: Values }>(
  element: T,
  edit: (values: Values) => Values,
): T {
  const parameters = edit(element.parameters ?? {});
  return Object.keys(parameters).length === 0
    ? without(element, 'parameters')
    : { ...element, parameters };
}

/** Names the device of a node, a link's channel or a link's station; `undefined` for none. Given values stay. */
export function setDevice(
  design: Design,
  owner: { readonly of: 'node' | 'link' | 'scheme'; readonly id: string },
  device: string | undefined,
): Design {
  const named = <T extends { readonly device?: string }>(thing: T): T =>
    device === undefined ? without(thing, 'device') : { ...thing, device };
  if (owner.of === 'node') return changeNode(design, owner.id, named);
  if (owner.of === 'link') return changeLink(design, owner.id, named);
  return changeLink(design, owner.id, (link) => ({ ...link, scheme: named(link.scheme) }));
}

/**
 * Changes a link's scheme. Parameters that the new kind has too, and the station's device, are kept, others dropped.
 * `values` are for what the new kind requires; kept ones win over them.
 */
export function setScheme(
  design: Design,
  linkId: string,
  kind: string,
  catalogue: Catalogue,
  values: { readonly [id: string]: ParameterValue } = {},
): Design {
  const scheme = findScheme(kind, catalogue);
  const known = new Set(scheme?.parameters.map(({ id }) => id));
  for (const id of ['device', ...Object.keys(scheme?.weights ?? {})]) known.add(id);
  return changeLink(design, linkId, (link) => {
    const kept = Object.entries(link.scheme).filter(([id]) => known.has(id));
    return { ...link, scheme: { kind, ...values, ...Object.fromEntries(kept) } };
  });
}

/**
 * Changes what carries a link's light. Parameters that the new kind has too are kept, others and the device dropped.
 * `values` are for what the new kind requires; kept ones win over them.
 */
export function setChannel(
  design: Design,
  linkId: string,
  kind: string,
  catalogue: Catalogue,
  values: { readonly [id: string]: number } = {},
): Design {
  const known = new Set(linkDefinitions(kind, catalogue).map(({ id }) => id));
  return changeLink(design, linkId, (link) => {
    if (link.kind === kind) return link;
    const kept = Object.entries(link.parameters ?? {}).filter(([id]) => known.has(id));
    return withParameters({ ...without(link, 'device'), kind }, () => ({
      ...values,
      ...Object.fromEntries(kept),
    }));
  });
}

export function changeNode(
  design: Design,
  id: string,
  edit: (node: NetworkNode) => NetworkNode,
): Design {
  const nodes = change(design.nodes, (node) => (node.id === id ? edit(node) : node));
  return nodes === design.nodes ? design : { ...design, nodes };
}

export function changeLink(design: Design, id: string, edit: (link: Link) => Link): Design {
  const links = change(design.links, (link) => (link.id === id ? edit(link) : link));
  return links === design.links ? design : { ...design, links };
}

export function changeDemand(design: Design, id: string, edit: (demand: Demand) => Demand): Design {
  const demands = change(design.demands, (demand) => (demand.id === id ? edit(demand) : demand));
  return demands === design.demands ? design : { ...design, demands };
}

export function changePolicy(design: Design, edit: (policy: Policy) => Policy): Design {
  return { ...design, policy: edit(design.policy ?? {}) };
}

/** The label shown for an element; an empty one is left out, and the id is shown. */
export function rename(
  design: Design,
  owner: { readonly of: 'node' | 'link' | 'demand'; readonly id: string },
  label: string,
): Design {
  const named = <T extends { readonly label?: string }>(thing: T): T =>
    label === '' ? without(thing, 'label') : { ...thing, label };
  if (owner.of === 'node') return changeNode(design, owner.id, named);
  if (owner.of === 'link') return changeLink(design, owner.id, named);
  return changeDemand(design, owner.id, named);
}

export function renameDesign(design: Design, name: string): Design {
  return name === '' ? without(design, 'name') : { ...design, name };
}

/** `prefix` followed by the least number from 1 that makes it differ from all ids taken. */
export function freshId(prefix: string, taken: Iterable<string>): string {
  const ids = new Set(taken);
  let number = 1;
  while (ids.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** The list itself when nothing in it changes. */
function change<T>(list: readonly T[], edit: (item: T) => T): readonly T[] {
  const changed = list.map(edit);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

function keep<T>(list: readonly T[], stays: (item: T) => boolean): readonly T[] {
  const kept = list.filter(stays);
  return kept.length === list.length ? list : kept;
}

function without<T extends object>(thing: T, field: string): T {
  if (!Object.hasOwn(thing, field)) return thing;
  return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== field)) as T;
}
