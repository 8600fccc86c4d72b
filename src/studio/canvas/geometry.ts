/** Where things are drawn on the canvas, in canvas units: one source for React Flow, hit tests and the overlay. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Side of a node's square box; its position in the design is the center of that box. */
export const NODE_SIZE = 44;
/** Radius within which a node's body covers the end of a fiber. */
export const NODE_RADIUS = 19;
/** Distance from a fiber within which a repeater dropped on the canvas is spliced into it. */
export const SPLICE_DISTANCE = 18;
/** Largest that anything is drawn, in multiples of its size at zoom 1. */
const LARGEST = 4;

/**
 * How much larger than canvas units nodes and lines are drawn, so that a network zoomed out stays readable as a map
 * does: 1 at zoom 0.85 and above, `most` at most, in steps of an eighth so that a zoom renders rarely.
 */
export const glyphScale = (zoom: number, most = LARGEST): number =>
  Math.min(most, Math.max(1, Math.round((0.85 / zoom) * 8) / 8));

/**
 * The glyph scale at which nodes begin to crowd: three quarters of them keep a node's width and a half to their nearest
 * neighbor. Between 1 and 4, in steps of an eighth; remembered by the list of nodes.
 */
export function roomForGlyphs(nodes: readonly { readonly position: Point }[]): number {
  const known = rooms.get(nodes);
  if (known !== undefined) return known;
  // A sample tells as much as all of them, and is asked for at every step of a drag.
  const stride = Math.ceil(nodes.length / ROOM_SAMPLE);
  const nearest = nodes
    .filter((_, index) => index % stride === 0)
    .map((node) =>
      nodes.reduce(
        (least, other) =>
          other === node ? least : Math.min(least, distanceBetween(node.position, other.position)),
        Number.POSITIVE_INFINITY,
      ),
    )
    .sort((a, b) => a - b);
  const quartile = nearest[Math.floor(nearest.length / 4)] ?? Number.POSITIVE_INFINITY;
  const room = Math.min(LARGEST, Math.max(1, Math.floor((quartile / (1.5 * NODE_SIZE)) * 8) / 8));
  rooms.set(nodes, room);
  return room;
}
const ROOM_SAMPLE = 60;
const rooms = new WeakMap<readonly object[], number>();

/** Grid of arrow-key moves. */
export const GRID = 10;

export const distanceBetween = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

export const pointAlong = (a: Point, b: Point, fraction: number): Point => ({
  x: a.x + (b.x - a.x) * fraction,
  y: a.y + (b.y - a.y) * fraction,
});

/** Control point of the arc of a demand: a quadratic curve that bows to one side by `bow` of its length. */
export function arcControl(a: Point, b: Point, bow = 0.24): Point {
  // The same pair bows the same way in both directions, upwards where there is a choice.
  const [from, to] = a.x < b.x || (a.x === b.x && a.y < b.y) ? [a, b] : [b, a];
  const middle = pointAlong(a, b, 0.5);
  return { x: middle.x + (to.y - from.y) * bow, y: middle.y - (to.x - from.x) * bow };
}

export function arcPath(a: Point, b: Point, bow?: number): string {
  const { x, y } = arcControl(a, b, bow);
  return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
}

/** Distance of a point from the segment a–b, and how far along the segment its foot lies, 0 to 1. */
export function distanceToSegment(p: Point, a: Point, b: Point): { distance: number; at: number } {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2;
  const at = Math.min(1, Math.max(0, along));
  return { distance: distanceBetween(p, pointAlong(a, b, at)), at };
}

/** Middle of a label of that size set beside a line, just clear of it, below or to the right of `anchor`. */
export function labelBeside(
  anchor: Point,
  a: Point,
  b: Point,
  width: number,
  height: number,
  gap = 7,
): Point {
  const length = distanceBetween(a, b) || 1;
  let normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  if (normal.y < 0 || (normal.y < 0.2 && normal.x < 0)) normal = { x: -normal.x, y: -normal.y };
  const reach = (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2 + gap;
  return { x: anchor.x + normal.x * reach, y: anchor.y + normal.y * reach };
}
