/** What drawing does: place, connect, ask for pairs, splice, move. Each is one named step, with its defaults chosen here. */

import { library } from '../../library';
import { findChannel } from '../../network/defaults';
import type { Design, Link, NetworkNode, NodeKind } from '../../network/design';
import { addDemand, addLink, addNode, freshId } from '../../network/edit';
import { spliceNode } from '../../network/splice';
import { mediumOf } from '../canvas/fiber-label';
import { nodeName } from '../canvas/flow-adapter';
import { distanceToSegment, type Point, SPLICE_DISTANCE } from '../canvas/geometry';
import type { StudioStores } from '../context';
import { newLength } from './new-length';
import { startingParameters, startingValues } from './new-scheme';

/** Hardware of what is newly drawn: figures that give pairs at once, all shown with their origin. */
const NEW_NODE_DEVICE = 'design-target';
const NEW_FIBER_DEVICE = 'deployed-fiber';
const NEW_SCHEME = { kind: 'double-click', device: 'snspd-station' } as const;
/** What satellites do so far: photon pairs that the ground detects. */
const NEW_SATELLITE_SCHEME = {
  kind: 'photon-pairs',
  device: 'snspd-station',
  ...startingValues('photon-pairs'),
};
/** Between nodes placed by key, in canvas units: room for a fiber and its label. */
const NODE_SPACING = 200;

const WORDS: Readonly<Record<NodeKind, string>> = { 'end-node': 'end node', repeater: 'repeater' };
const PREFIX: Readonly<Record<NodeKind, string>> = { 'end-node': 'end', repeater: 'repeater' };

export const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

/** The link under a point that a node can be put into, nearest first, and where along it; none within reach gives `undefined`. */
export function fiberAt(
  design: Design,
  point: Point,
  ignore?: string,
): { readonly link: string; readonly at: number } | undefined {
  const position = new Map(design.nodes.map((node) => [node.id, node.position]));
  let best: { link: string; at: number } | undefined;
  let least = SPLICE_DISTANCE;
  for (const link of design.links) {
    if (mediumOf(link, library) === 'space') continue;
    const a = position.get(link.source);
    const b = position.get(link.target);
    if (!a || !b || link.source === ignore || link.target === ignore) continue;
    const { distance, at } = distanceToSegment(point, a, b);
    if (distance < least && at > 0.02 && at < 0.98) {
      least = distance;
      best = { link: link.id, at };
    }
  }
  return best;
}

/** Places a node; a repeater on a fiber is spliced into it. The new node is selected. */
export function placeNode({ document, session }: StudioStores, kind: NodeKind, at: Point): void {
  const { design } = document.getState();
  const id = freshId(PREFIX[kind], idsOf(design.nodes));
  const label = freeLabel(design, kind);
  const node: NetworkNode = {
    id,
    kind,
    label,
    position: { x: Math.round(at.x), y: Math.round(at.y) },
    device: NEW_NODE_DEVICE,
  };
  const fiber = kind === 'repeater' ? fiberAt(design, at) : undefined;
  const step = fiber ? `Splice ${label}` : `Add ${WORDS[kind]}`;
  document.actions.edit(step, (before) =>
    fiber ? spliceNode(before, fiber.link, fiber.at, node) : addNode(before, node),
  );
  session.actions.select({ nodes: [id] });
}

/** The first place at or to the right of a point that no node covers. */
export function freeSpot({ nodes }: Design, { x, y }: Point): Point {
  const covered = (at: number) =>
    nodes.some(({ position }) => Math.hypot(position.x - at, position.y - y) < NODE_SPACING);
  let free = x;
  while (covered(free)) free += NODE_SPACING;
  return { x: free, y };
}

function freeLabel(design: Design, kind: NodeKind): string {
  const taken = new Set(design.nodes.map(nodeName));
  const word = kind === 'repeater' ? 'Repeater' : 'Node';
  for (let number = 1; ; number++) if (!taken.has(`${word} ${number}`)) return `${word} ${number}`;
}

/** Why these two cannot be joined by a fiber, in one sentence; `undefined` when they can. */
export function whyNoFiber(design: Design, source: string, target: string): string | undefined {
  if (source === target) return 'A link needs two different ends: no node is linked to itself.';
  const joined = design.links.some(
    (link) =>
      (link.source === source && link.target === target) ||
      (link.source === target && link.target === source),
  );
  return joined
    ? 'These two are joined already: give that link more parallel pairs instead.'
    : undefined;
}

/** Why these two cannot ask for pairs of each other. */
export function whyNoDemand(design: Design, source: string, target: string): string | undefined {
  if (source === target) return 'A demand needs two different ends.';
  const inner = [source, target]
    .map((id) => design.nodes.find((node) => node.id === id))
    .find((node) => node?.kind !== 'end-node');
  if (inner) return `Only end nodes use pairs: ${nodeName(inner)} is a repeater.`;
  const asked = design.demands.some(
    (demand) =>
      (demand.source === source && demand.target === target) ||
      (demand.source === target && demand.target === source),
  );
  return asked ? 'There is a demand between these two already.' : undefined;
}

/** What a new link through this channel is made of. */
const newLink = (design: Design, kind: string, ends: Pick<Link, 'source' | 'target'>) => {
  const lengthKm = newLength(design, { kind, ...ends });
  if (kind === 'fiber')
    return { device: NEW_FIBER_DEVICE, parameters: { lengthKm }, scheme: NEW_SCHEME };
  const isSpace = findChannel(kind, library)?.medium === 'space';
  return {
    parameters: startingParameters(kind, lengthKm),
    scheme: isSpace ? NEW_SATELLITE_SCHEME : NEW_SCHEME,
  };
};

/** Joins two nodes by a link through a channel and selects it, or says why not. */
export function connectNodes(
  stores: StudioStores,
  source: string,
  target: string,
  kind = 'fiber',
): boolean {
  const { document, session } = stores;
  const { design } = document.getState();
  const reason = whyNoFiber(design, source, target);
  if (reason) {
    session.actions.notify({ text: reason });
    return false;
  }
  const id = freshId('link', idsOf(design.links));
  const done = document.actions.edit(`Connect ${endNames(design, source, target)}`, (before) =>
    addLink(before, {
      id,
      kind,
      source,
      target,
      ...newLink(before, kind, { source, target }),
    }),
  );
  session.actions.select({ links: [id] });
  return done;
}

/** Asks for pairs between two end nodes and selects the demand, or says why not. */
export function askForPairs(stores: StudioStores, source: string, target: string): boolean {
  const { document, session } = stores;
  const { design } = document.getState();
  const reason = whyNoDemand(design, source, target);
  if (reason) {
    session.actions.notify({ text: reason });
    return false;
  }
  const id = freshId('demand', idsOf(design.demands));
  const done = document.actions.edit(`Add demand ${endNames(design, source, target)}`, (before) =>
    addDemand(before, { id, source, target, application: { kind: 'pairs' } }),
  );
  session.actions.select({ demands: [id] });
  return done;
}

export function endNames(design: Design, source: string, target: string): string {
  return [source, target]
    .map((id) => design.nodes.find((node) => node.id === id))
    .map((node) => (node ? nodeName(node) : '?'))
    .join(' – ');
}
