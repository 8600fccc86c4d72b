/** A measurement shared out among the pool; chunks are merged here, in their order, whoever computed them. */
import * as Comlink from 'comlink';
import { Measurement } from '../src/analysis/measurement';
import { runReport } from '../src/analysis/run-report';
import { compile } from '../src/engine/compile';
import { library } from '../src/library';
import type { MeasureFrame, RunControl, RunRequest, RunStatus } from '../src/port/port';
import type { MeasureCommand, MeasureMessage } from './messages';
import type { WorkerPool } from './pool';

/** Least time between two frames. */
const FRAME_MS = 50;

export const measureWithPool = (
  pool: WorkerPool,
  request: RunRequest,
  onFrame: (frame: MeasureFrame) => void,
): RunControl => {
  const measurement = new Measurement(compile(request.design, library), request.stop);
  const workers = Math.min(pool.size, Math.max(1, measurement.replicas));
  const ports: MessagePort[] = [];
  const begun = performance.now();
  let pausedSince: number | undefined;
  let pausedFor = 0;
  let status: RunStatus = 'running';
  let shown = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unmerged = new Map<number, number>();

  const wallSeconds = () => ((pausedSince ?? performance.now()) - begun - pausedFor) / 1000;
  const tell = (command: MeasureCommand) => {
    for (const port of ports) port.postMessage(command);
  };
  const show = (message?: string) => {
    clearTimeout(timer);
    timer = undefined;
    shown = performance.now();
    const report = runReport(measurement, request.seed, wallSeconds());
    const extra = [...unmerged.values()].reduce((sum, events) => sum + events, 0);
    onFrame({
      revision: request.revision,
      status,
      ...(message === undefined ? {} : { message }),
      report: status === 'running' ? { ...report, events: report.events + extra } : report,
      precision: measurement.precision(),
      workers,
    });
  };
  const showSoon = () => {
    const wait = shown + FRAME_MS - performance.now();
    if (wait <= 0) show();
    else timer ??= setTimeout(() => show(), wait);
  };
  const end = (as: RunStatus, message?: string) => {
    status = as;
    tell({ kind: 'cancel' });
    for (const port of ports) port.close();
    unmerged.clear();
    show(message);
  };
  const isOver = () => status !== 'running' && status !== 'paused';

  const hear = (worker: number, message: MeasureMessage) => {
    if (isOver()) return;
    if (message.kind === 'failed') {
      end('failed', message.message);
      return;
    }
    if (message.kind === 'progress') {
      unmerged.set(worker, message.events);
      if (status === 'running') showSoon();
      return;
    }
    unmerged.delete(worker);
    const before = measurement.sweeps;
    measurement.accept(message.result);
    if (measurement.ended) {
      end(
        measurement.stalled ? 'stalled' : 'done',
        measurement.stalled
          ? 'Every memory waits for another: nothing can happen any more. Set a cutoff, add parallel pairs, or generate on demand.'
          : undefined,
      );
      return;
    }
    if (measurement.sweeps > before) tell({ kind: 'merged', sweeps: measurement.sweeps });
    if (status === 'running') showSoon();
  };

  if (measurement.ended) {
    // No demand can be served: say so at once, but not before the caller has its handle.
    queueMicrotask(() => end('done'));
  } else {
    for (let worker = 0; worker < workers; worker++) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<MeasureMessage>) => hear(worker, data);
      ports.push(port1);
      const replicas: number[] = [];
      for (let r = worker; r < measurement.replicas; r += workers) replicas.push(r);
      pool
        .runner(worker)
        .remote.measure(request, replicas, Comlink.transfer(port2, [port2]))
        .catch((error: unknown) => {
          if (!isOver()) end('failed', String(error));
        });
    }
  }

  return {
    pause: () => {
      if (status !== 'running') return;
      status = 'paused';
      pausedSince = performance.now();
      tell({ kind: 'pause' });
      show();
    },
    resume: () => {
      if (status !== 'paused') return;
      status = 'running';
      pausedFor += performance.now() - (pausedSince ?? performance.now());
      pausedSince = undefined;
      tell({ kind: 'resume' });
      show();
    },
    cancel: () => {
      if (!isOver()) end('canceled');
    },
  };
};
