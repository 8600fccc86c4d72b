/** All demands with their figures and verdicts. */
import { useMemo } from 'react';
import type { Demand } from '../../network/design';
import type { DemandReport } from '../../port/port';
import { type Shown as Origined, shownDemand } from '../../stores/run-shown';
import { useDocument, useRun } from '../context';
import { VerdictPill } from '../kpi/verdict-pill';
import {
  demandName,
  judge,
  pathSummary,
  showFidelity,
  showKilometers,
  showRate,
  showSeconds,
} from '../values';
import { FigureCell } from './figure-cell';
import { NoDemands } from './no-demands';
import styles from './results.module.css';
import { type Column, Table } from './table';

interface Row {
  readonly demand: Demand;
  readonly name: string;
  readonly path: string;
  readonly shown: Origined<DemandReport> | undefined;
}

const report = ({ shown }: Row) => shown?.value;

const figureColumn = (
  id: 'rateHz' | 'fidelity' | 'lifetimeSeconds' | 'latencySeconds',
  label: string,
  unit: string,
  show: Parameters<typeof FigureCell>[0]['show'],
): Column<Row> => ({
  id,
  label,
  unit,
  numeric: true,
  value: (row) => report(row)?.[id]?.mean,
  cell: (row) => <FigureCell figure={report(row)?.[id]} show={show} origin={row.shown?.origin} />,
});

/** Zero is too late already; none although there are pairs means that nothing at the ends decays. */
function LifetimeCell({ row }: { readonly row: Row }) {
  const found = report(row);
  const lifetime = found?.lifetimeSeconds;
  if (lifetime?.mean === 0) return <span className={styles.dim}>none</span>;
  if (!lifetime && found?.fidelity) return <span title="The ends do not decay">∞</span>;
  return <FigureCell figure={lifetime} show={showSeconds} origin={row.shown?.origin} />;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Service', value: ({ name }) => name },
  {
    id: 'verdict',
    label: 'Verdict',
    value: (row) => judge(row.demand, report(row)).short,
    cell: (row) => (
      <VerdictPill verdict={judge(row.demand, report(row))} stale={row.shown?.stale ?? false} />
    ),
  },
  figureColumn('rateHz', 'Bell pairs', '1/s', showRate),
  figureColumn('fidelity', 'Fidelity', '', showFidelity),
  {
    ...figureColumn('lifetimeSeconds', 'Useful lifetime', 's', showSeconds),
    cell: (row) => <LifetimeCell row={row} />,
  },
  figureColumn('latencySeconds', 'Latency', 's', showSeconds),
  {
    id: 'distance',
    label: 'Distance',
    unit: 'km',
    numeric: true,
    value: (row) => report(row)?.distanceKm,
    cell: (row) => {
      const found = report(row);
      if (!found || found.path.length === 0) return <span className={styles.dim}>–</span>;
      const { value, unit } = showKilometers(found.distanceKm);
      return `${value} ${unit}`;
    },
  },
  { id: 'path', label: 'Path', value: ({ path }) => path },
  {
    id: 'reason',
    label: 'Why',
    value: (row) => judge(row.demand, report(row)).reason,
    cell: (row) => <span className={styles.dim}>{judge(row.demand, report(row)).reason}</span>,
  },
];

export function ServicesTable() {
  const design = useDocument((state) => state.design);
  const state = useRun((run) => run);
  const rows = useMemo(
    () =>
      design.demands.map((demand): Row => {
        const shown = shownDemand(state, demand.id);
        const path = shown ? pathSummary(design, demand.source, shown.value.path) : '';
        return { demand, name: demandName(design, demand), path, shown };
      }),
    [design, state],
  );
  if (rows.length === 0) return <NoDemands />;
  return (
    <Table caption="Services" columns={columns} rows={rows} rowKey={({ demand }) => demand.id} />
  );
}
