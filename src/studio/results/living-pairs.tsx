/** The inventory of a watched run: every living pair with its holders, age and fidelity now. */
import { PAIR } from '../../port/watch-frame';
import { fidelityNow } from '../canvas/overlay/decay';
import { useRun } from '../context';
import { formatNumber, nodeLabel, showFidelity, showSeconds } from '../values';
import { Quiet } from './quiet';
import { type Column, Table } from './table';
import { useLive } from './use-live';

interface Row {
  readonly id: number;
  readonly ends: string;
  readonly fidelity: number;
  readonly ageSeconds: number;
  readonly state: string;
}

const STATES = ['stored', 'waits for news', 'lost, not known yet'];

const columns: readonly Column<Row>[] = [
  { id: 'ends', label: 'Pair', value: ({ ends }) => ends },
  {
    id: 'fidelity',
    label: 'Fidelity now',
    numeric: true,
    value: ({ fidelity }) => fidelity,
    cell: ({ fidelity }) => showFidelity(fidelity).value,
  },
  {
    id: 'age',
    label: 'Since last change',
    unit: 's',
    numeric: true,
    value: ({ ageSeconds }) => ageSeconds,
    cell: ({ ageSeconds }) => {
      const { value, unit } = showSeconds(ageSeconds);
      return `${value} ${unit}`;
    },
  },
  { id: 'state', label: 'State', value: ({ state }) => state },
];

export function LivingPairs() {
  const live = useLive();
  const status = useRun((run) => run.status);
  const { frame, design } = live;
  if (!frame || !design)
    return <Quiet>Start watching to see every pair that lives in a memory.</Quiet>;
  const count = frame.pairs.length / PAIR.stride;
  if (count === 0)
    return (
      <Quiet>
        {status === 'running' ? 'No memory holds a pair at this moment.' : 'No pair is stored.'}
      </Quiet>
    );
  const name = (index: number) => nodeLabel(design, design.nodes[index]?.id ?? formatNumber(index));
  const rows = Array.from({ length: count }, (_, i): Row => {
    const at = i * PAIR.stride;
    const row = frame.pairs.subarray(at, at + PAIR.stride);
    return {
      id: row[PAIR.id],
      ends: `${name(row[PAIR.nodeA])} – ${name(row[PAIR.nodeB])}`,
      fidelity: fidelityNow(frame.pairs, at, frame.simulatedSeconds),
      ageSeconds: Math.max(0, frame.simulatedSeconds - row[PAIR.sinceSeconds]),
      state: STATES[row[PAIR.state]] ?? '',
    };
  });
  return (
    <Table
      caption="Living pairs"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
      most={300}
    />
  );
}
