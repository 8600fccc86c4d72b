/** A sweep over noise, in the worker of the estimates. */
import * as Comlink from 'comlink';
import type { Design } from '../src/network/design';
import type { NoiseOutcome, RunControl } from '../src/port/port';
import type { WorkerPool } from './pool';

export const sweepNoiseInWorker = (
  pool: WorkerPool,
  design: Design,
  onOutcome: (outcome: NoiseOutcome) => void,
): Pick<RunControl, 'cancel'> => {
  const { port1: port, port2 } = new MessageChannel();
  let isOver = false;
  const take = (outcome: NoiseOutcome) => {
    if (isOver) return;
    isOver = true;
    port.close();
    onOutcome(outcome);
  };
  port.onmessage = ({ data }: MessageEvent<NoiseOutcome>) => take(data);
  pool
    .estimator()
    .remote.sweepNoise(design, Comlink.transfer(port2, [port2]))
    .catch((error: unknown) => take({ problem: String(error) }));
  return {
    cancel: () => {
      isOver = true;
      port.postMessage('cancel');
    },
  };
};
