/** All links: what one try gives, how often, how good. */
import { useMemo } from 'react';
import type { Link } from '../../network/design';
import type { LinkReport } from '../../port/port';
import { measuredLinks, type Origin, shownLinks } from '../../stores/run-shown';
import { useDocument, useRun } from '../context';
import { formatNumber, linkName, showFidelity, showRate, showSeconds } from '../values';
import { FigureCell } from './figure-cell';
import { Quiet } from './quiet';
import styles from './results.module.css';
import { type Column, Table } from './table';

interface Row {
  readonly link: Link;
  readonly name: string;
  readonly report: LinkReport | undefined;
  readonly origin: Origin | undefined;
  readonly measured: LinkReport | undefined;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Link', value: ({ name }) => name },
  {
    id: 'loss',
    label: 'Loss, both arms',
    unit: 'dB',
    numeric: true,
    value: ({ report }) => report?.lossDb,
    cell: ({ report }) => (report ? `${formatNumber(report.lossDb)} dB` : '–'),
  },
  {
    id: 'success',
    label: 'Success per period',
    numeric: true,
    value: ({ report }) => report?.successProbability,
    cell: ({ report }) => (report ? formatNumber(report.successProbability) : '–'),
  },
  {
    id: 'period',
    label: 'Period',
    unit: 's',
    numeric: true,
    value: ({ report }) => report?.attemptSeconds,
    cell: ({ report }) => (
      <FigureCell figure={report && { mean: report.attemptSeconds }} show={showSeconds} />
    ),
  },
  {
    id: 'rate',
    label: 'Pairs, on its own',
    unit: '1/s',
    numeric: true,
    value: ({ report }) => report?.rateHz.mean,
    cell: ({ report, origin }) => (
      <FigureCell figure={report?.rateHz} show={showRate} origin={origin} />
    ),
  },
  {
    id: 'measured',
    label: 'Pairs, in this run',
    unit: '1/s',
    numeric: true,
    value: ({ measured }) => measured?.rateHz.mean,
    cell: ({ measured }) =>
      measured?.rateHz.mean === 0 ? (
        <span className={styles.dim}>not used</span>
      ) : (
        <FigureCell figure={measured?.rateHz} show={showRate} />
      ),
  },
  {
    id: 'fidelity',
    label: 'Fidelity when heralded',
    numeric: true,
    value: ({ report }) => report?.fidelity.mean,
    cell: ({ report, origin }) => (
      <FigureCell figure={report?.fidelity} show={showFidelity} origin={origin} />
    ),
  },
];

export function LinksTable() {
  const design = useDocument((state) => state.design);
  const state = useRun((run) => run);
  const rows = useMemo(() => {
    const shown = shownLinks(state);
    const measured = measuredLinks(state);
    return design.links.map(
      (link): Row => ({
        link,
        name: linkName(design, link),
        report: shown?.value.find(({ id }) => id === link.id),
        origin: shown?.origin,
        measured: measured?.find(({ id }) => id === link.id),
      }),
    );
  }, [design, state]);
  if (rows.length === 0) return <Quiet>No links yet: join two nodes with a fiber.</Quiet>;
  return <Table caption="Links" columns={columns} rows={rows} rowKey={({ link }) => link.id} />;
}
