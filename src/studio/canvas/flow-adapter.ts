/** The one place where React Flow's Node and Edge meet the design: design and selection in, flow elements out. */
import { type Edge, type Node, Position } from '@xyflow/react';
import { library } from '../../library';
import type { Demand, Design, Link, NetworkNode } from '../../network/design';
import { NOTHING, type Selection } from '../../stores/session';
import { mediumOf } from './fiber-label';
import { NODE_SIZE } from './geometry';
import type { LabelSide } from './label-places';

export type FlowNode = Node<
  { readonly node: NetworkNode; readonly side: LabelSide | 'hidden' },
  NetworkNode['kind']
>;
export type FiberEdge = Edge<{ readonly link: Link; readonly pill: number }, 'fiber'>;
export type DemandEdge = Edge<{ readonly demand: Demand }, 'demand'>;
export type FlowEdge = FiberEdge | DemandEdge;

const MEDIUM_WORDS = { fiber: 'Fiber', air: 'Free-space link', space: 'Satellite link' } as const;

export const mediumWord = (link: Link): string => MEDIUM_WORDS[mediumOf(link, library)];

const KIND_WORDS = { 'end-node': 'End node', repeater: 'Repeater' } as const;

export const nodeName = (node: NetworkNode): string => node.label ?? node.id;

/** Name of the element's ends, for titles and screen readers. */
export function endsName(design: Design, ends: { source: string; target: string }): string {
  const name = (id: string) => {
    const node = design.nodes.find((candidate) => candidate.id === id);
    return node ? nodeName(node) : id;
  };
  return `${name(ends.source)} – ${name(ends.target)}`;
}

/**
 * A preset size and handle spares React Flow from measuring: its largest cost in large networks. One handle serves both
 * ends of a fiber (connection mode `loose`); it is a point on the center.
 */
const center = NODE_SIZE / 2;
const handles = [
  { type: 'source' as const, position: Position.Right, x: center, y: center, width: 0, height: 0 },
];

/**
 * Makes a translator that remembers: an element whose design and selection are unchanged comes back as the same object,
 * so that dragging one node renders one node and its edges.
 */
export function createFlowAdapter() {
  const nodes = new Map<string, { node: NetworkNode; key: string; flow: FlowNode }>();
  const edges = new Map<string, { element: Link | Demand; key: string; flow: FlowEdge }>();
  let drawn:
    | {
        design: Design;
        selection: Selection;
        pills: ReadonlyMap<string, number>;
        result: FlowEdge[];
      }
    | undefined;

  const flowNode = (
    node: NetworkNode,
    selected: boolean,
    links: number,
    side: LabelSide | 'hidden',
  ): FlowNode => {
    const key = `${selected}${links}${side}`;
    const known = nodes.get(node.id);
    if (known && known.node === node && known.key === key) return known.flow;
    const flow: FlowNode = {
      id: node.id,
      type: node.kind,
      position: node.position,
      width: NODE_SIZE,
      height: NODE_SIZE,
      // Nodes out of view are never rendered, hence never measured; fitting the view asks for their size all the same.
      measured: { width: NODE_SIZE, height: NODE_SIZE },
      handles,
      selected,
      data: { node, side },
      ariaRole: 'button',
      ariaLabel: `${KIND_WORDS[node.kind] ?? node.kind} ${nodeName(node)}, ${links} ${links === 1 ? 'link' : 'links'}`,
      domAttributes: { 'aria-pressed': selected, 'aria-roledescription': undefined },
    };
    nodes.set(node.id, { node, key, flow });
    return flow;
  };

  const flowEdge = (
    kind: 'fiber' | 'demand',
    element: Link | Demand,
    selected: boolean,
    ends: string,
    pill = 0,
  ): FlowEdge => {
    const key = `${selected}${pill}${ends}`;
    const id = `${kind}:${element.id}`;
    const known = edges.get(id);
    if (known && known.element === element && known.key === key) return known.flow;
    const common = {
      id,
      source: element.source,
      target: element.target,
      selected,
      focusable: true,
      interactionWidth: 24,
      ariaRole: 'button' as const,
      ariaLabel: `${kind === 'fiber' ? mediumWord(element as Link) : 'Demand'} ${ends}`,
      domAttributes: { 'aria-pressed': selected, 'aria-roledescription': undefined },
    };
    const flow: FlowEdge =
      kind === 'fiber'
        ? { ...common, type: 'fiber', data: { link: element as Link, pill } }
        : { ...common, type: 'demand', data: { demand: element as Demand } };
    edges.set(id, { element, key, flow });
    return flow;
  };

  return {
    /** Nodes in the order of the design, which is their Tab order. */
    nodes(
      design: Design,
      selection: Selection,
      sides: ReadonlyMap<string, LabelSide | 'hidden'>,
    ): FlowNode[] {
      const selected = new Set(selection.nodes);
      const links = new Map<string, number>();
      for (const { source, target } of design.links) {
        links.set(source, (links.get(source) ?? 0) + 1);
        links.set(target, (links.get(target) ?? 0) + 1);
      }
      return design.nodes.map((node) =>
        flowNode(
          node,
          selected.has(node.id),
          links.get(node.id) ?? 0,
          sides.get(node.id) ?? 'below',
        ),
      );
    },
    /** Fibers first, demands above them; an edge with a missing end is left out. */
    edges(design: Design, selection: Selection, pills: ReadonlyMap<string, number>): FlowEdge[] {
      const same =
        drawn?.selection === selection && drawn.pills === pills && sameEdges(drawn.design, design);
      // The very same list spares React Flow its work on edges at every step of a drag.
      if (same) return drawn!.result;
      const names = new Map(design.nodes.map((node) => [node.id, nodeName(node)]));
      const selectedLinks = new Set(selection.links);
      const selectedDemands = new Set(selection.demands);
      const drawable = ({ source, target }: Link | Demand) =>
        names.has(source) && names.has(target);
      const ends = ({ source, target }: Link | Demand) =>
        `${names.get(source)} – ${names.get(target)}`;
      const result = [
        ...design.links
          .filter(drawable)
          .map((link) =>
            flowEdge('fiber', link, selectedLinks.has(link.id), ends(link), pills.get(link.id)),
          ),
        ...design.demands
          .filter(drawable)
          .map((demand) =>
            flowEdge('demand', demand, selectedDemands.has(demand.id), ends(demand)),
          ),
      ];
      drawn = { design, selection, pills, result };
      return result;
    },
  };
}

/** The same nodes, those in hand at their present places. */
export const atPlaces = (
  nodes: FlowNode[],
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): FlowNode[] =>
  places.size === 0
    ? nodes
    : nodes.map((node) => {
        const position = places.get(node.id);
        return position ? { ...node, position } : node;
      });

/** Whether both designs have the same links and demands between nodes of the same names; where nodes stand may differ. */
function sameEdges(a: Design, b: Design): boolean {
  return (
    a.links === b.links &&
    a.demands === b.demands &&
    (a.nodes === b.nodes ||
      (a.nodes.length === b.nodes.length &&
        a.nodes.every(
          (node, index) => node.id === b.nodes[index].id && node.label === b.nodes[index].label,
        )))
  );
}

/** What React Flow says has been selected or unselected, as seen in `changes`. */
export interface SelectChange {
  readonly type: string;
  readonly id?: string;
  readonly selected?: boolean;
}

/** The selection after React Flow's select changes of nodes or of edges; the same object when there are none. */
export function applySelectChanges(
  selection: Selection,
  changes: readonly SelectChange[],
  list: 'nodes' | 'edges',
): Selection {
  let next = selection;
  for (const { type, id, selected } of changes) {
    if (type !== 'select' || id === undefined) continue;
    const [kind, element] = list === 'nodes' ? (['nodes', id] as const) : edgeElement(id);
    const rest = next[kind].filter((other) => other !== element);
    next = { ...NOTHING, ...next, [kind]: selected ? [...rest, element] : rest };
  }
  return next;
}

/** The design's list and id behind a flow edge's id. */
export function edgeElement(id: string): readonly ['links' | 'demands', string] {
  const [kind, ...rest] = id.split(':');
  return [kind === 'fiber' ? 'links' : 'demands', rest.join(':')];
}
