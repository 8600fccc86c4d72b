/** Cautions about a node's memories: values without effect, and those that contradict each other. */
import { isStored, linkValues, nodeValues } from '../defaults';
import type { DesignView, Rule, Violation } from '../design-view';
import { quote } from '../problem';
import { leastAttemptSeconds } from './cautions';

/** Lanes of all links that end at each node and store their pairs, by id. */
function lanesByNode({ links, catalogue }: DesignView): Map<string, number> {
  const lanes = new Map<string, number>();
  for (const { element } of links) {
    if (!isStored(element, catalogue)) continue;
    const pairs = linkValues(element, catalogue).parallelPairs ?? 1;
    for (const end of [element.source, element.target]) {
      lanes.set(end, (lanes.get(end) ?? 0) + pairs);
    }
  }
  return lanes;
}

/** Moving into memory needs communication qubits; dephasing by attempts needs somebody else who makes them. */
export const memoriesTakeEffect: Rule = (view) => {
  const lanes = lanesByNode(view);
  return view.nodes.flatMap(({ element, pointer }) => {
    const values = nodeValues(element, view.catalogue);
    const found: Violation[] = [];
    const caution = (field: string, message: string) =>
      found.push({ pointer: `${pointer}/parameters/${field}`, message });
    if (values.communicationQubits === undefined) {
      for (const [field, ideal] of [
        ['storeSeconds', 0],
        ['storeFidelity', 1],
      ] as const) {
        if ((values[field] ?? ideal) === ideal) continue;
        caution(field, 'has no effect: the node states no communicationQubits to move pairs from');
      }
    } else if (values.communicationQubits > (values.memorySlots ?? Number.POSITIVE_INFINITY)) {
      caution(
        'communicationQubits',
        `${values.communicationQubits} lanes can try at once, but there are only ${values.memorySlots} memory slots`,
      );
    }
    if (
      view.complete &&
      values.attemptsToDephase !== undefined &&
      (lanes.get(element.id) ?? 0) < 2
    ) {
      caution('attemptsToDephase', 'has no effect: nobody else tries at this node');
    }
    return found;
  });
};

/** A node's own cutoff during which one of its links cannot even finish one attempt. */
export const nodeCutoffsAllowAttempts: Rule = ({ nodes, links, catalogue }) =>
  nodes.flatMap(({ element, pointer }) => {
    const cutoff = nodeValues(element, catalogue).cutoffSeconds;
    if (cutoff === undefined) return [];
    const slow = links.find(
      (link) =>
        (link.element.source === element.id || link.element.target === element.id) &&
        leastAttemptSeconds(link.element, catalogue) > cutoff,
    );
    if (slow === undefined) return [];
    const seconds = Number(leastAttemptSeconds(slow.element, catalogue).toPrecision(3));
    const message = `the cutoff of ${cutoff} s is shorter than one attempt of link ${quote(slow.element.id)}, at least ${seconds} s`;
    return [{ pointer: `${pointer}/parameters/cutoffSeconds`, message }];
  });
