/** Rules between values of one node or link: memory times, memory slots, what a scheme needs. */
import {
  findScheme,
  isStored,
  linkValues,
  nodeValueOrigin,
  nodeValues,
  schemeValues,
  schemeWeights,
} from '../defaults';
import type { Link } from '../design';
import type { DesignView, Part, Rule, Violation } from '../design-view';
import { quote } from '../problem';

/** A qubit loses its phase at least half as fast as its population: T2 ≤ 2·T1. */
export const coherenceWithinRelaxation: Rule = ({ nodes, catalogue }) =>
  nodes.flatMap(({ element, pointer }) => {
    const { t1Seconds, t2Seconds } = nodeValues(element, catalogue);
    if (t1Seconds === undefined || t2Seconds === undefined || t2Seconds <= 2 * t1Seconds) return [];
    const message = `expected T2 ≤ 2 × T1 = ${2 * t1Seconds} s, found ${t2Seconds} s`;
    return [{ pointer: `${pointer}/parameters/t2Seconds`, message }];
  });

/** A node has a slot for each parallel pair of each of its links that store pairs. */
export const slotsSuffice: Rule = (view) => {
  const asked = slotsAsked(view);
  return view.nodes.flatMap(({ element, pointer }) => {
    const slots = nodeValues(element, view.catalogue).memorySlots;
    const links = asked.get(element.id) ?? [];
    const total = links.reduce((sum, { pairs }) => sum + pairs, 0);
    if (slots === undefined || total <= slots) return [];
    const { origin } = nodeValueOrigin(element, 'memorySlots', view.catalogue);
    const field = origin === 'device' ? 'device' : 'parameters/memorySlots';
    const message = `expected at least ${total} memory slots, for ${list(links)}; found ${slots}`;
    return [{ pointer: `${pointer}/${field}`, message }];
  });
};

interface Asked {
  readonly link: string;
  readonly pairs: number;
}

function slotsAsked({ links, catalogue }: DesignView): Map<string, Asked[]> {
  const asked = new Map<string, Asked[]>();
  for (const { element } of links) {
    if (!isStored(element, catalogue)) continue;
    const pairs = linkValues(element, catalogue).parallelPairs ?? 1;
    for (const end of new Set([element.source, element.target])) {
      const known = asked.get(end);
      if (known === undefined) asked.set(end, [{ link: element.id, pairs }]);
      else known.push({ link: element.id, pairs });
    }
  }
  return asked;
}

function list(links: readonly Asked[]): string {
  const shown = links.slice(0, 5).map(({ link, pairs }) => `${pairs} of link ${quote(link)}`);
  return [...shown, ...(links.length > 5 ? [`${links.length - 5} more links`] : [])].join(', ');
}

/** Every required value of a scheme is given or told by its device, and exactly one of each `oneOf` group. */
export const schemesAreSpecified: Rule = ({ links, catalogue }) =>
  links.flatMap((link) => {
    const scheme = findScheme(link.element.scheme.kind, catalogue);
    const values = schemeValues(link.element, catalogue);
    const missing = (scheme?.parameters ?? []).filter(
      ({ id, required }) => required && values[id] === undefined,
    );
    return [
      ...missing.map(({ id }) => ({
        pointer: `${link.pointer}/scheme/${id}`,
        message: 'expected a number, found nothing (it has no default)',
      })),
      ...(scheme?.oneOf ?? []).flatMap((group) => oneIsGiven(link, group, values)),
    ];
  });

function oneIsGiven(
  { element, pointer }: Part<Link>,
  group: readonly string[],
  values: { readonly [id: string]: number | undefined },
): Violation[] {
  const given = group.filter((id) => element.scheme[id] !== undefined);
  const told = group.some((id) => values[id] !== undefined);
  if (given.length === 1 || (given.length === 0 && told)) return [];
  const found = given.length === 0 ? 'none of them' : given.join(' and ');
  const message = `expected exactly one of ${group.join(', ')}; found ${found}`;
  return [{ pointer: `${pointer}/scheme`, message }];
}

/** Weights are probabilities of the four Bell states. Files carry rounded numbers, hence the tolerance. */
const WEIGHT_TOLERANCE = 1e-6;

export const weightsSumToOne: Rule = ({ links, catalogue }) =>
  links.flatMap(({ element, pointer }) =>
    Object.entries(schemeWeights(element, catalogue)).flatMap(([id, weights = []]) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      if (weights.length === 0 || Math.abs(sum - 1) <= WEIGHT_TOLERANCE) return [];
      const message = `expected weights that sum to 1, found a sum of ${Number(sum.toPrecision(9))}`;
      return [{ pointer: `${pointer}/scheme/${id}`, message }];
    }),
  );
