/** Deliveries: a segment spans its whole path, both ends know every outcome, and the round ends. */
import { EventKind } from './event-kind';
import { freeSlot } from './loss';
import type { Simulation } from './simulation';
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
  const base = paths.base[demand];
  const last = paths.last[demand];
  const kept = now - segments.since[id];
  const axy = segments.axy[id];
  const az = segments.az[id];
  const newsXY = kept * (paths.rateXY[base] + paths.rateXY[base + last]);
  const newsZ = kept * (paths.rateZ[base] + paths.rateZ[base + last]);
  const waitingXY = axy === 0 ? 1 : Math.exp(-axy);
  const waitingZ = az === 0 ? 1 : Math.exp(-az);
  const totalXY = newsXY === 0 ? waitingXY : waitingXY * Math.exp(-newsXY);
  const totalZ = newsZ === 0 ? waitingZ : waitingZ * Math.exp(-newsZ);
  const fidelity =
    (1 + (segments.kx[id] - segments.ky[id]) * totalXY + segments.kz[id] * totalZ) / 4;
  const latency = now - (sim.continuous ? segments.start[id] : sim.roundStart[demand]);
  const sums = tally.demands;
  const row = demand * S.stride;
  sums[row + S.delivered]++;
  sums[row + S.latency] += latency;
  sums[row + S.latencySquared] += latency * latency;
  sums[row + S.fidelity] += fidelity;
  sums[row + S.fidelitySquared] += fidelity * fidelity;
  sums[row + S.waitingXY] += waitingXY;
  sums[row + S.waitingZ] += waitingZ;
  sums[row + S.totalXY] += totalXY;
  sums[row + S.totalZ] += totalZ;
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
