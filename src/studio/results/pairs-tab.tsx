/** Where all elementary pairs went: a ledger that must balance; in Watch, the pairs that live now. */
import type { PairLedger } from '../../port/port';
import { useRun } from '../context';
import { formatCount } from '../values';
import ledgerStyles from './ledger.module.css';
import { LivingPairs } from './living-pairs';
import { Quiet } from './quiet';
import styles from './results.module.css';
import tableStyles from './table.module.css';

const FATES: readonly {
  readonly id: keyof PairLedger;
  readonly label: string;
  readonly help: string;
}[] = [
  { id: 'delivered', label: 'Delivered', help: 'became part of a pair that both ends know of' },
  { id: 'lostToSwap', label: 'Lost to failed swaps', help: 'a Bell measurement gave no result' },
  { id: 'lostToCutoff', label: 'Lost to cutoff', help: 'grew older than the policy allows' },
  {
    id: 'consumedByPurification',
    label: 'Consumed by purification',
    help: 'measured so that another pair got better',
  },
  {
    id: 'lostToPurification',
    label: 'Lost to purification',
    help: 'given up: the two ends read different results',
  },
  {
    id: 'lostToRetrieval',
    label: 'Lost to retrieval',
    help: 'not retrieved when an end measured it',
  },
  { id: 'stored', label: 'Still stored', help: 'in a memory when last counted' },
];

export function PairsTab() {
  const mode = useRun((run) => run.mode);
  const measured = useRun((run) => run.measured);
  const stale = useRun((run) => run.stale);
  if (mode === 'watch') return <LivingPairs />;
  if (!measured) return <Quiet>Run a measurement to count where every elementary pair goes.</Quiet>;
  return <Ledger pairs={measured.report.report.pairs} stale={stale} />;
}

function Ledger({ pairs, stale }: { pairs: PairLedger; stale: boolean }) {
  const sum = FATES.reduce((total, { id }) => total + pairs[id], 0);
  const share = (count: number) => (pairs.created > 0 ? count / pairs.created : 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one landmark too many
    <div
      role="group"
      aria-label="Elementary pairs by fate"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={stale ? `${ledgerStyles.ledger} ${styles.stale}` : ledgerStyles.ledger}
    >
      <table className={tableStyles.table}>
        <caption className="visually-hidden">Elementary pairs by fate</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={ledgerStyles.heading}>Elementary pairs</span>
            </th>
            <th scope="col" className={tableStyles.numeric}>
              <span className={ledgerStyles.heading}>Count</span>
            </th>
            <th scope="col" className={tableStyles.numeric}>
              <span className={ledgerStyles.heading}>Share</span>
            </th>
            <th scope="col">
              <span className={ledgerStyles.heading}>What it means</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {FATES.map(({ id, label, help }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className={tableStyles.numeric}>{formatCount(pairs[id])}</td>
              <td className={tableStyles.numeric}>
                <span className={ledgerStyles.share} aria-hidden="true">
                  <i style={{ width: `${share(pairs[id]) * 100}%` }} />
                </span>
                <span className={ledgerStyles.percent}>
                  {(share(pairs[id]) * 100).toFixed(1)} %
                </span>
              </td>
              <td className={styles.dim}>{help}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Created</th>
            <td className={tableStyles.numeric}>{formatCount(pairs.created)}</td>
            <td />
            <td className={sum === pairs.created ? ledgerStyles.balanced : ledgerStyles.unbalanced}>
              {sum === pairs.created
                ? '✓ the books balance: every pair made is accounted for'
                : `▲ the fates add up to ${formatCount(sum)}: please report this`}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
