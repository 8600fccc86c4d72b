/** The pieces that schemas are built of. Every error message is what was expected there, a noun phrase. */
import * as z from 'zod/mini';
import type { ParameterDefinition } from './parameters';

// Compiled validators need `new Function`, which our Content-Security-Policy forbids; even probing for it is reported.
z.config({ jitless: true });

export type Fields = Record<string, z.ZodMiniType>;

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

export function numberSchema(definition: Partial<ParameterDefinition>): z.ZodMiniType<number> {
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

export const ID = /^[A-Za-z0-9_-]{1,64}$/;
const idError = 'an id of 1 to 64 letters, digits, - and _';
export const identifier = z.string({ error: idError }).check(z.regex(ID, { error: idError }));

/** Objects keep fields that they do not know; `unknown-fields.ts` reports them. */
export function object(fields: Fields) {
  return z.looseObject(fields, { error: 'an object' });
}

export function list(item: z.ZodMiniType) {
  return z.array(item, { error: 'a list' });
}

export function text(length: number) {
  const error = `text of at most ${length} characters`;
  return z.string({ error }).check(z.maxLength(length, { error }));
}

/** Text that says something. */
export function words(length: number) {
  const error = `text of 1 to ${length} characters`;
  return z.string({ error }).check(z.maxLength(length, { error }), z.regex(/\S/, { error }));
}

const WEB_ADDRESS = /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?([/?#][^\s<>"\\^`{|}]*)?$/i;

/** An address that a page may offer to follow: of the web, without a user's name before its host. */
export function webAddress(length: number) {
  const error = `a web address (https://…) of at most ${length} characters`;
  return z.string({ error }).check(z.maxLength(length, { error }), z.regex(WEB_ADDRESS, { error }));
}

export function wholeNumber(minimum: number, maximum: number) {
  return numberSchema({ integer: true, minimum, maximum });
}

export function oneOf(what: string, names: readonly string[]) {
  return z.enum(names as [string, ...string[]], { error: anyOf(what, names) });
}

/** One object per kind, told apart by its field `kind`, or by another one. */
export function byKind(
  what: string,
  variants: readonly (readonly [kind: string, fields: Fields])[],
  field = 'kind',
) {
  const options = variants.map(([kind, fields]) =>
    z.looseObject({ [field]: z.literal(kind), ...fields }),
  );
  const kinds = variants.map(([kind]) => kind);
  return z.discriminatedUnion(field, options as [(typeof options)[number]], {
    error: ({ path, input }) =>
      path?.at(-1) === field || isObject(input) ? anyOf(what, kinds) : 'an object',
  });
}

function anyOf(what: string, names: readonly string[]) {
  const quoted = names.map((name) => `"${name}"`).join(', ');
  if (what === '') return `one of ${quoted}`;
  return names.length === 1 ? `the ${what} ${quoted}` : `a ${what}, one of ${quoted}`;
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
