/** Retrieval: a stored excitation that does not come out when an end measures it takes its pair with it. */
import { countLoss, discard, freeSlot, lose, releaseIfUnheld } from './loss';
import { loseFinished } from './purifying';
import type { Simulation } from './simulation';
import { LOSS } from './tally';

/**
 * Both ends of a whole segment measure their qubits: whether both come out. Otherwise the pair is lost. On demand its links
 * start again where the news arrives; continuously both slots are free at once, since both qubits are used.
 */
export function retrieved(sim: Simulation, id: number): boolean {
  const { lanes, segments, paths } = sim;
  const left = paths.base[segments.strand[id]];
  const right = left + paths.last[segments.strand[id]];
  const fails = [left, right].map(
    (node) =>
      paths.retrieval[node] < 1 &&
      sim.retrievalStreams[paths.node[node]].uniform() > paths.retrieval[node],
  );
  if (!fails[0] && !fails[1]) return true;
  const slots = [2 * segments.laneLeft[id], 2 * segments.laneRight[id] + 1];
  if (sim.continuous) {
    countLoss(sim, id, fails[0] ? segments.from[id] : segments.to[id], LOSS.RETRIEVAL);
    for (const slot of slots) discard(sim, slot);
    releaseIfUnheld(sim, id);
    for (const slot of slots) freeSlot(sim, slot);
    return false;
  }
  if (sim.purifies && paths.endSite[segments.strand[id]] >= 0) {
    loseFinished(sim, id, LOSS.RETRIEVAL);
    return false;
  }
  for (const side of [0, 1]) {
    // Without delay, news of the first may have freed the second already.
    if (!fails[side] || lanes.segment[slots[side]] !== id) continue;
    discard(sim, slots[side]);
    lose(sim, id, side, LOSS.RETRIEVAL);
  }
  return false;
}
