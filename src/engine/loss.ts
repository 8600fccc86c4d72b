/** Losses: a failed swap or a cutoff destroys a segment; its slots become free at each node when the news arrives there. */
import { EventKind } from './event-kind';
import { attempt } from './generation';
import { SLOT } from './lanes';
import { leave, refill } from './purifying';
import type { Simulation } from './simulation';
import { LOSS } from './tally';

/** Names of the causes for observers, by `LOSS`. */
const CAUSES = ['swap', 'cutoff', 'purification', 'retrieval'] as const;

/** A repeater discards the qubit of a slot, unless it is another qubit by now. */
export function expire(sim: Simulation, slot: number, token: number): void {
  const { lanes } = sim;
  if (lanes.token[slot] !== token) return;
  const id = lanes.segment[slot];
  discard(sim, slot);
  lose(sim, id, slot & 1, LOSS.CUTOFF);
  if (sim.continuous) freeSlot(sim, slot);
}

/**
 * The node at one end of a segment (0 left, 1 right) has given up its qubit. The segment is lost, if it was not before;
 * everybody else hears of it by message, and until then acts as if it lived.
 */
export function lose(sim: Simulation, id: number, side: number, cause: number): void {
  const { segments } = sim;
  const at = side === 0 ? segments.from[id] : segments.to[id];
  if (segments.status[id] === 1) countLoss(sim, id, at, cause);
  if (side === 0) segments.lostLeft[id] = sim.now;
  else segments.lostRight[id] = sim.now;
  announceLoss(sim, id, side, segments.from[id], segments.to[id]);
  releaseIfUnheld(sim, id);
}

/** Enter a living segment, destroyed at path node `at`, as lost. */
export function countLoss(sim: Simulation, id: number, at: number, cause: number): void {
  const { segments, tally } = sim;
  const from = segments.from[id];
  const to = segments.to[id];
  if (segments.site[id] >= 0) leave(sim, id);
  const demand = sim.paths.demand[segments.strand[id]];
  sim.observer?.lost(sim.now, demand, at, from, to, CAUSES[cause]);
  tally.lost[cause] += to - from;
  sim.stored -= to - from;
  segments.status[id] = 2;
  segments.cause[id] = cause;
  segments.lostLeft[id] = Number.POSITIVE_INFINITY;
  segments.lostRight[id] = Number.POSITIVE_INFINITY;
}

/**
 * News of a loss at one end (0 left, 1 right) of a segment goes out to its slots between the path nodes `first` and `last`:
 * they become free at each node when it arrives there, or when news from the other end does. On demand those are the slots
 * of every link of the segment, else only that of its other end.
 */
export function announceLoss(
  sim: Simulation,
  id: number,
  side: number,
  first: number,
  last: number,
): void {
  const { lanes, segments, paths } = sim;
  const base = paths.base[segments.strand[id]];
  const { coordinate } = paths;
  const from = base + segments.from[id];
  const to = base + segments.to[id];
  const lostLeft = segments.lostLeft[id];
  const lostRight = segments.lostRight[id];
  const inform = (slot: number, node: number) => {
    const fromLeft = lostLeft + coordinate[node] - coordinate[from];
    const fromRight = lostRight + coordinate[to] - coordinate[node];
    const [arrival, other] = side === 0 ? [fromLeft, fromRight] : [fromRight, fromLeft];
    if (other < arrival) return;
    if (arrival > sim.now) sim.queue.push(arrival, EventKind.FREE, slot, lanes.freed[slot]);
    else freeSlot(sim, slot);
  };
  if (sim.continuous) {
    const slot = side === 0 ? 2 * segments.laneRight[id] + 1 : 2 * segments.laneLeft[id];
    if (lanes.segment[slot] === id) inform(slot, side === 0 ? to : from);
    return;
  }
  for (let position = first; position < last; position++) {
    // A pair at a purification site is not the one that its round goes on with.
    const isElementary = segments.to[id] - segments.from[id] === 1;
    const lane = isElementary ? segments.laneLeft[id] : sim.roundLane[base + position];
    inform(2 * lane, base + position);
    inform(2 * lane + 1, base + position + 1);
  }
}

/** A slot no longer holds its qubit. */
export function discard(sim: Simulation, slot: number): void {
  const { lanes, segments, paths } = sim;
  const id = lanes.segment[slot];
  if (id < 0) return;
  if (lanes.state[slot] === SLOT.WAITING) {
    const side = slot & 1;
    const end = side === 0 ? segments.from[id] : segments.to[id];
    const node = paths.base[segments.strand[id]] + end;
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
  lanes.freed[slot]++;
  if (lanes.busy[slot ^ 1] === 0) {
    const lane = slot >> 1;
    if (!sim.continuous) {
      const strand = lanes.strand[lane];
      if (sim.purifies && keepsItsLanes(sim, strand)) {
        regenerate(sim, lane, strand, lanes.position[lane]);
        return;
      }
      sim.turns.retry(strand, lanes.position[lane]);
    }
    lanes.strand[lane] = -1;
    sim.turns.release(lane);
  }
}

/** On demand, a round whose pairs are purified keeps its lanes until it ends. */
const keepsItsLanes = ({ network, paths }: Simulation, strand: number): boolean =>
  network.demands[paths.demand[strand]].purification !== undefined;

/** A lane of such a round is free again: it makes another pair if one is needed. */
function regenerate(sim: Simulation, lane: number, strand: number, position: number): void {
  const node = sim.paths.base[strand] + position;
  const site = sim.paths.linkSite[node];
  if (site < 0) {
    attempt(sim, lane, strand, position);
    return;
  }
  if (sim.roundLane[node] === lane) sim.sites[site].done = false;
  refill(sim, site);
}

/** Give back the id of a lost segment that no slot holds any more. */
export function releaseIfUnheld(sim: Simulation, id: number): void {
  const { lanes, segments } = sim;
  if (segments.status[id] !== 2) return;
  if (lanes.segment[2 * segments.laneLeft[id]] === id) return;
  if (lanes.segment[2 * segments.laneRight[id] + 1] === id) return;
  segments.release(id);
}
