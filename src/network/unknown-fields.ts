/** Fields of a file that the schema does not know: kept, without effect, reported once. */
import type * as z from 'zod/mini';
import { type Problem, pointerTo, showPointer } from './problem';

/** One warning that lists the pointers (the first ones of many), or `undefined` when every field is known. */
export function unknownFieldsWarning(schema: z.ZodMiniType, value: unknown): Problem | undefined {
  const pointers: string[] = [];
  let count = 0;
  visitUnknown(schema, value, [], (path) => {
    if (count++ < SHOWN) pointers.push(pointerTo(...path));
  });
  if (count === 0) return undefined;
  const more = count > SHOWN ? ` and ${count - SHOWN} more` : '';
  const fields = count === 1 ? 'field is' : 'fields are';
  return {
    pointer: pointers[0],
    message: `${count} unknown ${fields} kept but without effect: ${pointers.map(showPointer).join(', ')}${more}`,
  };
}

const SHOWN = 10;

type Path = readonly PropertyKey[];

/** Walks value and schema side by side: objects, lists, optional things and kinds, which is all that the schema uses. */
function visitUnknown(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  report: (path: Path) => void,
): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') visitUnknown(def.innerType, value, path, report);
  else if (def.type === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      visitUnknown(def.element, item, [...path, index], report);
    }
  } else if (def.type === 'union') {
    const field = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator ?? 'kind';
    const option = def.options.find((candidate) => hasKindOf(candidate, value, field));
    if (option !== undefined) visitUnknown(option, value, path, report);
  } else if (def.type === 'object' && isObject(value)) {
    for (const [key, field] of Object.entries(value)) {
      if (Object.hasOwn(def.shape, key))
        visitUnknown(def.shape[key], field, [...path, key], report);
      else report([...path, key]);
    }
  }
}

function hasKindOf(candidate: z.core.$ZodType, value: unknown, field: string): boolean {
  const { def } = (candidate as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || !isObject(value)) return false;
  return (def.shape[field] as z.ZodMiniLiteral)._zod.def.values.includes(value[field] as string);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
