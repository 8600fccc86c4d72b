/**
 * Purification while a network runs. A site is where pairs meet: a link of a path, or the two ends of a demand. A pair that
 * comes to a site waits for a partner of its kind; both ends then measure one of the two and tell each other what they
 * read. When both know, the kept pair has gone one round further or is given up.
 */

import { type Correlators, correlatorsOf, weightsOf } from '../physics/bell-diagonal';
import type { PurificationNoise } from '../physics/purification';
import type { XState } from '../physics/x-state';
import type { CompiledDemand, CompiledNetwork, CompiledPurification } from './compile';
import { deliverPurified } from './delivery';
import { EventKind } from './event-kind';
import { attempt, present } from './generation';
import { ATTEMPT, SLOT } from './lanes';
import { countLoss, freeSlot } from './loss';
import { type RandomStream, streamOf } from './random';
import type { Simulation } from './simulation';
import { exponentXY, exponentZ, rebase } from './storage';
import { discardAt } from './swapping';
import { LOSS, SITE_SUMS } from './tally';

export interface Site {
  readonly plan: CompiledPurification;
  readonly demand: number;
  /** Position of its link on the path; −1 for the two ends. */
  readonly position: number;
  readonly noise: PurificationNoise;
  /** State that its link heralds; absent at the ends of a path. */
  readonly made?: XState;
  /** Gate and measurement, and the way of their results from end to end, in ps. */
  readonly stepPs: number;
  readonly answerPs: number;
  readonly stream: RandomStream;
  /** Segments that wait for a partner. */
  waiting: number[];
  /** On demand: the lanes (link) or strands (ends) that make its pairs. */
  crew: number[];
  /** On demand: its finished pair has left. */
  done: boolean;
}

/** What a member of a crew is doing. */
const GENERATES = -1;
const IDLE = -2;
const BUSY = -3;

export const makeSites = (network: CompiledNetwork, seed: number, replica: number): Site[] =>
  network.sites.map(({ demand: d, position }) => {
    const demand = network.demands[d];
    const [from, to] = position < 0 ? [0, demand.links.length] : [position, position + 1];
    const a = network.nodes[demand.nodes[from]];
    const b = network.nodes[demand.nodes[to]];
    return {
      plan: demand.purification!,
      demand: d,
      position,
      noise: noiseBetween(network, demand, from, to),
      made: position < 0 ? undefined : network.links[demand.links[position]].law.state,
      stepPs: Math.max(a.purifyPs, b.purifyPs),
      answerPs: demand.coordinatePs[to] - demand.coordinatePs[from],
      stream: streamOf(seed, replica, `demand ${demand.id} ${position}`, 'purification'),
      waiting: [],
      crew: [],
      done: false,
    };
  });

/** Noise of a purification step between two nodes of a path. */
export const noiseBetween = (
  { nodes }: CompiledNetwork,
  demand: CompiledDemand,
  from: number,
  to: number,
): PurificationNoise => {
  const a = nodes[demand.nodes[from]];
  const b = nodes[demand.nodes[to]];
  return { gateA: a.gate, gateB: b.gate, readoutA: a.readout, readoutB: b.readout };
};

/** A pair has come to a site: it is finished, meets a partner, or waits for one. */
export function arrive(sim: Simulation, site: number, id: number): void {
  const { segments } = sim;
  const { plan, waiting } = sim.sites[site];
  segments.site[id] = site;
  if (segments.level[id] === plan.rounds) {
    finish(sim, site, id);
    return;
  }
  const level = segments.level[id];
  const partner = waiting.findIndex((other) =>
    plan.schedule === 'nested'
      ? segments.level[other] === level
      : level === 0 || segments.level[other] === 0,
  );
  if (partner < 0) {
    waiting.push(id);
    refill(sim, site);
    return;
  }
  const [other] = waiting.splice(partner, 1);
  // Pumping keeps the pair that has been pumped; nested the one that has waited.
  if (segments.level[other] >= level) begin(sim, site, other, id);
  else begin(sim, site, id, other);
}

/** Both ends start gate and measurement on two pairs. */
function begin(sim: Simulation, site: number, kept: number, measured: number): void {
  const { lanes, segments } = sim;
  for (const id of [kept, measured]) {
    for (const slot of [2 * segments.laneLeft[id], 2 * segments.laneRight[id] + 1]) {
      lanes.state[slot] = SLOT.MEASURING;
      lanes.token[slot]++;
    }
  }
  const { stepPs } = sim.sites[site];
  if (stepPs > 0) sim.queue.push(sim.now + stepPs, EventKind.PURIFY_DONE, kept, measured);
  else measure(sim, kept, measured);
}

/** Present correlators of a segment. */
const correlatorsNow = ({ segments, paths, now }: Simulation, id: number): Correlators => {
  const xy = Math.exp(-exponentXY(segments, paths, id, now));
  const z = Math.exp(-exponentZ(segments, paths, id, now));
  return [segments.kx[id] * xy, segments.ky[id] * xy, segments.kz[id] * z];
};

/** Both ends have measured one of the pairs; their results go to the other end. */
export function measure(sim: Simulation, kept: number, measured: number): void {
  const { segments, tally, now } = sim;
  const index = segments.site[kept];
  const site = sim.sites[index];
  const before = correlatorsNow(sim, kept);
  const other = correlatorsNow(sim, measured);
  const { probability, weights } = site.plan.protocol.purify(
    weightsOf(before),
    weightsOf(other),
    site.noise,
    site.made,
  );
  const succeeds = site.stream.uniform() <= probability;
  const [kx, ky, kz] = correlatorsOf(weights);
  segments.kx[kept] = kx;
  segments.ky[kept] = ky;
  segments.kz[kept] = kz;
  rebase(segments, sim.paths, kept, now);
  segments.since[kept] = now;
  segments.start[kept] = Math.min(segments.start[kept], segments.start[measured]);
  segments.oldestLeft[kept] = Math.min(segments.oldestLeft[kept], segments.oldestLeft[measured]);
  segments.oldestRight[kept] = Math.min(segments.oldestRight[kept], segments.oldestRight[measured]);
  segments.level[kept]++;
  segments.promised[kept] = succeeds ? 1 : 0;
  const pairs = segments.to[measured] - segments.from[measured];
  tally.consumed += pairs;
  sim.stored -= pairs;
  sim.observer?.purify?.(now, site.demand, kept, measured);
  // The kept pair stays exposed to the cutoff while its ends wait for the results.
  const left = 2 * segments.laneLeft[kept];
  const right = 2 * segments.laneRight[kept] + 1;
  sim.lanes.state[left] = SLOT.IDLE;
  sim.lanes.state[right] = SLOT.IDLE;
  watchAge(sim, kept);
  letGo(sim, measured);
  if (site.answerPs > 0) {
    const token = sim.lanes.token[left];
    sim.queue.push(now + site.answerPs, EventKind.PURIFIED, left, token);
    if (!sim.continuous) refill(sim, index);
  } else {
    conclude(sim, kept);
  }
}

/** Both ends know the results; void if the pair was given up meanwhile. */
export function hearResults(sim: Simulation, slot: number, token: number): void {
  const { lanes, segments } = sim;
  if (lanes.token[slot] !== token) return;
  const id = lanes.segment[slot];
  if (id >= 0 && segments.status[id] === 1) conclude(sim, id);
}

function conclude(sim: Simulation, id: number): void {
  const { segments } = sim;
  const site = segments.site[id];
  const { demand } = sim.sites[site];
  const succeeded = segments.promised[id] === 1;
  sim.observer?.purified?.(sim.now, demand, id, succeeded);
  if (succeeded) {
    arrive(sim, site, id);
    return;
  }
  countLoss(sim, id, segments.from[id], LOSS.PURIFICATION);
  letGo(sim, id);
  refill(sim, site);
}

/** A pair has all its rounds: on it goes to the swaps, or to its application. */
function finish(sim: Simulation, index: number, id: number): void {
  const site = sim.sites[index];
  sim.segments.site[id] = -1;
  site.done = !sim.continuous;
  if (site.position < 0) {
    deliverPurified(sim, id);
    return;
  }
  count(sim, index, id);
  if (!sim.continuous) {
    sim.roundLane[sim.paths.base[site.demand] + site.position] = sim.segments.laneLeft[id];
  }
  present(sim, id);
}

/** Enter a pair's present state in the sums of a site. */
function count(sim: Simulation, site: number, id: number): void {
  const { sites } = sim.tally;
  const row = site * SITE_SUMS.stride;
  const [xx, yy, zz] = correlatorsNow(sim, id);
  sites[row + SITE_SUMS.pairs]++;
  sites[row + SITE_SUMS.x] += xx;
  sites[row + SITE_SUMS.y] += yy;
  sites[row + SITE_SUMS.z] += zz;
}

/** On demand, the ends have lost a pair that was finished between them: they know at once, and make another. */
export function loseFinished(sim: Simulation, id: number, cause: number): void {
  const { segments, paths } = sim;
  const index = paths.endSite[segments.strand[id]];
  sim.sites[index].done = false;
  countLoss(sim, id, segments.from[id], cause);
  segments.site[id] = index;
  letGo(sim, id);
  refill(sim, index);
}

/** The two qubits of a pair at a site are free. */
function letGo(sim: Simulation, id: number): void {
  const { lanes, segments } = sim;
  const left = 2 * segments.laneLeft[id];
  const right = 2 * segments.laneRight[id] + 1;
  const index = segments.site[id];
  const strand = segments.strand[id];
  segments.site[id] = -1;
  for (const slot of [left, right]) {
    lanes.segment[slot] = -1;
    lanes.state[slot] = SLOT.IDLE;
    lanes.token[slot]++;
  }
  segments.release(id);
  if (sim.sites[index].position < 0 && !sim.continuous) {
    sim.strandPair[strand] = IDLE;
    return;
  }
  freeSlot(sim, left);
  freeSlot(sim, right);
}

/** Repeaters that hold a pair at a site discard it at the cutoff like any other. */
export function watchAge(sim: Simulation, id: number): void {
  if (!sim.hasCutoff) return;
  const { lanes, segments, paths } = sim;
  const left = 2 * segments.laneLeft[id];
  const right = 2 * segments.laneRight[id] + 1;
  const strand = segments.strand[id];
  const oldest = Math.min(segments.oldestLeft[id], segments.oldestRight[id]);
  const due = (at: number) => Math.max(sim.now, oldest + paths.cutoff[paths.base[strand] + at]);
  lanes.due[left] = Number.POSITIVE_INFINITY;
  lanes.due[right] = Number.POSITIVE_INFINITY;
  if (segments.from[id] > 0) discardAt(sim, left, due(segments.from[id]));
  if (segments.to[id] < paths.last[strand]) discardAt(sim, right, due(segments.to[id]));
}

/** A pair at a site is lost: it waits there no longer. */
export function leave(sim: Simulation, id: number): void {
  const site = sim.sites[sim.segments.site[id]];
  const place = site.waiting.indexOf(id);
  if (place >= 0) site.waiting.splice(place, 1);
}

/** Segment that a member of the crew holds at the site, or what else it does. */
const doing = (sim: Simulation, { position }: Site, member: number): number => {
  const { lanes } = sim;
  if (position < 0) return sim.strandPair[member];
  if (lanes.attempting[member] !== ATTEMPT.NONE) return GENERATES;
  const held = lanes.segment[2 * member];
  if (held >= 0 && lanes.segment[2 * member + 1] === held) return held;
  return lanes.busy[2 * member] + lanes.busy[2 * member + 1] > 0 ? BUSY : IDLE;
};

/**
 * On demand: have as many members of the crew make pairs as are still needed. Nested: 2^rounds pairs less those that living
 * ones stand for. Pumping: one pair to keep and a fresh one, unless the last step is under way.
 */
export function refill(sim: Simulation, index: number): void {
  const site = sim.sites[index];
  if (sim.continuous || site.done) return;
  const { plan, crew } = site;
  const { segments } = sim;
  const nested = plan.schedule === 'nested';
  let needed = nested ? 2 ** plan.rounds : 2;
  for (const member of crew) {
    const held = doing(sim, site, member);
    if (held === GENERATES) needed--;
    else if (held >= 0 && segments.status[held] === 1) {
      if (nested) needed -= 2 ** segments.level[held];
      else needed -= segments.level[held] === plan.rounds ? 2 : 1;
    }
  }
  for (const member of crew) {
    if (needed <= 0) return;
    if (doing(sim, site, member) !== IDLE) continue;
    needed--;
    if (site.position < 0) startStrand(sim, member);
    else attempt(sim, member, site.demand, site.position);
  }
}

/** Every link of a strand makes a pair anew. */
function startStrand(sim: Simulation, strand: number): void {
  const { lanes, paths } = sim;
  sim.strandPair[strand] = GENERATES;
  const base = paths.base[strand];
  for (let position = 0; position < paths.last[strand]; position++) {
    const lane = sim.roundLane[base + position];
    lanes.freed[2 * lane]++;
    lanes.freed[2 * lane + 1]++;
    attempt(sim, lane, strand, position);
  }
}

/** A strand has made its pair from end to end. */
export function arriveAtEnds(sim: Simulation, id: number): void {
  const strand = sim.segments.strand[id];
  const site = sim.paths.endSite[strand];
  if (!sim.continuous) sim.strandPair[strand] = id;
  count(sim, site, id);
  arrive(sim, site, id);
}

/** On demand: a round begins or ends, and its crews with it. */
export function resetSites(sim: Simulation, demand: number): void {
  for (const site of sim.sites) {
    if (site.demand !== demand) continue;
    site.waiting = [];
    site.crew = [];
    site.done = false;
  }
}

export const GENERATING = GENERATES;
