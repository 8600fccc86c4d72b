/**
 * A replica runs in chunks whose ends depend on the simulation alone, never on the clock or the number of workers: that
 * makes a run the same on any machine. A run is a fixed number of replicas, merged in order.
 */
import type { CompiledNetwork } from './compile';
import { cyclePs } from './cycle';
import { Simulation } from './simulation';
import { DEMAND_SUMS } from './tally';

/** Replicas of a measurement; as many workers can share it. */
export const REPLICAS = 8;

/** Events of chunk c: 2,000, doubling to 32,768, so that the first figures come at once and later ones cost little. */
const chunkEvents = (chunk: number): number => Math.min(32_768, 2_000 * 2 ** Math.min(chunk, 5));

/** What bounds a replica, in simulated terms. */
export interface ReplicaLimits {
  /** Pairs to deliver, exactly; only where rounds are independent. */
  readonly pairs?: number;
  /** Simulated time after warm-up, in ps. */
  readonly durationPs?: number;
}

/** `slice`: more to do in this chunk. `chunk`: it is complete. `finished`: so is the replica. `stalled`: for ever. */
export type ReplicaState = 'slice' | 'chunk' | 'finished' | 'stalled';

/**
 * Time to leave out before a steady state is measured, in ps: 20 times what the slowest link takes to fill its memory, and
 * 10 cutoffs; whole cycles of changing conditions. 0 where rounds are independent.
 */
export const warmupPs = (network: CompiledNetwork): number => {
  const used = new Set(network.demands.flatMap((demand) => demand.links));
  let slowest = 0;
  for (const index of used) {
    const link = network.links[index];
    const busy = link.lanes * (link.resetPs + link.storePs);
    slowest = Math.max(slowest, (link.lanes * link.periodPs) / link.law.successProbability + busy);
  }
  const cutoffs = network.nodes.map((node) => node.cutoffPs).filter(Number.isFinite);
  const least = 20 * slowest + 10 * Math.max(0, ...cutoffs);
  const cycle = cyclePs(network);
  return cycle > 0 ? Math.ceil(least / cycle) * cycle : least;
};

export class Replica {
  readonly simulation: Simulation;
  private chunk = 0;
  private chunkStart = 0;
  private isWarm: boolean;
  private readonly warmUntil: number;
  private delivered = 0;
  private readonly endPs: number;
  /** Where conditions change: the cycle, and the moment between two cycles at which the chunk is to end. */
  private readonly cycle: number;
  private boundary = Number.POSITIVE_INFINITY;
  /** Row of the only demand in the tally, where rounds are independent. */
  private readonly row: number;

  constructor(
    network: CompiledNetwork,
    seed: number,
    replica: number,
    private readonly limits: ReplicaLimits = {},
  ) {
    this.simulation = new Simulation(network, seed, replica);
    const active = network.demands.findIndex((demand) => !demand.blocked);
    this.row = Math.max(0, active) * DEMAND_SUMS.stride;
    this.isWarm = this.simulation.renews;
    this.warmUntil = this.isWarm ? 0 : warmupPs(network);
    this.cycle = cyclePs(network);
    this.endPs = this.warmUntil + (limits.durationPs ?? Number.POSITIVE_INFINITY);
  }

  /** Process at most `events` events, and stop at the end of a chunk. The tally then holds the chunk's sums. */
  advance(events: number): ReplicaState {
    const state =
      this.simulation.renews && this.endPs === Number.POSITIVE_INFINITY
        ? this.advanceRounds(events)
        : this.advanceTime(events);
    if (state !== 'slice') this.simulation.settle();
    return state;
  }

  /** Independent rounds: a chunk ends with a round. */
  private advanceRounds(events: number): ReplicaState {
    const { simulation } = this;
    const { tally } = simulation;
    const pairs = this.limits.pairs ?? Number.POSITIVE_INFINITY;
    const chunkEnd = chunkEvents(this.chunk);
    for (let n = 0; n < events; n++) {
      if (simulation.stalled) return 'stalled';
      simulation.step();
      if (!simulation.roundEnded) continue;
      simulation.roundEnded = false;
      if (this.deliveredSoFar() >= pairs) return 'finished';
      if (tally.events >= chunkEnd) return 'chunk';
    }
    return 'slice';
  }

  /** A steady state, or a stated duration: a chunk ends with an event, or, where conditions change, between two cycles. */
  private advanceTime(events: number): ReplicaState {
    const { simulation } = this;
    const { tally } = simulation;
    const chunkEnd = chunkEvents(this.chunk);
    for (let n = 0; n < events; n++) {
      const next = simulation.epoch + simulation.nextTime;
      if (!this.isWarm && next >= this.warmUntil) this.endWarmup();
      if (next > this.endPs) {
        simulation.passTo(this.endPs - simulation.epoch);
        return simulation.stalled ? 'stalled' : 'finished';
      }
      if (simulation.stalled) return 'stalled';
      if (next >= this.boundary) {
        simulation.passTo(this.boundary - simulation.epoch);
        this.boundary = Number.POSITIVE_INFINITY;
        return 'chunk';
      }
      simulation.step();
      if (!this.isWarm || tally.events - this.chunkStart < chunkEnd) continue;
      if (this.cycle === 0) return 'chunk';
      if (this.boundary === Number.POSITIVE_INFINITY) {
        const time = simulation.epoch + simulation.now;
        this.boundary = Math.ceil(time / this.cycle) * this.cycle;
      }
    }
    return 'slice';
  }

  /** Forget the sums of the chunk that was just taken, and begin the next. */
  nextChunk(): void {
    this.delivered = this.deliveredSoFar();
    this.simulation.resetTally();
    this.chunkStart = 0;
    this.chunk++;
  }

  private deliveredSoFar(): number {
    return this.delivered + this.simulation.tally.demands[this.row];
  }

  /** Pairs in store when measuring begins count as created, so that the ledger balances. */
  private endWarmup(): void {
    const { simulation } = this;
    this.isWarm = true;
    simulation.passTo(Math.max(simulation.now, this.warmUntil - simulation.epoch));
    this.chunkStart = simulation.tally.events;
    simulation.resetTally();
    simulation.tally.events = this.chunkStart; // events are counted from the start of the run
    simulation.tally.created = simulation.stored;
  }
}
