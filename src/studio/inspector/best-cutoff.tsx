/** Finds the policy's best cutoff: a button, the progress, what it gains, and the step that sets it. */
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Figure, OptimizationReport } from '../../port/port';
import { halfWidth } from '../../stores/run-shown';
import { setPolicyField } from '../commands/writes';
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { formatNumber, showSeconds } from '../values';
import styles from './best-cutoff.module.css';

const inTime = (seconds: number): string => {
  const { value, unit } = showSeconds(seconds);
  return `${value} ${unit}`;
};

const showYield = (figure: Figure): string => {
  const half = halfWidth(figure);
  return `${formatNumber(figure.mean, 3)}${half === undefined ? '' : ` ± ${formatNumber(half, 1)}`}`;
};

function Found({ report }: { readonly report: OptimizationReport }) {
  const { document } = useStudio();
  const readOnly = useDocument((state) => state.readOnly);
  const present = useDocument((state) => state.design.policy?.cutoffSeconds);
  const { value, before, after, basis, isBetter } = report;
  const name = value === undefined ? 'no cutoff' : inTime(value);
  return (
    <>
      <span>
        {isBetter ? (
          <>
            Best: <b>{name}</b>. {showYield(before)} → <b>{showYield(after)}</b> good pairs per
            second
          </>
        ) : (
          <>
            As the design has it is best: <b>{showYield(after)}</b> good pairs per second
          </>
        )}
        {basis === 'exact' ? ', exact.' : ', simulated.'}
      </span>
      {isBetter &&
        (present === value ? (
          <span>It is set.</span>
        ) : (
          <Button
            disabled={readOnly}
            onClick={() =>
              document.actions.edit(
                value === undefined ? 'Remove the cutoff' : 'Set the best cutoff',
                setPolicyField('cutoffSeconds', value),
              )
            }
          >
            {value === undefined ? 'Remove the cutoff' : `Use ${name}`}
          </Button>
        ))}
    </>
  );
}

export function BestCutoff() {
  const { run } = useStudio();
  const { status, progress, report, message, stale } = useStore(run.optimization, (state) => state);
  const { start, cancel } = run.optimization.actions;
  const hasDemands = useDocument((state) => state.design.demands.length > 0);
  const words = useId();
  const isRunning = status === 'running';
  return (
    <div className={styles.search}>
      {isRunning ? (
        <>
          <Button onClick={() => cancel()}>Cancel</Button>
          <span
            role="progressbar"
            aria-label="Search for the best cutoff"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(progress * 100)}
            className={styles.progress}
          >
            <i style={{ width: `${progress * 100}%` }} />
          </span>
        </>
      ) : (
        <Button aria-describedby={words} disabled={!hasDemands} onClick={() => start('cutoff')}>
          {status === 'done' ? 'Find best again' : 'Find best cutoff'}
        </Button>
      )}
      <p id={words} role="status" className={stale ? styles.stale : undefined}>
        {stale && status !== 'idle' && <b>Of an earlier design. </b>}
        {status === 'failed' && message}
        {status === 'done' && report && <Found report={report} />}
      </p>
    </div>
  );
}
