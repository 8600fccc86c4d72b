/** A comparison of both formalisms in a worker of its own, so that neither runs nor estimates wait for it. */
import * as Comlink from 'comlink';
import type { ComparisonFrame, RunControl, RunRequest } from '../src/port/port';
import type { WorkerPool } from './pool';

export const compareInWorker = (
  pool: WorkerPool,
  request: RunRequest,
  onFrame: (frame: ComparisonFrame) => void,
): Pick<RunControl, 'cancel'> => {
  const { port1: port, port2 } = new MessageChannel();
  const { revision } = request;
  let last: ComparisonFrame = { revision, status: 'running' };
  const take = (frame: ComparisonFrame) => {
    if (last.status !== 'running') return;
    last = frame;
    onFrame(frame);
    if (frame.status !== 'running') port.close();
  };
  port.onmessage = ({ data }: MessageEvent<ComparisonFrame>) => take(data);
  pool
    .comparer()
    .remote.compare(request, Comlink.transfer(port2, [port2]))
    .catch((error: unknown) => take({ revision, status: 'failed', message: String(error) }));
  return {
    cancel: () => {
      port.postMessage('cancel');
      take({ ...last, status: 'canceled' });
    },
  };
};
