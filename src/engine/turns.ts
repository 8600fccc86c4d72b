/**
 * Whose turn it is: which demand the next free lane of a link works for.
 *
 * On demand, a round takes one ticket for all its links, and a link serves the smallest ticket that waits for it: demands
 * take turns, and since tickets have one order everywhere, rounds that share several links cannot wait for each other in a
 * circle. A link that lost its pair keeps its round's ticket. Continuously, a link serves its demands in a circle.
 */
import type { CompiledNetwork } from './compile';
import type { Lanes } from './lanes';

/** A demand and the position of the link on its path, packed in one number. */
const POSITIONS = 65536;

export class Turns {
  private readonly idle: number[][];
  private readonly waiting: number[][];
  private readonly ticketOf: Float64Array;
  private ticket = 0;
  /** Demands that use each link, packed with the position, for continuous generation. */
  private readonly users: number[][];
  private readonly nextUser: Int32Array;
  /** 1: nobody else uses any link of the demand. */
  readonly isAlone: Uint8Array;
  /** On demand: lanes that a demand takes of each of its links at once, and keeps for a round. */
  private readonly width: Int32Array;

  constructor(
    private readonly network: CompiledNetwork,
    private readonly lanes: Lanes,
    /** Lane `nth` of those that the link of that position gives a demand starts. */
    private readonly begin: (lane: number, demand: number, position: number, nth: number) => void,
  ) {
    this.width = Int32Array.from(network.demands, ({ purification }) =>
      network.continuous ? 1 : (purification?.width ?? 1),
    );
    this.idle = network.links.map((_, link) => {
      const free: number[] = [];
      for (let lane = lanes.first[link + 1] - 1; lane >= lanes.first[link]; lane--) free.push(lane);
      return free;
    });
    this.waiting = network.links.map(() => []);
    this.users = network.links.map(() => []);
    this.nextUser = new Int32Array(network.links.length);
    this.ticketOf = new Float64Array(network.demands.length);
    network.demands.forEach((demand, d) => {
      demand.links.forEach((link, position) => {
        this.users[link].push(d * POSITIONS + position);
      });
    });
    this.isAlone = Uint8Array.from(network.demands, ({ links }) =>
      links.every((link) => this.users[link].length === 1) ? 1 : 0,
    );
  }

  /** First attempts of everybody. */
  startAll(): void {
    if (this.network.continuous) {
      this.network.links.forEach((_, link) => {
        if (this.users[link].length > 0) while (this.idle[link].length > 0) this.serve(link);
      });
    } else {
      this.network.demands.forEach((demand, d) => {
        if (demand.links.length > 0) this.startRound(d);
      });
    }
  }

  /** On demand: a new round of a demand, with a new ticket for each of its links. */
  startRound(demand: number): void {
    this.ticketOf[demand] = this.ticket++;
    const links = this.network.demands[demand].links;
    for (let position = 0; position < links.length; position++) {
      const link = links[position];
      const idle = this.idle[link];
      if (idle.length >= this.width[demand] && this.waiting[link].length === 0) {
        this.give(link, demand, position);
      } else {
        this.waiting[link].push(demand * POSITIONS + position);
      }
    }
  }

  /** On demand: a link of a round has lost its pair and must make another, under the round's ticket. */
  retry(demand: number, position: number): void {
    const link = this.network.demands[demand].links[position];
    const queue = this.waiting[link];
    const ticket = this.ticketOf[demand];
    let place = 0;
    while (place < queue.length && this.ticketOf[Math.floor(queue[place] / POSITIONS)] < ticket) {
      place++;
    }
    queue.splice(place, 0, demand * POSITIONS + position);
  }

  /** A lane is free at both ends: give it to whoever is next, or keep it idle. */
  release(lane: number): void {
    const link = this.lanes.link[lane];
    this.idle[link].push(lane);
    this.serve(link);
  }

  /** On demand: put a lane back without serving anybody yet. */
  park(lane: number): void {
    this.idle[this.lanes.link[lane]].push(lane);
  }

  /** Serve the link's queue with idle lanes, if there are enough for whoever is first. */
  serve(link: number): void {
    const idle = this.idle[link];
    if (idle.length === 0) return;
    let user: number | undefined;
    if (this.network.continuous) {
      const users = this.users[link];
      user = users[this.nextUser[link]];
      this.nextUser[link] = (this.nextUser[link] + 1) % users.length;
    } else {
      user = this.waiting[link][0];
      if (user === undefined || idle.length < this.width[Math.floor(user / POSITIONS)]) return;
      this.waiting[link].shift();
    }
    this.give(link, Math.floor(user / POSITIONS), user % POSITIONS);
  }

  private give(link: number, demand: number, position: number): void {
    const idle = this.idle[link];
    const width = this.width[demand];
    for (let nth = 0; nth < width; nth++) this.begin(idle.pop()!, demand, position, nth);
  }
}
