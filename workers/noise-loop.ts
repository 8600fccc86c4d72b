/** Sweeps a design over its noise in small steps, between which the worker answers estimates and hears a cancel. */
import { noiseSweep } from '../src/analysis/noise-sweep';
import { library } from '../src/library';
import type { Design } from '../src/network/design';
import type { NoiseOutcome } from '../src/port/port';
import { nextTask } from './next-task';

/** The outcome goes out through `port`; any message on it ends the sweep. `effort` bounds the work of a step. */
export const runNoiseSweep = async (
  design: Design,
  effort: number,
  port: MessagePort,
): Promise<void> => {
  let isCanceled = false;
  port.onmessage = () => {
    isCanceled = true;
  };
  const send = (outcome: NoiseOutcome) => port.postMessage(outcome);
  try {
    const sweep = noiseSweep(design, library, effort);
    let step = sweep.next();
    while (!step.done) {
      await nextTask();
      if (isCanceled) return port.close();
      step = sweep.next();
    }
    send({ report: step.value });
  } catch (error) {
    send({ problem: error instanceof Error ? error.message : String(error) });
  }
};
