/** The figures under noise as a table, the text twin of the charts. */
import type { NoiseCurve, NoisePoint } from '../../port/port';
import { inWords, showFidelity } from '../values';
import { NOISE_FIGURES, times } from './noise-figures';
import { type Column, Table } from './table';

const columnsOf = (curve: NoiseCurve): readonly Column<NoisePoint>[] => [
  {
    id: 'noise',
    label: 'Noise',
    value: ({ multiplier }) => multiplier,
    cell: ({ multiplier }) => times(multiplier),
  },
  ...NOISE_FIGURES.map(({ id, label, unit, of, show }): Column<NoisePoint> => {
    const isUnstored = id === 'lifetime' && curve.stored === false;
    return {
      id,
      label,
      unit,
      numeric: true,
      value: (point) => (isUnstored ? undefined : of(point)),
      cell: (point) => (isUnstored ? 'not stored' : inWords(show(of(point)))),
    };
  }),
  {
    id: 'needed',
    label: 'Fidelity needed',
    numeric: true,
    value: ({ neededFidelity }) => neededFidelity,
    cell: ({ neededFidelity }) => showFidelity(neededFidelity).value,
  },
];

export const NoiseTable = ({ curve, name }: { curve: NoiseCurve; name: string }) => (
  <Table
    caption={`${name} under noise`}
    columns={columnsOf(curve)}
    rows={curve.points}
    rowKey={({ multiplier }) => String(multiplier)}
  />
);
