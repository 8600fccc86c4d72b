/** How elementary pairs come into being: attempts, and heralds. */
import { complete } from './delivery';
import { EventKind } from './event-kind';
import { ATTEMPT } from './lanes';
import { arrive, watchAge } from './purifying';
import { firstSuccess, type LinkSchedule } from './schedule';
import type { Simulation } from './simulation';
import { hold, SIDE, trySwap } from './swapping';

/** A lane that is free at both ends works for a strand: it begins its attempts, or waits for communication qubits. */
export function attempt(sim: Simulation, lane: number, strand: number, position: number): void {
  const { lanes } = sim;
  lanes.strand[lane] = strand;
  lanes.position[lane] = position;
  lanes.busy[2 * lane] = 1;
  lanes.busy[2 * lane + 1] = 1;
  if (!sim.continuous) sim.roundLane[sim.paths.base[strand] + position] = lane;
  if (sim.communication && sim.network.links[lanes.link[lane]].stored) {
    lanes.attempting[lane] = ATTEMPT.WAITING;
    sim.communication.request(lane);
  } else begin(sim, lane);
}

/** A lane begins its attempts; the first success is drawn in one step. */
export function begin(sim: Simulation, lane: number): void {
  const { lanes } = sim;
  const link = lanes.link[lane];
  lanes.attempting[lane] = ATTEMPT.TRYING;
  let start = sim.now;
  if (sim.delays) start += sim.resetPs[link];
  lanes.start[lane] = start;
  const schedule = sim.schedules[link];
  let wait: number;
  if (schedule) {
    wait = waitOut(sim, lane, schedule);
  } else {
    const attempts = lanes.streams[lane].geometric(sim.logFailure[link]);
    if (sim.tries) sim.tries.begin(lane, attempts);
    wait = attempts * sim.periodPs[link];
  }
  if (sim.delays) wait += sim.storePs[link];
  sim.queue.push(start + wait, EventKind.HERALD, lane, 0);
}

/** Time until a lane succeeds whose link's conditions change; notes the step in which it does. */
function waitOut(sim: Simulation, lane: number, schedule: LinkSchedule): number {
  const phase = (sim.epoch + sim.lanes.start[lane]) % schedule.intervalPs;
  const { afterPs, step } = firstSuccess(schedule, phase, sim.lanes.streams[lane].exponential());
  sim.lanes.step[lane] = step;
  return afterPs;
}

/** A lane's attempts have succeeded: a new pair, which its nodes may swap. */
export function herald(sim: Simulation, lane: number): void {
  const { lanes, segments, paths, now } = sim;
  const link = lanes.link[lane];
  const strand = lanes.strand[lane];
  const from = lanes.position[lane];
  const to = from + 1;
  const base = paths.base[strand];
  const schedule = sim.schedules[link];
  const pair = schedule ? schedule.steps[lanes.step[lane]].ready : sim.ready[link];
  const id = segments.allocate();
  segments.strand[id] = strand;
  segments.from[id] = from;
  segments.to[id] = to;
  segments.laneLeft[id] = lane;
  segments.laneRight[id] = lane;
  segments.kx[id] = pair[0];
  segments.ky[id] = pair[1];
  segments.kz[id] = pair[2];
  segments.axy[id] = 0;
  segments.az[id] = 0;
  segments.bornLeft[id] = now;
  segments.bornRight[id] = now;
  if (paths.ages) age(sim, id, base + from);
  segments.since[id] = now;
  segments.start[id] = lanes.start[lane];
  if (sim.isSelective) {
    segments.oldestLeft[id] = now;
    segments.oldestRight[id] = now;
    segments.knownTo[id] = to;
    segments.knownFrom[id] = from;
  }
  segments.newsLeft[id] = Number.NEGATIVE_INFINITY;
  segments.newsRight[id] = Number.NEGATIVE_INFINITY;
  const left = 2 * lane;
  const right = left + 1;
  lanes.attempting[lane] = ATTEMPT.NONE;
  if (sim.tries) noteTries(sim, lane, id);
  if (sim.communication && sim.network.links[link].stored) sim.communication.release(lane);
  lanes.segment[left] = id;
  lanes.segment[right] = id;
  sim.tally.heralds[link]++;
  sim.tally.created++;
  sim.stored++;
  sim.observer?.herald(now, paths.demand[strand], from, id, schedule ? lanes.step[lane] : 0);
  const site = sim.purifies ? paths.linkSite[base + from] : -1;
  if (site < 0) {
    present(sim, id);
  } else {
    watchAge(sim, id);
    arrive(sim, site, id);
  }
}

/** Attempts that the nodes have made when a pair heralds, its own included. */
function noteTries(sim: Simulation, lane: number, id: number): void {
  const { segments, paths, now } = sim;
  const tries = sim.tries!;
  const at = paths.base[segments.strand[id]] + segments.from[id];
  tries.finish(lane);
  segments.tries[id] = 0;
  segments.triesLeft[id] = tries.at(paths.node[at], now);
  segments.triesRight[id] = tries.at(paths.node[at + 1], now);
}

/** The pair of a link is there for its nodes to swap. */
export function present(sim: Simulation, id: number): void {
  const { segments, paths } = sim;
  const strand = segments.strand[id];
  const from = segments.from[id];
  const to = segments.to[id];
  const base = paths.base[strand];
  const last = paths.last[strand];
  if (from === 0 && to === last) {
    complete(sim, id);
    return;
  }
  if (from > 0) hold(sim, base + from, SIDE.RIGHT, 2 * segments.laneLeft[id]);
  if (to < last) hold(sim, base + to, SIDE.LEFT, 2 * segments.laneRight[id] + 1);
  if (from > 0) trySwap(sim, strand, from);
  if (to < last) trySwap(sim, strand, to);
}

/** Where a decay depends on a qubit's age, count from its emission, without what the heralded pair has lost already. */
function age(sim: Simulation, id: number, at: number): void {
  const { segments, paths } = sim;
  segments.axy[id] = -paths.agedXY[at];
  segments.az[id] = -paths.agedZ[at];
  segments.bornLeft[id] -= paths.agedLeft[at];
  segments.bornRight[id] -= paths.agedRight[at];
}
