/** The published JSON Schema of the design file. Rules across fields are not in it: see `integrity.ts`. */
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import { designSchemas, deviceNames } from './schema';
import { ID } from './schema-parts';

export function designJsonSchema(catalogue: Catalogue): { readonly [keyword: string]: unknown } {
  const schema = z.toJSONSchema(designSchemas(catalogue).design, {
    target: 'draft-2020-12',
    reused: 'ref',
    // The library's devices, for editors that propose them, or one of the file's own.
    override: ({ zodSchema, jsonSchema }) => {
      if (!deviceNames.has(zodSchema)) return;
      const { enum: names } = jsonSchema;
      for (const keyword of ['type', 'enum'] as const) delete jsonSchema[keyword];
      jsonSchema.anyOf = [{ enum: names }, { type: 'string', pattern: ID.source }];
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Bellhop design', ...rest };
}
