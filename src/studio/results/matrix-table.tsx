/** The table twin of the matrix: one row per pair of nodes that a path joins. */
import { useMemo } from 'react';
import { showFidelity, showRate } from '../values';
import { FigureCell } from './figure-cell';
import type { MatrixData, Measured } from './matrix-data';
import { type Column, Table } from './table';

interface Row {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly fidelity: number;
  readonly rateHz: number;
  readonly exact: boolean;
  readonly measured: Measured | undefined;
}

const columns: readonly Column<Row>[] = [
  { id: 'from', label: 'From', value: ({ from }) => from },
  { id: 'to', label: 'To', value: ({ to }) => to },
  {
    id: 'fidelity',
    label: 'Fidelity, estimate',
    numeric: true,
    value: ({ fidelity }) => fidelity,
    cell: ({ fidelity }) => (
      <FigureCell figure={{ mean: fidelity }} show={showFidelity} origin="estimate" />
    ),
  },
  {
    id: 'rate',
    label: 'Rate, estimate',
    unit: '1/s',
    numeric: true,
    value: ({ rateHz }) => rateHz,
    cell: ({ rateHz }) => (
      <FigureCell figure={{ mean: rateHz }} show={showRate} origin="estimate" />
    ),
  },
  { id: 'kind', label: 'Estimate is', value: ({ exact }) => (exact ? 'exact' : 'approximate') },
  {
    id: 'fidelity-measured',
    label: 'Fidelity, measured',
    numeric: true,
    value: ({ measured }) => measured?.fidelity?.mean,
    cell: ({ measured }) => <FigureCell figure={measured?.fidelity} show={showFidelity} />,
  },
  {
    id: 'rate-measured',
    label: 'Rate, measured',
    unit: '1/s',
    numeric: true,
    value: ({ measured }) => measured?.rateHz?.mean,
    cell: ({ measured }) => <FigureCell figure={measured?.rateHz} show={showRate} />,
  },
];

export function MatrixTable({ data }: { readonly data: MatrixData }) {
  const rows = useMemo(() => {
    const n = data.names.length;
    const found: Row[] = [];
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const index = i * n + j;
        if (Number.isNaN(data.report.rateHz[index])) continue;
        found.push({
          key: String(index),
          from: data.names[i],
          to: data.names[j],
          fidelity: data.report.fidelity[index],
          rateHz: data.report.rateHz[index],
          exact: data.report.exact[index] === 1,
          measured: data.measured.get(index),
        });
      }
    return found;
  }, [data]);
  return (
    <Table caption="Every pair of nodes" columns={columns} rows={rows} rowKey={({ key }) => key} />
  );
}
