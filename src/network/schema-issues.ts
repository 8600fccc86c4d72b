/** What a document's structure gets wrong: its head first, then item by item of its lists. */
import * as z from 'zod/mini';
import type { DesignSchemas } from './schema';

export interface Issue {
  readonly path: readonly PropertyKey[];
  /** What was expected there. */
  readonly expected: string;
}

/**
 * Stops looking after `enough` issues: then `complete` is false, and what comes after the last one is unchecked.
 * The document must have passed `overlongLists`, which bounds the issues of one item.
 */
export function schemaIssues(
  document: { readonly [field: string]: unknown },
  schemas: DesignSchemas,
  enough: number,
): { readonly issues: readonly Issue[]; readonly complete: boolean } {
  const issues = issuesAt([], schemas.header, document);
  for (const name of ['devices', 'nodes', 'links', 'demands'] as const) {
    const list = document[name];
    for (const [index, item] of Array.isArray(list) ? list.entries() : []) {
      if (issues.length > enough) return { issues, complete: false };
      for (const issue of issuesAt([name, index], schemas[name], item)) issues.push(issue);
    }
  }
  return { issues, complete: true };
}

function issuesAt(at: readonly PropertyKey[], schema: z.ZodMiniType, value: unknown): Issue[] {
  const issues = z.safeParse(schema, value).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: [...at, ...path], expected: message }));
}
