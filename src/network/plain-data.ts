/** The first gate for foreign data: plain, finite, shallow and of bearable size, before any rule looks at it. */
import { expectation, type Problem, pointerTo } from './problem';

/** What a file may hold. A design of thousands of nodes stays far below. */
export const LIMITS = {
  characters: 8_000_000,
  /** Levels of objects and lists inside each other; a design needs 5. */
  depth: 32,
  /** Values of any kind in the whole file. */
  values: 1_000_000,
  nodes: 5_000,
  links: 10_000,
  demands: 1_000,
  devices: 200,
  /** Numbers of one list of a scheme. */
  weights: 100,
} as const;

/**
 * Copies JSON-like data, dropping fields that are `undefined`. Problems: deeper or larger than the limits (also cycles),
 * numbers that are not finite, fields called `__proto__`, values that JSON cannot hold.
 */
export function copyPlain(input: unknown): {
  readonly value: unknown;
  readonly problems: Problem[];
} {
  const problems: Problem[] = [];
  let count = 0;

  const report = (path: readonly PropertyKey[], expected: string, found: unknown) => {
    if (problems.length < 100) {
      problems.push({ pointer: pointerTo(...path), message: expectation(expected, found) });
    }
  };

  const copy = (value: unknown, path: readonly PropertyKey[]): unknown => {
    count++;
    if (count > LIMITS.values) throw new TooMuch(`more than ${LIMITS.values} values`);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) report(path, 'a finite number', value);
      return value === 0 ? 0 : value; // JSON keeps no negative zero
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (!isPlain(value)) {
      report(path, 'a value that JSON can hold', nameOf(value));
      return undefined;
    }
    if (path.length >= LIMITS.depth) throw new TooMuch(`more than ${LIMITS.depth} levels`);
    if (Array.isArray(value)) {
      // Empty places of a list count too: a list can claim any length.
      if (value.length > LIMITS.values) throw new TooMuch(`more than ${LIMITS.values} values`);
      return Array.from(value, (item, index) => copy(item, [...path, index]));
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const item = (value as Record<string, unknown>)[key];
      if (key === '__proto__') report([...path, key], 'no field of this name', item);
      else if (item !== undefined) result[key] = copy(item, [...path, key]);
    }
    return result;
  };

  try {
    return { value: copy(input, []), problems };
  } catch (error) {
    const why = error instanceof TooMuch ? error.message : 'data that cannot be read';
    const message = `the file holds ${why}; a design may hold ${LIMITS.values} values in ${LIMITS.depth} levels`;
    return { value: undefined, problems: [{ pointer: '', message }] };
  }
}

/** Problems of lists that are longer than any right one, so that the schema need not look into them. */
export function overlongLists(document: { readonly [field: string]: unknown }): Problem[] {
  const problems: Problem[] = [];
  const check = (path: readonly PropertyKey[], list: unknown, limit: number, what: string) => {
    if (!Array.isArray(list) || list.length <= limit) return;
    const message = expectation(`at most ${limit} ${what}`, list);
    problems.push({ pointer: pointerTo(...path), message });
  };
  check(['nodes'], document.nodes, LIMITS.nodes, 'nodes');
  check(['links'], document.links, LIMITS.links, 'links');
  check(['demands'], document.demands, LIMITS.demands, 'demands');
  check(['devices'], document.devices, LIMITS.devices, 'devices');
  for (const [index, link] of entriesOf(document.links)) {
    for (const [field, value] of Object.entries(link.scheme ?? {})) {
      check(['links', index, 'scheme', field], value, LIMITS.weights, 'numbers');
    }
  }
  for (const [index, demand] of entriesOf(document.demands)) {
    check(['demands', index, 'path'], demand.path, LIMITS.nodes, 'links');
  }
  return problems;
}

type Fields = { readonly [field: string]: unknown };

/** The objects of a list, with their places. */
function entriesOf(list: unknown): [number, Fields][] {
  return Array.isArray(list)
    ? [...list.entries()].filter(([, item]) => item instanceof Object)
    : [];
}

/** Problem of a text longer than the limit, if it is one. */
export function tooMuchText(text: string): Problem | undefined {
  const millions = (characters: number) => `${(characters / 1e6).toFixed(1)} million characters`;
  return text.length > LIMITS.characters
    ? {
        pointer: '',
        message: `expected a file of at most ${millions(LIMITS.characters)}, found ${millions(text.length)}`,
      }
    : undefined;
}

class TooMuch extends Error {}

/** Objects and lists, not maps, dates, typed arrays, functions … */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || nameOf(value) === 'Object';

/** `Map`, `Function`, `Undefined` … */
const nameOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);
