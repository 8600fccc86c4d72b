/** The watched run of the fake simulation: every link heralds at its mean pace, every path swaps when it is complete. */
import type { Design } from '../network/design';
import { fakeLink, fakePath } from './fake';
import type { RunRequest, RunStatus, WatchControl } from './port';
import {
  HAPPENING,
  HAPPENINGS,
  type Happening,
  LANE,
  MESSAGE,
  PAIR,
  type WatchFrame,
} from './watch-frame';

export interface FakeWatch extends WatchControl {
  advance(seconds: number): void;
  done(): boolean;
}

interface Lane {
  readonly link: number;
  readonly meanSeconds: number;
  readonly periodSeconds: number;
  startSeconds: number;
  /** Time of its next herald; undefined while it holds a pair. */
  heraldAt: number | undefined;
  heraldedAt: number;
}

/** Links that lie on some demand's path, each with one lane working for the first such demand. */
const lanesOf = (design: Design, paths: readonly (readonly number[])[]): Lane[] =>
  design.links.flatMap((_, link) => {
    if (!paths.some((path) => path.includes(link))) return [];
    const { successProbability, attemptSeconds } = fakeLink(design, link);
    const meanSeconds = attemptSeconds * Math.ceil(1 / successProbability);
    return [
      {
        link,
        meanSeconds,
        periodSeconds: attemptSeconds,
        startSeconds: 0,
        heraldAt: meanSeconds * (0.6 + 0.1 * (link % 5)),
        heraldedAt: 0,
      },
    ];
  });

const T2 = 0.02;

/** A run that moves by `advance`. Demands that share a link are not told apart: the first one gets its pairs. */
export const createFakeWatch = (
  request: Omit<RunRequest, 'stop'> & { readonly speed: number },
  onFrame: (frame: WatchFrame) => void,
): FakeWatch => {
  const { design } = request;
  const paths = design.demands.map((demand) => fakePath(design, demand));
  const lanes = lanesOf(design, paths);
  const node = (id: string) => design.nodes.findIndex((candidate) => candidate.id === id);
  const ends = design.links.map(({ source, target }) => [node(source), node(target)] as const);
  const delivered = new Float64Array(design.demands.length);
  const fidelitySum = new Float64Array(design.demands.length);
  let [status, speed, time, events]: [RunStatus, number, number, number] = [
    'running',
    request.speed,
    0,
    0,
  ];
  let happenings: number[] = [];
  let messages: number[] = [];

  const happen = (kind: Happening, a: number, b: number, demand: number, fidelity: number) => {
    happenings.push(time, HAPPENINGS.indexOf(kind), a, b, demand, fidelity);
    events++;
  };
  const demandOf = (link: number) => paths.findIndex((path) => path.includes(link));
  const restart = (lane: Lane) => {
    lane.startSeconds = time;
    lane.heraldAt = time + lane.meanSeconds * (0.7 + 0.15 * ((events + lane.link) % 5));
  };
  const fidelityNow = (lane: Lane) => {
    const { fidelity } = fakeLink(design, lane.link);
    return 0.25 + (fidelity - 0.25) * Math.exp((-2 * (time - lane.heraldedAt)) / T2);
  };
  /** Swaps at every inner node of the path and delivers. */
  const complete = (path: readonly number[], demand: number) => {
    const held = path.map((link) => lanes.find((lane) => lane.link === link)!);
    const { source, target } = design.demands[demand];
    const fidelity = held.reduce((v, lane) => v * fidelityNow(lane), 1);
    path.slice(1).forEach((link, i) => {
      const inner = ends[link].find((end) => ends[path[i]].includes(end)) ?? ends[link][0];
      happen('swap', inner, inner, demand, fidelity);
      messages.push(
        inner,
        node(target),
        time,
        time + 4e-4,
        0,
        inner,
        node(source),
        time,
        time + 4e-4,
        0,
      );
    });
    happen('delivered', node(source), node(target), demand, fidelity);
    delivered[demand]++;
    fidelitySum[demand] += fidelity;
    for (const lane of held) restart(lane);
  };
  /** The earliest herald up to `until`; false when there is none. */
  const next = (until: number): boolean => {
    const due = lanes
      .filter((lane) => lane.heraldAt !== undefined)
      .sort((a, b) => a.heraldAt! - b.heraldAt!)[0];
    if (!due || due.heraldAt! > until) return false;
    time = due.heraldAt!;
    due.heraldAt = undefined;
    due.heraldedAt = time;
    const demand = demandOf(due.link);
    happen('herald', ends[due.link][0], ends[due.link][1], demand, fidelityNow(due));
    const path = paths[demand];
    if (
      path.every((link) => lanes.some((lane) => lane.link === link && lane.heraldAt === undefined))
    )
      complete(path, demand);
    return true;
  };
  const send = () => {
    messages = messages.filter(
      (_, i) =>
        messages[Math.floor(i / MESSAGE.stride) * MESSAGE.stride + MESSAGE.arriveSeconds] > time,
    );
    const waiting = lanes.filter((lane) => lane.heraldAt === undefined);
    const laneRows = new Float64Array(lanes.length * LANE.stride);
    lanes.forEach((lane, i) => {
      laneRows.set(
        [
          lane.link,
          0,
          lane.heraldAt === undefined ? 0 : 1,
          lane.startSeconds,
          lane.periodSeconds,
          demandOf(lane.link),
        ],
        i * LANE.stride,
      );
    });
    const pairRows = new Float64Array(waiting.length * PAIR.stride);
    waiting.forEach((lane, i) => {
      const [a, b] = ends[lane.link];
      const fidelity = fidelityNow(lane);
      const correlator = (4 * fidelity - 1) / 3;
      pairRows.set(
        [
          lane.link,
          demandOf(lane.link),
          a,
          lane.link,
          0,
          b,
          lane.link,
          0,
          time,
          fidelity,
          2 / T2,
          2 / T2,
          0,
          correlator,
          -correlator,
          correlator,
          time,
        ],
        i * PAIR.stride,
      );
    });
    onFrame({
      revision: request.revision,
      status,
      simulatedSeconds: time,
      speed: status === 'running' ? speed : 0,
      nextEventSeconds: lanes.reduce(
        (least, lane) => Math.min(least, lane.heraldAt ?? Number.POSITIVE_INFINITY),
        Number.POSITIVE_INFINITY,
      ),
      events,
      delivered: delivered.slice(),
      fidelitySum: fidelitySum.slice(),
      lanes: laneRows,
      pairs: pairRows,
      messages: Float64Array.from(messages),
      happenings: Float64Array.from(happenings.slice(-2000 * HAPPENING.stride)),
    });
    happenings = [];
  };
  return {
    advance(seconds) {
      if (status !== 'running') return;
      const until = time + seconds * speed;
      while (next(until));
      time = until;
      send();
    },
    step() {
      status = 'paused';
      next(Number.POSITIVE_INFINITY);
      send();
    },
    setSpeed: (wanted) => {
      speed = wanted;
    },
    pause: () => {
      status = 'paused';
      send();
    },
    resume: () => {
      status = 'running';
    },
    cancel: () => {
      if (status === 'running' || status === 'paused') {
        status = 'canceled';
        send();
      }
    },
    done: () => status === 'canceled',
  };
};
