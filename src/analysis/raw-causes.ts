/** The raw pairs in a fidelity budget, split by cause: what a path's pairs would give with one more cause at work. */
import type { CompiledDemand, CompiledNetwork } from '../engine/compile';
import { RAW_CAUSES, type RawCause, type RawCauseKind } from '../engine/raw-cause';
import { type Correlators, correlatorsOf, fidelityOf } from '../physics/bell-diagonal';
import { ownerPointer } from './owner-pointer';
import type { BudgetStep } from './report';

const PERFECT: Correlators = [1, -1, 1];

const ORDER = Object.keys(RAW_CAUSES) as RawCauseKind[];

/** Correlators of a pair on which all causes up to that kind act. */
const pairWith = (causes: readonly RawCause[], upTo: number): Correlators => {
  const last = causes.findLast(({ kind }) => ORDER.indexOf(kind) <= upTo);
  return last ? correlatorsOf(last.weights) : PERFECT;
};

/**
 * Steps from 1 down to the fidelity of a path's raw pairs, joined by perfect swaps without any wait: one for each cause that
 * costs something on one of the links, in physical order, each pointing at the link that it costs most. One step if nothing
 * costs anything.
 */
export const rawSteps = (network: CompiledNetwork, demand: CompiledDemand): BudgetStep[] => {
  const laws = demand.links.map((index) => network.links[index].law);
  const steps: BudgetStep[] = [];
  let before = laws.map(() => PERFECT);
  for (const [place, kind] of ORDER.entries()) {
    if (!laws.some(({ causes }) => causes.some((cause) => cause.kind === kind))) continue;
    const pairs = laws.map(({ causes }) => pairWith(causes, place));
    const costs = pairs.map((pair, i) => fidelityOf(before[i]) - fidelityOf(pair));
    const changes = pairs.some((pair, i) => pair.some((c, axis) => c !== before[i][axis]));
    const from = before;
    before = pairs;
    if (!changes) continue;
    const worst = costs.indexOf(Math.max(...costs));
    const link = demand.links[worst];
    const cause = laws[worst].causes.find((one) => one.kind === kind);
    steps.push({
      id: `raw-${kind}`,
      label: RAW_CAUSES[kind],
      detail: `${demand.links.length > 1 ? `most on ${network.links[link].name}: ` : ''}${fidelityOf(from[worst]).toFixed(4)} to ${fidelityOf(pairs[worst]).toFixed(4)}`,
      value: joined(pairs),
      pointer: cause && ownerPointer(network, link, cause.owner, cause.parameter),
    });
  }
  if (steps.length > 0) return steps;
  return [{ id: 'raw', label: 'Raw pairs', detail: 'perfect', value: joined(before) }];
};

/** Fidelity of the pairs joined by perfect swaps. */
const joined = (pairs: readonly Correlators[]): number =>
  fidelityOf(
    pairs.reduce(
      (whole, pair): Correlators => [whole[0] * pair[0], -whole[1] * pair[1], whole[2] * pair[2]],
    ),
  );
