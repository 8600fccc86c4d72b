/** Tables as comma-separated values (RFC 4180): full numbers, quotes only where needed. */

export type CsvCell = string | number | undefined;

const field = (cell: CsvCell): string => {
  if (cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => row.map(field).join(',')).join('\r\n');
