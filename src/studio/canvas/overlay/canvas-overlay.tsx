/** The overlay as a child of <ReactFlow>: one canvas that never takes the pointer, redrawn only when something changed. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RunState } from '../../../stores/run-state';
import { useStudio } from '../../context';
import { useRamp, useTokens } from '../../values';
import { NODE_SIZE } from '../geometry';
import { Announcer } from './announcer';
import styles from './overlay.module.css';
import { createPainter, isMoving, type Stage } from './painter';
import { WatchClock } from './watch-clock';

const CALM = '(prefers-reduced-motion: reduce)';
const watchCalm = (changed: () => void) => {
  const query = matchMedia(CALM);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Least time between two pictures of a measurement, milliseconds. */
const MEASURE_MS = 250;

export function CanvasOverlay() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const { document: documents, run } = useStudio();
  const ramp = useRamp();
  const tokens = useTokens();
  const still = useSyncExternalStore(watchCalm, () => matchMedia(CALM).matches);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const paint = createPainter();
    let scheduled = 0;
    let dirty = true;
    let version = -1;

    const stage = (): Stage => {
      const { transform, width, height, nodeLookup } = flow.getState();
      return {
        transform,
        width,
        height,
        center: (id) => {
          const at = nodeLookup.get(id)?.internals.positionAbsolute;
          return at && { x: at.x + NODE_SIZE / 2, y: at.y + NODE_SIZE / 2 };
        },
      };
    };
    const frame = (now: number) => {
      scheduled = 0;
      const state = run.getState();
      const moving = isMoving(state, run.live, now);
      if (dirty || moving || version !== run.live.version) {
        dirty = false;
        version = run.live.version;
        const shown = stage();
        const ratio = devicePixelRatio;
        const { canvas: element } = context;
        const [width, height] = [Math.round(shown.width * ratio), Math.round(shown.height * ratio)];
        if (element.width !== width) element.width = width;
        if (element.height !== height) element.height = height;
        const { design } = documents.getState();
        paint(
          context,
          shown,
          design,
          { live: run.live, state, view: run.view.getState() },
          { ramp, tokens, still },
          now,
        );
      }
      // Frames of a watched run arrive unannounced: look for them as long as there is a run.
      if (moving || (state.mode === 'watch' && state.status === 'paused')) schedule();
    };
    const schedule = () => {
      if (scheduled === 0) scheduled = requestAnimationFrame(frame);
    };
    const touch = () => {
      dirty = true;
      schedule();
    };
    // Colors settle within the first frames of a measurement: more than four pictures a second show nothing new.
    let later: ReturnType<typeof setTimeout> | undefined;
    const touchForRun = (state: RunState) => {
      if (state.mode === 'watch') touch();
      else
        later ??= setTimeout(() => {
          later = undefined;
          touch();
        }, MEASURE_MS);
    };
    const subscriptions = [
      flow.subscribe(touch),
      run.subscribe(touchForRun),
      run.view.subscribe(touch),
      documents.subscribe(touch),
    ];
    touch();
    return () => {
      cancelAnimationFrame(scheduled);
      clearTimeout(later);
      for (const unsubscribe of subscriptions) unsubscribe();
    };
  }, [flow, documents, run, ramp, tokens, still]);

  return (
    <>
      <canvas ref={canvas} className={styles.overlay} />
      <WatchClock />
      <Announcer />
    </>
  );
}
