/** A measurement under way: chunks of its replicas, merged in an order that does not depend on who computed them when. */
import { type CompiledNetwork, hasIndependentRounds } from '../engine/compile';
import type { ReplicaState } from '../engine/replica';
import { planReplicas, type StopRule } from '../engine/run-plan';
import { DEMAND_SUMS as S, Tally } from '../engine/tally';
import { type DemandSamples, measuredFigures } from './measured-figures';
import { type RatioSums, relativeHalfWidth } from './statistics';

/** Result of one chunk of one replica. */
export interface ChunkResult {
  readonly replica: number;
  readonly chunk: number;
  /** `Tally.pack()` of the chunk. */
  readonly tally: Float64Array;
  /** Elementary pairs in store at its end. */
  readonly stored: number;
  readonly state: Exclude<ReplicaState, 'slice'>;
}

const emptySums = (): RatioSums => ({ samples: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 });

const addSample = (sums: RatioSums, x: number, y: number): RatioSums => ({
  samples: sums.samples + 1,
  x: sums.x + x,
  y: sums.y + y,
  xx: sums.xx + x * x,
  xy: sums.xy + x * y,
  yy: sums.yy + y * y,
});

/** Per demand, sums over batches: a batch is a chunk. */
interface BatchSums {
  rate: RatioSums;
  fidelity: RatioSums;
  latency: RatioSums;
}

export class Measurement {
  readonly total: Tally;
  readonly replicas: number;
  /** True when the stop rule is met or nothing can go on. */
  ended = false;
  stalled = false;
  /** Sweeps (one chunk of every replica) merged so far. */
  sweeps = 0;
  private readonly independent: boolean;
  private readonly batches: BatchSums[];
  private readonly pending = new Map<number, ChunkResult>();
  private readonly finished: boolean[];
  private readonly stored: number[];
  private nextReplica = 0;

  constructor(
    readonly network: CompiledNetwork,
    private readonly stop: StopRule,
  ) {
    this.total = Tally.of(network);
    this.replicas = planReplicas(network, stop).length;
    this.independent = hasIndependentRounds(network);
    this.finished = new Array(this.replicas).fill(false);
    this.stored = new Array(this.replicas).fill(0);
    this.batches = network.demands.map(() => ({
      rate: emptySums(),
      fidelity: emptySums(),
      latency: emptySums(),
    }));
    if (this.replicas === 0) this.ended = true;
  }

  /** Elementary pairs in store at the end of what was merged. */
  get storedPairs(): number {
    return this.stored.reduce((sum, n) => sum + n, 0);
  }

  /** Take in a chunk. Chunks that come after the end, or early, wait or are dropped; the result is the same. */
  accept(result: ChunkResult): void {
    this.pending.set(result.chunk * this.replicas + result.replica, result);
    while (!this.ended) {
      const replica = this.nextReplica;
      if (!this.finished[replica]) {
        const key = this.sweeps * this.replicas + replica;
        const next = this.pending.get(key);
        if (!next) return;
        this.pending.delete(key);
        this.merge(next);
      }
      this.nextReplica++;
      if (this.nextReplica === this.replicas) {
        this.nextReplica = 0;
        this.sweeps++;
        this.ended = this.finished.every(Boolean) || this.isPreciseEnough();
      }
    }
  }

  /** Samples of one demand, from independent rounds or from batches. */
  samples(demand: number): DemandSamples {
    const sums = this.total.demands.subarray(demand * S.stride, (demand + 1) * S.stride);
    const delivered = sums[S.delivered];
    if (!this.independent)
      return { sums, elapsedPs: this.total.elapsedPs, ...this.batches[demand] };
    const base = { samples: delivered, x: delivered, xx: delivered };
    const latency = sums[S.latency];
    return {
      sums,
      elapsedPs: this.total.elapsedPs,
      rate: {
        samples: delivered,
        x: latency,
        y: delivered,
        xx: sums[S.latencySquared],
        xy: latency,
        yy: delivered,
      },
      fidelity: { ...base, y: sums[S.fidelity], xy: sums[S.fidelity], yy: sums[S.fidelitySquared] },
      latency: { ...base, y: latency, xy: latency, yy: sums[S.latencySquared] },
    };
  }

  /** Largest relative half-width of any demand's rate or fidelity; `undefined` while one has no interval. */
  precision(): number | undefined {
    let worst = 0;
    for (let d = 0; d < this.network.demands.length; d++) {
      if (this.network.demands[d].blocked) continue;
      const figures = measuredFigures(this.samples(d));
      const rate = relativeHalfWidth(figures.rateHz);
      const fidelity = relativeHalfWidth(figures.fidelity);
      if (rate === undefined || fidelity === undefined) return undefined;
      worst = Math.max(worst, rate, fidelity);
    }
    return worst;
  }

  private merge(result: ChunkResult): void {
    const { network, total } = this;
    const tally = Tally.unpack(result.tally, network);
    total.add(tally);
    this.stored[result.replica] = result.stored;
    if (result.state !== 'chunk') this.finished[result.replica] = true;
    if (result.state === 'stalled') this.stalled = true;
    if (this.independent) return;
    this.batches.forEach((batch, d) => {
      const row = d * S.stride;
      const delivered = tally.demands[row + S.delivered];
      batch.rate = addSample(batch.rate, tally.elapsedPs, delivered);
      if (delivered === 0) return;
      batch.fidelity = addSample(batch.fidelity, delivered, tally.demands[row + S.fidelity]);
      batch.latency = addSample(batch.latency, delivered, tally.demands[row + S.latency]);
    });
  }

  private isPreciseEnough(): boolean {
    const { precision, pairs } = this.stop;
    if (precision !== undefined) {
      const reached = this.precision();
      if (reached !== undefined && reached <= precision) return true;
    }
    return (
      pairs !== undefined &&
      !this.independent &&
      this.network.demands.every(
        (demand, d) => demand.blocked || this.total.demands[d * S.stride + S.delivered] >= pairs,
      )
    );
  }
}
