/** Says in words, at most every five seconds, what the canvas shows: for screen readers only. */
import { useEffect, useRef, useState } from 'react';
import type { Design } from '../../../network/design';
import { shownDemand } from '../../../stores/run-shown';
import type { RunState } from '../../../stores/run-state';
import { useStudio } from '../../context';
import {
  demandName,
  formatCount,
  inWords,
  showFidelity,
  showRate,
  showSeconds,
} from '../../values';

/** Least time between two announcements, milliseconds. */
const PAUSE = 5000;

const STATUS: { readonly [status in RunState['status']]?: string } = {
  done: 'Measurement done.',
  paused: 'Run paused.',
  canceled: 'Run stopped.',
  stalled: 'The run has stalled.',
  failed: 'The run failed.',
  limit: 'The run reached its event limit.',
};

/** One or two sentences; empty when there is nothing to say. */
const summary = (state: RunState, design: Design): string => {
  if (state.problem) return `This design cannot be computed: ${state.problem}`;
  const opening = STATUS[state.status] ?? '';
  if (state.mode === 'watch') {
    if (!state.watched || state.status === 'idle') return opening;
    const delivered = Object.values(state.watched.delivered).reduce((sum, count) => sum + count, 0);
    return `${opening} ${inWords(showSeconds(state.watched.simulatedSeconds))} simulated, ${formatCount(delivered)} pairs delivered.`;
  }
  const figures = design.demands.slice(0, 3).flatMap((demand) => {
    const shown = shownDemand(state, demand.id);
    if (!shown || shown.stale) return [];
    const { rateHz, fidelity, blocked } = shown.value;
    const name = demandName(design, demand);
    if (blocked) return [`${name}: blocked. ${blocked}`];
    if (!rateHz || !fidelity) return [];
    const kind = shown.origin === 'estimate' ? 'estimated ' : '';
    return [
      `${name}: ${kind}${inWords(showRate(rateHz.mean))}, fidelity ${showFidelity(fidelity.mean).value}.`,
    ];
  });
  return [opening, ...figures].filter(Boolean).join(' ');
};

export function Announcer() {
  const { run, document: documents } = useStudio();
  const [words, setWords] = useState('');
  const said = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      said.current = performance.now();
      setWords(summary(run.getState(), documents.getState().design));
    };
    const later = () => {
      timer ??= setTimeout(say, Math.max(400, said.current + PAUSE - performance.now()));
    };
    const unsubscribe = run.subscribe(later);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [run, documents]);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {words}
    </div>
  );
}
