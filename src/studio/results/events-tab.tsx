/** What happened in a watched run, newest first, in words. */
import type { Design } from '../../network/design';
import { HAPPENINGS } from '../../port/watch-frame';
import type { Moment } from '../../stores/run-live';
import { useRun } from '../context';
import { demandName, nodeLabel, showFidelity, showSeconds } from '../values';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { type Column, Table } from './table';
import { useLive } from './use-live';

const SHOWN = 200;

interface Row {
  readonly moment: Moment;
  readonly what: string;
  readonly where: string;
  readonly service: string;
}

const WORDS: { readonly [kind in (typeof HAPPENINGS)[number]]: string } = {
  herald: 'Pair heralded',
  swap: 'Swapped',
  'swap failed': 'Swap failed',
  cutoff: 'Discarded, too old',
  delivered: 'Delivered',
  purified: 'Purified',
  'not purified': 'Purification failed',
  'not retrieved': 'Not retrieved',
};

/** Six digits: events microseconds apart must not look the same. */
const eventTime = (seconds: number): string => {
  const { unit } = showSeconds(seconds);
  const value = seconds / (UNIT_SECONDS[unit] ?? 1);
  return `${value.toFixed(Math.max(0, 5 - Math.floor(Math.log10(Math.max(1, value)))))} ${unit}`;
};
const UNIT_SECONDS: { readonly [unit: string]: number } = {
  ps: 1e-12,
  ns: 1e-9,
  µs: 1e-6,
  ms: 1e-3,
  min: 60,
  h: 3600,
  d: 86_400,
};

const columns: readonly Column<Row>[] = [
  {
    id: 'time',
    label: 'Simulated time',
    unit: 's',
    value: ({ moment }) => moment.seconds,
    cell: ({ moment }) => <span title={`${moment.seconds} s`}>{eventTime(moment.seconds)}</span>,
  },
  { id: 'what', label: 'Event', value: ({ what }) => what },
  { id: 'where', label: 'Where', value: ({ where }) => where },
  {
    id: 'fidelity',
    label: 'Fidelity',
    numeric: true,
    value: ({ moment }) => (Number.isNaN(moment.fidelity) ? undefined : moment.fidelity),
    cell: ({ moment }) =>
      Number.isNaN(moment.fidelity) ? (
        <span className={styles.dim}>–</span>
      ) : (
        showFidelity(moment.fidelity).value
      ),
  },
  { id: 'service', label: 'Service', value: ({ service }) => service },
];

const rowOf = (design: Design, moment: Moment): Row => {
  const name = (index: number) => nodeLabel(design, design.nodes[index]?.id ?? '');
  const demand = design.demands[moment.demand];
  return {
    moment,
    what: WORDS[HAPPENINGS[moment.kind]],
    where:
      moment.nodeA === moment.nodeB
        ? `at ${name(moment.nodeA)}`
        : `${name(moment.nodeA)} – ${name(moment.nodeB)}`,
    service: demand ? demandName(design, demand) : '',
  };
};

export function EventsTab() {
  const live = useLive();
  const mode = useRun((run) => run.mode);
  const { design, moments } = live;
  if (mode !== 'watch')
    return <Quiet>Switch to Watch to see events one by one; Measure is too fast to read.</Quiet>;
  if (!design || moments.length === 0)
    return <Quiet>Nothing has happened yet. Run, or step to the first event.</Quiet>;
  const rows = moments
    .slice(-SHOWN)
    .reverse()
    .map((moment) => rowOf(design, moment));
  return (
    <Table
      caption="Latest events"
      columns={columns}
      rows={rows}
      rowKey={({ moment }) => String(moment.serial)}
    />
  );
}
