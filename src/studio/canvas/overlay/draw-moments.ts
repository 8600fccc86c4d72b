/** Draws what has just happened, swaps, deliveries, losses, as short flashes, and messages on their way along fibers. */
import { HAPPENINGS, MESSAGE, type WatchFrame } from '../../../port/watch-frame';
import type { Moment } from '../../../stores/run-live';
import { fidelityColor } from '../../values/domain';
import { arcControl, NODE_RADIUS, type Point, pointAlong } from '../geometry';
import { type Brush, clearOfNodes, curvePart, inView, nodePoint } from './brush';

/** How long a flash lasts on the viewer's clock, milliseconds. */
export const FLASH_MS = 650;
/** A message that takes less than this on the viewer's clock is not drawn: it would only flicker, seconds. */
const SHORTEST = 0.08;

/**
 * The latest flash of each kind and place: where events come faster than frames the flash stays lit instead of
 * strobing.
 */
export const latestMoments = (moments: readonly Moment[], now: number): readonly Moment[] => {
  const latest = new Map<number, Moment>();
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (now - moment.seenAt >= FLASH_MS) break;
    const key = (moment.kind * 8192 + moment.nodeA) * 8192 + moment.nodeB;
    if (!latest.has(key)) latest.set(key, moment);
  }
  return [...latest.values()];
};

/** `still` keeps flashes from growing. */
export const drawMoments = (
  brush: Brush,
  moments: readonly Moment[],
  now: number,
  still: boolean,
): void => {
  const { context, tokens, ramp } = brush;
  for (const moment of latestMoments(moments, now)) {
    const { nodeA, nodeB, fidelity } = moment;
    if (!inView(brush, nodeA, nodeB, 200)) continue;
    const age = (now - moment.seenAt) / FLASH_MS;
    const left = (1 - age) ** 2;
    const [a, b] = [nodePoint(brush, nodeA), nodePoint(brush, nodeB)];
    context.globalAlpha = left;
    switch (HAPPENINGS[moment.kind]) {
      case 'herald':
        context.globalAlpha = 0.35 * left;
        context.strokeStyle = tokens.ink;
        strand(brush, a, b, 0, 9);
        break;
      case 'swap':
        context.strokeStyle = tokens.ink;
        ring(brush, a, still ? 6 : 16 * age, 2.4);
        break;
      case 'swap failed':
      case 'not retrieved':
        context.strokeStyle = tokens.bad;
        ring(brush, a, 3, 2);
        cross(brush, a);
        break;
      case 'cutoff':
        context.strokeStyle = tokens.warn;
        cross(brush, a);
        break;
      case 'purified':
        context.strokeStyle = Number.isNaN(fidelity) ? tokens.ink : fidelityColor(ramp, fidelity);
        ring(brush, a, still ? 6 : 12 * age, 2.4);
        ring(brush, b, still ? 6 : 12 * age, 2.4);
        break;
      case 'not purified':
        context.strokeStyle = tokens.bad;
        cross(brush, a);
        break;
      case 'delivered':
        context.strokeStyle = Number.isNaN(fidelity) ? tokens.ink : fidelityColor(ramp, fidelity);
        strand(brush, a, b, undefined, 6);
        ring(brush, a, still ? 5 : 3 + 8 * age, 2.4);
        ring(brush, b, still ? 5 : 3 + 8 * age, 2.4);
        break;
    }
  }
  context.globalAlpha = 1;
};

/** A thick line (bow 0) or demand's arc between two nodes. */
const strand = (
  { context }: Brush,
  a: Point,
  b: Point,
  bow: number | undefined,
  width: number,
): void => {
  const clear = clearOfNodes(a, b);
  if (!clear) return;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.beginPath();
  curvePart(context, a, arcControl(a, b, bow), b, clear[0], clear[1]);
  context.stroke();
};

const ring = ({ context }: Brush, { x, y }: Point, out: number, width: number): void => {
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, NODE_RADIUS + out, 0, 2 * Math.PI);
  context.stroke();
};

/** A cross beside the node, above right, where no label stands. */
const cross = ({ context }: Brush, { x, y }: Point): void => {
  const [cx, cy] = [x + NODE_RADIUS, y - NODE_RADIUS];
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(cx - 4, cy - 4);
  context.lineTo(cx + 4, cy + 4);
  context.moveTo(cx + 4, cy - 4);
  context.lineTo(cx - 4, cy + 4);
  context.stroke();
};

/** News as small squares on the fibers between sender and receiver; news of a loss is red and hollow. */
export const drawMessages = (
  brush: Brush,
  frame: WatchFrame,
  speed: number,
  seconds: number,
): void => {
  const { context, scene, tokens } = brush;
  const { messages } = frame;
  for (let at = 0; at < messages.length; at += MESSAGE.stride) {
    const [depart, arrive] = [
      messages[at + MESSAGE.departSeconds],
      messages[at + MESSAGE.arriveSeconds],
    ];
    const share = (seconds - depart) / (arrive - depart);
    if (!(share >= 0 && share <= 1) || (arrive - depart) / speed < SHORTEST) continue;
    const route = scene.route(messages[at + MESSAGE.fromNode], messages[at + MESSAGE.toNode]);
    const place = share * (route.length - 1);
    const step = Math.min(route.length - 2, Math.floor(place));
    if (step < 0) continue;
    const { x, y } = pointAlong(
      nodePoint(brush, route[step]),
      nodePoint(brush, route[step + 1]),
      place - step,
    );
    const lost = messages[at + MESSAGE.kind] === 1;
    context.lineWidth = 1.6;
    context.strokeStyle = lost ? tokens.bad : tokens.ink;
    context.fillStyle = lost ? tokens.surface : tokens.ink;
    context.beginPath();
    context.roundRect(x - 4, y - 10, 8, 6, 1.5);
    context.fill();
    context.stroke();
  }
};
