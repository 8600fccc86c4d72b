/** Counters of a watched run, made from its frames at most ten times a second. */
import type { Design } from '../network/design';
import type { WatchFrame } from '../port/port';
import type { History } from './run-history';
import type { WatchCounters } from './run-state';

/** Least time between two publications of a run in the store, milliseconds: nobody reads faster. */
export const PUBLISH_MS = 100;

/**
 * Makes a function that takes a frame with the moment it came and gives the counters when they are due, or at once when
 * `must`; otherwise undefined. It adds to the history what it publishes.
 */
export const createWatchCounter = (design: Design, history: History) => {
  let wallSeconds = 0;
  let last: number | undefined;
  let published = Number.NEGATIVE_INFINITY;

  return (frame: WatchFrame, now: number, must: boolean): WatchCounters | undefined => {
    if (last !== undefined && frame.speed > 0) wallSeconds += (now - last) / 1000;
    last = now;
    if (!must && now - published < PUBLISH_MS) return undefined;
    published = now;
    const delivered: Record<string, number> = {};
    const fidelity: Record<string, number> = {};
    design.demands.forEach(({ id }, i) => {
      const pairs = frame.delivered[i] ?? 0;
      delivered[id] = pairs;
      fidelity[id] = pairs > 0 ? frame.fidelitySum[i] / pairs : Number.NaN;
      if (pairs > 0 && frame.simulatedSeconds > 0)
        history.add(id, {
          seconds: frame.simulatedSeconds,
          rate: { mean: pairs / frame.simulatedSeconds },
          fidelity: { mean: fidelity[id] },
        });
    });
    return {
      simulatedSeconds: frame.simulatedSeconds,
      wallSeconds,
      events: frame.events,
      delivered,
      fidelity,
    };
  };
};
