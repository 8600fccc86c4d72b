/**
 * Lists of similar objects as columns, in which repetition shows: what all rows share is written once, and a deflater
 * finds the rest. Objects inside the rows become tables themselves.
 *
 * A table is an object from short field names to columns. A column is
 * - a list with one cell: all rows have it;
 * - a list with a cell per row;
 * - a text: one text per row between bars, left empty where it counts on from the row above (`n7|` is n7, n8);
 * - a table, with a column named `` of 1 (there) and null (absent) unless every row has the object.
 * A cell is null (absent), a number, a boolean, a short text, or any other value inside a list.
 */
import { restoreName, restoreText, shortenName, shortenText } from './words';

export type Row = { readonly [field: string]: unknown };
export type Table = { readonly [shortName: string]: Column };
type Column = Table | readonly unknown[] | string;

const PRESENCE = '';

export function packTable(rows: readonly Row[]): Table {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...fields]
      .map((field) => [shortenName(field), rows.map((row) => row[field])] as const)
      .filter(([, values]) => values.some((value) => value !== undefined))
      .map(([name, values]) => [name, packColumn(values)]),
  );
}

function packColumn(values: readonly unknown[]): Column {
  if (values.every((value) => value === undefined || isObject(value))) {
    const table = packTable(values.map((value) => (value ?? {}) as Row));
    if (!values.includes(undefined)) return table;
    return { ...table, [PRESENCE]: values.map((value) => (value === undefined ? null : 1)) };
  }
  const cells = values.map(packCell);
  const texts = new Set(cells.map((cell) => JSON.stringify(cell)));
  if (texts.size === 1) return [cells[0]];
  return packTexts(cells) ?? cells;
}

function packCell(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'string') return shortenText(value);
  return typeof value === 'object' ? [value] : value;
}

const BAR = '|';

function packTexts(cells: readonly unknown[]): string | undefined {
  const plain = cells.every(
    (cell) => typeof cell === 'string' && cell !== '' && !cell.includes(BAR),
  );
  if (!plain) return undefined;
  const texts = cells as readonly string[];
  return texts
    .map((text, index) => (index > 0 && text === countOn(texts[index - 1]) ? '' : text))
    .join(BAR);
}

/** `n7` → `n8`; `undefined` where there is no number at the end, or one that does not survive counting. */
function countOn(text: string): string | undefined {
  const [, stem, number] = /^(.*?)(0|[1-9]\d{0,8})$/s.exec(text) ?? [];
  return number === undefined ? undefined : `${stem}${Number(number) + 1}`;
}

/** Thrown for data that `packTable` never made. */
export class DamagedTable extends Error {}

/** `budget.cells` bounds how many cells all tables together may unfold to, and is used up. */
export function unpackTable(table: unknown, rowCount: number, budget: { cells: number }): Row[] {
  if (!isObject(table)) throw new DamagedTable('no table');
  const rows: Record<string, unknown>[] = Array.from({ length: rowCount }, () => ({}));
  for (const [short, column] of Object.entries(table)) {
    if (short === PRESENCE) continue;
    const field = restoreName(short);
    if (field === undefined || field === '__proto__') throw new DamagedTable('unknown field');
    for (const [index, value] of unpackColumn(column, rowCount, budget).entries()) {
      if (value !== undefined) rows[index][field] = value;
    }
  }
  return rows;
}

function unpackColumn(column: unknown, rowCount: number, budget: { cells: number }): unknown[] {
  budget.cells -= rowCount;
  if (budget.cells < 0) throw new DamagedTable('too many cells');
  if (isObject(column)) return unpackObjects(column, rowCount, budget);
  const cells = typeof column === 'string' ? unpackTexts(column) : column;
  if (!Array.isArray(cells) || (cells.length !== 1 && cells.length !== rowCount)) {
    throw new DamagedTable('a column of the wrong length');
  }
  return Array.from({ length: rowCount }, (_, index) =>
    unpackCell(cells.length === 1 ? cells[0] : cells[index]),
  );
}

function unpackObjects(column: Row, rowCount: number, budget: { cells: number }): unknown[] {
  const objects = unpackTable(column, rowCount, budget);
  if (!Object.hasOwn(column, PRESENCE)) return objects;
  const presence = unpackColumn(column[PRESENCE], rowCount, budget);
  return objects.map((object, index) => (presence[index] === undefined ? undefined : object));
}

function unpackTexts(column: string): string[] {
  let previous = '';
  return column.split(BAR).map((text) => {
    previous = text === '' ? (countOn(previous) ?? '') : text;
    return previous;
  });
}

function unpackCell(cell: unknown): unknown {
  if (cell === null) return undefined;
  if (typeof cell === 'string') {
    const text = restoreText(cell);
    if (text === undefined) throw new DamagedTable('unknown word');
    return text;
  }
  return Array.isArray(cell) ? structure(cell[0]) : cell;
}

/** Each row gets its own copy of a list or object, as if it had been read from a file. */
const structure = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
