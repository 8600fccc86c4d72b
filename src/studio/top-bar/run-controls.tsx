/** Run controls: measure to a precision, or watch events at a pace. Why a design cannot run stands where the button is. */
import { Pause, Play, Square, StepForward } from 'lucide-react';
import type { RunMode } from '../../stores/run-state';
import { isUnderWay } from '../../stores/run-state';
import { keysOf } from '../commands/commands';
import { useRun, useStudio } from '../context';
import { Button, IconButton } from '../controls/button';
import { Segments } from '../controls/segments';
import { tip } from '../controls/tips';
import { useProblems } from '../inspector/problems';
import { MeasureProgress } from './measure-progress';
import styles from './top-bar.module.css';
import { WatchPace } from './watch-pace';

const MODES: readonly { value: RunMode; label: string }[] = [
  { value: 'measure', label: 'Measure' },
  { value: 'watch', label: 'Watch' },
];

export function RunControls() {
  const { run } = useStudio();
  const mode = useRun((state) => state.mode);
  const status = useRun((state) => state.status);
  const restarting = useRun((state) => state.restarting);
  const { whyNotRun, broken } = useProblems();
  const moving = !whyNotRun && (status === 'running' || restarting);
  const underWay = !whyNotRun && (isUnderWay(status) || restarting);
  const word = moving ? 'Pause' : status === 'paused' ? 'Resume' : 'Run';
  return (
    <section className={styles.run} aria-label="Run">
      <Segments
        name="How to run"
        value={mode}
        options={MODES}
        onChange={(next) => {
          const again = underWay;
          run.actions.setMode(next);
          if (again && !whyNotRun) run.actions.toggle();
        }}
      />
      <Button
        className={styles.toggle}
        {...tip(whyNotRun ?? (mode === 'measure' ? MEASURE : WATCH), keysOf('run'))}
        aria-disabled={whyNotRun !== undefined}
        onClick={() => {
          if (!whyNotRun) run.actions.toggle();
        }}
      >
        {moving ? (
          <Pause size={13} fill="currentColor" aria-hidden="true" />
        ) : (
          <Play size={13} fill="currentColor" aria-hidden="true" />
        )}
        {word}
      </Button>
      {mode === 'watch' && (
        <IconButton
          name="Step: one event"
          keys="."
          disabled={whyNotRun !== undefined}
          onClick={() => run.actions.step()}
        >
          <StepForward size={15} />
        </IconButton>
      )}
      <IconButton
        name="Stop"
        // Keeps its place, so that nothing beside it moves.
        className={underWay ? '' : styles.away}
        onClick={() => run.actions.cancel()}
      >
        <Square size={12} fill="currentColor" />
      </IconButton>
      {whyNotRun ? (
        <span className={broken ? styles.whyBroken : styles.whyNot} title={whyNotRun}>
          {whyNotRun}
        </span>
      ) : mode === 'measure' ? (
        <MeasureProgress />
      ) : (
        <WatchPace />
      )}
    </section>
  );
}

const MEASURE = 'As fast as this machine can, until the precision is reached';
const WATCH = 'At a pace you can follow, every event drawn';
