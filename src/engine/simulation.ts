/**
 * One replica of a run: the discrete-event simulation of a compiled network.
 *
 * The life of a pair is told in docs/life-of-a-bell-pair.md, what its numbers mean in docs/model.md.
 */
import type { Correlators } from '../physics/bell-diagonal';
import { CommunicationQubits } from './communication';
import { type CompiledNetwork, hasIndependentRounds } from './compile';
import { deliver } from './delivery';
import { EventKind } from './event-kind';
import { EventQueue } from './event-queue';
import { attempt, begin, herald } from './generation';
import { Lanes } from './lanes';
import { expire, freeSlot } from './loss';
import { NewsInFlight } from './news';
import type { Observer } from './observer';
import { PathTable } from './path-table';
import { GENERATING, hearResults, makeSites, measure, type Site } from './purifying';
import { type RandomStream, streamOf } from './random';
import type { LinkSchedule } from './schedule';
import { SegmentPool } from './segments';
import { finishSwap, hear } from './swapping';
import { Tally } from './tally';
import { AttemptCounts } from './tries';
import { Turns } from './turns';

/** The origin of time moves forward before times pass this many ps, so that they stay whole numbers (2^53). */
const EPOCH_LIMIT = 2 ** 52;

export class Simulation {
  readonly tally: Tally;
  readonly segments = new SegmentPool();
  readonly lanes: Lanes;
  readonly queue = new EventQueue();
  readonly news = new NewsInFlight();
  readonly paths: PathTable;
  /** Present time in ps since the epoch, and the epoch in ps since the start of the run. */
  now = 0;
  epoch = 0;
  /** Elementary pairs in living segments. */
  stored = 0;
  observer: Observer | undefined;
  private settledAt = 0;

  readonly turns: Turns;
  /** Only where some node's stored qubits lose phase by attempts beside them. */
  readonly tries: AttemptCounts | undefined;
  /** Only where some node states how many it has. */
  readonly communication: CommunicationQubits | undefined;
  readonly swapStreams: RandomStream[];
  readonly retrievalStreams: RandomStream[];
  readonly logFailure: Float64Array;
  readonly periodPs: Float64Array;
  /** State that each link heralds, and the schedule of those whose conditions change. */
  readonly ready: readonly Correlators[];
  readonly schedules: readonly (LinkSchedule | undefined)[];
  readonly resetPs: Float64Array;
  readonly storePs: Float64Array;
  /** Some pair takes more than its attempts. */
  readonly delays: boolean;
  readonly roundStart: Float64Array;
  /** Lane of each link of each round on demand, at path-link index. */
  readonly roundLane: Int32Array;
  readonly continuous: boolean;
  readonly hasCutoff: boolean;
  /** Who holds a pair learns by messages what the other end has done: only where somebody acts on it. */
  readonly tellsNews: boolean;
  /** Nodes look at the age or reach of what they hold before they act. */
  readonly isSelective: boolean;
  /** A round that ends leaves nothing behind, so time can start anew. */
  readonly renews: boolean;
  /** Where pairs are purified; none in most networks. */
  readonly sites: readonly Site[];
  readonly purifies: boolean;
  /** On demand, by strand of a demand that is purified from end to end: the segment that waits at the ends, or what it does. */
  readonly strandPair: Int32Array;
  /** On demand, by demand whose pairs are purified: the lanes that its round keeps. */
  readonly keptLanes: readonly number[][];
  /** Set when a round of a renewing network has just ended. */
  roundEnded = false;

  constructor(
    readonly network: CompiledNetwork,
    seed: number,
    replica: number,
  ) {
    const { demands, links, nodes } = network;
    this.paths = new PathTable(network);
    this.lanes = new Lanes(network, seed, replica, this.paths.size);
    this.tally = Tally.of(network);
    this.swapStreams = nodes.map((node) => streamOf(seed, replica, `node ${node.id}`, 'swaps'));
    this.retrievalStreams = this.paths.losesAtEnds
      ? nodes.map((node) => streamOf(seed, replica, `node ${node.id}`, 'retrieval'))
      : [];
    this.logFailure = Float64Array.from(links, (l) => Math.log1p(-l.law.successProbability));
    this.periodPs = Float64Array.from(links, (l) => l.periodPs);
    this.ready = links.map((l) => l.ready);
    this.schedules = links.map((l) => l.schedule);
    this.resetPs = Float64Array.from(links, (l) => l.resetPs);
    this.storePs = Float64Array.from(links, (l) => l.storePs);
    this.delays = links.some(({ resetPs, storePs }) => resetPs + storePs > 0);
    this.roundStart = new Float64Array(demands.length);
    this.roundLane = new Int32Array(this.paths.size).fill(-1);
    this.continuous = network.continuous;
    this.hasCutoff = this.paths.hasCutoff;
    this.isSelective = this.hasCutoff || !this.paths.swapsAnything;
    this.tellsNews = !network.instant && this.isSelective;
    this.renews = hasIndependentRounds(network);
    if (this.paths.perAttempt.some((exponent) => exponent > 0)) {
      this.tries = new AttemptCounts(network, this.lanes);
      this.paths.tries = this.tries;
    }
    if (nodes.some((node) => Number.isFinite(node.communicationQubits))) {
      this.communication = new CommunicationQubits(network, this.lanes, (lane) =>
        begin(this, lane),
      );
    }
    this.sites = makeSites(network, seed, replica);
    this.purifies = this.sites.length > 0;
    this.paths.place(this.sites);
    this.strandPair = new Int32Array(this.paths.demand.length).fill(GENERATING);
    this.keptLanes = demands.map(() => []);
    this.turns = new Turns(network, this.lanes, (lane, demand, position, nth) =>
      this.begin(lane, demand, position, nth),
    );
    this.turns.startAll();
  }

  /** Nothing is pending: the network waits for itself for ever. */
  get stalled(): boolean {
    return this.queue.length === 0;
  }

  /** Time of the next event in ps since the epoch; Infinity when stalled. */
  get nextTime(): number {
    return this.queue.peekTime();
  }

  /** Let time pass without an event, at most to the next one. */
  passTo(time: number): void {
    this.now = time;
  }

  /** Write the time since the last reset into the tally. */
  settle(): void {
    this.tally.elapsedPs = this.epoch + this.now - this.settledAt;
  }

  /** Forget what was counted: counting starts anew at the present time. */
  resetTally(): void {
    this.tally.reset();
    this.settledAt = this.epoch + this.now;
    this.observer?.countingAnew?.();
  }

  /** Process the next event. There must be one. */
  step(): void {
    const queue = this.queue;
    queue.pop();
    const time = queue.time;
    this.now = time;
    this.tally.events++;
    switch (queue.kind) {
      case EventKind.HERALD:
        herald(this, queue.a);
        break;
      case EventKind.SWAP_DONE:
        finishSwap(this, queue.a, queue.b);
        break;
      case EventKind.PURIFY_DONE:
        measure(this, queue.a, queue.b);
        break;
      case EventKind.PURIFIED:
        hearResults(this, queue.a, queue.b);
        break;
      case EventKind.NEWS:
        hear(this, queue.a);
        break;
      case EventKind.DELIVER:
        deliver(this, queue.a);
        break;
      case EventKind.FREE:
        if (this.lanes.freed[queue.a] === queue.b) freeSlot(this, queue.a);
        break;
      default:
        expire(this, queue.a, queue.b);
    }
    if (this.now > EPOCH_LIMIT) this.moveEpoch();
  }

  /** A link gives a lane to a demand; a purified demand has several, for the crew of the link or one for each strand. */
  private begin(lane: number, demand: number, position: number, nth: number): void {
    if (!this.purifies || this.continuous || !this.network.demands[demand].purification) {
      attempt(this, lane, demand, position);
      return;
    }
    this.keptLanes[demand].push(lane);
    const link = this.paths.linkSite[this.paths.base[demand] + position];
    if (link >= 0) {
      this.sites[link].crew.push(lane);
      attempt(this, lane, demand, position);
      return;
    }
    const strand = this.paths.strands[demand][nth];
    if (position === 0) this.sites[this.paths.endSite[demand]].crew.push(strand);
    this.strandPair[strand] = GENERATING;
    attempt(this, lane, strand, position);
  }

  private moveEpoch(): void {
    const offset = this.now;
    this.queue.shift(offset);
    this.news.shift(offset);
    this.segments.shift(offset);
    for (let i = 0; i < this.roundStart.length; i++) this.roundStart[i] -= offset;
    this.lanes.shift(offset);
    this.epoch += offset;
    this.now = 0;
    this.observer?.epoch(offset);
  }
}
