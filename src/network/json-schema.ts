/** The published JSON Schema of the design file. Rules across fields are not in it: see `integrity.ts`. */
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import { designSchemas } from './schema';

export function designJsonSchema(catalogue: Catalogue): { readonly [keyword: string]: unknown } {
  const schema = z.toJSONSchema(designSchemas(catalogue).design, { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Bellhop design', ...rest };
}
