/** Searches for a best value in small steps, between which a cancel is heard. */
import { SEARCHES } from '../src/analysis/optimizations';
import { library } from '../src/library';
import type { Design } from '../src/network/design';
import type { Optimizable, OptimizationFrame } from '../src/port/port';
import { nextTask } from './next-task';

/** Least time between two frames. */
const FRAME_MS = 50;

/** Frames go out through `port`; any message on it ends the search. `effort` bounds the work of an estimate. */
export const runOptimization = async (
  design: Design,
  what: Optimizable,
  effort: number,
  port: MessagePort,
): Promise<void> => {
  let isCanceled = false;
  port.onmessage = () => {
    isCanceled = true;
  };
  const send = (frame: OptimizationFrame) => port.postMessage(frame);
  try {
    const search = SEARCHES[what](design, library, effort);
    let sent = Number.NEGATIVE_INFINITY;
    let step = search.next();
    while (!step.done) {
      if (performance.now() - sent > FRAME_MS) {
        sent = performance.now();
        send({ status: 'running', progress: step.value });
      }
      await nextTask();
      if (isCanceled) return port.close();
      step = search.next();
    }
    send({ status: 'done', report: step.value });
  } catch (error) {
    send({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
