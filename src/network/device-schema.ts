/** The structure of a device of the author's own, in a design or in a datasheet file. */
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import { deviceRoles, roleDefinitions } from './own-devices';
import type { ParameterDefinition } from './parameters';
import {
  byKind,
  identifier,
  numberSchema,
  object,
  oneOf,
  text,
  webAddress,
  wholeNumber,
  words,
} from './schema-parts';

/** One variant per role: a figure must lie within the range of the parameter that it is for. */
export function deviceSchema(catalogue: Catalogue): z.ZodMiniType {
  return byKind(
    'role of a device',
    deviceRoles(catalogue).map((role) => {
      const figures = roleDefinitions(role, catalogue).map(
        (definition) => [definition.id, z.optional(figureSchema(definition))] as const,
      );
      const fields = {
        id: identifier,
        label: words(200),
        summary: text(2_000),
        figures: object(Object.fromEntries(figures)),
      };
      return [role, fields];
    }),
    'role',
  );
}

function figureSchema(definition: ParameterDefinition) {
  return object({ value: numberSchema(definition), source });
}

const source = object({
  citation: words(1_000),
  year: z.optional(wholeNumber(1800, 2200)),
  url: z.optional(webAddress(2_000)),
  condition: z.optional(text(2_000)),
  kind: oneOf('kind of source', ['measured', 'standard', 'claim', 'assumption']),
  readIn: z.optional(text(1_000)),
});
