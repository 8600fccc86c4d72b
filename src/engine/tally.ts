/** Running sums of a replica: what is counted and added up while events go by. All additive, so tallies merge by adding. */

/** Rows of `demands`, per demand. */
export const DEMAND_SUMS = {
  stride: 12,
  delivered: 0,
  latency: 1,
  latencySquared: 2,
  fidelity: 3,
  fidelitySquared: 4,
  /** ⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩ on delivery. */
  x: 5,
  y: 6,
  z: 7,
  /** What they lost between the last swap and delivery. */
  newsX: 8,
  newsY: 9,
  newsZ: 10,
  /** Elementary pairs in the delivered ones. */
  pairs: 11,
} as const;

/** Why a pair was lost: its row in `lost`. */
export const LOSS = { SWAP: 0, CUTOFF: 1, PURIFICATION: 2 } as const;

const LOSSES = Object.keys(LOSS).length;

export class Tally {
  readonly demands: Float64Array;
  /** Pairs heralded, per link. */
  readonly heralds: Float64Array;
  created = 0;
  /** Elementary pairs lost, by `LOSS`. */
  readonly lost = new Float64Array(LOSSES);
  /** Elementary pairs measured to purify others. */
  consumed = 0;
  swaps = 0;
  events = 0;
  /** Simulated time, in ps. */
  elapsedPs = 0;

  constructor(demandCount: number, linkCount: number) {
    this.demands = new Float64Array(demandCount * DEMAND_SUMS.stride);
    this.heralds = new Float64Array(linkCount);
  }

  add(other: Tally): void {
    for (let i = 0; i < this.demands.length; i++) this.demands[i] += other.demands[i];
    for (let i = 0; i < this.heralds.length; i++) this.heralds[i] += other.heralds[i];
    this.created += other.created;
    for (let i = 0; i < LOSSES; i++) this.lost[i] += other.lost[i];
    this.consumed += other.consumed;
    this.swaps += other.swaps;
    this.events += other.events;
    this.elapsedPs += other.elapsedPs;
  }

  reset(): void {
    this.demands.fill(0);
    this.heralds.fill(0);
    this.created = 0;
    this.lost.fill(0);
    this.consumed = 0;
    this.swaps = 0;
    this.events = 0;
    this.elapsedPs = 0;
  }

  /** As one array, to be transferred between threads; `Tally.unpack` reverses it. */
  pack(): Float64Array {
    const scalars = [
      this.created,
      this.consumed,
      this.swaps,
      this.events,
      this.elapsedPs,
      ...this.lost,
    ];
    const packed = new Float64Array(scalars.length + this.demands.length + this.heralds.length);
    packed.set(scalars);
    packed.set(this.demands, scalars.length);
    packed.set(this.heralds, scalars.length + this.demands.length);
    return packed;
  }

  static unpack(packed: Float64Array, demandCount: number, linkCount: number): Tally {
    const tally = new Tally(demandCount, linkCount);
    [tally.created, tally.consumed, tally.swaps, tally.events, tally.elapsedPs] = packed;
    const start = 5 + LOSSES;
    tally.lost.set(packed.subarray(5, start));
    const width = demandCount * DEMAND_SUMS.stride;
    tally.demands.set(packed.subarray(start, start + width));
    tally.heralds.set(packed.subarray(start + width));
    return tally;
  }
}
