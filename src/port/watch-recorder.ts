/** Turns a watched simulation into frames: what lives, what travels, what has just happened. */
import { PS_PER_SECOND } from '../engine/compile';
import { ATTEMPT } from '../engine/lanes';
import type { LossCause, Observer } from '../engine/observer';
import type { Simulation } from '../engine/simulation';
import { exponentXY, exponentZ } from '../engine/storage';
import { DEMAND_SUMS } from '../engine/tally';
import type { RunStatus } from './port';
import {
  HAPPENING,
  HAPPENINGS,
  type Happening,
  LANE,
  MESSAGE,
  type WatchFrame,
} from './watch-frame';

/** Happenings kept between two frames. */
const MOST_HAPPENINGS = 2000;

/** What a loss is called among the happenings. */
const LOST: { readonly [cause in LossCause]: Happening } = {
  swap: 'swap failed',
  cutoff: 'cutoff',
  purification: 'not purified',
  retrieval: 'not retrieved',
};

export class WatchRecorder implements Observer {
  private happenings: number[] = [];
  private messages: number[] = [];

  constructor(private readonly simulation: Simulation) {
    simulation.observer = this;
  }

  /** Present simulated time in seconds since the start of the run. */
  get seconds(): number {
    return this.at(this.simulation.now);
  }

  herald(time: number, demand: number, from: number, segment: number): void {
    this.happened(time, 'herald', demand, from, from + 1, this.fidelity(segment));
  }

  swap(time: number, demand: number, at: number, from: number, to: number, segment: number): void {
    this.happened(time, 'swap', demand, at, at, this.fidelity(segment));
    this.send(time, demand, at, from, 0);
    this.send(time, demand, at, to, 0);
  }

  lost(time: number, demand: number, at: number, from: number, to: number, cause: LossCause): void {
    const kind = LOST[cause];
    this.happened(time, kind, demand, at, at, Number.NaN);
    this.send(time, demand, at, from, 1);
    this.send(time, demand, at, to, 1);
  }

  purify(time: number, demand: number, kept: number): void {
    const { from, to } = this.simulation.segments;
    this.send(time, demand, from[kept], to[kept], 2);
    this.send(time, demand, to[kept], from[kept], 2);
  }

  purified(time: number, demand: number, segment: number, succeeded: boolean): void {
    if (!succeeded) return;
    const { from, to } = this.simulation.segments;
    this.happened(time, 'purified', demand, from[segment], to[segment], this.fidelity(segment));
  }

  delivered(time: number, demand: number, fidelity: number): void {
    const last = this.simulation.network.demands[demand].links.length;
    this.happened(time, 'delivered', demand, 0, last, fidelity);
  }

  epoch(): void {}

  /** The present picture; forgets what has been told. */
  frame(revision: number, status: RunStatus, speed: number, message?: string): WatchFrame {
    const { simulation } = this;
    const { demands } = simulation.network;
    const sums = simulation.tally.demands;
    const column = (offset: number) =>
      Float64Array.from(demands, (_, d) => sums[d * DEMAND_SUMS.stride + offset]);
    const seconds = this.seconds;
    this.messages = rowsWhere(
      this.messages,
      MESSAGE.stride,
      (row) => this.messages[row + MESSAGE.arriveSeconds] >= seconds,
    );
    const frame: WatchFrame = {
      revision,
      status,
      ...(message === undefined ? {} : { message }),
      simulatedSeconds: seconds,
      speed,
      nextEventSeconds: this.at(simulation.nextTime),
      events: simulation.tally.events,
      delivered: column(DEMAND_SUMS.delivered),
      fidelitySum: column(DEMAND_SUMS.fidelity),
      lanes: this.lanes(),
      pairs: this.pairs(),
      messages: Float64Array.from(this.messages),
      happenings: Float64Array.from(this.happenings),
    };
    this.happenings = [];
    return frame;
  }

  private at(ps: number): number {
    return (this.simulation.epoch + ps) / PS_PER_SECOND;
  }

  /** Node of a demand's path, as an index of the design. */
  private node(demand: number, position: number): number {
    return this.simulation.network.demands[demand].nodes[position];
  }

  /** What is left of ⟨XX⟩, ⟨YY⟩ and of ⟨ZZ⟩ at a time, that of the segment's last event or the present. */
  private kept(segment: number, time: number): [number, number] {
    const { segments, paths } = this.simulation;
    return [
      Math.exp(-exponentXY(segments, paths, segment, time)),
      Math.exp(-exponentZ(segments, paths, segment, time)),
    ];
  }

  private fidelity(segment: number, time = this.simulation.segments.since[segment]): number {
    const s = this.simulation.segments;
    const [xy, z] = this.kept(segment, time);
    return (1 + (s.kx[segment] - s.ky[segment]) * xy + s.kz[segment] * z) / 4;
  }

  private happened(
    time: number,
    kind: Happening,
    demand: number,
    from: number,
    to: number,
    fidelity: number,
  ): void {
    if (this.happenings.length >= MOST_HAPPENINGS * HAPPENING.stride) {
      this.happenings.splice(0, (MOST_HAPPENINGS / 2) * HAPPENING.stride);
    }
    this.happenings.push(
      this.at(time),
      HAPPENINGS.indexOf(kind),
      this.node(demand, from),
      this.node(demand, to),
      demand,
      fidelity,
    );
  }

  private send(time: number, demand: number, from: number, to: number, kind: number): void {
    const { coordinatePs } = this.simulation.network.demands[demand];
    const delay = Math.abs(coordinatePs[to] - coordinatePs[from]);
    if (delay === 0) return;
    if (this.messages.length >= 1000 * MESSAGE.stride)
      this.messages.splice(0, 500 * MESSAGE.stride);
    this.messages.push(
      this.node(demand, from),
      this.node(demand, to),
      this.at(time),
      this.at(time + delay),
      kind,
    );
  }

  private lanes(): Float64Array {
    const { lanes, paths, periodPs } = this.simulation;
    const rows = new Float64Array(lanes.count * LANE.stride);
    for (let lane = 0; lane < lanes.count; lane++) {
      const row = lane * LANE.stride;
      rows[row + LANE.link] = lanes.link[lane];
      rows[row + LANE.lane] = lanes.number[lane];
      rows[row + LANE.attempting] = lanes.attempting[lane] === ATTEMPT.TRYING ? 1 : 0;
      rows[row + LANE.startSeconds] = this.at(lanes.start[lane]);
      rows[row + LANE.periodSeconds] = periodPs[lanes.link[lane]] / PS_PER_SECOND;
      const strand = lanes.strand[lane];
      rows[row + LANE.demand] = strand < 0 ? -1 : paths.demand[strand];
    }
    return rows;
  }

  /** Rows in the order of `PAIR`. */
  private pairs(): Float64Array {
    const { segments: s, lanes, paths, now } = this.simulation;
    const rows: number[] = [];
    for (let id = 0; id < s.size; id++) {
      if (s.status[id] === 0) continue;
      const strand = s.strand[id];
      const base = paths.base[strand];
      const isWhole = s.from[id] === 0 && s.to[id] === paths.last[strand];
      const left = base + s.from[id];
      const right = base + s.to[id];
      const asOf = paths.ages || paths.tries ? now : s.since[id];
      const [xy, z] = this.kept(id, asOf);
      // A Gaussian decay by (t/T)² goes on at a rate of 2t/T² for now.
      const slow =
        2 * paths.slow[left] * (asOf - s.bornLeft[id]) +
        2 * paths.slow[right] * (asOf - s.bornRight[id]);
      rows.push(
        id,
        paths.demand[strand],
        paths.node[left],
        lanes.link[s.laneLeft[id]],
        lanes.number[s.laneLeft[id]],
        paths.node[right],
        lanes.link[s.laneRight[id]],
        lanes.number[s.laneRight[id]],
        this.at(s.since[id]),
        this.fidelity(id, asOf),
        (paths.rateXY[left] + paths.rateXY[right] + slow) * PS_PER_SECOND,
        (paths.rateZ[left] + paths.rateZ[right]) * PS_PER_SECOND,
        s.status[id] === 2 ? 2 : isWhole ? 1 : 0,
        s.kx[id] * xy,
        s.ky[id] * xy,
        s.kz[id] * z,
        this.at(asOf),
      );
    }
    return Float64Array.from(rows);
  }
}

/** Rows (of `stride` numbers) for which `keep` holds; `keep` gets the row's offset. */
const rowsWhere = (
  rows: readonly number[],
  stride: number,
  keep: (offset: number) => boolean,
): number[] => {
  const kept: number[] = [];
  for (let offset = 0; offset < rows.length; offset += stride) {
    if (keep(offset)) kept.push(...rows.slice(offset, offset + stride));
  }
  return kept;
};
