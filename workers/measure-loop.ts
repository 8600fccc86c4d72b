/** Runs replicas of a measurement in slices, between which commands are heard. */
import { takeChunk } from '../src/analysis/measure';
import { compile } from '../src/engine/compile';
import { Replica } from '../src/engine/replica';
import { planReplicas } from '../src/engine/run-plan';
import { library } from '../src/library';
import type { RunRequest } from '../src/port/port';
import type { MeasureCommand, MeasureMessage } from './messages';
import { nextTask } from './next-task';

/** Milliseconds of work between two looks at the commands: a cancel is heard well within 50 ms. */
const SLICE_MS = 8;
/** Events between two looks at the clock. */
const SLICE_EVENTS = 4096;
/** Sweeps that a worker may be ahead of what the page has merged. */
const LEAD = 4;

export const runReplicas = async (
  request: RunRequest,
  indices: readonly number[],
  port: MessagePort,
): Promise<void> => {
  const send = (message: MeasureMessage, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  let isPaused = false;
  let isCanceled = false;
  let merged = 0;
  let wake = () => {};
  port.onmessage = ({ data }: MessageEvent<MeasureCommand>) => {
    if (data.kind === 'merged') merged = data.sweeps;
    else if (data.kind === 'cancel') isCanceled = true;
    else isPaused = data.kind === 'pause';
    wake();
  };
  const mayGoOn = async (chunk: number): Promise<void> => {
    await nextTask();
    while (!isCanceled && (isPaused || chunk >= merged + LEAD)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  try {
    const network = compile(request.design, library);
    const plan = planReplicas(network, request.stop);
    let replicas = indices
      .filter((index) => index < plan.length)
      .map((index) => ({ index, replica: new Replica(network, request.seed, index, plan[index]) }));
    for (let chunk = 0; replicas.length > 0; chunk++) {
      const going: typeof replicas = [];
      for (const { index, replica } of replicas) {
        await mayGoOn(chunk);
        let started = performance.now();
        let state = replica.advance(SLICE_EVENTS);
        while (state === 'slice' && !isCanceled) {
          if (performance.now() - started > SLICE_MS) {
            send({ kind: 'progress', events: replica.simulation.tally.events });
            await mayGoOn(chunk);
            started = performance.now();
          }
          state = replica.advance(SLICE_EVENTS);
        }
        if (isCanceled || state === 'slice') {
          port.close();
          return;
        }
        const result = takeChunk(replica, index, chunk, state);
        send({ kind: 'chunk', result }, [result.tally.buffer]);
        if (state === 'chunk') going.push({ index, replica });
      }
      replicas = going;
    }
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
