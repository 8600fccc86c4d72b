/** A watched run in one worker of the pool. */
import * as Comlink from 'comlink';
import type { RunRequest, WatchControl, WatchFrame } from '../src/port/port';
import type { WatchCommand, WatchMessage } from './messages';
import type { WorkerPool } from './pool';

export const watchInWorker = (
  pool: WorkerPool,
  request: Omit<RunRequest, 'stop'> & { readonly speed: number },
  onFrame: (frame: WatchFrame) => void,
): WatchControl => {
  const { port1: port, port2 } = new MessageChannel();
  const tell = (command: WatchCommand) => port.postMessage(command);
  port.onmessage = ({ data }: MessageEvent<WatchMessage>) => {
    onFrame(data.frame);
    if (data.frame.status === 'canceled') port.close();
    else tell({ kind: 'drawn' });
  };
  const { speed, ...rest } = request;
  void pool.runner(0).remote.watch(rest, speed, Comlink.transfer(port2, [port2]));
  return {
    pause: () => tell({ kind: 'pause' }),
    resume: () => tell({ kind: 'resume' }),
    cancel: () => tell({ kind: 'cancel' }),
    step: () => tell({ kind: 'step' }),
    setSpeed: (next) => tell({ kind: 'speed', speed: next }),
  };
};
