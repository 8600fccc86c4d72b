/** Runs replica 0 at the pace of the viewer: events as their time comes, a frame at most 20 times a second. */
import { compile, PS_PER_SECOND } from '../src/engine/compile';
import { Simulation } from '../src/engine/simulation';
import { library } from '../src/library';
import type { RunRequest, RunStatus, WatchFrame } from '../src/port/port';
import { WatchRecorder } from '../src/port/watch-recorder';
import type { WatchCommand, WatchMessage } from './messages';

const FRAME_MS = 50;
/** Of a frame's time, what may go into events; simulated time lags behind rather than the screen. */
const WORK_MS = 30;

export const runWatch = (
  request: Omit<RunRequest, 'stop'>,
  initialSpeed: number,
  port: MessagePort,
): void => {
  const simulation = new Simulation(compile(request.design, library), request.seed, 0);
  const recorder = new WatchRecorder(simulation);
  let speed = initialSpeed;
  let isPaused = false;
  let isWaiting = false;
  let last = performance.now();

  const status = (): RunStatus =>
    simulation.stalled ? 'stalled' : isPaused ? 'paused' : 'running';
  const emit = (state: RunStatus = status()) => {
    const frame = recorder.frame(
      request.revision,
      state,
      state === 'running' ? speed : 0,
      state === 'stalled'
        ? 'Every memory waits for another: nothing can happen any more.'
        : undefined,
    );
    const message: WatchMessage = { frame };
    port.postMessage(message, buffers(frame));
    isWaiting = true;
  };
  const tick = () => {
    const now = performance.now();
    const elapsed = Math.min(now - last, 4 * FRAME_MS) / 1000;
    last = now;
    if (isPaused || simulation.stalled) return;
    const target = simulation.epoch + simulation.now + elapsed * speed * PS_PER_SECOND;
    while (!simulation.stalled && simulation.epoch + simulation.nextTime <= target) {
      simulation.step();
      if (performance.now() - now > WORK_MS) break;
    }
    const present = simulation.epoch + simulation.now;
    const next = simulation.epoch + simulation.nextTime;
    if (next > target && target > present) simulation.passTo(target - simulation.epoch);
    if (!isWaiting || simulation.stalled) emit();
  };
  const timer = setInterval(tick, FRAME_MS);
  port.onmessage = ({ data }: MessageEvent<WatchCommand>) => {
    switch (data.kind) {
      case 'drawn':
        isWaiting = false;
        return;
      case 'speed':
        speed = data.speed;
        break;
      case 'pause':
        isPaused = true;
        break;
      case 'resume':
        isPaused = false;
        last = performance.now();
        break;
      case 'step':
        isPaused = true;
        if (!simulation.stalled) simulation.step();
        break;
      case 'cancel':
        clearInterval(timer);
        emit('canceled');
        port.close();
        return;
    }
    emit();
  };
  emit();
};

const buffers = (frame: WatchFrame): Transferable[] =>
  [
    frame.delivered,
    frame.fidelitySum,
    frame.lanes,
    frame.pairs,
    frame.messages,
    frame.happenings,
  ].map((rows) => rows.buffer);
