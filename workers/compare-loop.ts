/** Runs a measurement with the density matrix of every pair beside it, in slices between which a cancel is heard. */
import { ExactComparison } from '../src/analysis/exact-comparison';
import { measure } from '../src/analysis/measure';
import { Measurement } from '../src/analysis/measurement';
import { runReport } from '../src/analysis/run-report';
import { compile } from '../src/engine/compile';
import { library } from '../src/library';
import type { ComparisonFrame, RunRequest } from '../src/port/port';
import { nextTask } from './next-task';

/** Least time between two frames. */
const FRAME_MS = 100;

/** Frames go out through `port`; any message on it ends the run. */
export const runComparison = async (request: RunRequest, port: MessagePort): Promise<void> => {
  let isCanceled = false;
  port.onmessage = () => {
    isCanceled = true;
  };
  const send = (frame: Omit<ComparisonFrame, 'revision'>) =>
    port.postMessage({ revision: request.revision, ...frame } satisfies ComparisonFrame);
  try {
    const network = compile(request.design, library);
    const exact = new ExactComparison(network);
    const measurement = new Measurement(network, request.stop);
    const begun = performance.now();
    let sent = begun;
    const show = (status: ComparisonFrame['status']) => {
      sent = performance.now();
      const report = runReport(measurement, request.seed, (sent - begun) / 1000);
      send({ status, report: exact.completed(report), precision: measurement.precision() });
    };
    const run = measure(network, request.seed, request.stop, measurement, exact);
    while (!run.next().done) {
      if (performance.now() - sent > FRAME_MS) show('running');
      await nextTask();
      if (isCanceled) return port.close();
    }
    show(measurement.stalled ? 'stalled' : 'done');
  } catch (error) {
    send({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
