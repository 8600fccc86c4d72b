/** A problem of a design: where, by JSON pointer (RFC 6901), and what is wrong, in a sentence with the value found. */

export interface Problem {
  /** Empty for the file as a whole. */
  readonly pointer: string;
  readonly message: string;
}

/** `/links/0/parameters/lengthKm: expected a number ≥ 0, found -3`, safe to print on one line. */
export function formatProblem({ pointer, message }: Problem): string {
  return pointer === '' ? message : `${showPointer(pointer)}: ${message}`;
}

/** A pointer as shown in a message: at most 120 characters, control and direction marks escaped. */
export function showPointer(pointer: string): string {
  return shorten(visible(pointer.slice(0, 120)), 120);
}

/** JSON pointer of a path of keys and indices. */
export function pointerTo(...path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escapeKey(String(key))}`).join('');
}

/** `expected …, found …`. */
export function expectation(expected: string, found: unknown): string {
  return `expected ${expected}, found ${describeFound(found)}`;
}

/** A value as shown in a message: at most 60 characters, control and direction marks escaped. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return quote(value);
  return shorten(String(value), 60);
}

/** A string in quotes, shortened and made safe to show. */
export function quote(text: string): string {
  return `"${shorten(visible(text.slice(0, 60)), text.length > 60 ? 56 : 57)}${text.length > 60 ? '…' : ''}"`;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Escapes what would break the line, hide text or turn its direction, and halves of surrogate pairs. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (mark) => `\\u${mark.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}

const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
