/** What the chosen demand's pairs are good for: error rates, key, Bell test, teleportation, entanglement; since when, for how long, and the most that could be. */
import { useStore } from 'zustand';
import type { DemandReport, UsabilityBand, WorthRow } from '../../port/port';
import { type Origin, shownDemand } from '../../stores/run-shown';
import { chosenDemand } from '../../stores/run-view';
import { useDocument, useRun, useStudio } from '../context';
import { demandName, formatNumber, type Shown, showBits, showFidelity, showRate } from '../values';
import { ExactCheck } from './exact-check';
import { FigureCell } from './figure-cell';
import { LifetimeCell } from './lifetime-cell';
import { NoDemands } from './no-demands';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { type Column, Table } from './table';

interface Row extends Omit<WorthRow, 'beyond' | 'band'> {
  /** Absent for what follows from the design alone. */
  readonly origin?: Origin;
  /** Whether it is of use, in words. */
  readonly verdict: string;
  /** The band that begins at its line. */
  readonly band?: UsabilityBand;
  readonly report: DemandReport;
}

const showPercent = (share: number, half?: number): Shown => {
  const shown = showFidelity(100 * share, half === undefined ? undefined : 100 * half);
  return { ...shown, unit: '%' };
};

const SHOW: { readonly [unit in WorthRow['unit']]: (mean: number, half?: number) => Shown } = {
  fraction: showPercent,
  hertz: showRate,
  'bits/s': showBits,
  none: showFidelity,
};

const verdict = ({ beyond, value }: WorthRow): string => {
  if (beyond === undefined) return '';
  const line = beyond === 0 ? 'zero' : showFidelity(beyond).value;
  if ((value.low ?? value.mean) > beyond) return `✓ above ${line}`;
  return value.mean > beyond ? `just above ${line}, within error` : `▲ not above ${line}`;
};

const worthRows = (report: DemandReport, origin: Origin): Row[] =>
  (report.worth ?? []).map(({ beyond, band, ...row }) => ({
    ...row,
    origin,
    report,
    verdict: verdict({ ...row, beyond }),
    band: report.bands?.find(({ id }) => id === band),
  }));

/** `0.100 % of it`, `10.6 times it`. */
const timesIt = (ratio: number): string =>
  ratio < 1 ? `${formatNumber(100 * ratio)} % of it` : `${formatNumber(ratio)} times it`;

/** What the channel allows at most, beside what the pairs give. */
const boundRows = (report: DemandReport): Row[] => {
  const { bounds } = report;
  if (!bounds) return [];
  return bounds.rows.map(({ id, label, hertz, help }, i) => ({
    id,
    label,
    group: 'Most the channel allows',
    value: { mean: hertz },
    unit: 'bits/s',
    help,
    report,
    verdict:
      i === 0 && bounds.beaten
        ? '✓ beaten by the six-state key'
        : `six-state key is ${timesIt(bounds.keyHz.mean / hertz)}`,
  }));
};

const columns: readonly Column<Row>[] = [
  { id: 'label', label: 'Figure', value: ({ label }) => label },
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    value: ({ value }) => value.mean,
    cell: ({ value, unit, origin }) => (
      <FigureCell figure={value} show={SHOW[unit]} origin={origin} />
    ),
  },
  { id: 'verdict', label: 'Of use', value: ({ verdict }) => verdict },
  {
    id: 'lifetime',
    label: 'Useful lifetime',
    unit: 's',
    numeric: true,
    value: ({ band }) => band?.lifetimeSeconds?.mean,
    cell: ({ band, report, origin }) =>
      band && <LifetimeCell lifetime={band.lifetimeSeconds} report={report} origin={origin} />,
  },
  {
    id: 'begins',
    label: 'From fidelity',
    numeric: true,
    value: ({ band }) => band?.fidelity,
    cell: ({ band }) =>
      band && (
        <span title="Where it begins for pairs with this kind of noise: the same shares of X, Y and Z errors, more or fewer of them">
          {showFidelity(band.fidelity).value}
        </span>
      ),
  },
  { id: 'group', label: 'For', value: ({ group }) => group },
  {
    id: 'help',
    label: 'What it is',
    value: ({ help }) => help,
    cell: ({ help }) => <span className={styles.prose}>{help}</span>,
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
  const rows = [...worthRows(report, origin), ...boundRows(report)];
  if (rows.length === 0) return <Quiet>Waiting for the first delivered pairs…</Quiet>;
  return (
    <>
      <ExactCheck demand={demand.id} />
      <div className={stale ? `${styles.fill} ${styles.stale}` : styles.fill}>
        <Table
          caption={`What the pairs of ${demandName(design, demand)} are good for`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </div>
    </>
  );
}
