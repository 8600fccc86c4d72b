/** A real table: sortable columns, figures set right, a copy button. */
import { type ReactNode, useMemo, useState } from 'react';
import { CopyCsv } from './copy-csv';
import type { CsvCell } from './csv';
import styles from './table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Unit of `value`, for the CSV heading only. */
  readonly unit?: string;
  /** What is sorted by and copied; undefined sorts last. */
  readonly value: (row: Row) => CsvCell;
  /** What is shown; the value itself when absent. */
  readonly cell?: (row: Row) => ReactNode;
  /** Set right, in tabular figures. */
  readonly numeric?: boolean;
}

interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

const compare = (a: CsvCell, b: CsvCell): number => {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true });
};

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  most = 2000,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows shown at most; all are copied. */
  readonly most?: number;
}) {
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sorting?.column);
    if (!column || !sorting) return rows;
    const sign = sorting.descending ? -1 : 1;
    return rows.toSorted((a, b) => {
      const [x, y] = [column.value(a), column.value(b)];
      return x === undefined || y === undefined ? compare(x, y) : sign * compare(x, y);
    });
  }, [rows, columns, sorting]);
  // Third click: the design's own order again.
  const sort = (column: string) =>
    setSorting((now) => {
      if (now?.column !== column) return { column, descending: false };
      return now.descending ? undefined : { column, descending: true };
    });
  const copied = () => [
    columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
    ...sorted.map((row) => columns.map(({ value }) => value(row))),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one landmark too many
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <div className={styles.copy}>
        <CopyCsv rows={copied} />
      </div>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, numeric }) => {
              const on = sorting?.column === id;
              const order = on ? (sorting.descending ? 'descending' : 'ascending') : undefined;
              return (
                <th
                  key={id}
                  scope="col"
                  aria-sort={order}
                  className={numeric ? styles.numeric : ''}
                >
                  <button type="button" onClick={() => sort(id)}>
                    {label}
                    <span aria-hidden="true" className={styles.arrow}>
                      {on ? (sorting.descending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, value, cell, numeric }, i) => {
                const content = cell ? cell(row) : value(row);
                return i === 0 ? (
                  <th key={id} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={id} className={numeric ? styles.numeric : ''}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <p className={styles.more}>
          {most} of {sorted.length} rows shown; copying takes all.
        </p>
      )}
    </div>
  );
}
