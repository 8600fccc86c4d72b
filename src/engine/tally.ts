/** Running sums of a replica: what is counted and added up while events go by. All additive, so tallies merge by adding. */

/** Rows of `demands`, per demand. */
export const DEMAND_SUMS = {
  stride: 10,
  delivered: 0,
  latency: 1,
  latencySquared: 2,
  fidelity: 3,
  fidelitySquared: 4,
  /** Decay of ⟨XX⟩, ⟨YY⟩ and of ⟨ZZ⟩ by waiting in memory until the last swap. */
  waitingXY: 5,
  waitingZ: 6,
  /** The same until delivery. */
  totalXY: 7,
  totalZ: 8,
  /** Elementary pairs in the delivered ones. */
  pairs: 9,
} as const;

export class Tally {
  readonly demands: Float64Array;
  /** Pairs heralded, per link. */
  readonly heralds: Float64Array;
  created = 0;
  lostToSwap = 0;
  lostToCutoff = 0;
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
    this.lostToSwap += other.lostToSwap;
    this.lostToCutoff += other.lostToCutoff;
    this.swaps += other.swaps;
    this.events += other.events;
    this.elapsedPs += other.elapsedPs;
  }

  reset(): void {
    this.demands.fill(0);
    this.heralds.fill(0);
    this.created = 0;
    this.lostToSwap = 0;
    this.lostToCutoff = 0;
    this.swaps = 0;
    this.events = 0;
    this.elapsedPs = 0;
  }

  /** As one array, to be transferred between threads; `Tally.unpack` reverses it. */
  pack(): Float64Array {
    const scalars = [
      this.created,
      this.lostToSwap,
      this.lostToCutoff,
      this.swaps,
      this.events,
      this.elapsedPs,
    ];
    const packed = new Float64Array(scalars.length + this.demands.length + this.heralds.length);
    packed.set(scalars);
    packed.set(this.demands, scalars.length);
    packed.set(this.heralds, scalars.length + this.demands.length);
    return packed;
  }

  static unpack(packed: Float64Array, demandCount: number, linkCount: number): Tally {
    const tally = new Tally(demandCount, linkCount);
    [
      tally.created,
      tally.lostToSwap,
      tally.lostToCutoff,
      tally.swaps,
      tally.events,
      tally.elapsedPs,
    ] = packed;
    const start = 6;
    const width = demandCount * DEMAND_SUMS.stride;
    tally.demands.set(packed.subarray(start, start + width));
    tally.heralds.set(packed.subarray(start + width));
    return tally;
  }
}
