/**
 * The pending events in total order (time, priority, sequence): earlier first, then lower priority number, then first
 * scheduled. A binary heap over typed arrays; ties never depend on the heap.
 */

/** Priorities are a factor apart that no sequence number reaches; a power of two, so that both parts stay exact. */
const PRIORITY_STEP = 2 ** 44;

export class EventQueue {
  length = 0;
  /** The event taken last by `pop`. */
  time = 0;
  kind = 0;
  a = 0;
  b = 0;

  private sequence = 0;
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private as = new Int32Array(64);
  private bs = new Int32Array(64);

  /** Schedule an event. `kind` is also its priority; a and b are its payload. */
  push(time: number, kind: number, a: number, b: number): void {
    if (this.length === this.times.length) this.grow();
    const order = kind * PRIORITY_STEP + this.sequence++;
    const { times, orders, as, bs } = this;
    let hole = this.length++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && orders[parent] < order)) break;
      times[hole] = parentTime;
      orders[hole] = orders[parent];
      as[hole] = as[parent];
      bs[hole] = bs[parent];
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    as[hole] = a;
    bs[hole] = b;
  }

  /** Time of the next event; Infinity when there is none. */
  peekTime(): number {
    return this.length > 0 ? this.times[0] : Number.POSITIVE_INFINITY;
  }

  /** Take the next event into `time`, `kind`, `a`, `b`. The queue must not be empty. */
  pop(): void {
    const { times, orders, as, bs } = this;
    this.time = times[0];
    this.kind = (orders[0] / PRIORITY_STEP) | 0;
    this.a = as[0];
    this.b = bs[0];
    const last = --this.length;
    if (last === 0) {
      this.sequence = 0;
      return;
    }
    const time = times[last];
    const order = orders[last];
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
      as[hole] = as[child];
      bs[hole] = bs[child];
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    as[hole] = as[last];
    bs[hole] = bs[last];
  }

  /** Drop everything that is pending. */
  clear(): void {
    this.length = 0;
    this.sequence = 0;
  }

  /** Move the origin of time by `offset`: every pending time gets smaller by it. */
  shift(offset: number): void {
    for (let i = 0; i < this.length; i++) this.times[i] -= offset;
  }

  private grow(): void {
    const size = this.times.length * 2;
    const wider = <T extends Float64Array | Int32Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    this.times = wider(new Float64Array(size), this.times);
    this.orders = wider(new Float64Array(size), this.orders);
    this.as = wider(new Int32Array(size), this.as);
    this.bs = wider(new Int32Array(size), this.bs);
  }
}
