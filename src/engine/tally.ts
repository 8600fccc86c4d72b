/** Running sums of a replica: what is counted and added up while events go by. All additive, so tallies merge by adding. */

/** Rows of `demands`, per demand. */
export const DEMAND_SUMS = {
  stride: 14,
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
  /** What they lost to attempts beside stored qubits, before that between the last swap and delivery. */
  triesX: 12,
  triesY: 13,
} as const;

/** Rows of `sites`: pairs, and their ⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩. */
export const SITE_SUMS = { stride: 4, pairs: 0, x: 1, y: 2, z: 3 } as const;

/** What a tally counts by. */
type Counted = {
  readonly [list in 'demands' | 'links' | 'sites']: { readonly length: number };
};

/** Why a pair was lost: its row in `lost`. */
export const LOSS = { SWAP: 0, CUTOFF: 1, PURIFICATION: 2, RETRIEVAL: 3 } as const;

const LOSSES = Object.keys(LOSS).length;

export class Tally {
  readonly demands: Float64Array;
  /** Pairs heralded, per link. */
  readonly heralds: Float64Array;
  /** Rows of `SITE_SUMS` per purification site: pairs that left a link's, pairs that came to a demand's ends. */
  readonly sites: Float64Array;
  created = 0;
  /** Elementary pairs lost, by `LOSS`. */
  readonly lost = new Float64Array(LOSSES);
  /** Elementary pairs measured to purify others. */
  consumed = 0;
  swaps = 0;
  events = 0;
  /** Simulated time, in ps. */
  elapsedPs = 0;

  /** Of a network: an entry for each of its demands, links and purification sites. */
  static of({ demands, links, sites }: Counted): Tally {
    return new Tally(demands.length, links.length, sites.length);
  }

  private constructor(demandCount: number, linkCount: number, siteCount: number) {
    this.demands = new Float64Array(demandCount * DEMAND_SUMS.stride);
    this.heralds = new Float64Array(linkCount);
    this.sites = new Float64Array(siteCount * SITE_SUMS.stride);
  }

  add(other: Tally): void {
    for (let i = 0; i < this.demands.length; i++) this.demands[i] += other.demands[i];
    for (let i = 0; i < this.heralds.length; i++) this.heralds[i] += other.heralds[i];
    for (let i = 0; i < this.sites.length; i++) this.sites[i] += other.sites[i];
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
    this.sites.fill(0);
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
    const { demands, heralds, sites } = this;
    const sums = [demands, heralds, sites];
    const size = sums.reduce((total, part) => total + part.length, scalars.length);
    const packed = new Float64Array(size);
    packed.set(scalars);
    let offset = scalars.length;
    for (const part of sums) {
      packed.set(part, offset);
      offset += part.length;
    }
    return packed;
  }

  static unpack(packed: Float64Array, counted: Counted): Tally {
    const tally = Tally.of(counted);
    [tally.created, tally.consumed, tally.swaps, tally.events, tally.elapsedPs] = packed;
    const start = 5 + LOSSES;
    tally.lost.set(packed.subarray(5, start));
    const behindDemands = start + tally.demands.length;
    const behindHeralds = behindDemands + tally.heralds.length;
    tally.demands.set(packed.subarray(start, behindDemands));
    tally.heralds.set(packed.subarray(behindDemands, behindHeralds));
    tally.sites.set(packed.subarray(behindHeralds));
    return tally;
  }
}
