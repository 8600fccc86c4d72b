/** Asks density matrices about a demand: a button, the progress, and the difference to the twirled pairs. */
import { useId } from 'react';
import { useStore } from 'zustand';
import type { DensityMatrixReport, Figure } from '../../port/port';
import { halfWidth } from '../../stores/run-shown';
import { progressOf } from '../../stores/run-state';
import { useRun, useStudio } from '../context';
import { Button } from '../controls/button';
import { ProgressBar } from '../controls/progress-bar';
import { formatNumber, inWords, showFidelity } from '../values';
import styles from './exact-check.module.css';

/** `−2.0 × 10⁻⁴ ± 1 × 10⁻⁵` by its sign, which matters here. */
const showDifference = (difference: Figure): string => {
  if (Math.abs(difference.mean) < 1e-12) return '0';
  const half = halfWidth(difference);
  const sign = difference.mean < 0 ? '−' : '+';
  const error = half === undefined || half < 1e-12 ? '' : ` ± ${formatNumber(half, 1)}`;
  return `${sign}${formatNumber(Math.abs(difference.mean), 2)}${error}`;
};

function Outcome({ exact, twirled }: { exact: DensityMatrixReport; twirled: Figure }) {
  const { fidelity, difference } = exact;
  return (
    <>
      Exact <b>{inWords(showFidelity(fidelity.mean, halfWidth(fidelity)))}</b>, twirled{' '}
      {showFidelity(twirled.mean, halfWidth(twirled)).value}, difference{' '}
      <b>{showDifference(difference)}</b>
    </>
  );
}

export function ExactCheck({ demand }: { readonly demand: string }) {
  const { run } = useStudio();
  const { status, message, goal, compared, stale } = useStore(run.comparison, (state) => state);
  const precision = useRun((state) => state.goal);
  const problem = useRun((state) => state.problem);
  const words = useId();
  const report = compared?.report.report?.demands.find(({ id }) => id === demand);
  const isRunning = status === 'running';
  const progress = isRunning ? progressOf(compared?.report.precision, goal) : 1;
  const { start, cancel } = run.comparison.actions;
  return (
    <div className={styles.check}>
      {isRunning ? (
        <Button onClick={() => cancel()}>Cancel</Button>
      ) : (
        <Button
          aria-describedby={words}
          disabled={problem !== undefined}
          onClick={() => start(precision)}
        >
          {status === 'idle' ? 'Check with density matrices' : 'Check again'}
        </Button>
      )}
      {isRunning && <ProgressBar name="Density matrices" share={progress} />}
      <p id={words} role="status" className={stale ? styles.stale : undefined}>
        {stale && <b>Of an earlier design. </b>}
        {status === 'failed' ? (
          <span className={styles.failed}>{message ?? 'The check failed.'}</span>
        ) : report?.densityMatrix && report.fidelity ? (
          <Outcome exact={report.densityMatrix} twirled={report.fidelity} />
        ) : isRunning ? (
          'Following every pair…'
        ) : status === 'idle' ? (
          'These figures are of twirled, Bell-diagonal pairs. Where memories relax (T1) that is an approximation.'
        ) : (
          'No pair of this service was delivered.'
        )}
        {status === 'canceled' && !stale && ' (canceled)'}
        {status === 'stalled' && ' (the network waits for itself)'}
      </p>
    </div>
  );
}
