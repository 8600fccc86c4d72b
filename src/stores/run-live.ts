/**
 * The live frame: the latest picture of a watched run, in one mutable place outside the store. Twenty frames a second
 * would re-render half the studio if they went through React; the canvas reads them here instead.
 */
import type { Design } from '../network/design';
import { HAPPENING, type WatchFrame } from '../port/watch-frame';

/** Something that happened, with the moment the viewer learned of it. */
export interface Moment {
  /** Simulated time, seconds since the start of the run. */
  readonly seconds: number;
  readonly kind: number;
  readonly nodeA: number;
  readonly nodeB: number;
  readonly demand: number;
  /** NaN where there is none. */
  readonly fidelity: number;
  /** Running number of the happening within the run, from 1. */
  readonly serial: number;
  /** On the viewer's clock, milliseconds. */
  readonly seenAt: number;
}

/** Latest happenings that are kept for the list of events and the flashes. */
export const MOMENT_LIMIT = 400;

/** Mutable by design; `version` grows whenever anything in it changes. */
export interface LiveFrame {
  version: number;
  /** The design that is being watched; indices in the frame are positions in its arrays. */
  design: Design | undefined;
  frame: WatchFrame | undefined;
  /** When the frame came, on the viewer's clock, milliseconds. */
  receivedAt: number;
  /** Latest happenings, oldest first. */
  moments: Moment[];
  serial: number;
}

export const createLiveFrame = (): LiveFrame => ({
  version: 0,
  design: undefined,
  frame: undefined,
  receivedAt: 0,
  moments: [],
  serial: 0,
});

/** Forgets the picture; the next run of `design` starts from an empty one. */
export const clearLive = (target: LiveFrame, design?: Design): void => {
  Object.assign(target, { design, frame: undefined, moments: [], serial: 0 });
  target.version++;
};

/** Takes in a frame that came at `now`; happenings beyond the limit are counted, the oldest dropped. */
export const applyFrame = (target: LiveFrame, frame: WatchFrame, now: number): void => {
  const rows = frame.happenings;
  const count = rows.length / HAPPENING.stride;
  const first = Math.max(0, count - MOMENT_LIMIT);
  target.serial += first;
  for (let i = first; i < count; i++) {
    const at = i * HAPPENING.stride;
    target.moments.push({
      seconds: rows[at + HAPPENING.seconds],
      kind: rows[at + HAPPENING.kind],
      nodeA: rows[at + HAPPENING.nodeA],
      nodeB: rows[at + HAPPENING.nodeB],
      demand: rows[at + HAPPENING.demand],
      fidelity: rows[at + HAPPENING.fidelity],
      serial: ++target.serial,
      seenAt: now,
    });
  }
  if (target.moments.length > MOMENT_LIMIT)
    target.moments.splice(0, target.moments.length - MOMENT_LIMIT);
  target.frame = frame;
  target.receivedAt = now;
  target.version++;
};
