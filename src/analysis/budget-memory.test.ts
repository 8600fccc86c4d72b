/** Budgets name what memories of other kinds cost, only where they do, and end at the delivered figure. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Design } from '../network/design';
import type { ParameterValues } from '../network/parameters';
import { estimate } from './estimate';
import type { DemandReport } from './report';
import { run } from './testing/runs';

const withNodes = (more: ParameterValues): Design => {
  const design = chain({ links: 2, probability: 0.1, t2Seconds: 0.1, fidelity: 0.97, gate: 0.98 });
  return {
    ...design,
    nodes: design.nodes.map((node) => ({ ...node, parameters: { ...node.parameters, ...more } })),
  };
};

const everywhere = withNodes({
  attemptsToDephase: 40,
  communicationQubits: 1,
  storeSeconds: 1e-3,
  storeFidelity: 0.98,
  resetSeconds: 2e-3,
});

const full: Design = {
  ...everywhere,
  nodes: everywhere.nodes.map((node) =>
    node.kind === 'repeater'
      ? node
      : { ...node, parameters: { ...node.parameters, retrievalEfficiency: 0.8 } },
  ),
};

const reports = (design: Design): readonly DemandReport[] => [
  estimate(design, library).demands[0],
  run(design, { pairs: 20_000 }, 5).demands[0],
];

test('every step stands in its place, in the estimate as in the run, which agree on each', () => {
  const [expected, measured] = reports(full);
  for (const { fidelityBudget, rateBudget, fidelity, rateHz } of [expected, measured]) {
    const fidelities = fidelityBudget!.map(({ id }) => id);
    expect(fidelities.slice(-7)).toEqual([
      'herald',
      'storing',
      'waiting',
      'beside',
      'gates',
      'readout',
      'news',
    ]);
    expect(fidelityBudget!.at(-1)!.value).toBeCloseTo(fidelity!.mean, 9);
    const rates = rateBudget!.map(({ id }) => id);
    expect(rates.slice(-6)).toEqual(['once', 'others', 'turns', 'news', 'retrieval', 'delivered']);
    expect(rateBudget!.at(-1)!.value / rateHz!.mean).toBeCloseTo(1, 9);
    for (const steps of [fidelityBudget!, rateBudget!]) {
      for (let i = 1; i < steps.length; i++) {
        expect(steps[i].value).toBeLessThanOrEqual(steps[i - 1].value * (1 + 1e-9));
      }
    }
  }
  expected.fidelityBudget!.forEach(({ id, value }, i) => {
    expect(measured.fidelityBudget![i].value, id).toBeCloseTo(value, 2);
  });
});

test('what a memory does not have, no step names', () => {
  for (const { fidelityBudget, rateBudget } of reports(withNodes({}))) {
    const ids = [...fidelityBudget!, ...rateBudget!].map(({ id }) => id);
    for (const id of ['storing', 'beside', 'once', 'turns', 'retrieval']) {
      expect(ids).not.toContain(id);
    }
  }
});

test('attempts beside a stored qubit cost what they would cost alone', () => {
  const steps = estimate(withNodes({ attemptsToDephase: 40 }), library).demands[0].fidelityBudget!;
  const undisturbed = estimate(withNodes({}), library).demands[0].fidelityBudget!;
  const value = (of: typeof steps, id: string) => of.find((step) => step.id === id)!.value;
  expect(value(steps, 'waiting')).toBeCloseTo(value(undisturbed, 'waiting'), 9);
  expect(value(steps, 'beside')).toBeLessThan(value(steps, 'waiting') - 0.01);
});

test('a qubit that thousands of attempts beside it leave nothing of still has a budget', () => {
  const design = chain({ links: 2, probability: 1e-3, t2Seconds: 10 });
  const nodes = design.nodes.map((node) => ({
    ...node,
    parameters: { ...node.parameters, attemptsToDephase: 1 },
  }));
  const { fidelity, fidelityBudget } = run({ ...design, nodes }, { pairs: 1000 }, 1).demands[0];
  const step = (id: string) => fidelityBudget!.find((one) => one.id === id)!.value;
  expect(fidelityBudget!.at(-1)!.value).toBeCloseTo(fidelity!.mean, 9);
  expect(step('waiting')).toBeGreaterThan(step('beside') + 0.3);
});
