/** All demands with their figures and verdicts. */
import { useMemo } from 'react';
import type { Demand } from '../../network/design';
import type { DemandReport } from '../../port/port';
import { type Shown as Origined, shownDemand } from '../../stores/run-shown';
import { useDocument, useRun } from '../context';
import { VerdictPill } from '../kpi/verdict-pill';
import {
  boundInWords,
  demandName,
  FidelityScale,
  formatNumber,
  judge,
  pathSummary,
  showFidelity,
  showKilometers,
  showRate,
  showSeconds,
} from '../values';
import { FigureCell } from './figure-cell';
import { LifetimeCell } from './lifetime-cell';
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

/** The figure, and where it stands between the uses of such pairs. */
function FidelityCell({ row }: { readonly row: Row }) {
  const found = report(row);
  return (
    <>
      <FigureCell figure={found?.fidelity} show={showFidelity} origin={row.shown?.origin} />
      {found?.fidelity && (
        <span className={styles.beside}>
          <FidelityScale fidelity={found.fidelity.mean} bands={found.bands} />
        </span>
      )}
    </>
  );
}

/** Key rate as a share of the most that the channel carries without a node between. */
const directShare = (row: Row): number | undefined => {
  const bounds = report(row)?.bounds;
  return bounds && bounds.keyHz.mean / bounds.rows[0].hertz;
};

function DirectCell({ row }: { readonly row: Row }) {
  const share = directShare(row);
  const bounds = report(row)?.bounds;
  if (share === undefined || !bounds)
    return (
      <span className={styles.dim} title="A link of the path loses nothing, or states its success">
        –
      </span>
    );
  const words = `${formatNumber(share)} ×`;
  return (
    <span title={boundInWords(bounds)}>
      {bounds.beaten ? <b className={styles.beaten}>✓ {words}</b> : words}
    </span>
  );
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
  {
    ...figureColumn('fidelity', 'Fidelity', '', showFidelity),
    cell: (row) => <FidelityCell row={row} />,
  },
  {
    ...figureColumn('lifetimeSeconds', 'Useful lifetime', 's', showSeconds),
    cell: (row) => (
      <LifetimeCell
        lifetime={report(row)?.lifetimeSeconds}
        report={report(row)}
        origin={row.shown?.origin}
      />
    ),
  },
  figureColumn('latencySeconds', 'Latency', 's', showSeconds),
  {
    id: 'direct',
    label: 'Key / direct bound',
    numeric: true,
    value: directShare,
    cell: (row) => <DirectCell row={row} />,
  },
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
