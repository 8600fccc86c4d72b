/** Swaps: when a node may, what they make, and how the outcome becomes known at the ends of the new segment. */
import { complete } from './delivery';
import { EventKind } from './event-kind';
import { SLOT } from './lanes';
import { announceLoss, countLoss, freeSlot, lose, releaseIfUnheld } from './loss';
import type { Simulation } from './simulation';
import { lostXY, lostZ } from './storage';
import { LOSS } from './tally';

/** Sides of a path node, and directions in which news travels. */
export const SIDE = { LEFT: 0, RIGHT: 1 } as const;

/** A repeater holds a heralded qubit: it may swap it, and discards it at the cutoff. */
export function hold(sim: Simulation, pathNode: number, side: number, slot: number): void {
  sim.lanes.enqueue(2 * pathNode + side, slot);
  if (sim.hasCutoff) discardAtCutoff(sim, pathNode, side, slot);
}

function discardAtCutoff(sim: Simulation, pathNode: number, side: number, slot: number): void {
  const { lanes, segments } = sim;
  lanes.due[slot] = Number.POSITIVE_INFINITY;
  const id = lanes.segment[slot];
  const oldest = side === SIDE.LEFT ? segments.oldestRight[id] : segments.oldestLeft[id];
  discardAt(sim, slot, Math.max(sim.now, oldest + sim.paths.cutoff[pathNode]));
}

/** Have the slot's qubit discarded at a time, unless that is already due earlier. */
export function discardAt(sim: Simulation, slot: number, time: number): void {
  if (time >= sim.lanes.due[slot]) return;
  sim.lanes.due[slot] = time;
  sim.queue.push(time, EventKind.CUTOFF, slot, sim.lanes.token[slot]);
}

/** Swap at path node `at` of a strand as often as its policy allows now. */
export function trySwap(sim: Simulation, strand: number, at: number): void {
  const { lanes, segments, paths } = sim;
  const node = paths.base[strand] + at;
  const leftList = 2 * node + SIDE.LEFT;
  const rightList = 2 * node + SIDE.RIGHT;
  for (;;) {
    const leftFrom = paths.leftFrom[node];
    const rightTo = paths.rightTo[node];
    let left = lanes.head[leftList];
    while (left >= 0 && leftFrom >= 0 && segments.knownFrom[lanes.segment[left]] !== leftFrom) {
      left = lanes.after(left);
    }
    if (left < 0) return;
    let right = lanes.head[rightList];
    while (right >= 0 && rightTo >= 0 && segments.knownTo[lanes.segment[right]] !== rightTo) {
      right = lanes.after(right);
    }
    if (right < 0) return;
    lanes.dequeue(leftList, left);
    lanes.dequeue(rightList, right);
    lanes.token[left]++;
    lanes.token[right]++;
    const duration = paths.swapPs[node];
    lanes.state[left] = SLOT.MEASURING;
    lanes.state[right] = SLOT.MEASURING;
    if (duration > 0) sim.queue.push(sim.now + duration, EventKind.SWAP_DONE, left, right);
    else finishSwap(sim, left, right);
  }
}

/** The measurement of slots `left` and `right` of one node gives its result. */
export function finishSwap(sim: Simulation, left: number, right: number): void {
  const { lanes, segments, paths } = sim;
  const a = lanes.segment[left];
  const b = lanes.segment[right];
  const strand = lanes.strand[left >> 1];
  const at = lanes.position[right >> 1];
  const node = paths.base[strand] + at;
  lanes.segment[left] = -1;
  lanes.segment[right] = -1;
  lanes.state[left] = SLOT.IDLE;
  lanes.state[right] = SLOT.IDLE;
  const knowsLeft = lanes.deferred[left];
  const knowsRight = lanes.deferred[right];
  if (knowsLeft + knowsRight > 0) {
    // News came during the measurement that one of the two is lost: the other is lost by it.
    lanes.deferred[left] = 0;
    lanes.deferred[right] = 0;
    const cause = segments.cause[knowsLeft ? a : b];
    if (knowsLeft) releaseIfUnheld(sim, a);
    else lose(sim, a, SIDE.RIGHT, cause);
    if (knowsRight) releaseIfUnheld(sim, b);
    else lose(sim, b, SIDE.LEFT, cause);
    if (knowsLeft && !sim.continuous) freeSlot(sim, left);
    if (knowsRight && !sim.continuous) freeSlot(sim, right);
  } else if (
    paths.swapSuccess[node] < 1 &&
    sim.swapStreams[paths.node[node]].uniform() > paths.swapSuccess[node]
  ) {
    lose(sim, a, SIDE.RIGHT, LOSS.SWAP);
    lose(sim, b, SIDE.LEFT, LOSS.SWAP);
  } else {
    join(sim, a, b, at, node);
  }
  if (sim.continuous) {
    freeSlot(sim, left);
    freeSlot(sim, right);
  }
}

/** A swap of which at least one segment is lost without the node's knowledge: enter the other one as lost, too. */
function spreadLoss(sim: Simulation, a: number, b: number, at: number): void {
  const { segments } = sim;
  for (const [dead, other] of [
    [a, b],
    [b, a],
  ]) {
    if (segments.status[dead] === 2 && segments.status[other] === 1) {
      countLoss(sim, other, at, segments.cause[dead]);
    }
  }
}

/**
 * Segment a (on the left) and b become one. If one of them is lost and the news has not arrived, the node cannot know: it
 * tells of its swap as always, and what it made is lost.
 */
export function join(sim: Simulation, a: number, b: number, at: number, node: number): void {
  const { lanes, segments, paths, now } = sim;
  sim.tally.swaps++;
  const isLost = segments.status[a] === 2 || segments.status[b] === 2;
  if (isLost) spreadLoss(sim, a, b, at);
  // Where news may still be under way to a or b, they keep their ids and point to the new segment.
  const id = sim.tellsNews ? segments.sameLeftEnd(a) : a;
  const strand = segments.strand[a];
  const from = segments.from[a];
  const to = segments.to[b];
  const laneLeft = segments.laneLeft[a];
  const laneRight = segments.laneRight[b];
  const storedA = now - segments.bornRight[a];
  const storedB = now - segments.bornLeft[b];
  segments.axy[id] =
    segments.axy[a] + segments.axy[b] + lostXY(paths, node, storedA) + lostXY(paths, node, storedB);
  segments.az[id] =
    segments.az[a] + segments.az[b] + lostZ(paths, node, storedA) + lostZ(paths, node, storedB);
  if (sim.tries) joinTries(sim, id, a, b, node);
  segments.to[id] = to;
  segments.laneRight[id] = laneRight;
  segments.bornRight[id] = segments.bornRight[b];
  segments.kx[id] = segments.kx[a] * segments.kx[b] * paths.noiseX[node];
  segments.ky[id] = -segments.ky[a] * segments.ky[b] * paths.noiseY[node];
  segments.kz[id] = segments.kz[a] * segments.kz[b] * paths.noiseZ[node];
  segments.since[id] = now;
  segments.start[id] = Math.min(segments.start[a], segments.start[b]);
  const coordinate = paths.coordinate[node];
  segments.newsLeft[id] = Math.max(segments.newsLeft[a], segments.newsLeft[b], now + coordinate);
  segments.newsRight[id] = Math.max(segments.newsRight[a], segments.newsRight[b], now - coordinate);
  if (lanes.segment[2 * laneLeft] === a) lanes.segment[2 * laneLeft] = id;
  if (lanes.segment[2 * laneRight + 1] === b) lanes.segment[2 * laneRight + 1] = id;
  if (!isLost) sim.observer?.swap(now, paths.demand[strand], at, from, to, id, a, b);
  if (sim.tellsNews) tellBothEnds(sim, id, a, b, coordinate);
  else segments.release(b);
  if (isLost) {
    joinLost(sim, id, a, b, at);
    return;
  }
  if (from === 0 && to === paths.last[strand]) complete(sim, id);
  else if (sim.isSelective && !sim.tellsNews) learnAtOnce(sim, id, b);
}

/** Enter what attempts beside the qubits that a swap measures have cost. */
function joinTries(sim: Simulation, id: number, a: number, b: number, node: number): void {
  const { segments, paths } = sim;
  const made = 2 * sim.tries!.at(paths.node[node], sim.now);
  const beside = paths.perAttempt[node] * (made - segments.triesRight[a] - segments.triesLeft[b]);
  segments.axy[id] += beside;
  segments.tries[id] = segments.tries[a] + segments.tries[b] + beside;
  segments.triesLeft[id] = segments.triesLeft[a];
  segments.triesRight[id] = segments.triesRight[b];
}

/** News of the swap that made segment `id` goes out to both its ends, unless they are those of its path. */
function tellBothEnds(sim: Simulation, id: number, a: number, b: number, coordinate: number): void {
  const { segments, paths, now } = sim;
  segments.oldestLeft[id] = segments.oldestLeft[a];
  segments.oldestRight[id] = segments.oldestRight[b];
  segments.knownTo[id] = segments.knownTo[a];
  segments.knownFrom[id] = segments.knownFrom[b];
  for (const old of [a, b]) {
    segments.parent[old] = id;
    segments.references[id]++;
    segments.release(old);
  }
  const { from, to, oldestLeft, oldestRight, knownTo, knownFrom } = segments;
  if (from[id] > 0) tell(sim, id, SIDE.LEFT, now + coordinate, oldestLeft[b], knownTo[b]);
  if (to[id] < paths.last[segments.strand[id]])
    tell(sim, id, SIDE.RIGHT, now - coordinate, oldestRight[a], knownFrom[a]);
}

/** Without delay, both ends of segment `id` know at once what it has become by the swap with b. */
function learnAtOnce(sim: Simulation, id: number, b: number): void {
  const { segments, paths } = sim;
  const from = segments.from[id];
  const to = segments.to[id];
  const oldest = Math.min(
    segments.oldestLeft[id],
    segments.oldestLeft[b],
    segments.oldestRight[id],
    segments.oldestRight[b],
  );
  segments.oldestLeft[id] = oldest;
  segments.oldestRight[id] = oldest;
  segments.knownTo[id] = to;
  segments.knownFrom[id] = from;
  if (from > 0) learn(sim, id, SIDE.LEFT);
  const lives = segments.status[id] === 1 && segments.to[id] === to;
  if (to < paths.last[segments.strand[id]] && lives) learn(sim, id, SIDE.RIGHT);
}

/** Segment `id` was made of a and b, one of which was lost: so is it, and those who hear of that loss hear of its. */
function joinLost(sim: Simulation, id: number, a: number, b: number, at: number): void {
  const { segments } = sim;
  segments.status[id] = 2;
  segments.cause[id] = segments.cause[a];
  segments.lostLeft[id] = segments.lostLeft[a];
  segments.lostRight[id] = segments.lostRight[b];
  const { from, to, lostLeft, lostRight } = segments;
  if (lostLeft[id] < Number.POSITIVE_INFINITY) announceLoss(sim, id, SIDE.LEFT, at, to[id]);
  if (lostRight[id] < Number.POSITIVE_INFINITY) announceLoss(sim, id, SIDE.RIGHT, from[id], at);
  releaseIfUnheld(sim, id);
}

/** Send news of segment `id` to its left or right end. `key` is time ± coordinate, so arrival = key ∓ coordinate. */
export function tell(
  sim: Simulation,
  id: number,
  side: number,
  key: number,
  oldest: number,
  reach: number,
): void {
  const { segments, paths } = sim;
  const end = side === SIDE.LEFT ? segments.from[id] : segments.to[id];
  const coordinate = paths.coordinate[paths.base[segments.strand[id]] + end];
  const arrival = side === SIDE.LEFT ? key - coordinate : key + coordinate;
  segments.references[id]++;
  const news = sim.news.add(id, side, reach, key, oldest);
  sim.queue.push(Math.max(arrival, sim.now), EventKind.NEWS, news, 0);
}

/** News arrives where the end of its segment was; if that has been swapped since, the news travels on. */
export function hear(sim: Simulation, news: number): void {
  const { segments, paths } = sim;
  const id = sim.news.segment[news];
  const side = sim.news.side[news];
  const reach = sim.news.reach[news];
  const key = sim.news.key[news];
  const oldest = sim.news.oldest[news];
  sim.news.release(news);
  const segment = segments.current(id);
  if (segments.status[segment] > 0) {
    const end = side === SIDE.LEFT ? segments.from[segment] : segments.to[segment];
    const strand = segments.strand[segment];
    if (end > 0 && end < paths.last[strand]) {
      const coordinate = paths.coordinate[paths.base[strand] + end];
      const arrival = side === SIDE.LEFT ? key - coordinate : key + coordinate;
      if (arrival > sim.now) {
        tell(sim, segment, side, key, oldest, reach);
      } else if (side === SIDE.LEFT) {
        segments.knownTo[segment] = Math.max(segments.knownTo[segment], reach);
        segments.oldestLeft[segment] = Math.min(segments.oldestLeft[segment], oldest);
        learn(sim, segment, side);
      } else {
        segments.knownFrom[segment] = Math.min(segments.knownFrom[segment], reach);
        segments.oldestRight[segment] = Math.min(segments.oldestRight[segment], oldest);
        learn(sim, segment, side);
      }
    }
  }
  segments.forget(id);
}

/** The node at one end of a segment has learned of its reach and age: it may swap now, or have to discard earlier. */
export function learn(sim: Simulation, id: number, side: number): void {
  const { lanes, segments } = sim;
  const slot = side === SIDE.LEFT ? 2 * segments.laneLeft[id] : 2 * segments.laneRight[id] + 1;
  if (lanes.segment[slot] !== id || lanes.state[slot] !== SLOT.WAITING) return;
  const strand = segments.strand[id];
  const end = side === SIDE.LEFT ? segments.from[id] : segments.to[id];
  if (sim.hasCutoff) {
    const oldest = side === SIDE.LEFT ? segments.oldestLeft[id] : segments.oldestRight[id];
    const cutoff = sim.paths.cutoff[sim.paths.base[strand] + end];
    discardAt(sim, slot, Math.max(sim.now, oldest + cutoff));
  }
  trySwap(sim, strand, end);
}
