/**
 * Memory slots. A lane is one pair of slots of a link, one at each end; slot 2 × lane + side has side 0 at the end nearer
 * to the source of the demand that the lane works for, side 1 at the other.
 *
 * Slots that hold a heralded qubit and wait for a swap stand in a first-in first-out list per (path node, side).
 */
import type { CompiledNetwork } from './compile';
import { type RandomStream, streamOf } from './random';

/** What the qubit of a slot is doing. */
export const SLOT = { IDLE: 0, WAITING: 1, MEASURING: 2 } as const;

/** Whether a lane is making attempts: `WAITING` for communication qubits, `TRYING`. */
export const ATTEMPT = { NONE: 0, TRYING: 1, WAITING: 2 } as const;

export class Lanes {
  readonly count: number;
  readonly link: Int32Array;
  /** 0-based number within its link. */
  readonly number: Int32Array;
  /** Strand of a demand that it works for, −1 while idle; and the position of its link on that path. */
  readonly strand: Int32Array;
  readonly position: Int32Array;
  /** Start of its first attempt in ps, while attempting. */
  readonly start: Float64Array;
  /** One of `ATTEMPT`. */
  readonly attempting: Uint8Array;
  /** Step of its link's schedule in which it succeeds, where conditions change. */
  readonly step: Uint8Array;
  readonly streams: RandomStream[] = [];
  /** Segment whose qubit a slot holds, or −1. */
  readonly segment: Int32Array;
  /** Changes whenever the slot's qubit does, or is being measured: what was scheduled for an older qubit is void. */
  readonly token: Int32Array;
  /** The slot is not free for a new attempt. */
  readonly busy: Uint8Array;
  /** One of `SLOT`: waiting means that it stands in a list. */
  readonly state: Uint8Array;
  /** News of the qubit's loss came while it was measured: the slot is freed when the measurement ends. */
  readonly deferred: Uint8Array;
  /** How often the slot was freed: news of a loss is void when the slot was freed since it was sent. */
  readonly freed: Int32Array;
  /** When its qubit is to be discarded, in ps. */
  readonly due: Float64Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** First and last slot of the list at 2 × path node + side; −1 when empty. */
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  /** Lanes of each link, as a range of lane numbers. */
  readonly first: Int32Array;

  constructor(network: CompiledNetwork, seed: number, replica: number, pathNodes: number) {
    this.first = new Int32Array(network.links.length + 1);
    network.links.forEach((link, i) => {
      this.first[i + 1] = this.first[i] + link.lanes;
    });
    this.count = this.first[network.links.length];
    this.link = new Int32Array(this.count);
    this.number = new Int32Array(this.count);
    network.links.forEach((link, i) => {
      for (let k = 0; k < link.lanes; k++) {
        const lane = this.first[i] + k;
        this.link[lane] = i;
        this.number[lane] = k;
        this.streams.push(streamOf(seed, replica, `link ${link.id} ${k}`, 'attempts'));
      }
    });
    this.strand = new Int32Array(this.count).fill(-1);
    this.position = new Int32Array(this.count);
    this.start = new Float64Array(this.count);
    this.attempting = new Uint8Array(this.count);
    this.step = new Uint8Array(this.count);
    this.segment = new Int32Array(2 * this.count).fill(-1);
    this.token = new Int32Array(2 * this.count);
    this.busy = new Uint8Array(2 * this.count);
    this.state = new Uint8Array(2 * this.count);
    this.deferred = new Uint8Array(2 * this.count);
    this.freed = new Int32Array(2 * this.count);
    this.due = new Float64Array(2 * this.count);
    this.next = new Int32Array(2 * this.count).fill(-1);
    this.previous = new Int32Array(2 * this.count).fill(-1);
    this.head = new Int32Array(2 * pathNodes).fill(-1);
    this.tail = new Int32Array(2 * pathNodes).fill(-1);
  }

  /** Append a slot to a list. */
  enqueue(list: number, slot: number): void {
    const last = this.tail[list];
    this.previous[slot] = last;
    this.next[slot] = -1;
    if (last >= 0) this.next[last] = slot;
    else this.head[list] = slot;
    this.tail[list] = slot;
    this.state[slot] = SLOT.WAITING;
  }

  /** Take a slot out of its list, wherever it stands. */
  dequeue(list: number, slot: number): void {
    const before = this.previous[slot];
    const after = this.next[slot];
    if (before >= 0) this.next[before] = after;
    else this.head[list] = after;
    if (after >= 0) this.previous[after] = before;
    else this.tail[list] = before;
    this.state[slot] = SLOT.IDLE;
  }

  /** The slot behind this one in its list, or −1. */
  after(slot: number): number {
    return this.next[slot];
  }

  /** Move the origin of time by `offset` ps. */
  shift(offset: number): void {
    for (let i = 0; i < this.start.length; i++) this.start[i] -= offset;
    for (let i = 0; i < this.due.length; i++) this.due[i] -= offset;
  }
}
