/** Demands that share links: turns, lanes, and networks that wait for themselves. */
import { describe, expect, test } from 'vitest';
import { measureToEnd } from '../analysis/measure';
import { runReport } from '../analysis/run-report';
import { deviation, run } from '../analysis/testing/runs';
import { library } from '../library';
import type { Demand, Design, Policy } from '../network/design';
import { meanSlowestOf } from '../physics/waiting';
import { compile } from './compile';
import { Simulation } from './simulation';
import { chain } from './testing/chains';

const between = (...ends: readonly [string, string][]): Demand[] =>
  ends.map(([source, target], i) => ({ id: `d${i}`, source, target }));

/** Demands served, in order, in the first deliveries of a run. */
const servedInOrder = (design: Design, count: number): number[] => {
  const simulation = new Simulation(compile(design, library), 1, 0);
  const served: number[] = [];
  simulation.observer = {
    herald: () => {},
    swap: () => {},
    lost: () => {},
    delivered: (_time, demand) => served.push(demand),
    epoch: () => {},
  };
  while (served.length < count) simulation.step();
  return served;
};

describe('rounds on demand', () => {
  const shared: Design = {
    ...chain({ links: 3, probability: 0.2 }),
    demands: between(['n0', 'n2'], ['n1', 'n3']),
  };

  test('that share a link take turns, one after the other', () => {
    const served = servedInOrder(shared, 50);
    served.forEach((demand, i) => {
      expect(demand).toBe(i % 2);
    });
  });

  test('over one link each get their part of it', () => {
    const design: Design = {
      ...chain({ links: 1, probability: 0.1 }),
      demands: between(['n0', 'n1'], ['n1', 'n0'], ['n0', 'n1']),
    };
    for (const { rateHz } of run(design, { pairs: 4000 }, 31).demands) {
      expect(deviation(rateHz!, 0.1 / 1e-3 / 3)).toBeLessThan(4);
    }
  });

  test('with a lane for each go on as if alone', () => {
    const design: Design = {
      ...chain({ links: 3, probability: 0.2, parallelPairs: 2 }),
      demands: shared.demands,
    };
    for (const { rateHz } of run(design, { pairs: 10_000 }, 32).demands) {
      expect(deviation(rateHz!, 1e3 / meanSlowestOf(2, 0.2))).toBeLessThan(4);
    }
  });

  test('gain nothing from parallel pairs when there is one demand', () => {
    const [one, three] = [1, 3].map(
      (parallelPairs) =>
        run(chain({ links: 2, probability: 0.2, parallelPairs }), { pairs: 500 }, 33).demands[0],
    );
    expect(three).toEqual(one);
  });

  test('go on at the same rate beside a demand that nothing connects to them', () => {
    const alone = chain({ links: 2, probability: 0.2 });
    const beside: Design = {
      ...alone,
      nodes: [
        ...alone.nodes,
        { id: 'x', kind: 'end-node', position: { x: 0, y: 90 } },
        { id: 'y', kind: 'end-node', position: { x: 100, y: 90 } },
      ],
      links: [...alone.links, { ...alone.links[0], id: 'xy', source: 'x', target: 'y' }],
      demands: [...alone.demands, { id: 'e', source: 'x', target: 'y' }],
    };
    const { rateHz } = run(beside, { pairs: 10_000 }, 34).demands[0];
    expect(deviation(rateHz!, 1e3 / meanSlowestOf(2, 0.2))).toBeLessThan(4);
  });
});

describe('a continuous network', () => {
  const crossed = (policy: Policy): Design => ({
    ...chain({ links: 3, probability: 1, attemptSeconds: 1e-6, swapSuccess: 0.5 }),
    demands: between(['n0', 'n3'], ['n1', 'n3']),
    policy: { generation: 'continuous', swapping: 'asap', classical: 'physical', ...policy },
  });

  test('whose memories all wait for each other says so, with the figures until then', () => {
    const network = compile(crossed({}), library);
    const measurement = measureToEnd(network, 1, { precision: 0.01 });
    expect([measurement.ended, measurement.stalled]).toEqual([true, true]);
    const { pairs } = runReport(measurement, 1, 0);
    expect(pairs.stored).toBeGreaterThan(0);
    expect(pairs.created).toBe(pairs.delivered + pairs.lostToSwap + pairs.stored);
  });

  test.each<[string, Policy]>([
    ['a cutoff', { cutoffSeconds: 1e-5 }],
    ['rounds on demand', { generation: 'on-demand' }],
  ])('does not wait for itself with %s', (_name, policy) => {
    const network = compile(crossed(policy), library);
    const measurement = measureToEnd(network, 1, { precision: 0.05 });
    expect(measurement.stalled).toBe(false);
    expect(measurement.precision()).toBeLessThanOrEqual(0.05);
  });
});
