/** Deliveries: a segment spans its whole path, both ends know every outcome, and the round ends. */
import { EventKind } from './event-kind';
import { freeSlot } from './loss';
import type { Simulation } from './simulation';
import { exponentXY, exponentZ } from './storage';
import { DEMAND_SUMS as S } from './tally';

/** A segment spans its whole path: delivered when both ends know every outcome. */
export function complete(sim: Simulation, id: number): void {
  const { segments, paths } = sim;
  const last = paths.coordinate[paths.base[segments.demand[id]] + segments.to[id]];
  const known = Math.max(segments.newsLeft[id], segments.newsRight[id] + last);
  if (known > sim.now) sim.queue.push(known, EventKind.DELIVER, id, 0);
  else deliver(sim, id);
}

export function deliver(sim: Simulation, id: number): void {
  const { lanes, segments, paths, now, tally } = sim;
  const demand = segments.demand[id];
  const last = paths.last[demand];
  const since = segments.since[id];
  const lostXY = exponentXY(segments, paths, id, since);
  const lostZ = exponentZ(segments, paths, id, since);
  const waitingXY = lostXY === 0 ? 1 : Math.exp(-lostXY);
  const waitingZ = lostZ === 0 ? 1 : Math.exp(-lostZ);
  const totalXY = since === now ? waitingXY : Math.exp(-exponentXY(segments, paths, id, now));
  const totalZ = since === now ? waitingZ : Math.exp(-exponentZ(segments, paths, id, now));
  const kx = segments.kx[id];
  const ky = segments.ky[id];
  const kz = segments.kz[id];
  const fidelity = (1 + (kx - ky) * totalXY + kz * totalZ) / 4;
  const latency = now - (sim.continuous ? segments.start[id] : sim.roundStart[demand]);
  const sums = tally.demands;
  const row = demand * S.stride;
  sums[row + S.delivered]++;
  sums[row + S.latency] += latency;
  sums[row + S.latencySquared] += latency * latency;
  sums[row + S.fidelity] += fidelity;
  sums[row + S.fidelitySquared] += fidelity * fidelity;
  sums[row + S.waitingX] += kx * waitingXY;
  sums[row + S.waitingY] += ky * waitingXY;
  sums[row + S.waitingZ] += kz * waitingZ;
  sums[row + S.totalX] += kx * totalXY;
  sums[row + S.totalY] += ky * totalXY;
  sums[row + S.totalZ] += kz * totalZ;
  sums[row + S.pairs] += last;
  sim.stored -= last;
  sim.observer?.delivered(now, demand, fidelity);
  const laneLeft = segments.laneLeft[id];
  const laneRight = segments.laneRight[id];
  lanes.segment[2 * laneLeft] = -1;
  lanes.segment[2 * laneRight + 1] = -1;
  segments.release(id);
  if (sim.continuous) {
    freeSlot(sim, 2 * laneLeft);
    freeSlot(sim, 2 * laneRight + 1);
  } else {
    endRound(sim, demand);
  }
}

export function endRound(sim: Simulation, demand: number): void {
  const { lanes, paths, turns, network } = sim;
  const base = paths.base[demand];
  const last = paths.last[demand];
  if (sim.renews) {
    // Whatever is still pending belongs to pairs that are gone.
    sim.queue.clear();
    sim.segments.reset();
    if (sim.tellsNews) sim.news.clear();
    sim.epoch += sim.now;
    sim.observer?.epoch(sim.now);
    sim.now = 0;
    sim.roundEnded = true;
  }
  for (let position = 0; position < last; position++) {
    const lane = sim.roundLane[base + position];
    lanes.busy[2 * lane] = 0;
    lanes.busy[2 * lane + 1] = 0;
    lanes.demand[lane] = -1;
    turns.park(lane);
  }
  if (!sim.renews) {
    for (const link of network.demands[demand].links) turns.serve(link);
  }
  sim.roundStart[demand] = sim.now;
  turns.startRound(demand);
}
