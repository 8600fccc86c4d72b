/** Reads JSON text; on a mistake says line, column, what was expected there and what was found. */
import { quote } from './problem';

export type JsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** A leading byte order mark is skipped. Never throws; linear in the length of the text. */
export function readJson(text: string): JsonText {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false, message: describeMistake(body) };
  }
}

const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Longer numbers exist only in attacks; regular expressions need not see them. */
const LONGEST_SCALAR = 1_000;

type Expecting = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or }' | ', or ]' | 'end';

const WORDS: { readonly [expecting in Expecting]: string } = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  'name or }': 'a name in double quotes or "}"',
  name: 'a name in double quotes',
  ':': '":"',
  ', or }': '"," or "}"',
  ', or ]': '"," or "]"',
  end: 'the end of the file',
};

/** Walks the tokens with an explicit stack (deep nesting must not overflow ours) up to the first that does not fit. */
function describeMistake(text: string): string {
  if (text.trim() === '') return 'expected a design in JSON, found an empty file';
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  for (;;) {
    at = skip(text, at, ' \t\n\r');
    const token = tokenAt(text, at);
    const next: Expecting | undefined =
      token === undefined ? undefined : after(expecting, token.kind, open);
    if (token === undefined || next === undefined) return mistakeAt(text, at, expecting);
    expecting = next;
    at = token.end;
  }
}

interface Token {
  readonly kind: string;
  readonly end: number;
}

/** The token that starts here; `undefined` at the end, at a string cut off and at anything that JSON does not know. */
function tokenAt(text: string, at: number): Token | undefined {
  const first = text.charAt(at);
  if (first === '') return undefined;
  if ('{}[],:'.includes(first)) return { kind: first, end: at + 1 };
  if (first === '"') {
    const end = endOfString(text, at);
    return end < 0 ? undefined : { kind: 'string', end };
  }
  const end = skip(text, at, '+-.0123456789Eaeflnrstu');
  const known = end - at <= LONGEST_SCALAR && SCALAR.test(text.slice(at, end));
  return known ? { kind: 'scalar', end } : undefined;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] < ' ') return -1;
    if (text[at] !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return -1;
    at = ESCAPE.lastIndex - 1;
  }
  return -1;
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text[at])) at++;
  return at;
}

/** What is expected after a token, or `undefined` when the token does not fit. */
function after(expecting: Expecting, token: string, open: ('{' | '[')[]): Expecting | undefined {
  const separator = (): Expecting =>
    open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]';
  const wantsValue = expecting === 'value' || expecting === 'value or ]';
  const wantsName = expecting === 'name' || expecting === 'name or }';
  switch (token) {
    case 'scalar':
      return wantsValue ? separator() : undefined;
    case 'string':
      return wantsName ? ':' : wantsValue ? separator() : undefined;
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(token);
      return token === '{' ? 'name or }' : 'value or ]';
    case ':':
      return expecting === ':' ? 'value' : undefined;
    case ',':
      return expecting === ', or }' ? 'name' : expecting === ', or ]' ? 'value' : undefined;
    default:
      if (!expecting.endsWith(`or ${token}`)) return undefined;
      open.pop();
      return separator();
  }
}

function mistakeAt(text: string, at: number, expecting: Expecting): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line++;
    lineStart = end + 1;
  }
  const rest = text.slice(at, at + 20);
  const found = rest === '' ? 'the end of the file (is it cut off?)' : quote(firstWord(rest));
  const where = `line ${line}, column ${at - lineStart + 1}`;
  return `the text is not JSON: ${where}: expected ${wanted(expecting, rest)}, found ${found}`;
}

function wanted(expecting: Expecting, rest: string): string {
  const takesString = expecting.startsWith('value') || expecting.startsWith('name');
  return takesString && rest.startsWith('"')
    ? 'a text that ends in a double quote, without line breaks or unknown escapes'
    : WORDS[expecting];
}

function firstWord(rest: string): string {
  return /^"?[\w.+-]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
}
