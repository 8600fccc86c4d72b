/**
 * The pending events in total order (time, priority, sequence): earlier first, then lower priority number, then first
 * scheduled. A binary heap over typed arrays; ties never depend on the heap.
 */

/** Priorities are a factor apart that no sequence number reaches. */
const PRIORITY_STEP = 2 ** 48;

export class EventQueue {
  length = 0;
  /** The event taken last by `pop`. */
  time = 0;
  kind = 0;
  a = 0;
  b = 0;
  x = 0;
  y = 0;

  private sequence = 0;
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private ids = new Int32Array(64);
  private kinds = new Uint8Array(64);
  private as = new Int32Array(64);
  private bs = new Int32Array(64);
  private xs = new Float64Array(64);
  private ys = new Float64Array(64);
  private freeIds = new Int32Array(64).map((_, i) => i);

  /** Schedule an event. `kind` is also its priority; a, b (integers), x, y are its payload. */
  push(time: number, kind: number, a: number, b: number, x = 0, y = 0): void {
    if (this.length === this.times.length) this.grow();
    const id = this.freeIds[this.length];
    this.kinds[id] = kind;
    this.as[id] = a;
    this.bs[id] = b;
    this.xs[id] = x;
    this.ys[id] = y;
    const order = kind * PRIORITY_STEP + this.sequence++;
    const { times, orders, ids } = this;
    let hole = this.length++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && orders[parent] < order)) break;
      times[hole] = parentTime;
      orders[hole] = orders[parent];
      ids[hole] = ids[parent];
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    ids[hole] = id;
  }

  /** Time of the next event; Infinity when there is none. */
  peekTime(): number {
    return this.length > 0 ? this.times[0] : Number.POSITIVE_INFINITY;
  }

  /** Take the next event into `time`, `kind`, `a`, `b`, `x`, `y`. The queue must not be empty. */
  pop(): void {
    const { times, orders, ids } = this;
    const id = ids[0];
    this.time = times[0];
    this.kind = this.kinds[id];
    this.a = this.as[id];
    this.b = this.bs[id];
    this.x = this.xs[id];
    this.y = this.ys[id];
    const last = --this.length;
    this.freeIds[last] = id;
    if (last === 0) {
      this.sequence = 0;
      return;
    }
    const time = times[last];
    const order = orders[last];
    const moved = ids[last];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      const right = child + 1;
      if (
        right < last &&
        (times[right] < times[child] ||
          (times[right] === times[child] && orders[right] < orders[child]))
      ) {
        child = right;
      }
      if (time < times[child] || (time === times[child] && order < orders[child])) break;
      times[hole] = times[child];
      orders[hole] = orders[child];
      ids[hole] = ids[child];
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    ids[hole] = moved;
  }

  /** Drop everything that is pending. */
  clear(): void {
    for (let i = 0; i < this.length; i++) this.freeIds[i] = i;
    for (let i = this.length; i < this.freeIds.length; i++) this.freeIds[i] = i;
    this.length = 0;
    this.sequence = 0;
  }

  /** Move the origin of time by `offset`: every pending time, and every payload `x`, `y` that is one, gets smaller by it. */
  shift(offset: number, payloadIsTime: (kind: number) => boolean): void {
    for (let i = 0; i < this.length; i++) {
      this.times[i] -= offset;
      const id = this.ids[i];
      if (payloadIsTime(this.kinds[id])) {
        this.xs[id] -= offset;
        this.ys[id] -= offset;
      }
    }
  }

  private grow(): void {
    const size = this.times.length * 2;
    const wider = <T extends Float64Array | Int32Array | Uint8Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    this.times = wider(new Float64Array(size), this.times);
    this.orders = wider(new Float64Array(size), this.orders);
    this.ids = wider(new Int32Array(size), this.ids);
    this.kinds = wider(new Uint8Array(size), this.kinds);
    this.as = wider(new Int32Array(size), this.as);
    this.bs = wider(new Int32Array(size), this.bs);
    this.xs = wider(new Float64Array(size), this.xs);
    this.ys = wider(new Float64Array(size), this.ys);
    const free = wider(new Int32Array(size), this.freeIds);
    for (let i = size / 2; i < size; i++) free[i] = i;
    this.freeIds = free;
  }
}
