/** A design made ready for drawing: indices instead of ids, slots instead of counts. Compiled once per design. */
import { library } from '../../../library';
import { findChannel, linkValues } from '../../../network/defaults';
import type { Design } from '../../../network/design';
import { withOwnDevices } from '../../../network/own-devices';

export interface SceneLink {
  readonly source: number;
  readonly target: number;
  /** Place of the heralding station, 0 at the source to 1 at the target. */
  readonly station: number;
  /** What its light goes through. */
  readonly medium: 'fiber' | 'air' | 'space';
  /** Pairs that it can hold at once. */
  readonly lanes: number;
}

export interface Scene {
  readonly design: Design;
  readonly nodeIds: readonly string[];
  readonly links: readonly SceneLink[];
  /** Ends of each demand, as node indices; −1 for a node that is gone. */
  readonly demands: readonly { readonly source: number; readonly target: number }[];
  /** `slotsOf[v]` lists the memory slots of node v as link and lane, in the order of the links. */
  readonly slotsOf: readonly (readonly { readonly link: number; readonly lane: number }[])[];
  /** Slot of a link's lane at a node: position in `slotsOf[v]`; −1 for none. */
  slotAt(node: number, link: number, lane: number): number;
  /** Nodes from one to another along the fewest links, both included; just the two ends where no path exists. */
  route(from: number, to: number): readonly number[];
}

export const compileScene = (design: Design): Scene => {
  const index = new Map(design.nodes.map(({ id }, i) => [id, i]));
  const at = (id: string) => index.get(id) ?? -1;
  const catalogue = withOwnDevices(library, design);
  const links = design.links.map((link): SceneLink => {
    const values = linkValues(link, catalogue);
    return {
      source: at(link.source),
      target: at(link.target),
      medium: findChannel(link.kind, catalogue)?.medium ?? 'fiber',
      station:
        values.stationFraction ??
        (values.stationAboard === undefined ? 0.5 : 1 - values.stationAboard),
      lanes: values.parallelPairs ?? 1,
    };
  });
  const slotsOf: { link: number; lane: number }[][] = design.nodes.map(() => []);
  const neighbors: number[][] = design.nodes.map(() => []);
  const firstSlot = new Map<string, number>();
  links.forEach(({ source, target, lanes }, link) => {
    if (source < 0 || target < 0) return;
    neighbors[source].push(target);
    neighbors[target].push(source);
    for (const node of [source, target]) {
      firstSlot.set(`${node} ${link}`, slotsOf[node].length);
      for (let lane = 0; lane < lanes; lane++) slotsOf[node].push({ link, lane });
    }
  });

  const routes = new Map<string, readonly number[]>();
  const findRoute = (from: number, to: number): readonly number[] => {
    const before = new Map([[from, -1]]);
    for (const node of before.keys()) {
      if (node === to) break;
      for (const next of neighbors[node] ?? []) if (!before.has(next)) before.set(next, node);
    }
    if (!before.has(to)) return [from, to];
    const route: number[] = [];
    for (let node = to; node >= 0; node = before.get(node) ?? -1) route.unshift(node);
    return route;
  };

  return {
    design,
    nodeIds: design.nodes.map(({ id }) => id),
    links,
    demands: design.demands.map(({ source, target }) => ({
      source: at(source),
      target: at(target),
    })),
    slotsOf,
    slotAt: (node, link, lane) => {
      const first = firstSlot.get(`${node} ${link}`);
      return first === undefined ? -1 : first + lane;
    },
    route(from, to) {
      const key = `${from} ${to}`;
      const known = routes.get(key);
      if (known) return known;
      const route = findRoute(from, to);
      routes.set(key, route);
      return route;
    },
  };
};
