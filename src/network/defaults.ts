/** Effective values: what the author gave, else the named device's figure, else the ideal value, else nothing. */
import type { Catalogue, Device } from './catalogue';
import type { Link, NetworkNode, Policy } from './design';
import type { ParameterDefinition, Source } from './parameters';

/** Values by parameter id; every parameter of the list has a key, `undefined` when the effect is absent. */
export type EffectiveValues = { readonly [id: string]: number | undefined };

/** An effective value with the place that it comes from, for the reader who asks why. */
export interface ValueOrigin {
  readonly value: number | undefined;
  readonly origin: 'given' | 'device' | 'ideal' | 'absent';
  /** Set when the origin is a device. */
  readonly source?: Source;
  readonly device?: Device;
}

type Given = { readonly [id: string]: unknown } | undefined;
type Definitions = readonly ParameterDefinition[];
type Scheme = ReturnType<typeof findScheme>;

/** The device without figures; it may be named in every role, whether or not the library lists it. */
export const CUSTOM_DEVICE = 'custom';

/** The device of that id and role, or `undefined` (also for an absent id). */
export function findDevice(
  catalogue: Catalogue,
  role: Device['role'],
  id: string | undefined,
): Device | undefined {
  return id === undefined
    ? undefined
    : catalogue.devices.find((device) => device.id === id && device.role === role);
}

/** Parameters of a node of that kind; none for a kind that the catalogue does not know. */
export function nodeDefinitions(kind: string, catalogue: Catalogue): Definitions {
  return Object.hasOwn(catalogue.nodeParameters, kind) ? catalogue.nodeParameters[kind] : NONE;
}

/** Parameters of a link of that kind; none for a kind that the catalogue does not know. */
export function linkDefinitions(kind: string, catalogue: Catalogue): Definitions {
  return findChannel(kind, catalogue)?.parameters ?? NONE;
}

export function findChannel(kind: string, catalogue: Catalogue) {
  return catalogue.channels.find((channel) => channel.kind === kind);
}

/** Parameters of a scheme of that kind; none for a kind that the catalogue does not know. */
export function schemeDefinitions(kind: string, catalogue: Catalogue): Definitions {
  return findScheme(kind, catalogue)?.parameters ?? NONE;
}

export function findScheme(kind: string, catalogue: Catalogue) {
  return catalogue.schemes.find((scheme) => scheme.kind === kind);
}

/** Whether memories hold the pairs of this link; else they are used up where they are made. */
export function isStored({ scheme }: Link, catalogue: Catalogue): boolean {
  return findScheme(scheme.kind, catalogue)?.stored !== false;
}

export function nodeValues(node: NetworkNode, catalogue: Catalogue): EffectiveValues {
  const devices = nodeDevices(node, catalogue);
  return valuesOf(nodeDefinitions(node.kind, catalogue), node.parameters, ...devices);
}

/** Devices that tell a node's figures, the first one that has a figure before the next. */
function nodeDevices({ device, converter }: NetworkNode, catalogue: Catalogue) {
  return [
    findDevice(catalogue, 'converter', converter),
    findDevice(catalogue, 'node', device),
  ] as const;
}

export function linkValues(link: Link, catalogue: Catalogue): EffectiveValues {
  const device = findDevice(catalogue, link.kind, link.device);
  return valuesOf(linkDefinitions(link.kind, catalogue), link.parameters, device);
}

/** Values of a link's scheme. Giving one member of a `oneOf` group silences the others' device figures. */
export function schemeValues(link: Link, catalogue: Catalogue): EffectiveValues {
  const scheme = findScheme(link.scheme.kind, catalogue);
  const device = findDevice(catalogue, 'station', link.scheme.device);
  const values = valuesOf(scheme?.parameters ?? NONE, link.scheme, device);
  for (const id of scheme?.oneOf?.flat() ?? []) {
    if (Object.hasOwn(values, id) && isSilenced(link, id, scheme)) values[id] = undefined;
  }
  return values;
}

/** Whether another member of the parameter's `oneOf` group is given in its stead. */
const isSilenced = ({ scheme: given }: Link, id: string, scheme: Scheme): boolean => {
  if (ownValue(given, id) !== undefined) return false;
  const group = scheme?.oneOf?.find((members) => members.includes(id)) ?? [];
  return group.some((other) => ownValue(given, other) !== undefined);
};

/** Arrays of a link's scheme, such as `bellWeights`; only what the author gave. */
export function schemeWeights(
  link: Link,
  catalogue: Catalogue,
): { readonly [id: string]: readonly number[] | undefined } {
  const weights: Record<string, readonly number[] | undefined> = {};
  for (const id of Object.keys(findScheme(link.scheme.kind, catalogue)?.weights ?? {})) {
    const given = ownValue(link.scheme, id);
    weights[id] = Array.isArray(given) ? given : undefined;
  }
  return weights;
}

export function policyValues(policy: Policy | undefined, catalogue: Catalogue): EffectiveValues {
  return valuesOf(catalogue.policyParameters, policy as Given, undefined);
}

/** Where a node's value comes from; `absent` also for a parameter that its kind does not have. */
export function nodeValueOrigin(node: NetworkNode, id: string, catalogue: Catalogue): ValueOrigin {
  const devices = nodeDevices(node, catalogue);
  return originIn(nodeDefinitions(node.kind, catalogue), id, node.parameters, ...devices);
}

/** Where a value of a link's channel comes from; `absent` also for a parameter that its kind does not have. */
export function linkValueOrigin(link: Link, id: string, catalogue: Catalogue): ValueOrigin {
  const device = findDevice(catalogue, link.kind, link.device);
  return originIn(linkDefinitions(link.kind, catalogue), id, link.parameters, device);
}

/** Where a value of a link's scheme comes from. */
export function schemeValueOrigin(link: Link, id: string, catalogue: Catalogue): ValueOrigin {
  const scheme = findScheme(link.scheme.kind, catalogue);
  if (isSilenced(link, id, scheme)) return ABSENT;
  const device = findDevice(catalogue, 'station', link.scheme.device);
  return originIn(scheme?.parameters ?? [], id, link.scheme, device);
}

/** Where a value comes from, given its definition, what the author set and the devices, of which the first that knows tells. */
export function valueOrigin(
  definition: ParameterDefinition,
  given: Given,
  ...devices: readonly (Device | undefined)[]
): ValueOrigin {
  const own = ownValue(given, definition.id);
  if (typeof own === 'number') return { value: own, origin: 'given' };
  const device = devices.find((one) => one && Object.hasOwn(one.figures, definition.id));
  if (device) {
    const { value, source } = device.figures[definition.id];
    return { value, origin: 'device', source, device };
  }
  return definition.ideal === undefined ? ABSENT : { value: definition.ideal, origin: 'ideal' };
}

const NONE: Definitions = [];

const ABSENT: ValueOrigin = { value: undefined, origin: 'absent' };

function originIn(
  definitions: Definitions,
  id: string,
  given: Given,
  ...devices: readonly (Device | undefined)[]
) {
  const definition = definitions.find((candidate) => candidate.id === id);
  return definition === undefined ? ABSENT : valueOrigin(definition, given, ...devices);
}

/** The values that `valueOrigin` finds one by one, all at once: those who have more to say later, over those who have less. */
function valuesOf(definitions: Definitions, given: Given, ...devices: (Device | undefined)[]) {
  const values = { ...idealsOf(definitions) };
  for (const device of devices.reverse()) {
    for (const id in device?.figures) {
      if (Object.hasOwn(values, id)) values[id] = device.figures[id].value;
    }
  }
  for (const id in given) {
    const own = given[id];
    if (typeof own === 'number' && Object.hasOwn(values, id)) values[id] = own;
  }
  return values;
}

const ideals = new WeakMap<Definitions, Record<string, number | undefined>>();

/** Ideal values by parameter, found once: a large network asks for them hundreds of times. */
function idealsOf(definitions: Definitions) {
  const known = ideals.get(definitions);
  if (known) return known;
  const values = Object.fromEntries(definitions.map(({ id, ideal }) => [id, ideal]));
  ideals.set(definitions, values);
  return values;
}

/** Own fields only: a parameter named `constructor` must not find the object's own constructor. */
function ownValue(values: Given, id: string): unknown {
  return values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;
}
