/** Rules of stated paths: existing links, connected from source to target, through repeaters, no node twice. */
import type { Demand } from '../design';
import type { DesignView, Part, Rule, Violation } from '../design-view';
import { expectation, quote } from '../problem';

/** The ends of a demand may be nodes of any kind; the nodes between must be repeaters, for only they swap. */
export const statedPathsRun: Rule = (view) =>
  view.demands.flatMap((demand) => {
    const violation = firstViolation(view, demand);
    return violation === undefined ? [] : [violation];
  });

function firstViolation(view: DesignView, demand: Part<Demand>): Violation | undefined {
  const { source, target, path } = demand.element;
  if (path === undefined || !view.nodeIds.has(source)) return undefined;
  const visited = new Set([source]);
  let at = source;
  for (const [index, id] of path.entries()) {
    const wrong = (message: string) => ({ pointer: `${demand.pointer}/path/${index}`, message });
    if (!view.linkIds.has(id)) return wrong(expectation('the id of a link', id));
    const link = view.linkById.get(id)?.element;
    if (link === undefined) return undefined;
    if (link.source !== at && link.target !== at) {
      return wrong(
        `expected a link at node ${quote(at)}, found ${quote(id)} between ${quote(link.source)} and ${quote(link.target)}`,
      );
    }
    if (index > 0 && view.nodeById.get(at)?.element.kind === 'end-node') {
      return wrong(
        `expected the path to run through repeaters, found the end node ${quote(at)} inside it`,
      );
    }
    at = link.source === at ? link.target : link.source;
    if (visited.has(at)) return wrong(`expected each node at most once, found ${quote(at)} again`);
    visited.add(at);
  }
  if (at === target) return undefined;
  const message = `expected a path that ends at ${quote(target)}, found one that ends at ${quote(at)}`;
  return { pointer: `${demand.pointer}/path`, message };
}
