/** Chains that generate continuously: one lane, one slow link among quick ones, and simulation. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { estimate } from './estimate';
import { streamChain } from './stream-chain';
import { run } from './testing/runs';

test('two links of one lane each meet like two exponential times', () => {
  const { hz, z } = streamChain({
    linkSeconds: [2, 3],
    lanes: [1, 1],
    rateXY: [0, 0, 0],
    rateZ: [0.1, 0.2, 0.3],
  });
  expect(1 / hz).toBeCloseTo(5 - 1 / (1 / 2 + 1 / 3), 12);
  const leftFirst = 3 / 5;
  expect(z).toBeCloseTo(leftFirst / (1 + 0.3 * 3) + (1 - leftFirst) / (1 + 0.5 * 2), 12);
});

test('one slow link sets the pace, and a pair that waits for it waits behind all of its lanes', () => {
  const { hz, z } = streamChain({
    linkSeconds: [1, 1e-6],
    lanes: [3, 3],
    rateXY: [0, 0, 0],
    rateZ: [0, 0.1, 0.2],
  });
  expect(hz).toBeCloseTo(3, 4);
  expect(z).toBeCloseTo((3 / (3 + 0.3)) ** 3, 4);
});

test('five equal links of three lanes: within a tenth of the simulated rate, a fiftieth in fidelity', () => {
  const design = chain({
    links: 5,
    probability: 0.02,
    t2Seconds: 2,
    parallelPairs: 3,
    policy: { generation: 'continuous', swapping: 'asap', classical: 'instant' },
  });
  const [expected] = estimate(design, library).demands;
  const [measured] = run(design, { pairs: 10_000 }, 3).demands;
  expect(Math.abs(expected.rateHz!.mean / measured.rateHz!.mean - 1)).toBeLessThan(0.1);
  expect(Math.abs(expected.fidelity!.mean - measured.fidelity!.mean)).toBeLessThan(0.02);
});
