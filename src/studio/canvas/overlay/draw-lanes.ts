/** Draws attempts: photons from both nodes to the station, answers back; a steady stream where they are too fast to see. */
import { LANE, type WatchFrame } from '../../../port/watch-frame';
import { type Point, pointAlong } from '../geometry';
import { type Brush, clearOfNodes, inView, nodePoint } from './brush';
import { armShares, flightAt, phaseAt, STREAM_SPEED, singleShare, streamSpacing } from './photons';

/** Distance between the lanes of a link, and how far they spread at most, canvas units. */
const LANE_GAP = 5;
const SPREAD = 14;

/** How far a lane lies beside the middle of its fiber. */
export const laneOffset = (lane: number, lanes: number): number =>
  lanes < 2 ? 0 : (lane - (lanes - 1) / 2) * Math.min(LANE_GAP, SPREAD / (lanes - 1));

/** Both ends of a lane, moved sideways. */
export const laneEnds = (a: Point, b: Point, offset: number): readonly [Point, Point] => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(-(b.y - a.y) / length) * offset, ((b.x - a.x) / length) * offset];
  return [
    { x: a.x + dx, y: a.y + dy },
    { x: b.x + dx, y: b.y + dy },
  ];
};

/**
 * Draws all attempting lanes at simulated time `seconds`. `flow` is the viewer's time that streams have been moving, in
 * seconds; `still` draws no traveling dots.
 */
export const drawLanes = (
  brush: Brush,
  frame: WatchFrame,
  speed: number,
  seconds: number,
  flow: number,
  still: boolean,
): void => {
  const { lanes } = frame;
  const { scene } = brush;
  for (let at = 0; at < lanes.length; at += LANE.stride) {
    if (lanes[at + LANE.attempting] !== 1) continue;
    const link = scene.links[lanes[at + LANE.link]];
    if (!link || !inView(brush, link.source, link.target)) continue;
    const offset = laneOffset(lanes[at + LANE.lane], link.lanes);
    const [a, b] = laneEnds(nodePoint(brush, link.source), nodePoint(brush, link.target), offset);
    const clear = clearOfNodes(a, b);
    if (!clear) continue;
    const period = lanes[at + LANE.periodSeconds];
    const single = still ? 0 : singleShare(period / speed);
    const station = Math.min(clear[1], Math.max(clear[0], link.station));
    const middle = pointAlong(a, b, station);
    const arms = [
      [pointAlong(a, b, clear[0]), armShares(link.station)[0]],
      [pointAlong(a, b, clear[1]), armShares(link.station)[1]],
    ] as const;
    if (single > 0) {
      const phase = phaseAt(seconds, lanes[at + LANE.startSeconds], period);
      if (phase !== undefined)
        for (const [end, arm] of arms) drawFlight(brush, end, middle, phase, arm, single);
    }
    if (single < 1) {
      const spacing = streamSpacing(speed / period);
      for (const [end] of arms)
        drawStream(brush, end, middle, spacing, still ? 0 : flow, 1 - single);
    }
  }
  brush.context.globalAlpha = 1;
};

/** A photon is a full dot with a short tail, an answer an open one. */
const drawFlight = (
  brush: Brush,
  node: Point,
  station: Point,
  phase: number,
  arm: number,
  alpha: number,
): void => {
  const flight = flightAt(phase, arm);
  if (!flight) return;
  const { context, tokens } = brush;
  const { x, y } = pointAlong(node, station, flight.place);
  context.globalAlpha = alpha;
  context.fillStyle = context.strokeStyle = tokens.ink;
  if (flight.kind === 'photon') {
    const tail = pointAlong(node, station, Math.max(0, flight.place - 0.12));
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.globalAlpha = alpha * 0.35;
    context.beginPath();
    context.moveTo(tail.x, tail.y);
    context.lineTo(x, y);
    context.stroke();
    context.globalAlpha = alpha;
    context.beginPath();
    context.arc(x, y, 3, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  context.fillStyle = tokens.surface;
  context.lineWidth = 1.4;
  context.beginPath();
  context.arc(x, y, 2.6, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
};

/** Dots on their way to the station, evenly spaced, at one speed. */
const drawStream = (
  brush: Brush,
  node: Point,
  station: Point,
  spacing: number,
  flow: number,
  alpha: number,
): void => {
  const { context, tokens } = brush;
  context.globalAlpha = 0.62 * alpha;
  context.strokeStyle = tokens.ink;
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.setLineDash([0.1, spacing]);
  // A falling offset moves the dashes along the path, here from the node to the station.
  context.lineDashOffset = -((flow * STREAM_SPEED) % (spacing + 0.1));
  context.beginPath();
  context.moveTo(node.x, node.y);
  context.lineTo(station.x, station.y);
  context.stroke();
  context.setLineDash([]);
  context.lineDashOffset = 0;
};
