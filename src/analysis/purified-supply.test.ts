/** Estimates of purified links whose repeaters discard pairs that wait for a partner, against simulation. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Design, Purification } from '../network/design';
import { estimate } from './estimate';
import { run } from './testing/runs';

const purified = (
  purification: Partial<Purification>,
  cutoffSeconds: number | undefined,
  generation: 'on-demand' | 'continuous',
): Design =>
  chain({
    links: 2,
    probability: 0.05,
    fidelity: 0.9,
    t2Seconds: 0.1,
    gate: 0.99,
    parallelPairs: 2,
    policy: {
      generation,
      swapping: 'asap',
      classical: 'instant',
      cutoffSeconds,
      purification: {
        scope: 'link',
        protocol: 'dejmps',
        schedule: 'nested',
        rounds: 1,
        ...purification,
      },
    },
  });

/** Pumped pairs are old when they are swapped; that only some are is forgotten. */
const CASES = [
  { title: 'nested', purification: {}, factor: 1.6, pairs: 4000 },
  {
    title: 'pumping twice',
    purification: { schedule: 'pumping', rounds: 2 },
    factor: 2,
    pairs: 500,
  },
] as const;

for (const { title, purification, factor, pairs } of CASES) {
  for (const generation of ['on-demand', 'continuous'] as const) {
    test(`${title}, ${generation}: a cutoff discards pairs that find no partner`, () => {
      const design = purified(purification, 0.012, generation);
      const [expected] = estimate(design, library).demands;
      const [measured] = run(design, { pairs }, 7).demands;
      const free = estimate(purified(purification, undefined, generation), library).demands[0];
      expect(measured.rateHz!.mean / free.rateHz!.mean).toBeLessThan(0.6);
      expect(expected.exact).toBe(false);
      const ratio = expected.rateHz!.mean / measured.rateHz!.mean;
      expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(factor));
      expect(Math.abs(expected.fidelity!.mean - measured.fidelity!.mean)).toBeLessThan(0.03);
    });

    test(`${title}, ${generation}: a cutoff that nobody reaches changes nothing`, () => {
      const [free] = estimate(purified(purification, undefined, generation), library).demands;
      const [late] = estimate(purified(purification, 1e4, generation), library).demands;
      expect(late.rateHz!.mean / free.rateHz!.mean).toBeCloseTo(1, 2);
      expect(late.fidelity!.mean).toBeCloseTo(free.fidelity!.mean, 2);
    });
  }
}

test('a reset before the first attempt for every pair counts for pairs to be purified, too', () => {
  const design = purified({}, undefined, 'on-demand');
  const slow: Design = {
    ...design,
    nodes: design.nodes.map((node) => ({
      ...node,
      parameters: { ...node.parameters, resetSeconds: 0.02 },
    })),
  };
  const [expected] = estimate(slow, library).demands;
  const [measured] = run(slow, { pairs: 3000 }, 7).demands;
  expect(Math.abs(expected.rateHz!.mean / measured.rateHz!.mean - 1)).toBeLessThan(0.1);
});
