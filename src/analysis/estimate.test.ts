/** Estimates: exact ones agree with simulation over a corpus of designs; all are complete and sensible. */
import { describe, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { exampleDesigns } from '../library/designs';
import { estimate, estimateMatrix } from './estimate';
import { CLASSES, CORPUS_SIZE, corpus } from './testing/corpus';
import { deviation, run } from './testing/runs';

/** Pairs per demand. */
const PAIRS = 1500;

/**
 * Standard errors allowed. Among some hundred comparisons of normal figures one beyond 4 happens once in fifty such
 * corpora, one beyond 4.5 once in four hundred.
 */
const ALLOWED = 4.5;

const examples = corpus().map(({ group, design }) => ({
  group,
  design,
  demands: estimate(design, library).demands,
}));

test(`the corpus has ${CORPUS_SIZE} designs, of every class, a good part of them exact`, () => {
  expect(new Set(examples.map(({ group }) => group)).size).toBe(CLASSES.length);
  const exact = examples.filter(({ demands }) => demands.every((demand) => demand.exact));
  expect(exact.length).toBeGreaterThan(CORPUS_SIZE / 5);
  expect(exact.length).toBeLessThan(CORPUS_SIZE);
});

test(`wherever an estimate of the corpus is called exact, simulation agrees within ${ALLOWED} standard errors`, () => {
  examples.forEach(({ design, demands, group }, index) => {
    if (!demands.some((demand) => demand.exact)) return;
    const measured = run(design, { pairs: PAIRS }, 1000 + index).demands;
    demands.forEach((expected, d) => {
      if (!expected.exact) return;
      const label = `design ${index}, ${group}, demand ${d}`;
      const { rateHz, fidelity } = measured[d];
      expect(deviation(rateHz!, expected.rateHz!.mean), `${label}: rate`).toBeLessThan(ALLOWED);
      expect(deviation(fidelity!, expected.fidelity!.mean), `${label}: fidelity`).toBeLessThan(
        ALLOWED,
      );
    });
  });
});

test('every estimate of the corpus is a positive rate and a probability', () => {
  for (const { demands } of examples) {
    for (const { rateHz, fidelity, latencySeconds, blocked } of demands) {
      expect(blocked).toBeUndefined();
      expect(rateHz!.mean).toBeGreaterThan(0);
      expect(rateHz!.mean).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(latencySeconds!.mean).toBeGreaterThan(0);
      expect(fidelity!.mean).toBeGreaterThan(0.2);
      expect(fidelity!.mean).toBeLessThanOrEqual(1);
    }
  }
});

describe('budgets', () => {
  test('of fidelity and rate end exactly at the estimate', () => {
    for (const { demands } of examples) {
      for (const { fidelityBudget, rateBudget, fidelity, rateHz } of demands) {
        expect(fidelityBudget!.at(-1)!.value).toBeCloseTo(fidelity!.mean, 12);
        expect(rateBudget!.at(-1)!.value / rateHz!.mean).toBeCloseTo(1, 12);
      }
    }
  });

  test('of fidelity and rate end exactly at the measured figure', () => {
    for (const { design } of examples.slice(0, 40)) {
      for (const demand of run(design, { pairs: 50 }, 3).demands) {
        expect(demand.fidelityBudget!.at(-1)!.value).toBeCloseTo(demand.fidelity!.mean, 9);
        expect(demand.rateBudget!.at(-1)!.value / demand.rateHz!.mean).toBeCloseTo(1, 9);
      }
    }
  });

  test('of fidelity fall from step to step, but for purification', () => {
    for (const { demands } of examples) {
      for (const { fidelityBudget } of demands) {
        fidelityBudget!.slice(1).forEach(({ id, value }, i) => {
          if (id === 'purification') return;
          expect(value).toBeLessThanOrEqual(fidelityBudget![i].value + 1e-12);
        });
      }
    }
  });
});

test('a duty cycle has a bar of its own, and arms are told apart by their nodes', () => {
  const design = chain({ links: 1, probability: 0.1 });
  const links = design.links.map((link) => ({
    ...link,
    scheme: { kind: 'double-click', dutyCycle: 0.4, preparationSeconds: 1e-3 },
  }));
  const nodes = design.nodes.map((node) => ({ ...node, parameters: { photonEfficiency: 0.5 } }));
  const [{ rateBudget }] = estimate({ ...design, links, nodes }, library).demands;
  const step = (id: string) => rateBudget!.find((one) => one.id === id)!;
  expect(step('attempts').value).toBeCloseTo(1000, 6);
  expect(step('duty')).toMatchObject({ pointer: '/links/0/scheme/dutyCycle' });
  expect(step('duty').value).toBeCloseTo(400, 6);
  expect(step('source-photon').detail).toMatch(/^n0 /);
  expect(step('target-photon').detail).toMatch(/^n1 /);
  // What costs nothing has no bar.
  expect(step('source-conversion')).toBeUndefined();
});

describe('budgets of links that never rest', () => {
  test('count the attempts of every lane, so that no later step wins pairs', () => {
    for (const [links, parallelPairs, ends] of [
      [1, 3, {}],
      [1, 2, { resetSeconds: 0.02 }],
      [3, 4, {}],
    ] as const) {
      const policy = { generation: 'continuous', swapping: 'asap', classical: 'instant' } as const;
      const design = chain({ links, probability: 0.1, parallelPairs, ends, policy });
      const [{ rateBudget, rateHz }] = estimate(design, library).demands;
      expect(rateBudget![0].value).toBeCloseTo(parallelPairs * 1000, 6);
      const before = rateBudget!.at(-2)!.value;
      if (links === 1) expect(before / rateHz!.mean).toBeCloseTo(1, 9);
      else expect(before).toBeGreaterThanOrEqual(rateHz!.mean);
    }
  });

  test('of rounds on demand count the one lane that a round takes', () => {
    const [{ rateBudget }] = estimate(
      chain({ links: 1, probability: 0.1, parallelPairs: 3 }),
      library,
    ).demands;
    expect(rateBudget![0].value).toBeCloseTo(1000, 6);
  });
});

describe('the matrix of all pairs', () => {
  test('is symmetric, has no diagonal, and says of neighbors what a demand between them would', () => {
    const design = chain({ links: 4, probability: 0.1, t2Seconds: 0.1, fidelity: 0.97 });
    const { nodeIds, rateHz, fidelity, exact } = estimateMatrix(design, library);
    const n = nodeIds.length;
    for (let i = 0; i < n; i++) {
      expect(rateHz[i * n + i]).toBeNaN();
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        expect(rateHz[i * n + j]).toBe(rateHz[j * n + i]);
        expect(fidelity[i * n + j]).toBe(fidelity[j * n + i]);
      }
    }
    const demand = { id: 'd', source: 'n0', target: 'n3' };
    const [own] = estimate({ ...design, demands: [demand] }, library).demands;
    expect(rateHz[3] / own.rateHz!.mean).toBeCloseTo(1, 2);
    expect(fidelity[3]).toBeCloseTo(own.fidelity!.mean, 3);
    expect(exact[3]).toBe(1);
  });

  test('has NaN where no path of repeaters joins two nodes', () => {
    const design = chain({ links: 2, probability: 0.1 });
    const cut = {
      ...design,
      nodes: design.nodes.map((node) =>
        node.id === 'n1' ? { ...node, kind: 'end-node' as const, parameters: {} } : node,
      ),
      demands: [],
    };
    const { rateHz } = estimateMatrix(cut, library);
    expect(rateHz[2]).toBeNaN();
    expect(rateHz[1]).toBeGreaterThan(0);
  });
});

test('every example design is estimated, and simulation agrees wherever the estimate is called exact', async () => {
  for (const { load, id } of exampleDesigns) {
    const design = await load();
    const { demands } = estimate(design, library);
    const measured = run(design, { pairs: 300 }, 5).demands;
    demands.forEach((expected, d) => {
      expect(expected.rateHz, `${id} ${expected.id}`).toBeDefined();
      if (!expected.exact) return;
      const { rateHz, fidelity } = measured[d];
      expect(deviation(rateHz!, expected.rateHz!.mean), `${id}: rate`).toBeLessThan(ALLOWED);
      expect(deviation(fidelity!, expected.fidelity!.mean), `${id}: F`).toBeLessThan(ALLOWED);
    });
  }
});
