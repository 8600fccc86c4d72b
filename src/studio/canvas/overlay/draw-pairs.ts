/** Draws living pairs between their two memory slots, and the slots themselves, colored by the fidelity of this moment. */
import { LANE, PAIR, type WatchFrame } from '../../../port/watch-frame';
import { fidelityColor, fidelityShare } from '../../values/domain';
import { arcControl } from '../geometry';
import { type Brush, clearOfNodes, curvePart, inView, nodePoint } from './brush';
import { fidelityNow } from './decay';
import { laneEnds, laneOffset } from './draw-lanes';

const WAITS_FOR_NEWS = 1;
const LOST = 2;
/** Bow of the arc of a swapped pair: flatter than a demand's, so that both can be seen. */
const BOW = 0.13;

/** A pair fades and thins as it decoheres; dashed while its ends wait for news, gray when it is lost. */
export const drawPairs = (brush: Brush, frame: WatchFrame, seconds: number): void => {
  const { context, scene, ramp, tokens } = brush;
  const { pairs } = frame;
  context.lineCap = 'round';
  for (let at = 0; at < pairs.length; at += PAIR.stride) {
    const [nodeA, nodeB] = [pairs[at + PAIR.nodeA], pairs[at + PAIR.nodeB]];
    if (!inView(brush, nodeA, nodeB, 200)) continue;
    const fidelity = fidelityNow(pairs, at, seconds);
    const lost = pairs[at + PAIR.state] === LOST;
    context.strokeStyle = lost ? tokens.ink3 : fidelityColor(ramp, fidelity);
    context.globalAlpha = lost
      ? 0.5
      : 0.4 + 0.6 * Math.min(1, Math.max(0, (fidelity - 0.25) / 0.75));
    context.lineWidth = lost ? 1.2 : 2.4 + 2.6 * fidelityShare(fidelity);
    context.setLineDash(lost ? [1, 5] : pairs[at + PAIR.state] === WAITS_FOR_NEWS ? [9, 6] : []);
    const [a, b] = [nodePoint(brush, nodeA), nodePoint(brush, nodeB)];
    const clear = clearOfNodes(a, b);
    if (!clear) continue;
    context.beginPath();
    const link = pairs[at + PAIR.linkA];
    if (link === pairs[at + PAIR.linkB] && pairs[at + PAIR.laneA] === pairs[at + PAIR.laneB]) {
      const { source, lanes } = scene.links[link];
      const offset = laneOffset(pairs[at + PAIR.laneA], lanes) * (source === nodeA ? 1 : -1);
      const [p, q] = laneEnds(a, b, offset);
      curvePart(context, p, { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }, q, clear[0], clear[1]);
    } else {
      const bent = clear[0] / (1 + BOW);
      curvePart(context, a, arcControl(a, b, BOW), b, bent, 1 - bent);
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
};

/** Places of `count` dots inside a node: one, two, two by two, three by three. */
export const slotPlaces = (count: number): readonly (readonly [number, number])[] => {
  if (count === 1) return [[0, 0]];
  if (count === 2) return [[-5.5, 0], [5.5, 0]]; // biome-ignore format: pairs read best on one line
  const side = count <= 4 ? 2 : 3;
  const step = count <= 4 ? 10.5 : 7.6;
  return Array.from({ length: count }, (_, i) => [
    ((i % side) - (side - 1) / 2) * step,
    (Math.floor(i / side) - (Math.ceil(count / side) - 1) / 2) * step,
  ]);
};

/** Below this size on screen dots would be specks. */
const SMALLEST = 0.35;
/** More slots than this are shown as one gauge. */
const MOST_DOTS = 9;

/** Every slot of every node: full in the color of its pair, half open while it tries, open while it rests. */
export const drawSlots = (brush: Brush, frame: WatchFrame, seconds: number): void => {
  const { context, scene, ramp, tokens } = brush;
  if (brush.magnification < SMALLEST) return;
  const held = new Map<number, string>();
  const trying = new Set<number>();
  // A slot's key: node in the high part, its place within the node in the low one.
  const key = (node: number, link: number, lane: number) =>
    node * 65_536 + scene.slotAt(node, link, lane);
  const { pairs, lanes } = frame;
  for (let at = 0; at < pairs.length; at += PAIR.stride) {
    const color =
      pairs[at + PAIR.state] === LOST
        ? tokens.ink3
        : fidelityColor(ramp, fidelityNow(pairs, at, seconds));
    held.set(key(pairs[at + PAIR.nodeA], pairs[at + PAIR.linkA], pairs[at + PAIR.laneA]), color);
    held.set(key(pairs[at + PAIR.nodeB], pairs[at + PAIR.linkB], pairs[at + PAIR.laneB]), color);
  }
  for (let at = 0; at < lanes.length; at += LANE.stride) {
    if (lanes[at + LANE.attempting] !== 1) continue;
    const link = scene.links[lanes[at + LANE.link]];
    if (!link) continue;
    for (const node of [link.source, link.target])
      trying.add(key(node, lanes[at + LANE.link], lanes[at + LANE.lane]));
  }
  scene.slotsOf.forEach((slots, node) => {
    if (slots.length === 0 || !inView(brush, node, node)) return;
    const { x, y } = nodePoint(brush, node);
    context.fillStyle = tokens.raised;
    context.beginPath();
    context.arc(x, y, 13.4, 0, 2 * Math.PI);
    context.fill();
    if (slots.length > MOST_DOTS) {
      drawGauge(brush, node, slots.length, held);
      return;
    }
    slotPlaces(slots.length).forEach(([dx, dy], i) => {
      const color = held.get(node * 65_536 + i);
      context.beginPath();
      context.arc(x + dx, y + dy, slots.length > 4 ? 2.7 : 3.5, 0, 2 * Math.PI);
      if (color) {
        context.fillStyle = color;
        context.fill();
        return;
      }
      context.strokeStyle = trying.has(node * 65_536 + i) ? tokens.ink2 : tokens.lineStrong;
      context.lineWidth = 1.3;
      context.stroke();
    });
  });
};

/** A ring filled by the share of slots that hold a pair, with their number in it. */
const drawGauge = (
  brush: Brush,
  node: number,
  count: number,
  held: ReadonlyMap<number, string>,
): void => {
  const { context, tokens } = brush;
  const { x, y } = nodePoint(brush, node);
  let used = 0;
  let color = tokens.ink2;
  for (let i = 0; i < count; i++) {
    const found = held.get(node * 65_536 + i);
    if (found) [used, color] = [used + 1, found];
  }
  context.lineWidth = 3;
  context.lineCap = 'butt';
  context.strokeStyle = tokens.lineStrong;
  context.beginPath();
  context.arc(x, y, 10.5, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = color;
  context.beginPath();
  context.arc(x, y, 10.5, -Math.PI / 2, -Math.PI / 2 + (2 * Math.PI * used) / count);
  context.stroke();
  context.fillStyle = tokens.ink;
  context.font = '600 8.5px "Inter Variable", system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(used), x, y + 0.5);
};
