/** Cautions: what is allowed but will hardly give what its author wants. */
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../../units/constants';
import { isStored, linkValues, nodeValues, policyValues, schemeValues } from '../defaults';
import type { Link } from '../design';
import type { DesignView, Rule } from '../design-view';
import { findRoutes } from '../paths';
import { quote } from '../problem';

/** A demand that no path serves; the run reports it as blocked. */
export const demandsAreServed: Rule = (view) => {
  if (!view.complete) return [];
  return routes(view).flatMap(({ pointer, source, target, path }) =>
    path === undefined
      ? [
          {
            pointer,
            message: `no path through repeaters joins ${quote(source)} and ${quote(target)}`,
          },
        ]
      : [],
  );
};

/** A stated path of several links over one whose pairs are not stored; the run reports the demand as blocked. */
export const pairsCanBeSwapped: Rule = ({ demands, linkById, catalogue }) =>
  demands.flatMap(({ pointer, element: { path = [] } }) => {
    const place = path.findIndex((id) => {
      const link = linkById.get(id)?.element;
      return link !== undefined && !isStored(link, catalogue);
    });
    if (place < 0 || path.length < 2) return [];
    const message = `link ${quote(path[place])} detects its photons at once: nothing is stored that could be swapped`;
    return [{ pointer: `${pointer}/path/${place}`, message }];
  });

/** A finite T1 with no dephasing at all: no such memory exists, since T2 ≤ 2·T1. */
export const relaxationDephases: Rule = ({ nodes, catalogue }) =>
  nodes.flatMap(({ element, pointer }) => {
    const { t1Seconds, t2Seconds, t2GaussianSeconds } = nodeValues(element, catalogue);
    if (t1Seconds === undefined || t2Seconds !== undefined) return [];
    const message =
      t2GaussianSeconds === undefined
        ? `T1 is ${t1Seconds} s but T2 is absent (no dephasing); real memories have T2 ≤ 2 × T1`
        : `T1 is ${t1Seconds} s but T2 is absent; relaxation alone dephases with T2 = 2 × T1, besides the Gaussian T2`;
    return [{ pointer: `${pointer}/parameters`, message }];
  });

/** A link whose attempts never succeed. */
export const attemptsCanSucceed: Rule = ({ links, catalogue }) =>
  links.flatMap(({ element, pointer }) =>
    schemeValues(element, catalogue).successProbability === 0
      ? [
          {
            pointer: `${pointer}/scheme/successProbability`,
            message: 'the link never makes a pair: 0',
          },
        ]
      : [],
  );

/** A cutoff during which a neighboring link cannot even finish one attempt. */
export const cutoffAllowsAttempts: Rule = ({ links, catalogue, policy }) => {
  const cutoff = policyValues(policy, catalogue).cutoffSeconds;
  if (cutoff === undefined) return [];
  const slow = links
    .filter(({ element }) => isStored(element, catalogue))
    .map(({ element }) => ({ id: element.id, seconds: leastAttemptSeconds(element, catalogue) }))
    .filter(({ seconds }) => seconds > cutoff);
  if (slow.length === 0) return [];
  const [{ id, seconds }] = slow;
  const others = slow.length === 1 ? '' : ` (and of ${slow.length - 1} more)`;
  const message = `the cutoff of ${cutoff} s is shorter than one attempt of link ${quote(id)}${others}, at least ${Number(seconds.toPrecision(3))} s`;
  return [{ pointer: '/policy/cutoffSeconds', message }];
};

/** The stated attempt time, else the time of light along the fiber, which every heralding takes at least. */
export function leastAttemptSeconds(link: Link, catalogue: DesignView['catalogue']): number {
  const { lengthKm = 0, groupIndex = 1 } = linkValues(link, catalogue);
  const { attemptSeconds } = schemeValues(link, catalogue);
  return attemptSeconds ?? (lengthKm * groupIndex) / SPEED_OF_LIGHT_KM_PER_SECOND;
}

/**
 * Demands that can wait for each other forever. Without a cutoff a demand holds its pairs until its path is whole; when
 * demands and the links that they contend for form a ring, each can hold what the next one needs. Unstated paths are
 * taken to be the shortest, so this can err either way.
 */
export const demandsCannotBlockEachOther: Rule = (view) => {
  if (!view.complete || view.policy.cutoffSeconds !== undefined) return [];
  const users = new Map<string, string[]>();
  for (const { pointer, path = [] } of routes(view)) {
    for (const link of path) {
      const known = users.get(link);
      if (known === undefined) users.set(link, [pointer]);
      else known.push(pointer);
    }
  }
  const contended = [...users].filter(([id, demands]) => demands.length > lanes(view, id));
  const ring = firstRing(contended);
  if (ring === undefined) return [];
  const message = `demands that share links, such as ${quote(ring)}, can block each other forever; a cutoff (policy.cutoffSeconds) frees them`;
  return [{ pointer: '/demands', message }];
};

/** Demands that a link serves without contention: one per lane on demand; continuous, one demand can take all lanes. */
function lanes({ linkById, catalogue, policy }: DesignView, id: string): number {
  const link = linkById.get(id)?.element;
  if (policy.generation === 'continuous' || link === undefined) return 1;
  return linkValues(link, catalogue).parallelPairs ?? 1;
}

/** The first link that closes a ring in the graph between links and their users (union–find). */
function firstRing(users: readonly (readonly [link: string, demands: readonly string[]])[]) {
  const parents = new Map<string, string>();
  const root = (item: string): string => {
    let at = item;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) {
      const above = parents.get(up);
      if (above !== undefined) parents.set(at, above);
      at = up;
    }
    return at;
  };
  for (const [link, demands] of users) {
    for (const demand of demands) {
      const [a, b] = [root(`link ${link}`), root(`demand ${demand}`)];
      if (a === b) return link;
      parents.set(a, b);
    }
  }
  return undefined;
}

function routes({ nodes, links, demands, catalogue }: DesignView) {
  const find = findRoutes(
    nodes.map(({ element }) => element),
    links.map(({ element }) => element),
    (link) => isStored(link, catalogue),
  );
  return demands.map(({ pointer, element: { source, target, path } }) => ({
    pointer,
    source,
    target,
    path: path ?? find(source, target),
  }));
}
