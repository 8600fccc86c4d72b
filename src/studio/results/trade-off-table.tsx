/** Every purification with what it yields, the text twin of the chart, and the way to use it. */
import { useMemo } from 'react';
import { purificationOf } from '../../network/purification';
import { useDocument } from '../context';
import { Button } from '../controls/button';
import { isInUse, usePurification } from '../searches/use-purification';
import { showFidelity, showRate } from '../values';
import { FigureCell } from './figure-cell';
import styles from './results.module.css';
import { type Column, Table } from './table';
import type { TradeOff } from './trade-off';
import tradeOffStyles from './trade-off.module.css';

const originOf = ({ option }: TradeOff) =>
  option.basis === 'simulation' ? 'measured' : 'estimate';

const HOW = { simulation: 'simulated', exact: 'exact', approximate: 'estimate' } as const;

const gainOf = ({ option, gain }: TradeOff, demand: string | undefined) => {
  if (option.blocked !== undefined) return undefined;
  return demand === undefined ? option.gain : gain;
};

const showGain = (mean: number, half?: number) =>
  mean === 0 ? { value: '0', unit: '' } : showRate(mean, half);

/** `demand`: whom a purification is set for; absent: all of them, whose yields count together. */
const columnsFor = (demand: string | undefined): readonly Column<TradeOff>[] => [
  {
    id: 'name',
    label: 'Purification',
    value: ({ name }) => name,
    cell: ({ name, isBest }) => (
      <span
        className={isBest ? tradeOffStyles.best : tradeOffStyles.other}
        title={isBest ? 'None has more pairs of more fidelity' : undefined}
      >
        {name}
      </span>
    ),
  },
  {
    id: 'use',
    label: 'In use',
    value: () => undefined,
    cell: ({ name, option }) => <Use name={name} option={option} demand={demand} />,
  },
  {
    id: 'gain',
    label: 'Good pairs',
    unit: '1/s',
    numeric: true,
    value: (row) => gainOf(row, demand)?.mean,
    cell: (row) => (
      <FigureCell figure={gainOf(row, demand)} show={showGain} origin={originOf(row)} />
    ),
  },
  {
    id: 'rate',
    label: 'Bell pairs',
    unit: '1/s',
    numeric: true,
    value: ({ rateHz }) => rateHz?.mean,
    cell: (row) => <FigureCell figure={row.rateHz} show={showRate} origin={originOf(row)} />,
  },
  {
    id: 'fidelity',
    label: 'Fidelity',
    numeric: true,
    value: ({ fidelity }) => fidelity?.mean,
    cell: (row) => <FigureCell figure={row.fidelity} show={showFidelity} origin={originOf(row)} />,
  },
  {
    id: 'how',
    label: 'How known',
    value: ({ option }) => option.blocked ?? HOW[option.basis],
    cell: ({ option }) => (
      <span className={styles.prose}>{option.blocked ?? HOW[option.basis]}</span>
    ),
  },
];

function Use({
  name,
  option: { value, blocked },
  demand,
}: Pick<TradeOff, 'name' | 'option'> & { readonly demand: string | undefined }) {
  const purify = usePurification(demand);
  const readOnly = useDocument((state) => state.readOnly);
  const design = useDocument((state) => state.design);
  const own = design.demands.find(({ id }) => id === demand);
  const present = purificationOf(design, own);
  if (isInUse(present, value)) return <span className={tradeOffStyles.used}>✓ in use</span>;
  if (blocked !== undefined) return null;
  return (
    <Button
      look="quiet"
      className={tradeOffStyles.use}
      disabled={readOnly}
      aria-label={value ? `Use ${name}` : 'Use no purification'}
      onClick={() => purify(value)}
    >
      Use
    </Button>
  );
}

export function TradeOffTable({
  rows,
  name,
  demand,
}: {
  readonly rows: readonly TradeOff[];
  readonly name: string;
  /** Whom a purification is set for; absent: all. */
  readonly demand: string | undefined;
}) {
  const columns = useMemo(() => columnsFor(demand), [demand]);
  return (
    <Table
      caption={`Purifications, and what they make of ${name}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
    />
  );
}
