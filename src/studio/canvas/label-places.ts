/** Where labels go so that they can be read: nodes' names first, then fibers' pills; what finds no room is left out. */
import type { Design, NetworkNode } from '../../network/design';
import {
  arcControl,
  distanceBetween,
  labelBeside,
  NODE_RADIUS,
  NODE_SIZE,
  type Point,
  pointAlong,
} from './geometry';

/**
 * Where a name can stand, in order of liking: the direction from its node, and how much of the distance to the node's
 * edge it keeps. A corner of the name, not the middle of a side, is nearest to the node where it stands aslant.
 */
export const SIDES = {
  below: { x: 0, y: 1, reach: 1 },
  above: { x: 0, y: -1, reach: 1 },
  right: { x: 1, y: 0, reach: 1 },
  left: { x: -1, y: 0, reach: 1 },
  'below right': { x: 1, y: 1, reach: Math.SQRT1_2 },
  'below left': { x: -1, y: 1, reach: Math.SQRT1_2 },
  'above right': { x: 1, y: -1, reach: Math.SQRT1_2 },
  'above left': { x: -1, y: -1, reach: Math.SQRT1_2 },
} as const;
export type LabelSide = keyof typeof SIDES;
const ALL_SIDES = Object.keys(SIDES) as readonly LabelSide[];

export interface LabelPlaces {
  /** Side of each node's name by node id; `hidden` where it would cover another name or node. */
  readonly names: ReadonlyMap<string, LabelSide | 'hidden'>;
  /** Place of each fiber's pill by link id, for `pillAt`; −1 where there is no room. */
  readonly pills: ReadonlyMap<string, number>;
}

/** Nodes beyond which no better place is looked for: names and pills then show only at full size, where there is room. */
const MANY_NODES = 160;

/**
 * `characters` says how long a fiber's text is; `scale` is that of nodes, `labelScale` that of text. Nodes with demands
 * and many links choose first.
 */
export function placeLabels(
  design: Design,
  characters: (link: Design['links'][number]) => number,
  scale: number,
  labelScale: number,
): LabelPlaces {
  if (design.nodes.length > MANY_NODES) {
    const shown = labelScale === 1;
    return {
      names: new Map(design.nodes.map(({ id }) => [id, shown ? 'below' : 'hidden'])),
      pills: new Map(design.links.map(({ id }) => [id, shown ? 0 : -1])),
    };
  }
  const bodies = design.nodes.map(({ id, position: { x, y } }) => ({
    id,
    x,
    y,
    width: 2 * NODE_RADIUS * scale,
    height: 2 * NODE_RADIUS * scale,
  }));
  const position = new Map(design.nodes.map((node) => [node.id, node.position]));
  const neighbors = neighborsOf(design, position);
  const names = new Map<string, LabelSide | 'hidden'>();
  const taken: Box[] = [];
  for (const node of byImportance(design, neighbors)) {
    const clear = bySide(node.position, neighbors.get(node.id) ?? []).find((side) => {
      const box = nameBox(node, side, scale, labelScale);
      return (
        !bodies.some((body) => body.id !== node.id && overlap(box, body)) &&
        !taken.some((one) => overlap(box, one))
      );
    });
    names.set(node.id, clear ?? 'hidden');
    if (clear) taken.push(nameBox(node, clear, scale, labelScale));
  }
  taken.push(...bodies);

  const lines = drawnLines(design, position);
  const pills = new Map<string, number>();
  for (const link of design.links) {
    const [a, b] = [position.get(link.source), position.get(link.target)];
    if (!a || !b) continue;
    const width = pillWidth(characters(link)) * labelScale;
    const height = PILL_HEIGHT * labelScale;
    let found = -1;
    let fewest = COVERED;
    for (let place = 0; place < PLACES && fewest > 0; place++) {
      const box = { ...pillAt(place, a, b, width, height, PILL_GAP * scale), width, height };
      if (taken.some((other) => overlap(box, other))) continue;
      const covered = lines.reduce(
        (sum, line) => sum + (line.id !== link.id && crosses(line, box) ? line.weight : 0),
        0,
      );
      if (covered >= fewest) continue;
      fewest = covered;
      found = place;
    }
    pills.set(link.id, found);
    if (found >= 0)
      taken.push({ ...pillAt(found, a, b, width, height, PILL_GAP * scale), width, height });
  }
  return { names, pills };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

function neighborsOf(design: Design, position: ReadonlyMap<string, Point>) {
  const neighbors = new Map<string, Point[]>(design.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of design.links) {
    const [a, b] = [position.get(source), position.get(target)];
    if (!a || !b) continue;
    neighbors.get(source)?.push(b);
    neighbors.get(target)?.push(a);
  }
  return neighbors;
}

function byImportance(design: Design, neighbors: ReadonlyMap<string, readonly Point[]>) {
  const asked = new Set(design.demands.flatMap(({ source, target }) => [source, target]));
  const weight = ({ id }: NetworkNode) =>
    (asked.has(id) ? 1000 : 0) + (neighbors.get(id)?.length ?? 0);
  return [...design.nodes].sort((a, b) => weight(b) - weight(a));
}

/** Cosine of the angle to the nearest fiber below which a side counts as clear: about 50°. */
const CLEAR = 0.64;

/** Sides of a node's name, best first: those that no fiber leaves by, else the farthest from one. */
export function bySide(node: Point, neighbors: readonly Point[]): readonly LabelSide[] {
  const nearest = ({ x, y }: Point) =>
    Math.max(
      CLEAR,
      ...neighbors.map((neighbor) => {
        const [dx, dy] = [neighbor.x - node.x, neighbor.y - node.y];
        return (dx * x + dy * y) / (Math.hypot(dx, dy) * Math.hypot(x, y) || 1);
      }),
    );
  return ALL_SIDES.map((side) => ({ side, nearest: nearest(SIDES[side]) }))
    .sort((a, b) => a.nearest - b.nearest)
    .map(({ side }) => side);
}

/** Width of one character of a name, height of its line, and its distance from the node's center. */
const NAME_CHARACTER = 6.5;
const NAME_HEIGHT = 15;
const NAME_DISTANCE = NODE_SIZE / 2 + 1;

function nameBox(node: NetworkNode, side: LabelSide, scale: number, labelScale: number): Box {
  const { x, y } = node.position;
  const width = Math.min(160, (node.label ?? node.id).length * NAME_CHARACTER) * labelScale;
  const height = NAME_HEIGHT * labelScale;
  const to = SIDES[side];
  const reach = NAME_DISTANCE * scale * to.reach;
  return { x: x + to.x * (reach + width / 2), y: y + to.y * (reach + height / 2), width, height };
}

/** Places of a pill along its fiber, in order of liking; each on the one side, then on the other. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
const PLACES = ALONG.length * 2;
/** Weight of lines through a pill from which it cannot be read: a fiber, or two dotted arcs. */
const COVERED = 2;

/** Height of a pill, width of one of its characters, and its distance from the fiber, at scale 1. */
export const PILL_HEIGHT = 17;
export const PILL_GAP = 7;
const PILL_CHARACTER = 5.9;
export const pillWidth = (characters: number): number => characters * PILL_CHARACTER + 14;

/** Middle of a pill at a place, 0 to 13; the fiber runs from a to b. */
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

interface Line {
  readonly id: string;
  readonly weight: number;
  readonly points: readonly Point[];
}

/** Fibers as they are drawn, and the arcs of demands in short straight pieces. */
function drawnLines(design: Design, position: ReadonlyMap<string, Point>): readonly Line[] {
  const ends = ({ source, target }: { readonly source: string; readonly target: string }) => {
    const [a, b] = [position.get(source), position.get(target)];
    return a && b ? ([a, b] as const) : undefined;
  };
  const fibers = design.links.flatMap((link) => {
    const points = ends(link);
    return points ? [{ id: link.id, weight: COVERED, points }] : [];
  });
  const arcs = design.demands.flatMap((demand) => {
    const points = ends(demand);
    return points ? [{ id: '', weight: 1, points: arcPoints(...points) }] : [];
  });
  return [...fibers, ...arcs];
}

function arcPoints(a: Point, b: Point): readonly Point[] {
  const control = arcControl(a, b);
  return Array.from({ length: 13 }, (_, i) => {
    const t = i / 12;
    return pointAlong(pointAlong(a, control, t), pointAlong(control, b, t), t);
  });
}

/** Whether a line runs through a box; looked at in steps of a third of the box's height. */
function crosses({ points }: Line, box: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const beside =
      Math.abs((a.x + b.x) / 2 - box.x) * 2 > Math.abs(a.x - b.x) + box.width ||
      Math.abs((a.y + b.y) / 2 - box.y) * 2 > Math.abs(a.y - b.y) + box.height;
    if (beside) continue;
    const steps = Math.min(200, Math.ceil((3 * distanceBetween(a, b)) / box.height));
    for (let step = 0; step <= steps; step++)
      if (overlap({ ...pointAlong(a, b, step / steps), width: 0, height: 0 }, box)) return true;
  }
  return false;
}
