/** What the chosen demand's pairs are good for: error rates, key, Bell test, teleportation, entanglement. */
import { useStore } from 'zustand';
import type { WorthRow } from '../../port/port';
import { shownDemand } from '../../stores/run-shown';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { demandName, type Shown, showFidelity, showRate } from '../values';
import { FigureCell } from './figure-cell';
import { NoDemands } from './no-demands';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { type Column, Table } from './table';

interface Row extends WorthRow {
  readonly origin: 'measured' | 'estimate';
}

const showPercent = (share: number, half?: number): Shown => {
  const shown = showFidelity(100 * share, half === undefined ? undefined : 100 * half);
  return { ...shown, unit: '%' };
};

const SHOW: { readonly [unit in WorthRow['unit']]: (mean: number, half?: number) => Shown } = {
  fraction: showPercent,
  hertz: showRate,
  none: showFidelity,
};

const verdict = ({ beyond, value, unit }: Row): string => {
  if (beyond === undefined) return '';
  const line = unit === 'hertz' ? '' : ` ${showFidelity(beyond).value}`;
  if ((value.low ?? value.mean) > beyond) return `✓ above${line || ' zero'}`;
  return value.mean > beyond
    ? `just above${line || ' zero'}, within error`
    : `▲ not above${line || ' zero'}`;
};

const columns: readonly Column<Row>[] = [
  { id: 'label', label: 'Figure', value: ({ label }) => label },
  { id: 'group', label: 'For', value: ({ group }) => group },
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    value: ({ value }) => value.mean,
    cell: ({ value, unit, origin }) => (
      <FigureCell figure={value} show={SHOW[unit]} origin={origin} />
    ),
  },
  { id: 'verdict', label: 'Of use', value: verdict },
  {
    id: 'help',
    label: 'What it is',
    value: ({ help }) => help,
    cell: ({ help }) => <span className={styles.dim}>{help}</span>,
  },
];

export function UsesTab() {
  const { run } = useStudio();
  const design = useDocument((state) => state.design);
  const chosen = useStore(run.view, (view) => view.demand);
  const state = useRun((current) => current);
  const demand = chosenDemand(design.demands, chosen);
  if (!demand) return <NoDemands />;
  const shown = shownDemand(state, demand.id);
  if (!shown) return <Quiet>What the pairs are good for appears with the first figures.</Quiet>;
  const { value: report, origin, stale } = shown;
  if (report.blocked) return <Quiet>{report.blocked}</Quiet>;
  const rows = (report.worth ?? []).map((row): Row => ({ ...row, origin }));
  if (rows.length === 0) return <Quiet>Waiting for the first delivered pairs…</Quiet>;
  return (
    <div className={stale ? styles.stale : undefined}>
      <Table
        caption={`What the pairs of ${demandName(design, demand)} are good for`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
