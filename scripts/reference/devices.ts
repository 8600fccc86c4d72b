/** Reference of the devices: each figure with its value and source. */
import type { Catalogue, Device } from '../../src/network/catalogue';
import type { ParameterDefinition, Source } from '../../src/network/parameters';
import { link, page, table } from './page';
import { quantity } from './parameters';

const rolesOf = (catalogue: Catalogue): readonly (readonly [role: string, heading: string])[] => [
  ['node', 'Nodes'],
  ['converter', 'Frequency converters'],
  ...catalogue.channels.map(({ kind, label }) => [kind, `Channels: ${label}`] as const),
  ['station', 'Heralding stations'],
];

function cite({ citation, url, condition, kind, readIn }: Source): readonly string[] {
  const secondary = readIn ? ` (read in ${readIn})` : '';
  return [kind, `${link(citation, url)}${secondary}`, condition ?? ''];
}

function figureTable({ figures }: Device, definitions: ReadonlyMap<string, ParameterDefinition>) {
  const rows = Object.entries(figures).map(([id, { value, source }]) => {
    const definition = definitions.get(id);
    const shown = definition ? quantity(value, definition.unit) : String(value);
    return [definition?.label ?? id, `\`${id}\``, shown, ...cite(source)];
  });
  return table(['Figure', 'Field', 'Value', 'Kind', 'Source', 'Conditions'], rows);
}

export function devicesPage(catalogue: Catalogue) {
  const definitions = new Map(
    [
      ...Object.values(catalogue.nodeParameters).flat(),
      ...catalogue.channels.flatMap(({ parameters }) => parameters),
      ...catalogue.schemes.flatMap(({ parameters }) => parameters),
    ].map((definition) => [definition.id, definition]),
  );
  const used = rolesOf(catalogue).filter(([role]) =>
    catalogue.devices.some((d) => d.role === role),
  );
  const parts = used.flatMap(([role, heading]) => [
    `## ${heading}`,
    ...catalogue.devices
      .filter((device) => device.role === role)
      .flatMap((device) => [
        `### ${device.label}`,
        `\`"${role === 'converter' ? 'converter' : 'device'}": "${device.id}"\`. ${device.summary}`,
        ...(Object.keys(device.figures).length > 0 ? [figureTable(device, definitions)] : []),
      ]),
  ]);
  return page(
    'devices.md',
    'Devices',
    'Sets of figures to start from, each with where it was published. *Measured*: a publication. *Standard*: a norm. *Claim*: a vendor’s word. *Assumption*: chosen for illustration.',
    parts,
  );
}
