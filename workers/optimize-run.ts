/** A search for a best value, beside comparisons, so that neither runs nor estimates wait for it. */
import * as Comlink from 'comlink';
import type { Design } from '../src/network/design';
import type { Optimizable, OptimizationFrame, RunControl } from '../src/port/port';
import type { WorkerPool } from './pool';

export const optimizeInWorker = (
  pool: WorkerPool,
  design: Design,
  what: Optimizable,
  onFrame: (frame: OptimizationFrame) => void,
): Pick<RunControl, 'cancel'> => {
  const { port1: port, port2 } = new MessageChannel();
  let isOver = false;
  const take = (frame: OptimizationFrame) => {
    if (isOver) return;
    onFrame(frame);
    if (frame.status === 'running') return;
    isOver = true;
    port.close();
  };
  port.onmessage = ({ data }: MessageEvent<OptimizationFrame>) => take(data);
  pool
    .comparer()
    .remote.optimize(design, what, Comlink.transfer(port2, [port2]))
    .catch((error: unknown) => take({ status: 'failed', message: String(error) }));
  return {
    cancel: () => {
      isOver = true;
      port.postMessage('cancel');
    },
  };
};
