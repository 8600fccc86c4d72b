/**
 * The living pairs. A segment is one pair, elementary or swapped, that spans nodes from … to of its demand's path.
 * Everything about it is in typed arrays indexed by segment id; ids are recycled.
 *
 * Memory decay is kept as exponents (`axy`, `az`) that add up, so that a pair costs one exponential when it is delivered
 * rather than one per swap. They hold what qubits lost that have left the pair by a swap; what the two end qubits lose is
 * counted when it is asked for, from the beginning of their storage: see `storage.ts`.
 */
export class SegmentPool {
  /** Strand of a demand that it serves: see `path-table.ts`. */
  strand = new Int32Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** Lane that holds the qubit at the left end, and at the right end. */
  laneLeft = new Int32Array(0);
  laneRight = new Int32Array(0);
  kx = new Float64Array(0);
  ky = new Float64Array(0);
  kz = new Float64Array(0);
  axy = new Float64Array(0);
  az = new Float64Array(0);
  /** From when on the decay of the qubit at the left end, and at the right end, is still to be counted, in ps. */
  bornLeft = new Float64Array(0);
  bornRight = new Float64Array(0);
  /** Part of `axy` that attempts have cost qubits which have left the pair by a swap. */
  tries = new Float64Array(0);
  /** Attempts made at the node of its left end, and of its right end, when their pairs heralded. */
  triesLeft = new Float64Array(0);
  triesRight = new Float64Array(0);
  /** Time of its herald or last swap, in ps. */
  since = new Float64Array(0);
  /** Start of the earliest attempt that is part of it, in ps. */
  start = new Float64Array(0);
  /** Herald time of the oldest elementary pair known at the left end, and at the right end. */
  oldestLeft = new Float64Array(0);
  oldestRight = new Float64Array(0);
  /** Far end of the segment as known at the left end (`knownTo`) and at the right end (`knownFrom`). */
  knownTo = new Int32Array(0);
  knownFrom = new Int32Array(0);
  /** Latest over its swaps of time + coordinate, and of time − coordinate: when the news reaches the two ends. */
  newsLeft = new Float64Array(0);
  newsRight = new Float64Array(0);
  /** Purification site where it is, or −1; rounds it has behind it; whether its last step will prove good. */
  site = new Int32Array(0);
  level = new Uint8Array(0);
  promised = new Uint8Array(0);
  /** 0 free, 1 alive, 2 lost but still held by somebody who does not know. */
  status = new Uint8Array(0);
  /** When the node at the left end, and at the right end, gave up the qubit of a lost segment; Infinity: not yet. */
  lostLeft = new Float64Array(0);
  lostRight = new Float64Array(0);
  /** Why a segment was lost. */
  cause = new Uint8Array(0);
  /** Segment that this one became part of, or −1; followed by news that is still under way. */
  parent = new Int32Array(0);
  /** News under way that names this segment, and segments whose parent it is. */
  references = new Int32Array(0);
  private retired = new Uint8Array(0);
  private free: number[] = [];
  size = 0;
  /** Ids below this have been in use; lower ones are taken first. */
  private highest = 0;

  constructor() {
    this.grow(64);
  }

  allocate(): number {
    if (this.free.length === 0) this.grow(this.size * 2);
    const id = this.free.pop()!;
    if (id >= this.highest) this.highest = id + 1;
    this.status[id] = 1;
    this.parent[id] = -1;
    this.site[id] = -1;
    this.level[id] = 0;
    return id;
  }

  /** A new segment that begins as `id` does. */
  sameLeftEnd(id: number): number {
    const next = this.allocate();
    this.strand[next] = this.strand[id];
    this.from[next] = this.from[id];
    this.laneLeft[next] = this.laneLeft[id];
    this.bornLeft[next] = this.bornLeft[id];
    return next;
  }

  /** Give an id back, at once or when the last news that names it has arrived. */
  release(id: number): void {
    this.status[id] = 0;
    if (this.references[id] > 0) {
      this.retired[id] = 1;
      return;
    }
    this.retired[id] = 0;
    this.free.push(id);
    const parent = this.parent[id];
    if (parent >= 0) {
      this.parent[id] = -1;
      this.forget(parent);
    }
  }

  /** Forget every segment, and all news of them. */
  reset(): void {
    if (this.free.length === this.size) return;
    this.free.length = 0;
    for (let id = this.size - 1; id >= 0; id--) this.free.push(id);
    this.status.fill(0);
    this.references.fill(0);
    this.retired.fill(0);
    this.parent.fill(-1);
  }

  /** One reference less. */
  forget(id: number): void {
    if (--this.references[id] === 0 && this.retired[id] === 1) this.release(id);
  }

  /** The segment that `id` is now part of; check its status. */
  current(id: number): number {
    let segment = id;
    while (this.parent[segment] >= 0) segment = this.parent[segment];
    return segment;
  }

  /** Move the origin of time by `offset` ps. Of those that are free nobody asks for a time. */
  shift(offset: number): void {
    for (let id = 0; id < this.highest; id++) {
      if (this.status[id] === 0) continue;
      this.bornLeft[id] -= offset;
      this.bornRight[id] -= offset;
      this.since[id] -= offset;
      this.start[id] -= offset;
      this.oldestLeft[id] -= offset;
      this.oldestRight[id] -= offset;
      this.newsLeft[id] -= offset;
      this.newsRight[id] -= offset;
      this.lostLeft[id] -= offset;
      this.lostRight[id] -= offset;
    }
  }

  private grow(size: number): void {
    const floats = (old: Float64Array) => {
      const next = new Float64Array(size);
      next.set(old);
      return next;
    };
    const ints = (old: Int32Array) => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    const bytes = (old: Uint8Array) => {
      const next = new Uint8Array(size);
      next.set(old);
      return next;
    };
    this.strand = ints(this.strand);
    this.from = ints(this.from);
    this.to = ints(this.to);
    this.laneLeft = ints(this.laneLeft);
    this.laneRight = ints(this.laneRight);
    this.kx = floats(this.kx);
    this.ky = floats(this.ky);
    this.kz = floats(this.kz);
    this.axy = floats(this.axy);
    this.az = floats(this.az);
    this.bornLeft = floats(this.bornLeft);
    this.bornRight = floats(this.bornRight);
    this.tries = floats(this.tries);
    this.triesLeft = floats(this.triesLeft);
    this.triesRight = floats(this.triesRight);
    this.since = floats(this.since);
    this.start = floats(this.start);
    this.oldestLeft = floats(this.oldestLeft);
    this.oldestRight = floats(this.oldestRight);
    this.knownTo = ints(this.knownTo);
    this.knownFrom = ints(this.knownFrom);
    this.newsLeft = floats(this.newsLeft);
    this.newsRight = floats(this.newsRight);
    this.site = ints(this.site);
    this.level = bytes(this.level);
    this.promised = bytes(this.promised);
    this.status = bytes(this.status);
    this.lostLeft = floats(this.lostLeft);
    this.lostRight = floats(this.lostRight);
    this.cause = bytes(this.cause);
    this.parent = ints(this.parent);
    this.references = ints(this.references);
    this.retired = bytes(this.retired);
    for (let id = size - 1; id >= this.size; id--) this.free.push(id);
    this.size = size;
  }
}
