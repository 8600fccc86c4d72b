/** News under way about segments, by number; the event that delivers it carries the number. */

export class NewsInFlight {
  segment: number[] = [];
  /** 0 to the left end of the segment, 1 to its right end. */
  side: number[] = [];
  /** Far end of the segment that the news tells of, as a position on the path. */
  reach: number[] = [];
  /** Time of the swap ± its coordinate: the news arrives at coordinate x at key ∓ x. */
  key: number[] = [];
  /** Herald time of the oldest pair on that far side. */
  oldest: number[] = [];
  private free: number[] = [];

  add(segment: number, side: number, reach: number, key: number, oldest: number): number {
    const id = this.free.pop() ?? this.segment.length;
    this.segment[id] = segment;
    this.side[id] = side;
    this.reach[id] = reach;
    this.key[id] = key;
    this.oldest[id] = oldest;
    return id;
  }

  release(id: number): void {
    this.free.push(id);
  }

  clear(): void {
    this.free = this.segment.map((_, id) => id);
  }

  /** Move the origin of time by `offset` ps. */
  shift(offset: number): void {
    for (let id = 0; id < this.key.length; id++) {
      this.key[id] -= offset;
      this.oldest[id] -= offset;
    }
  }
}
