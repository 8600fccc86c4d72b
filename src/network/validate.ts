/** Opens a design from text or data: every error in one go, by JSON pointer; never throws, in linear time. */
import * as z from 'zod/mini';
import type { Catalogue, Device } from './catalogue';
import type { Design } from './design';
import { viewDesign } from './design-view';
import { integrityErrors, integrityWarnings } from './integrity';
import { readJson } from './json-text';
import { migrate } from './migrations';
import { deviceRoles, withOwnDevices } from './own-devices';
import { copyPlain, overlongLists, tooMuchText } from './plain-data';
import { expectation, type Problem, pointerTo } from './problem';
import { designSchemas } from './schema';
import { schemaIssues } from './schema-issues';
import { unknownFieldsWarning } from './unknown-fields';

export { formatProblem, type Problem } from './problem';

export type ParsedDesign =
  | { readonly ok: true; readonly design: Design; readonly warnings: readonly Problem[] }
  | {
      readonly ok: false;
      readonly errors: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

/** As many problems of one file are listed; beyond, the schema stops looking and the rest is summed up. */
const MOST_PROBLEMS = 200;

/**
 * Checks text (JSON) or data against format, limits, schema and integrity rules, and migrates older versions. The
 * design that comes back is a fresh plain object with everything the file held, unknown fields included.
 */
export function parseDesign(input: unknown, catalogue: Catalogue): ParsedDesign {
  if (typeof input !== 'string') return parseData(input, catalogue);
  const tooMuch = tooMuchText(input);
  if (tooMuch !== undefined) return refuse([tooMuch]);
  const read = readJson(input);
  return read.ok
    ? parseData(read.value, catalogue)
    : refuse([{ pointer: '', message: read.message }]);
}

function parseData(input: unknown, catalogue: Catalogue): ParsedDesign {
  const { value, problems } = copyPlain(input);
  if (value === undefined) return refuse(problems.length > 0 ? problems : [nothing]);
  const migrated = migrate(value);
  if (!migrated.ok) return refuse([migrated.problem, ...problems]);
  const { document } = migrated;
  const long = overlongLists(document);
  return long.length > 0
    ? refuse([...long, ...problems])
    : checkDocument(document, catalogue, problems);
}

function checkDocument(
  document: { readonly [field: string]: unknown },
  library: Catalogue,
  problems: readonly Problem[],
): ParsedDesign {
  const own = nameableDevices(
    document.devices,
    designSchemas(library).devices,
    deviceRoles(library),
  );
  const catalogue = withOwnDevices(library, { devices: own });
  const schemas = designSchemas(catalogue);
  const { issues, complete } = schemaIssues(document, schemas, MOST_PROBLEMS);
  const structural = issues.map(({ path, expected }) => ({
    pointer: pointerTo(...path),
    message: expectation(expected, valueAt(document, path)),
  }));
  if (!complete) return refuse([...problems, ...structural]);
  const view = viewDesign(document, catalogue, new Set(issues.map(({ path }) => partOf(path))));
  const found = [...structural, ...integrityErrors(view)];
  const seen = new Set(found.map(({ pointer }) => pointer));
  const errors = [...problems.filter(({ pointer }) => !seen.has(pointer)), ...found];
  const unknown = unknownFieldsWarning(schemas.design, document);
  const warnings = unknown === undefined ? [] : [unknown];
  if (errors.length > 0) return refuse(errors, warnings);
  return {
    ok: true,
    design: document as unknown as Design,
    warnings: summedUp([...warnings, ...integrityWarnings(view)]),
  };
}

/**
 * The document's devices as far as others can name them: a faulty one keeps its name, without figures, so that its
 * fault is not told again wherever it is used.
 */
function nameableDevices(
  list: unknown,
  schema: z.ZodMiniType,
  roles: readonly string[],
): readonly Device[] {
  return (Array.isArray(list) ? list : []).flatMap((item: Partial<Device> | null) => {
    if (z.safeParse(schema, item).success) return [item as Device];
    const named = typeof item?.id === 'string' && roles.some((known) => known === item.role);
    return named ? [{ ...item, figures: {} } as Device] : [];
  });
}

const nothing: Problem = { pointer: '', message: expectation('a design object', undefined) };

/** The list item, or else the field of the document, that a path leads into: `/links/3`, `/policy`. */
function partOf(path: readonly PropertyKey[]): string {
  return pointerTo(...path.slice(0, typeof path[1] === 'number' ? 2 : 1));
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let at = document;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function refuse(errors: readonly Problem[], warnings: readonly Problem[] = []): ParsedDesign {
  return { ok: false, errors: summedUp(errors), warnings };
}

function summedUp(problems: readonly Problem[]): readonly Problem[] {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { pointer: '', message: 'and more' }];
}
