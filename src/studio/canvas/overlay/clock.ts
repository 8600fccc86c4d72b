/** Simulated time between two frames: it goes on at the frame's speed, but never far beyond what is known. */
import type { LiveFrame } from '../../../stores/run-live';

/** Longest time that a frame is carried on without a new one, seconds of the viewer's time. */
const PATIENCE = 0.25;
/** Beyond the next event only this long: what it changes is not known yet. */
const BEYOND = 0.06;

/** Simulated seconds at a moment of the viewer's clock (milliseconds); 0 before the first frame. */
export const simulatedNow = ({ frame, receivedAt }: LiveFrame, now: number): number => {
  if (!frame) return 0;
  const { simulatedSeconds, speed, nextEventSeconds } = frame;
  const elapsed = Math.min(PATIENCE, Math.max(0, (now - receivedAt) / 1000));
  const latest = Math.max(nextEventSeconds, simulatedSeconds + BEYOND * speed);
  return Math.min(simulatedSeconds + elapsed * speed, latest);
};
