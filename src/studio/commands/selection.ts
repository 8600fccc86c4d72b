/** What can be done with the selection: delete, duplicate, copy, paste, nudge, walk. Each change is one named step. */
import { library } from '../../library';
import type { Design, NetworkNode } from '../../network/design';
import { freshId, moveNodes, removeElements } from '../../network/edit';
import { adoptDevices, renameDevices, usesOf } from '../../network/edit-devices';
import { NOTHING, type Selection, selectionSize } from '../../stores/session';
import { mediumWord, nodeName } from '../canvas/flow-adapter';
import type { Point } from '../canvas/geometry';
import type { StudioStores } from '../context';
import { endNames, idsOf } from './draw';

/** What is selected in words, for the names of steps. */
export function selectionName(design: Design, selection: Selection): string {
  const count = selectionSize(selection);
  if (count !== 1) return `${count} elements`;
  const node = design.nodes.find(({ id }) => id === selection.nodes[0]);
  if (node) return nodeName(node);
  const link = design.links.find(({ id }) => id === selection.links[0]);
  if (link)
    return `${mediumWord(link).toLowerCase()} ${endNames(design, link.source, link.target)}`;
  const demand = design.demands.find(({ id }) => id === selection.demands[0]);
  return demand ? `demand ${endNames(design, demand.source, demand.target)}` : 'selection';
}

export function deleteSelection({ document, session }: StudioStores): void {
  const { selection } = session.getState();
  if (selectionSize(selection) === 0) return;
  const name = `Delete ${selectionName(document.getState().design, selection)}`;
  document.actions.edit(name, (design) => removeElements(design, selection));
  session.actions.mend();
}

export function selectAll({ document, session }: StudioStores): void {
  const { nodes, links, demands } = document.getState().design;
  session.actions.select({ nodes: idsOf(nodes), links: idsOf(links), demands: idsOf(demands) });
}

/** The selected nodes with everything between them, as a design of its own. */
export function cutOut(design: Design, selection: Selection): Design | undefined {
  const nodes = new Set(selection.nodes);
  if (nodes.size === 0) return undefined;
  const inside = ({ source, target }: { source: string; target: string }) =>
    nodes.has(source) && nodes.has(target);
  const piece: Design = {
    format: design.format,
    version: design.version,
    nodes: design.nodes.filter((node) => nodes.has(node.id)),
    links: design.links.filter(inside),
    demands: design.demands.filter(inside),
  };
  const devices = design.devices?.filter((device) => usesOf(piece, device).length > 0) ?? [];
  return devices.length === 0 ? piece : { ...piece, devices };
}

/** Adds a piece to a design under new ids, moved by `by`, with its own devices; gives the design and what was added. */
export function insertPiece(
  before: Design,
  foreign: Design,
  by: Point,
): { readonly design: Design; readonly added: Selection } {
  const { design, names } = adoptDevices(before, foreign.devices ?? [], library);
  const piece = renameDevices(foreign, names);
  const nodes: NetworkNode[] = [...design.nodes];
  const links = [...design.links];
  const demands = [...design.demands];
  const newNode = new Map<string, string>();
  const newLink = new Map<string, string>();
  const prefix = (id: string) => id.replace(/\d+$/, '').slice(0, 48) || 'copy';
  const added = { nodes: [] as string[], links: [] as string[], demands: [] as string[] };
  for (const node of piece.nodes) {
    const id = freshId(prefix(node.id), idsOf(nodes));
    newNode.set(node.id, id);
    const { x, y } = node.position;
    nodes.push({ ...node, id, position: { x: x + by.x, y: y + by.y } });
    added.nodes.push(id);
  }
  const ends = (element: { source: string; target: string }) => ({
    source: newNode.get(element.source) ?? element.source,
    target: newNode.get(element.target) ?? element.target,
  });
  for (const link of piece.links) {
    const id = freshId(prefix(link.id), idsOf(links));
    newLink.set(link.id, id);
    links.push({ ...link, id, ...ends(link) });
    added.links.push(id);
  }
  for (const { path, ...demand } of piece.demands) {
    const id = freshId(prefix(demand.id), idsOf(demands));
    const whole = path?.every((link) => newLink.has(link));
    const newPath = whole ? path?.map((link) => newLink.get(link)!) : undefined;
    demands.push({ ...demand, id, ...ends(demand), ...(newPath && { path: newPath }) });
    added.demands.push(id);
  }
  return { design: { ...design, nodes, links, demands }, added };
}

const OFFSET = { x: 40, y: 40 };

/** Adds a piece as one step and selects it. */
export function paste({ document, session }: StudioStores, piece: Design, step = 'Paste'): void {
  if (piece.nodes.length === 0) return;
  const count = piece.nodes.length === 1 ? nodeName(piece.nodes[0]) : `${piece.nodes.length} nodes`;
  let added: Selection = NOTHING;
  const done = document.actions.edit(`${step} ${count}`, (design) => {
    const result = insertPiece(design, piece, OFFSET);
    added = result.added;
    return result.design;
  });
  if (done) session.actions.select(added);
}

export function duplicateSelection(stores: StudioStores): void {
  const { design } = stores.document.getState();
  const piece = cutOut(design, stores.session.getState().selection);
  if (piece) paste(stores, piece, 'Duplicate');
}

/**
 * Moves the selected nodes by a step of the arrow keys. Presses of one hold are one undo step: the gesture begins with
 * the first and is committed by `endNudge` when the key comes up.
 */
export function createNudge({ document, session }: StudioStores) {
  let by = { x: 0, y: 0 };
  let under = false;
  return {
    nudge(dx: number, dy: number): boolean {
      const { nodes } = session.getState().selection;
      if (nodes.length === 0) return false;
      if (!under) {
        const { design } = document.getState();
        document.actions.begin(`Move ${selectionName(design, { ...NOTHING, nodes })}`);
        under = true;
        by = { x: 0, y: 0 };
      }
      by = { x: by.x + dx, y: by.y + dy };
      const moved = new Set(nodes);
      document.actions.preview((design) =>
        moveNodes(
          design,
          new Map(
            design.nodes
              .filter(({ id }) => moved.has(id))
              .map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }]),
          ),
        ),
      );
      return true;
    },
    end() {
      if (under) document.actions.commit();
      under = false;
    },
  };
}

/** The neighbor of a node that lies most nearly in a direction; none within a right angle gives `undefined`. */
export function neighborTowards(design: Design, id: string, direction: Point): string | undefined {
  const position = new Map(design.nodes.map((node) => [node.id, node.position]));
  const here = position.get(id);
  if (!here) return undefined;
  let best: string | undefined;
  let most = 0.2;
  for (const link of design.links) {
    const other = link.source === id ? link.target : link.target === id ? link.source : undefined;
    const there = other === undefined ? undefined : position.get(other);
    if (!there) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const cosine = (dx * direction.x + dy * direction.y) / (Math.hypot(dx, dy) || 1);
    if (cosine > most) {
      most = cosine;
      best = other;
    }
  }
  return best;
}
