/** How far a measurement is: pairs, the precision reached, and the precision at which it stops. */
import { memo } from 'react';
import { progressOf, type RunState } from '../../stores/run-state';
import { useRun, useStudio } from '../context';
import styles from './top-bar.module.css';

const GOALS = [0.02, 0.01, 0.005, 0.002, 0.001] as const;
const count = new Intl.NumberFormat('en-US');
const twoDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const percent = (share: number) => `${twoDigits.format(share * 100)} %`;

const WORDS: Readonly<Partial<Record<RunState['status'], string>>> = {
  canceled: 'stopped',
  stalled: 'stalled',
  limit: 'event limit reached',
  failed: 'failed',
};

/** Remembered: the bar around it renders again with every edit, and with every frame of a drag. */
export const MeasureProgress = memo(function MeasureProgress() {
  const { run } = useStudio();
  const frame = useRun((state) => state.measured?.report);
  const stale = useRun((state) => state.stale);
  const status = useRun((state) => state.status);
  const message = useRun((state) => state.message);
  const goal = useRun((state) => state.goal);
  const pairs = frame?.report.pairs.delivered ?? 0;
  // A run without pairs ends at once: it has reached no precision.
  const precision = pairs > 0 ? frame?.precision : undefined;
  const progress = status === 'done' && !stale && pairs > 0 ? 1 : progressOf(precision, goal);
  return (
    <>
      <span
        role="progressbar"
        aria-label="Precision reached"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress * 100)}
        className={stale ? `${styles.progress} ${styles.stale}` : styles.progress}
      >
        <i style={{ width: `${progress * 100}%` }} />
      </span>
      <span className={`${styles.figures} ${styles.counts}`}>
        {frame && `${count.format(pairs)} pairs`}
        {precision !== undefined && Number.isFinite(precision) && <> · ±{percent(precision)}</>}
        {WORDS[status] && <b title={message}> · {WORDS[status]}</b>}
      </span>
      <label className={styles.goal}>
        <span>to</span>
        <select
          aria-label="Precision to stop at"
          value={goal}
          onChange={(event) => run.actions.setGoal(Number(event.target.value))}
        >
          {GOALS.map((value) => (
            <option key={value} value={value}>
              ±{percent(value)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});
