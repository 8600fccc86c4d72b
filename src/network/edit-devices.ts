/** Changes to a design's own devices, as pure functions: add, replace, remove, use, and make one of an element. */
import type { Catalogue, Device, DeviceFigure } from './catalogue';
import { CUSTOM_DEVICE, findDevice } from './defaults';
import type { Design, Link, NetworkNode } from './design';
import { changeLink, changeNode } from './edit';
import { roleDefinitions } from './own-devices';
import type { Source } from './parameters';

/** Where elements name their device: nodes, their converters, the channels of links, the schemes of links. */
export interface DeviceUse {
  readonly of: 'node' | 'converter' | 'link' | 'scheme';
  /** What the device stands in for there: a link's channel by its kind. */
  readonly role: string;
  readonly ids: readonly string[];
}

/** What names the device: the node, the link or its scheme, with the values that the author set beside it. */
type Named = { readonly device?: string; readonly converter?: string };

/** An id made of a label that nothing in the design or the library has: `nv-center`, `nv-center-2`. */
export function freeDeviceId(label: string, design: Design, catalogue: Catalogue): string {
  const stem =
    label
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 56) || 'device';
  const taken = idsTaken(design, catalogue);
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function idsTaken({ devices = [] }: Design, catalogue: Catalogue): ReadonlySet<string> {
  return new Set([CUSTOM_DEVICE, ...[...devices, ...catalogue.devices].map(({ id }) => id)]);
}

/** Adds a device, or puts it in the place of the one with its id. */
export function putDevice(design: Design, device: Device): Design {
  const devices = design.devices ?? [];
  const known = devices.some(({ id }) => id === device.id);
  return {
    ...design,
    devices: known
      ? devices.map((other) => (other.id === device.id ? device : other))
      : [...devices, device],
  };
}

/** Removes a device; elements that named it name none, so their figures are the ideal ones again. */
export function removeDevice(design: Design, device: Device): Design {
  const without = usesOf(design, device).reduce(
    (before, use) => nameDevice(before, use, undefined),
    design,
  );
  const { devices = [], ...rest } = without;
  const left = devices.filter((other) => other.id !== device.id);
  return left.length === 0 ? rest : { ...rest, devices: left };
}

/** Who names the device. */
export function usesOf(design: Design, { id, role }: Device): readonly DeviceUse[] {
  const named = ({ device }: Named) => device === id;
  const idsOf = (elements: readonly { readonly id: string }[]) => elements.map((one) => one.id);
  const use: DeviceUse =
    role === 'node'
      ? { of: 'node', role, ids: idsOf(design.nodes.filter(named)) }
      : role === 'converter'
        ? { of: 'converter', role, ids: idsOf(design.nodes.filter((n) => n.converter === id)) }
        : role === 'station'
          ? { of: 'scheme', role, ids: idsOf(design.links.filter(({ scheme }) => named(scheme))) }
          : {
              of: 'link',
              role,
              ids: idsOf(design.links.filter((l) => l.kind === role && named(l))),
            };
  return use.ids.length === 0 ? [] : [use];
}

/** Lets elements use a device. What they had set themselves to the device's own value is left to the device. */
export function applyDevice(design: Design, use: DeviceUse, device: Device): Design {
  const told = (values: object) =>
    Object.fromEntries(
      Object.entries(values).filter(([id, value]) => figureOf(device, id)?.value !== value),
    );
  return nameDevice(design, use, device.id, told);
}

function nameDevice(
  design: Design,
  { of, ids }: DeviceUse,
  id: string | undefined,
  keep: (values: object) => object = (values) => values,
): Design {
  const field = of === 'converter' ? 'converter' : 'device';
  const element = <T extends NetworkNode | Link>({ parameters, ...rest }: T) => {
    const kept = keep(parameters ?? {});
    const others = Object.entries(rest).filter(([name]) => name !== field);
    return {
      ...Object.fromEntries(others),
      ...(id !== undefined && { [field]: id }),
      ...(Object.keys(kept).length > 0 && { parameters: kept }),
    } as unknown as T;
  };
  const scheme = ({ kind, device: _, ...values }: Link['scheme']) => ({
    kind,
    ...(id !== undefined && { device: id }),
    ...keep(values),
  });
  return ids.reduce((before, each) => {
    if (of === 'node' || of === 'converter') return changeNode(before, each, element);
    if (of === 'link') return changeLink(before, each, element);
    return changeLink(before, each, (link) => ({ ...link, scheme: scheme(link.scheme) }));
  }, design);
}

/**
 * Figures of a device made of an element: those of the device that it names, and over them what the author set, with
 * `source`. What belongs to one place, such as a length, is left out.
 */
export function figuresOfElement(
  design: Design,
  { of, role, ids: [id] }: DeviceUse,
  catalogue: Catalogue,
  source: Source,
): Device['figures'] {
  const node = design.nodes.find((one) => one.id === id);
  const link = design.links.find((one) => one.id === id);
  const { name, values } = {
    node: { name: node?.device, values: node?.parameters },
    converter: { name: node?.converter, values: node?.parameters },
    link: { name: link?.device, values: link?.parameters },
    scheme: { name: link?.scheme.device, values: link?.scheme },
  }[of];
  const device = findDevice(catalogue, role, name);
  const figures: Record<string, DeviceFigure> = { ...device?.figures };
  for (const definition of roleDefinitions(role, catalogue)) {
    const value: unknown = values?.[definition.id];
    if (typeof value === 'number' && !definition.ofPlace)
      figures[definition.id] = { value, source };
  }
  return figures;
}

/**
 * Takes devices of another design in: one that the design has already, word for word, is not added again. Gives the
 * design and the id under which it has each.
 */
export function adoptDevices(
  design: Design,
  devices: readonly Device[],
  catalogue: Catalogue,
): { readonly design: Design; readonly names: ReadonlyMap<string, string> } {
  const names = new Map<string, string>();
  let result = design;
  for (const device of devices) {
    const same = result.devices?.find((own) => isSame(own, device));
    const free = !idsTaken(result, catalogue).has(device.id);
    const id = same?.id ?? (free ? device.id : freeDeviceId(device.id, result, catalogue));
    names.set(device.id, id);
    if (same === undefined) result = putDevice(result, { ...device, id });
  }
  return { design: result, names };
}

/** Names devices by other ids, given by old id, wherever an element of the design names one. */
export function renameDevices(design: Design, names: ReadonlyMap<string, string>): Design {
  const renamed = <T extends Named>(named: T, field: 'device' | 'converter' = 'device'): T => {
    const name = names.get(named[field] ?? '');
    return name === undefined || name === named[field] ? named : { ...named, [field]: name };
  };
  return {
    ...design,
    nodes: design.nodes.map((node) => renamed(renamed(node), 'converter')),
    links: design.links.map((link) => renamed({ ...link, scheme: renamed(link.scheme) })),
  };
}

/** Whether two devices say the same, whatever the id of each and the order of fields. */
function isSame(a: Device, b: Device): boolean {
  const text = (device: Device) => JSON.stringify(sorted({ ...device, id: '' }));
  return text(a) === text(b);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([field, item]) => [field, sorted(item)]));
}

const figureOf = ({ figures }: Device, id: string): DeviceFigure | undefined =>
  Object.hasOwn(figures, id) ? figures[id] : undefined;
