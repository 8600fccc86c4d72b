/** Time to take in a frame of 50 nodes and to draw an overlay of 500: script alone, on a canvas that draws nothing. */
import type { Design } from '../../../network/design';
import { HAPPENING, LANE, PAIR, type WatchFrame } from '../../../port/watch-frame';
import { applyFrame, createLiveFrame } from '../../../stores/run-live';
import { initialRunState } from '../../../stores/run-state';
import { rampOf } from '../../values/scale';
import type { TokenColors } from '../../values/use-ramp';
import { createPainter, type Stage } from './painter';

/** A square grid with a fiber from every node to its right and lower neighbor. */
const grid = (nodes: number): Design => {
  const side = Math.ceil(Math.sqrt(nodes));
  const link = (source: number, target: number) =>
    ({
      id: `${source}-${target}`,
      kind: 'fiber',
      source: `n${source}`,
      target: `n${target}`,
      scheme: { kind: 'fixed' },
    }) as const;
  const indices = Array.from({ length: nodes }, (_, i) => i);
  return {
    format: 'bellhop-design',
    version: 1,
    nodes: indices.map((i) => ({
      id: `n${i}`,
      kind: 'repeater',
      position: { x: 90 * (i % side), y: 90 * Math.floor(i / side) },
    })),
    links: indices.flatMap((i) => [
      ...(i % side < side - 1 && i + 1 < nodes ? [link(i, i + 1)] : []),
      ...(i + side < nodes ? [link(i, i + side)] : []),
    ]),
    demands: [{ id: 'd', source: 'n0', target: `n${nodes - 1}` }],
  };
};

/** Every link attempts or holds a pair, and `happenings` things have just happened. */
const frameOf = (design: Design, happenings: number): WatchFrame => {
  const index = new Map(design.nodes.map(({ id }, i) => [id, i]));
  const lanes: number[] = [];
  const pairs: number[] = [];
  design.links.forEach(({ source, target }, i) => {
    lanes.push(i, 0, i % 2, 0, 1e-4, 0);
    const [a, b] = [index.get(source) ?? 0, index.get(target) ?? 0];
    if (i % 2 === 0) pairs.push(i, 0, a, i, 0, b, i, 0, 0, 0.9, 10, 5, 0, 0.87, -0.87, 0.87);
  });
  return {
    revision: 1,
    status: 'running',
    simulatedSeconds: 1,
    speed: 1e-3,
    nextEventSeconds: 2,
    events: 0,
    delivered: new Float64Array(1),
    fidelitySum: new Float64Array(1),
    lanes: Float64Array.from(lanes),
    pairs: Float64Array.from(pairs),
    messages: new Float64Array(0),
    happenings: Float64Array.from(
      Array.from({ length: happenings }, (_, i) => [
        1,
        i % 2,
        i % design.nodes.length,
        i % design.nodes.length,
        0,
        0.9,
      ]).flat(),
    ),
  };
};

/** Median of `rounds` timings, in milliseconds. */
const median = (rounds: number, work: () => void): number => {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[rounds >> 1];
};

const NOTHING = () => undefined;
const blankContext = (): CanvasRenderingContext2D => {
  const names =
    'setTransform clearRect beginPath moveTo lineTo quadraticCurveTo arc roundRect stroke fill fillText setLineDash'.split(
      ' ',
    );
  const methods = Object.fromEntries(names.map((name) => [name, NOTHING]));
  return { ...methods, canvas: { width: 0, height: 0 } } as unknown as CanvasRenderingContext2D;
};

/** Prints one line for each. Aims: a frame of 50 nodes ≤ 2 ms, an overlay of 500 nodes ≤ 8 ms. */
export default function bench(): void {
  Object.assign(globalThis, { devicePixelRatio: 1 });
  const small = grid(50);
  const live = createLiveFrame();
  const arriving = frameOf(small, 200);
  let clock = 0;
  const taken = median(400, () => applyFrame(live, arriving, clock++));
  console.log(
    `take in a frame: 50 nodes, ${arriving.lanes.length / LANE.stride} lanes, ${arriving.happenings.length / HAPPENING.stride} happenings: ${taken.toFixed(3)} ms (aim ≤ 2)`,
  );

  const design = grid(500);
  const places = new Map(design.nodes.map(({ id, position }) => [id, position]));
  const stage: Stage = {
    transform: [0, 0, 0.5],
    width: 1600,
    height: 1200,
    center: (id) => places.get(id),
  };
  const tokens = new Proxy({}, { get: () => '#888888' }) as TokenColors;
  const look = { ramp: rampOf('viridis', 'light'), tokens, still: false };
  const links = design.links.map(({ id }, i) => ({
    id,
    successProbability: 0.1,
    attemptSeconds: 1e-4,
    rateHz: { mean: 10 + i },
    fidelity: { mean: 0.9 },
    factors: [],
    lossDb: 1,
  }));
  const report = {
    engine: '',
    demands: [],
    links,
    nodes: design.nodes.map(({ id }) => ({ id, rateHz: 5, fidelity: 0.9 })),
  };
  const estimate = { design, revision: 1, report };
  const view = { demand: undefined, metric: 'fidelity', scale: 'viridis' } as const;
  for (const mode of ['measure', 'watch'] as const) {
    const picture = createLiveFrame();
    picture.design = design;
    const frame = frameOf(design, 400);
    const state = {
      ...initialRunState,
      mode,
      status: 'running',
      estimate,
      estimateStale: false,
    } as const;
    const paint = createPainter();
    const context = blankContext();
    let now = 0;
    const drawn = median(200, () => {
      now += 16;
      if (mode === 'watch') applyFrame(picture, frame, now);
      paint(context, stage, design, { live: picture, state, view }, look, now);
    });
    console.log(
      `draw 500 nodes, ${design.links.length} links in ${mode === 'watch' ? `Watch, ${frame.pairs.length / PAIR.stride} pairs, 400 flashes` : 'Measure'}: ${drawn.toFixed(2)} ms of script (aim ≤ 8)`,
    );
  }
}
