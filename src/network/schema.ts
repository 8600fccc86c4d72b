/** The structure of a design document as a zod schema, made from the catalogue's parameter lists. */
import * as z from 'zod/mini';
import type { Catalogue, Device } from './catalogue';
import { CUSTOM_DEVICE } from './defaults';
import { DESIGN_FORMAT, DESIGN_VERSION } from './design';
import type { ParameterDefinition } from './parameters';

// Compiled validators need `new Function`, which our Content-Security-Policy forbids; even probing for it is reported.
z.config({ jitless: true });

type Fields = Record<string, z.ZodMiniType>;

/** The schema in parts, so that a file's lists can be checked item by item. */
export interface DesignSchemas {
  readonly design: z.ZodMiniObject;
  /** The design with lists of anything. */
  readonly header: z.ZodMiniObject;
  readonly nodes: z.ZodMiniType;
  readonly links: z.ZodMiniType;
  readonly demands: z.ZodMiniType;
}

/** Every error message of the schemas is what was expected there, a noun phrase. */
export function designSchemas(catalogue: Catalogue): DesignSchemas {
  const known = made.get(catalogue);
  if (known !== undefined) return known;
  const parts = {
    nodes: nodeSchema(catalogue),
    links: linkSchema(catalogue),
    demands: demandSchema(catalogue),
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
    }),
    header: object({ ...fields, nodes: anything, links: anything, demands: anything }),
    ...parts,
  };
  made.set(catalogue, schemas);
  return schemas;
}

const made = new WeakMap<Catalogue, DesignSchemas>();

/** The numbers that a parameter may take, in words: `a whole number from 1 to 64`, `a number > 0`. */
export function expectedNumber(definition: Partial<ParameterDefinition>): string {
  const { minimum, maximum, exclusiveMinimum, integer } = definition;
  const noun = integer ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) {
    return exclusiveMinimum
      ? `${noun} > ${minimum} and ≤ ${maximum}`
      : `${noun} from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) return `${noun} ${exclusiveMinimum ? '>' : '≥'} ${minimum}`;
  return maximum === undefined ? noun : `${noun} ≤ ${maximum}`;
}

function numberSchema(definition: Partial<ParameterDefinition>): z.ZodMiniType<number> {
  // A check that fails names only its own bound; the wrong type is told the whole range.
  const error = expectedNumber(definition);
  const { integer, minimum, maximum, exclusiveMinimum } = definition;
  const base = definition.integer ? z.int({ error }) : z.number({ error });
  const checks = [];
  if (minimum !== undefined) {
    const bound = { error: expectedNumber({ integer, minimum, exclusiveMinimum }) };
    checks.push(exclusiveMinimum ? z.gt(minimum, bound) : z.gte(minimum, bound));
  }
  if (maximum !== undefined) {
    checks.push(z.lte(maximum, { error: expectedNumber({ integer, maximum }) }));
  }
  return base.check(...checks);
}

function parameterFields(definitions: readonly ParameterDefinition[], devices: readonly Device[]) {
  const fields: Fields = {};
  for (const definition of definitions) {
    const schema = numberSchema(definition);
    const deviceMayTell = devices.some((device) => Object.hasOwn(device.figures, definition.id));
    fields[definition.id] = definition.required && !deviceMayTell ? schema : z.optional(schema);
  }
  return fields;
}

function nodeSchema(catalogue: Catalogue) {
  const devices = devicesOf(catalogue, 'node');
  return byKind(
    'kind of node',
    Object.entries(catalogue.nodeParameters).map(([kind, definitions]) => {
      const fields = {
        id: identifier,
        label: z.optional(text(500)),
        position: object({ x: numberSchema({}), y: numberSchema({}) }),
        location: z.optional(
          object({
            latitude: numberSchema({ minimum: -90, maximum: 90 }),
            longitude: numberSchema({ minimum: -180, maximum: 180 }),
          }),
        ),
        device: z.optional(deviceId('node', devices)),
        parameters: z.optional(object(parameterFields(definitions, devices))),
      };
      return [kind, fields];
    }),
  );
}

function linkSchema(catalogue: Catalogue) {
  const devices = devicesOf(catalogue, 'fiber');
  return object({
    id: identifier,
    kind: z.literal('fiber', { error: 'the kind of link "fiber"' }),
    source: identifier,
    target: identifier,
    label: z.optional(text(500)),
    device: z.optional(deviceId('fiber', devices)),
    parameters: z.optional(object(parameterFields(catalogue.linkParameters, devices))),
    scheme: schemeSchema(catalogue),
  });
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
    ...parameterFields(catalogue.policyParameters, []),
  });
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const idError = 'an id of 1 to 64 letters, digits, - and _';
const identifier = z.string({ error: idError }).check(z.regex(ID, { error: idError }));

const attribution = object({
  source: text(2_000),
  licence: z.optional(text(500)),
  url: z.optional(text(2_000)),
  note: z.optional(text(5_000)),
});

/** Objects keep fields that they do not know; `unknown-fields.ts` reports them. */
function object(fields: Fields) {
  return z.looseObject(fields, { error: 'an object' });
}

function list(item: z.ZodMiniType) {
  return z.array(item, { error: 'a list' });
}

function text(length: number) {
  const error = `text of at most ${length} characters`;
  return z.string({ error }).check(z.maxLength(length, { error }));
}

function wholeNumber(minimum: number, maximum: number) {
  return numberSchema({ integer: true, minimum, maximum });
}

function oneOf(what: string, names: readonly string[]) {
  return z.enum(names as [string, ...string[]], { error: anyOf(what, names) });
}

function deviceId(role: Device['role'], devices: readonly Device[]) {
  return oneOf(`${role} device`, [...new Set([CUSTOM_DEVICE, ...devices.map(({ id }) => id)])]);
}

function devicesOf(catalogue: Catalogue, role: Device['role']) {
  return catalogue.devices.filter((device) => device.role === role);
}

/** One object per kind, told apart by its field `kind`. */
function byKind(what: string, variants: readonly (readonly [kind: string, fields: Fields])[]) {
  const options = variants.map(([kind, fields]) =>
    z.looseObject({ kind: z.literal(kind), ...fields }),
  );
  const kinds = variants.map(([kind]) => kind);
  return z.discriminatedUnion('kind', options as [(typeof options)[number]], {
    error: ({ path, input }) =>
      path?.at(-1) === 'kind' || isObject(input) ? anyOf(what, kinds) : 'an object',
  });
}

function anyOf(what: string, names: readonly string[]) {
  const quoted = names.map((name) => `"${name}"`).join(', ');
  if (what === '') return `one of ${quoted}`;
  return names.length === 1 ? `the ${what} ${quoted}` : `a ${what}, one of ${quoted}`;
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
