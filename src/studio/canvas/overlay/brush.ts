/** What every drawing function gets: the context, where nodes stand, what is in view, colors. Glyph units throughout. */
import type { Ramp } from '../../values/scale';
import type { TokenColors } from '../../values/use-ramp';
import { NODE_RADIUS, type Point } from '../geometry';
import type { Scene } from './scene';

/** Positions are in glyph units: canvas units divided by the canvas's glyph scale, in which a node always has the same size. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly scene: Scene;
  /** Center of each node; NaN for one that is not on the canvas. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly view: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Size of a node on screen, as a multiple of its usual one. */
  readonly magnification: number;
  readonly ramp: Ramp;
  readonly tokens: TokenColors;
}

export const nodePoint = ({ x, y }: Brush, node: number): Point => ({ x: x[node], y: y[node] });

/** Whether the box of two nodes, with a margin, touches what is in view; false for nodes that are not there. */
export const inView = ({ x, y, view }: Brush, a: number, b: number, margin = 24): boolean =>
  Math.max(x[a], x[b]) + margin >= view.left &&
  Math.min(x[a], x[b]) - margin <= view.right &&
  Math.max(y[a], y[b]) + margin >= view.top &&
  Math.min(y[a], y[b]) - margin <= view.bottom;

/** Shares of the way from a to b that lie outside both nodes' bodies; undefined when they touch. */
export const clearOfNodes = (a: Point, b: Point): readonly [number, number] | undefined => {
  const share = (NODE_RADIUS + 1) / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
  return share < 0.5 ? [share, 1 - share] : undefined;
};

/** Adds the part from t0 to t1 of the quadratic curve a, control, b to the path. */
export const curvePart = (
  context: CanvasRenderingContext2D,
  a: Point,
  control: Point,
  b: Point,
  t0: number,
  t1: number,
): void => {
  const blossom = (u: number, v: number): Point => {
    const [p, q, r] = [(1 - u) * (1 - v), u * (1 - v) + v * (1 - u), u * v];
    return { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
  };
  const [from, middle, to] = [blossom(t0, t0), blossom(t0, t1), blossom(t1, t1)];
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
};

/** Length of the quadratic curve a, control, b from its start to t, by eight chords: good to a tenth of a unit here. */
export const curveLength = (a: Point, control: Point, b: Point, t: number): number => {
  let [length, before] = [0, a];
  for (let i = 1; i <= 8; i++) {
    const u = (t * i) / 8;
    const [p, q, r] = [(1 - u) ** 2, 2 * u * (1 - u), u * u];
    const at = { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
    length += Math.hypot(at.x - before.x, at.y - before.y);
    before = at;
  }
  return length;
};

/** Rubs out what was drawn over the nodes' bodies: lines end there, and arcs that only pass by lie below. */
export const clearBodies = (brush: Brush): void => {
  const { context, x, y } = brush;
  context.globalCompositeOperation = 'destination-out';
  context.beginPath();
  for (let node = 0; node < x.length; node++) {
    if (!inView(brush, node, node)) continue;
    context.moveTo(x[node] + NODE_RADIUS - 2, y[node]);
    context.arc(x[node], y[node], NODE_RADIUS - 2, 0, 2 * Math.PI);
  }
  context.fill();
  context.globalCompositeOperation = 'source-over';
};
