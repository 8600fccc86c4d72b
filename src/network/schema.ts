/** The structure of a design document as a zod schema, made from the catalogue's parameter lists. */
import * as z from 'zod/mini';
import type { Catalogue, Device } from './catalogue';
import { CUSTOM_DEVICE } from './defaults';
import { DESIGN_FORMAT, DESIGN_VERSION } from './design';
import { deviceSchema } from './device-schema';
import type { ParameterDefinition } from './parameters';
import { MOST_ROUNDS } from './purification';
import {
  byKind,
  type Fields,
  identifier,
  list,
  numberSchema,
  object,
  oneOf,
  text,
  wholeNumber,
} from './schema-parts';

/** The schema in parts, so that a file's lists can be checked item by item. */
export interface DesignSchemas {
  readonly design: z.ZodMiniObject;
  /** The design with lists of anything. */
  readonly header: z.ZodMiniObject;
  readonly nodes: z.ZodMiniType;
  readonly links: z.ZodMiniType;
  readonly demands: z.ZodMiniType;
  readonly devices: z.ZodMiniType;
}

/** `catalogue` with the design's own devices in it (`withOwnDevices`), so that their names are known. */
export function designSchemas(catalogue: Catalogue): DesignSchemas {
  const known = made.get(catalogue);
  if (known !== undefined) return known;
  const parts = {
    nodes: nodeSchema(catalogue),
    links: linkSchema(catalogue),
    demands: demandSchema(catalogue),
    devices: deviceSchema(catalogue),
  };
  const fields = {
    format: z.literal(DESIGN_FORMAT, { error: `"${DESIGN_FORMAT}"` }),
    version: z.literal(DESIGN_VERSION, { error: `${DESIGN_VERSION}` }),
    name: z.optional(text(500)),
    description: z.optional(text(20_000)),
    attribution: z.optional(attribution),
    policy: z.optional(policySchema(catalogue)),
    run: z.optional(object({ seed: z.optional(wholeNumber(0, Number.MAX_SAFE_INTEGER)) })),
  };
  const anything = list(z.unknown());
  const schemas = {
    design: object({
      ...fields,
      nodes: list(parts.nodes),
      links: list(parts.links),
      demands: list(parts.demands),
      devices: z.optional(list(parts.devices)),
    }),
    header: object({
      ...fields,
      nodes: anything,
      links: anything,
      demands: anything,
      devices: z.optional(anything),
    }),
    ...parts,
  };
  made.set(catalogue, schemas);
  return schemas;
}

const made = new WeakMap<Catalogue, DesignSchemas>();

function parameterFields(definitions: readonly ParameterDefinition[], devices: readonly Device[]) {
  const fields: Fields = {};
  for (const definition of definitions) {
    const schema = numberSchema(definition);
    const deviceMayTell = devices.some((device) => Object.hasOwn(device.figures, definition.id));
    fields[definition.id] = definition.required && !deviceMayTell ? schema : z.optional(schema);
  }
  return fields;
}

/** Beyond it the drawing of a map loses its digits. */
const FARTHEST = 1e6;
const coordinate = numberSchema({ minimum: -FARTHEST, maximum: FARTHEST });

function nodeSchema(catalogue: Catalogue) {
  const devices = devicesOf(catalogue, 'node');
  return byKind(
    'kind of node',
    Object.entries(catalogue.nodeParameters).map(([kind, definitions]) => {
      const fields = {
        id: identifier,
        label: z.optional(text(500)),
        position: object({ x: coordinate, y: coordinate }),
        location: z.optional(
          object({
            latitude: numberSchema({ minimum: -90, maximum: 90 }),
            longitude: numberSchema({ minimum: -180, maximum: 180 }),
          }),
        ),
        device: z.optional(deviceId('node', devices)),
        converter: z.optional(deviceId('converter', devicesOf(catalogue, 'converter'))),
        parameters: z.optional(object(parameterFields(definitions, devices))),
      };
      return [kind, fields];
    }),
  );
}

function linkSchema(catalogue: Catalogue) {
  const scheme = schemeSchema(catalogue);
  return byKind(
    'kind of link',
    catalogue.channels.map(({ kind, parameters }) => {
      const devices = devicesOf(catalogue, kind);
      const fields = {
        id: identifier,
        source: identifier,
        target: identifier,
        label: z.optional(text(500)),
        device: z.optional(deviceId(kind, devices)),
        parameters: z.optional(object(parameterFields(parameters, devices))),
        scheme,
      };
      return [kind, fields];
    }),
  );
}

function schemeSchema(catalogue: Catalogue) {
  const devices = devicesOf(catalogue, 'station');
  return byKind(
    'kind of heralding scheme',
    catalogue.schemes.map(({ kind, parameters, weights = {} }) => {
      const fields: Fields = {
        device: z.optional(deviceId('station', devices)),
        ...parameterFields(parameters, devices),
      };
      for (const [id, length] of Object.entries(weights)) {
        const error = `${length} numbers from 0 to 1`;
        const weight = numberSchema({ minimum: 0, maximum: 1 });
        fields[id] = z.optional(z.array(weight, { error }).check(z.length(length, { error })));
      }
      return [kind, fields];
    }),
  );
}

function demandSchema(catalogue: Catalogue) {
  const path = z.array(identifier, { error: 'a list of link ids' });
  return object({
    id: identifier,
    source: identifier,
    target: identifier,
    label: z.optional(text(500)),
    application: z.optional(
      byKind(
        'kind of application',
        catalogue.applications.map(({ kind, parameters }) => [
          kind,
          parameterFields(parameters, []),
        ]),
      ),
    ),
    minFidelity: z.optional(numberSchema({ minimum: 0.25, maximum: 1 })),
    minRateHz: z.optional(numberSchema({ minimum: 0 })),
    path: z.optional(path.check(z.minLength(1, { error: 'at least one link id' }))),
    purification: z.optional(purificationSchema(catalogue)),
  });
}

function policySchema(catalogue: Catalogue) {
  return object({
    generation: z.optional(oneOf('', ['on-demand', 'continuous'])),
    swapping: z.optional(
      oneOf(
        'swapping policy',
        catalogue.swapping.map(({ id }) => id),
      ),
    ),
    classical: z.optional(oneOf('', ['physical', 'instant'])),
    purification: z.optional(purificationSchema(catalogue)),
    ...parameterFields(catalogue.policyParameters, []),
  });
}

function purificationSchema(catalogue: Catalogue) {
  return object({
    scope: z.optional(oneOf('', ['link', 'end-to-end'])),
    protocol: z.optional(
      oneOf(
        'purification protocol',
        catalogue.purification.map(({ id }) => id),
      ),
    ),
    schedule: z.optional(oneOf('', ['nested', 'pumping'])),
    rounds: z.optional(wholeNumber(0, MOST_ROUNDS)),
  });
}

const attribution = object({
  source: text(2_000),
  licence: z.optional(text(500)),
  url: z.optional(text(2_000)),
  note: z.optional(text(5_000)),
});

/** Schemas of names of devices; a file may add names to them by its own devices. */
export const deviceNames = new WeakSet<object>();

function deviceId(role: Device['role'], devices: readonly Device[]) {
  const names = [...new Set([CUSTOM_DEVICE, ...devices.map(({ id }) => id)])];
  const schema = oneOf(`${role} device`, names);
  deviceNames.add(schema);
  return schema;
}

function devicesOf(catalogue: Catalogue, role: Device['role']) {
  return catalogue.devices.filter((device) => device.role === role);
}
