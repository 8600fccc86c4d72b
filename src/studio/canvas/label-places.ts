/** Where labels go so that they can be read: beside fibers and around nodes, clear of both where there is room. */
import type { Design, NetworkNode } from '../../network/design';
import { labelBeside, NODE_SIZE, type Point, pointAlong } from './geometry';

export type LabelSide = 'below' | 'above' | 'right' | 'left';

const SIDES: readonly { readonly side: LabelSide; readonly x: number; readonly y: number }[] = [
  { side: 'below', x: 0, y: 1 },
  { side: 'above', x: 0, y: -1 },
  { side: 'right', x: 1, y: 0 },
  { side: 'left', x: -1, y: 0 },
];
/** Cosine of the angle to the nearest fiber below which a side counts as clear: about 50°. */
const CLEAR = 0.64;

/** Side of a node's label: below unless a fiber leaves there, else the clearest. */
export function labelSide(node: Point, neighbors: readonly Point[]): LabelSide {
  let best: LabelSide = 'below';
  let least = Number.POSITIVE_INFINITY;
  for (const { side, x, y } of SIDES) {
    let nearest = -1;
    for (const neighbor of neighbors) {
      const [dx, dy] = [neighbor.x - node.x, neighbor.y - node.y];
      nearest = Math.max(nearest, (dx * x + dy * y) / (Math.hypot(dx, dy) || 1));
    }
    if (nearest < CLEAR) return side;
    if (nearest < least) {
      least = nearest;
      best = side;
    }
  }
  return best;
}

/** Sides of all nodes' labels by node id. */
export function labelSides(design: Design): ReadonlyMap<string, LabelSide> {
  const position = new Map(design.nodes.map((node) => [node.id, node.position]));
  const neighbors = new Map<string, Point[]>(design.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of design.links) {
    const [a, b] = [position.get(source), position.get(target)];
    if (!a || !b) continue;
    neighbors.get(source)?.push(b);
    neighbors.get(target)?.push(a);
  }
  return new Map(
    design.nodes.map(({ id, position: at }) => [id, labelSide(at, neighbors.get(id)!)]),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** Places of a pill along its fiber, in order of liking; each on the one side, then on the other. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7] as const;
const PLACES = ALONG.length * 2;

/** Middle of a pill at a place, 0 to 9; the fiber runs from a to b. */
export function pillAt(
  place: number,
  a: Point,
  b: Point,
  width: number,
  height: number,
  gap: number,
): Point {
  const anchor = pointAlong(a, b, ALONG[place >> 1]);
  const middle = labelBeside(anchor, a, b, width, height, gap);
  return place % 2 === 0 ? middle : { x: 2 * anchor.x - middle.x, y: 2 * anchor.y - middle.y };
}

/** Height of a pill and width of one of its characters, in canvas units at scale 1. */
export const PILL_HEIGHT = 17;
const CHARACTER = 5.9;
export const pillWidth = (characters: number): number => characters * CHARACTER + 14;

/** Nodes beyond which pills keep their first place: they would hardly find room, and looking takes time. */
const MANY_NODES = 80;

/**
 * The place of each fiber's pill by link id, such that it hides no node, no label and no other pill; −1 where there is
 * no such place. `characters` says how long a fiber's text is, `scale` is the glyph scale.
 */
export function pillPlaces(
  design: Design,
  characters: (link: Design['links'][number]) => number,
  scale: number,
  sides: ReadonlyMap<string, LabelSide>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (design.nodes.length > MANY_NODES) return places;
  const taken = design.nodes.flatMap((node) => nodeBoxes(node, sides.get(node.id), scale));
  const position = new Map(design.nodes.map((node) => [node.id, node.position]));
  for (const link of design.links) {
    const [a, b] = [position.get(link.source), position.get(link.target)];
    if (!a || !b) continue;
    const size = { width: pillWidth(characters(link)) * scale, height: PILL_HEIGHT * scale };
    let found = -1;
    for (let place = 0; place < PLACES && found < 0; place++) {
      const box = { ...pillAt(place, a, b, size.width, size.height, 7 * scale), ...size };
      if (taken.some((other) => overlap(box, other))) continue;
      found = place;
      taken.push(box);
    }
    places.set(link.id, found);
  }
  return places;
}

/** Width of one character of a node's label, and height of its line. */
const LABEL_CHARACTER = 6.6;
const LABEL_HEIGHT = 15;

function nodeBoxes(node: NetworkNode, side: LabelSide = 'below', scale: number): readonly Box[] {
  const { x, y } = node.position;
  const width = Math.min(160, (node.label ?? node.id).length * LABEL_CHARACTER);
  const reach = NODE_SIZE / 2 + LABEL_HEIGHT / 2 + 1;
  const sideways = NODE_SIZE / 2 + width / 2 + 2;
  const [dx, dy] =
    side === 'below'
      ? [0, reach]
      : side === 'above'
        ? [0, -reach]
        : [side === 'right' ? sideways : -sideways, 0];
  return [
    { x, y, width: NODE_SIZE * scale, height: NODE_SIZE * scale },
    { x: x + dx * scale, y: y + dy * scale, width: width * scale, height: LABEL_HEIGHT * scale },
  ];
}
