/** Finds the best value of a field: a button, the progress, what it gains, and the step that sets it. */
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import type { Figure, Optimizable, ReportOf } from '../../port/port';
import type { OptimizationStore } from '../../stores/run-optimization';
import { halfWidth } from '../../stores/run-shown';
import { useDocument } from '../context';
import { Button } from '../controls/button';
import { ProgressBar } from '../controls/progress-bar';
import { formatNumber } from '../values';
import styles from './best-value.module.css';

const showYield = (figure: Figure): string => {
  const half = halfWidth(figure);
  return `${formatNumber(figure.mean, 3)}${half === undefined || half === 0 ? '' : ` ± ${formatNumber(half, 1)}`}`;
};

/** What the best value gains, in a sentence. */
export function Gains({
  report: { before, after, basis, isBetter },
  name,
}: {
  readonly report: ReportOf<Optimizable>;
  /** The best value, in words. */
  readonly name: string;
}) {
  const how = basis === 'exact' ? ', exact.' : ', simulated.';
  const words = (sentence: ReactNode) => (
    <span title="Of a demand with a least fidelity its pairs count, as long as their mean has it; of any other the perfect pairs that its pairs can be distilled to.">
      {sentence}
      {how}
    </span>
  );
  if (after.mean === 0) return words('Whatever it is, no pair is good enough');
  if (isBetter) {
    return words(
      <>
        Best: <b>{name}</b>. {showYield(before)} → <b>{showYield(after)}</b> good pairs per second
      </>,
    );
  }
  return words(
    <>
      As the design has it is best: <b>{showYield(after)}</b> good pairs per second
    </>,
  );
}

export function BestValue<What extends Optimizable>({
  search,
  name,
  found,
}: {
  readonly search: OptimizationStore<What>;
  /** What is searched for: `cutoff`. */
  readonly name: string;
  readonly found: (report: ReportOf<What>) => ReactNode;
}) {
  const { status, progress, report, message, stale } = useStore(search, (state) => state);
  const { start, cancel } = search.actions;
  const hasDemands = useDocument((state) => state.design.demands.length > 0);
  const words = useId();
  return (
    <div className={styles.search}>
      {status === 'running' ? (
        <>
          <Button onClick={() => cancel()}>Cancel</Button>
          <ProgressBar name={`Search for the best ${name}`} share={progress} />
        </>
      ) : (
        <Button aria-describedby={words} disabled={!hasDemands} onClick={() => start()}>
          {status === 'done' ? 'Find best again' : `Find best ${name}`}
        </Button>
      )}
      <p id={words} role="status" className={stale ? styles.stale : undefined}>
        {stale && status !== 'idle' && <b>Of an earlier design. </b>}
        {status === 'failed' && message}
        {status === 'done' && report && found(report)}
      </p>
    </div>
  );
}
