/** What the integrity rules look at: the parts of a design whose structure is right, with the ids of all parts. */
import type { Catalogue, Device } from './catalogue';
import type { Demand, Link, NetworkNode, Policy } from './design';
import { pointerTo } from './problem';

export interface Part<T> {
  readonly element: T;
  readonly pointer: string;
}

export interface DesignView {
  /** With the design's own devices in it. */
  readonly catalogue: Catalogue;
  readonly nodes: readonly Part<NetworkNode>[];
  readonly links: readonly Part<Link>[];
  readonly demands: readonly Part<Demand>[];
  readonly devices: readonly Part<Device>[];
  readonly policy: Policy;
  /** Parts by id, the first of each id. */
  readonly nodeById: ReadonlyMap<string, Part<NetworkNode>>;
  readonly linkById: ReadonlyMap<string, Part<Link>>;
  /** Ids that may be referred to: those of faulty parts too, so that one mistake is not reported twice. */
  readonly nodeIds: ReadonlySet<string>;
  readonly linkIds: ReadonlySet<string>;
  /** Nothing in the document is faulty; rules about what is missing hold only then. */
  readonly complete: boolean;
}

/** A rule states every violation that it finds. */
export type Rule = (view: DesignView) => readonly Violation[];

export interface Violation {
  readonly pointer: string;
  readonly message: string;
}

/** `faulty` holds pointers such as `/links/3` of parts that the schema refused. */
export function viewDesign(
  document: { readonly [field: string]: unknown },
  catalogue: Catalogue,
  faulty: ReadonlySet<string>,
): DesignView {
  const parts = <T>(name: string): Part<T>[] =>
    listOf(document[name]).flatMap((element, index) => {
      const pointer = pointerTo(name, index);
      return faulty.has(pointer) ? [] : [{ element: element as T, pointer }];
    });
  const nodes = parts<NetworkNode>('nodes');
  const links = parts<Link>('links');
  return {
    catalogue,
    nodes,
    links,
    demands: parts<Demand>('demands'),
    devices: parts<Device>('devices'),
    policy: faulty.has('/policy') ? {} : ((document.policy ?? {}) as Policy),
    nodeById: firstById(nodes),
    linkById: firstById(links),
    nodeIds: idsOf(document.nodes),
    linkIds: idsOf(document.links),
    complete: faulty.size === 0,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function firstById<T extends { readonly id: string }>(parts: readonly Part<T>[]) {
  const byId = new Map<string, Part<T>>();
  for (const part of parts) if (!byId.has(part.element.id)) byId.set(part.element.id, part);
  return byId;
}

function idsOf(list: unknown): Set<string> {
  return new Set(listOf(list).flatMap((item) => (hasId(item) ? [item.id] : [])));
}

function hasId(item: unknown): item is { readonly id: string } {
  return (
    typeof item === 'object' && item !== null && typeof (item as { id: unknown }).id === 'string'
  );
}
