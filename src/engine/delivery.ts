/** Deliveries: a segment spans its whole path, both ends know every outcome, and the round ends. */
import { EventKind } from './event-kind';
import { attempt } from './generation';
import { freeSlot } from './loss';
import { arriveAtEnds, resetSites } from './purifying';
import { retrieved } from './retrieval';
import type { Simulation } from './simulation';
import { lostXY, lostZ } from './storage';
import { DEMAND_SUMS as S } from './tally';
import { lostToTries } from './tries';

/** A segment spans its whole path: delivered when both ends know every outcome. */
export function complete(sim: Simulation, id: number): void {
  const { segments, paths } = sim;
  const last = paths.coordinate[paths.base[segments.strand[id]] + segments.to[id]];
  const known = Math.max(segments.newsLeft[id], segments.newsRight[id] + last);
  if (known > sim.now) sim.queue.push(known, EventKind.DELIVER, id, 0);
  else deliver(sim, id);
}

/** Both ends know that a pair is complete: it is delivered, or purified first. */
export function deliver(sim: Simulation, id: number): void {
  if (sim.purifies && sim.paths.endSite[sim.segments.strand[id]] >= 0) arriveAtEnds(sim, id);
  else deliverPurified(sim, id);
}

/** A pair that needs no more purification goes to its application. */
export function deliverPurified(sim: Simulation, id: number): void {
  if (sim.paths.losesAtEnds && !retrieved(sim, id)) return;
  const { segments, paths, now, tally } = sim;
  const strand = segments.strand[id];
  const demand = paths.demand[strand];
  const last = paths.last[strand];
  const left = paths.base[strand];
  const right = left + last;
  const since = segments.since[id];
  const onLeft = since - segments.bornLeft[id];
  const onRight = since - segments.bornRight[id];
  let waitedXY = segments.axy[id] + lostXY(paths, left, onLeft) + lostXY(paths, right, onRight);
  if (sim.tries) waitedXY += countTries(sim, id, waitedXY);
  const waitedZ = segments.az[id] + lostZ(paths, left, onLeft) + lostZ(paths, right, onRight);
  let xy = waitedXY === 0 ? 1 : Math.exp(-waitedXY);
  let z = waitedZ === 0 ? 1 : Math.exp(-waitedZ);
  const kx = segments.kx[id];
  const ky = segments.ky[id];
  const kz = segments.kz[id];
  const sums = tally.demands;
  const row = demand * S.stride;
  const news = now - since;
  if (news > 0) {
    // What `lostXY` grows by. Written out: the compiler does not inline a call that shorter paths never reach.
    const newsXY =
      news *
      (paths.rateXY[left] +
        paths.slow[left] * (2 * onLeft + news) +
        paths.rateXY[right] +
        paths.slow[right] * (2 * onRight + news));
    if (newsXY > 0) {
      const kept = Math.exp(-newsXY);
      sums[row + S.newsX] += kx * xy * (1 - kept);
      sums[row + S.newsY] += ky * xy * (1 - kept);
      xy *= kept;
    }
    const newsZ = lostZ(paths, left, news) + lostZ(paths, right, news);
    if (newsZ > 0) {
      const kept = Math.exp(-newsZ);
      sums[row + S.newsZ] += kz * z * (1 - kept);
      z *= kept;
    }
  }
  const fidelity = (1 + (kx - ky) * xy + kz * z) / 4;
  const latency = now - (sim.continuous ? segments.start[id] : sim.roundStart[demand]);
  sums[row + S.delivered]++;
  sums[row + S.latency] += latency;
  sums[row + S.latencySquared] += latency * latency;
  sums[row + S.fidelity] += fidelity;
  sums[row + S.fidelitySquared] += fidelity * fidelity;
  sums[row + S.x] += kx * xy;
  sums[row + S.y] += ky * xy;
  sums[row + S.z] += kz * z;
  sums[row + S.pairs] += last;
  sim.stored -= last;
  sim.observer?.delivered(now, demand, fidelity, id);
  handOver(sim, id, demand);
}

/** A delivered pair leaves the network: its memories are free. */
function handOver(sim: Simulation, id: number, demand: number): void {
  const { lanes, segments } = sim;
  const left = 2 * segments.laneLeft[id];
  const right = 2 * segments.laneRight[id] + 1;
  lanes.segment[left] = -1;
  lanes.segment[right] = -1;
  segments.release(id);
  if (sim.continuous) {
    freeSlot(sim, left);
    freeSlot(sim, right);
  } else {
    endRound(sim, demand);
  }
}

/**
 * Exponent that attempts have cost the two end qubits of a pair to be delivered, whose other losses have the exponent
 * `waited`. Enters what all attempts beside its qubits have cost.
 */
function countTries(sim: Simulation, id: number, waited: number): number {
  const { segments, paths } = sim;
  const ends = lostToTries(sim.tries!, segments, paths, id, sim.now);
  const before = segments.tries[id];
  // Either way the same; the first keeps small losses exact, the second does not overflow where next to nothing is left.
  const lost =
    ends + before < 1
      ? Math.exp(-waited - ends) * Math.expm1(ends + before)
      : Math.exp(before - waited) - Math.exp(-waited - ends);
  const sums = sim.tally.demands;
  const row = paths.demand[segments.strand[id]] * S.stride;
  sums[row + S.triesX] += segments.kx[id] * lost;
  sums[row + S.triesY] += segments.ky[id] * lost;
  return ends;
}

/** On demand: the demand's pair is delivered, and the next round begins. */
export function endRound(sim: Simulation, demand: number): void {
  const { paths, network } = sim;
  const { purification, links } = network.demands[demand];
  if (sim.renews) renew(sim);
  sim.roundStart[demand] = sim.now;
  if (sim.turns.isAlone[demand] === 1 && !purification) {
    // Nobody else wants its lanes: it goes on with the same.
    const base = paths.base[demand];
    const last = paths.last[demand];
    for (let position = 0; position < last; position++) {
      attempt(sim, sim.roundLane[base + position], demand, position);
    }
    return;
  }
  if (purification) parkCrews(sim, demand);
  else parkRound(sim, demand);
  if (!sim.renews) for (const link of links) sim.turns.serve(link);
  sim.turns.startRound(demand);
}

/** Time starts anew. Whatever is still pending belongs to pairs that are gone. */
function renew(sim: Simulation): void {
  sim.queue.clear();
  sim.segments.reset();
  if (sim.tellsNews) sim.news.clear();
  sim.epoch += sim.now;
  sim.observer?.epoch(sim.now);
  sim.now = 0;
  sim.roundEnded = true;
}

/** Every link's lane of a round is idle again. */
function parkRound(sim: Simulation, demand: number): void {
  const base = sim.paths.base[demand];
  const last = sim.paths.last[demand];
  for (let position = 0; position < last; position++) park(sim, sim.roundLane[base + position]);
}

/** So are all the lanes that a round kept to purify its pairs. */
function parkCrews(sim: Simulation, demand: number): void {
  for (const lane of sim.keptLanes[demand]) park(sim, lane);
  sim.keptLanes[demand].length = 0;
  resetSites(sim, demand);
}

function park({ lanes, turns }: Simulation, lane: number): void {
  lanes.busy[2 * lane] = 0;
  lanes.busy[2 * lane + 1] = 0;
  lanes.strand[lane] = -1;
  turns.park(lane);
}
