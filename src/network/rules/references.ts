/** Rules of identity: ids are unique, and the ends of links and demands exist and differ. */
import type { DesignView, Part, Rule, Violation } from '../design-view';
import { expectation, quote } from '../problem';

export const idsAreUnique: Rule = ({ nodes, links, demands, devices }) => [
  ...duplicates('node', nodes),
  ...duplicates('link', links),
  ...duplicates('demand', demands),
  ...duplicates('device', devices),
];

function duplicates(what: string, parts: readonly Part<{ readonly id: string }>[]): Violation[] {
  const first = new Map<string, string>();
  return parts.flatMap(({ element: { id }, pointer }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, pointer);
      return [];
    }
    const message = `expected an id that no other ${what} has, found ${quote(id)}, also at ${earlier}`;
    return [{ pointer: `${pointer}/id`, message }];
  });
}

export const endsExistAndDiffer: Rule = (view) =>
  [...view.links, ...view.demands].flatMap((part) => [
    ...endExists(view, part, 'source'),
    ...endExists(view, part, 'target'),
    ...endsDiffer(part),
  ]);

type WithEnds = Part<{ readonly source: string; readonly target: string }>;

function endExists(
  { nodeIds }: DesignView,
  { element, pointer }: WithEnds,
  end: 'source' | 'target',
) {
  if (nodeIds.has(element[end])) return [];
  return [{ pointer: `${pointer}/${end}`, message: expectation('the id of a node', element[end]) }];
}

function endsDiffer({ element: { source, target }, pointer }: WithEnds): Violation[] {
  if (source !== target) return [];
  const message = expectation('another node than the source', target);
  return [{ pointer: `${pointer}/target`, message }];
}
