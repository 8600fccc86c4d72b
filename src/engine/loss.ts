/** Losses: a failed swap or a cutoff destroys a segment; its slots become free at each node when the news arrives there. */
import { EventKind } from './event-kind';
import { SLOT } from './lanes';
import type { Simulation } from './simulation';

/** Causes of death. */
export const LOST_TO_SWAP = 1;
export const LOST_TO_CUTOFF = 2;

/** A repeater discards the qubit of a slot, unless it is another qubit by now. */
export function expire(sim: Simulation, slot: number, token: number): void {
  const { lanes, segments } = sim;
  if (lanes.token[slot] !== token) return;
  const id = lanes.segment[slot];
  const at = (slot & 1) === 0 ? segments.from[id] : segments.to[id];
  if (segments.status[id] === 2) {
    // The other end has lost it already; this node discards on its own, and the news will find nothing.
    discard(sim, slot);
    releaseIfUnheld(sim, id);
    if (sim.continuous) freeSlot(sim, slot);
    return;
  }
  kill(sim, id, at, LOST_TO_CUTOFF);
}

/** A living segment is lost at path node `at`; everybody else hears of it by message. */
export function kill(sim: Simulation, id: number, at: number, cause: number): void {
  const { segments, paths } = sim;
  const demand = segments.demand[id];
  const size = segments.to[id] - segments.from[id];
  sim.observer?.lost(
    sim.now,
    demand,
    at,
    segments.from[id],
    segments.to[id],
    cause === LOST_TO_SWAP ? 'swap' : 'cutoff',
  );
  if (cause === LOST_TO_SWAP) sim.tally.lostToSwap += size;
  else sim.tally.lostToCutoff += size;
  sim.stored -= size;
  segments.status[id] = 2;
  segments.deathCoordinate[id] = paths.coordinate[paths.base[demand] + at];
  segments.deathTime[id] = sim.now;
  segments.deathCause[id] = cause;
  announceDeath(sim, id);
}

/** Segment `other` was measured together with the lost segment `dead`. */
export function spreadDeath(sim: Simulation, dead: number, other: number): void {
  const { segments, tally } = sim;
  if (segments.status[dead] !== 2 || segments.status[other] !== 1) return;
  const size = segments.to[other] - segments.from[other];
  if (segments.deathCause[dead] === LOST_TO_SWAP) tally.lostToSwap += size;
  else tally.lostToCutoff += size;
  sim.stored -= size;
  segments.status[other] = 2;
  segments.deathCoordinate[other] = segments.deathCoordinate[dead];
  segments.deathTime[other] = segments.deathTime[dead];
  segments.deathCause[other] = segments.deathCause[dead];
  announceDeath(sim, other);
}

/** Slots of a lost segment become free at each node when the news arrives there. */
export function announceDeath(sim: Simulation, id: number): void {
  const { lanes, segments, paths } = sim;
  const base = paths.base[segments.demand[id]];
  const from = segments.from[id];
  const to = segments.to[id];
  const laneLeft = segments.laneLeft[id];
  const laneRight = segments.laneRight[id];
  const died = segments.deathTime[id];
  const place = segments.deathCoordinate[id];
  const arrival = (end: number) =>
    Math.max(sim.now, died + Math.abs(paths.coordinate[base + end] - place));
  const inform = (slot: number, end: number) => {
    const time = arrival(end);
    if (time > sim.now) sim.queue.push(time, EventKind.FREE, slot, lanes.token[slot]);
    else freeSlot(sim, slot);
  };
  if (sim.continuous) {
    if (lanes.segment[2 * laneLeft] === id) inform(2 * laneLeft, from);
    if (lanes.segment[2 * laneRight + 1] === id) inform(2 * laneRight + 1, to);
    releaseIfUnheld(sim, id);
    return;
  }
  for (let position = from; position < to; position++) {
    const lane = sim.roundLane[base + position];
    inform(2 * lane, position);
    inform(2 * lane + 1, position + 1);
  }
  releaseIfUnheld(sim, id);
}

/** A slot no longer holds its qubit. */
export function discard(sim: Simulation, slot: number): void {
  const { lanes, segments, paths } = sim;
  const id = lanes.segment[slot];
  if (id < 0) return;
  if (lanes.state[slot] === SLOT.WAITING) {
    const side = slot & 1;
    const end = side === 0 ? segments.from[id] : segments.to[id];
    const node = paths.base[segments.demand[id]] + end;
    lanes.dequeue(2 * node + (side === 0 ? 1 : 0), slot);
  }
  lanes.segment[slot] = -1;
  lanes.token[slot]++;
}

/** A slot is free for a new attempt, now or as soon as the measurement that it is in ends. */
export function freeSlot(sim: Simulation, slot: number): void {
  const { lanes } = sim;
  if (lanes.state[slot] === SLOT.MEASURING) {
    lanes.deferred[slot] = 1;
    return;
  }
  const id = lanes.segment[slot];
  if (id >= 0) {
    discard(sim, slot);
    releaseIfUnheld(sim, id);
  }
  lanes.busy[slot] = 0;
  if (lanes.busy[slot ^ 1] === 0) {
    const lane = slot >> 1;
    if (!sim.continuous) sim.turns.retry(lanes.demand[lane], lanes.position[lane]);
    lanes.demand[lane] = -1;
    sim.turns.release(lane);
  }
}

/** The measurement of a slot has ended; free it if that was put off. */
export function freeDeferred(sim: Simulation, slot: number): void {
  if (sim.lanes.deferred[slot] === 0) return;
  sim.lanes.deferred[slot] = 0;
  freeSlot(sim, slot);
}

export function releaseIfUnheld(sim: Simulation, id: number): void {
  const { lanes, segments } = sim;
  if (segments.status[id] !== 2) return;
  if (lanes.segment[2 * segments.laneLeft[id]] === id) return;
  if (lanes.segment[2 * segments.laneRight[id] + 1] === id) return;
  segments.release(id);
}
