/** Devices of the author's own: a design lists them, and they can be chosen like those of the catalogue. */
import type { Catalogue, Device } from './catalogue';
import type { Design } from './design';
import type { ParameterDefinition } from './parameters';

type HasDevices = Pick<Design, 'devices'>;

/**
 * The catalogue as a design sees it: its own devices first, so that they win where the library later lists one of the
 * same id and role. The catalogue itself when the design has none; the same object for the same list of devices.
 */
export function withOwnDevices<C extends Catalogue>(catalogue: C, { devices }: HasDevices): C {
  if (devices === undefined || devices.length === 0) return catalogue;
  const known = extended.get(devices);
  if (known?.of === catalogue) return known.catalogue as C;
  const result = { ...catalogue, devices: [...devices, ...catalogue.devices] };
  extended.set(devices, { of: catalogue, catalogue: result });
  return result;
}

const extended = new WeakMap<
  readonly Device[],
  { readonly of: Catalogue; readonly catalogue: Catalogue }
>();

/** What a device can stand in for: a node, its converter, a channel of each kind, or a heralding station. */
export function deviceRoles({ channels }: Catalogue): readonly string[] {
  return ['node', 'converter', ...channels.map(({ kind }) => kind), 'station'];
}

/** Parameters that a device of that role can tell: those of every kind of node, of its converter, of its kind of channel, or of every scheme. */
export function roleDefinitions(
  role: string,
  catalogue: Catalogue,
): readonly ParameterDefinition[] {
  if (role === 'converter') return catalogue.converterParameters;
  const lists =
    role === 'node'
      ? Object.values(catalogue.nodeParameters)
      : (role === 'station' ? catalogue.schemes : channelsOf(role, catalogue)).map(
          ({ parameters }) => parameters,
        );
  const byId = new Map<string, ParameterDefinition>();
  for (const definition of lists.flat())
    if (!byId.has(definition.id)) byId.set(definition.id, definition);
  return [...byId.values()];
}

const channelsOf = (kind: string, { channels }: Catalogue) =>
  channels.filter((channel) => channel.kind === kind);
