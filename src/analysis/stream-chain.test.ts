/** Chains that generate continuously: closed forms, limits, and simulation. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Policy } from '../network/design';
import { estimate } from './estimate';
import { birthsOf, birthsWhileHeld, streamChain } from './stream-chain';
import { run } from './testing/runs';

test('two links of one lane each meet like two exponential times', () => {
  const births = [birthsOf(2, 1), birthsOf(3, 1)];
  const { hz, z } = streamChain({ births, rateXY: [0, 0, 0], rateZ: [0.1, 0.2, 0.3] }, 'full');
  expect(1 / hz).toBeCloseTo(5 - 1 / (1 / 2 + 1 / 3), 12);
  const leftFirst = 3 / 5;
  expect(z).toBeCloseTo(leftFirst / (1 + 0.3 * 3) + (1 - leftFirst) / (1 + 0.5 * 2), 12);
});

test('one slow link sets the pace, and a pair that waits for it waits behind all of its lanes', () => {
  const births = [birthsOf(1, 3), birthsOf(1e-6, 3)];
  const { hz, z } = streamChain({ births, rateXY: [0, 0, 0], rateZ: [0, 0.1, 0.2] }, 'full');
  expect(hz).toBeCloseTo(3, 4);
  expect(z).toBeCloseTo((3 / (3 + 0.3)) ** 3, 4);
});

test('a lane that rests after its pair has gone makes the next one later', () => {
  birthsWhileHeld(birthsOf(2, 3), 0.5).forEach((hz, waiting) => {
    expect(hz).toBeCloseTo((3 - waiting) / 2.5, 12);
  });
});

test('many lanes: near what fewer, followed as they are, tend to', () => {
  const chain = (lanes: number) => ({
    births: [1, 1, 1].map(() => birthsOf(1, lanes)),
    rateXY: [0, 0, 0, 0],
    rateZ: [0.1, 0.1, 0.1, 0.1],
  });
  const lost = (lanes: number) => 1 - streamChain(chain(lanes), 'full').hz / lanes;
  const kept = (lanes: number) => streamChain(chain(lanes), 'full').z;
  // By the root of the lanes, from below the number from which they are thinned to beyond it.
  expect(lost(48) / lost(12)).toBeCloseTo(1 / 2, 1);
  expect(Math.log(kept(48)) / Math.log(kept(12))).toBeCloseTo(1 / 2, 1);
  expect(lost(13) / lost(12)).toBeCloseTo(Math.sqrt(12 / 13), 1);
});

interface Case {
  readonly links: number;
  readonly lanes: number;
  readonly policy?: Policy;
  readonly swapSuccess?: number;
  /** Largest error of rate and fidelity; the run's own is about a hundredth and a thousandth. */
  readonly rate: number;
  readonly fidelity: number;
}

/** Each was 10 to 40 % off in its rate when the chain was joined link by link. */
const CASES: readonly Case[] = [
  { links: 4, lanes: 1, rate: 0.03, fidelity: 0.005 },
  { links: 8, lanes: 1, rate: 0.03, fidelity: 0.005 },
  { links: 4, lanes: 4, rate: 0.03, fidelity: 0.005 },
  { links: 8, lanes: 4, rate: 0.12, fidelity: 0.015 },
  { links: 12, lanes: 8, rate: 0.15, fidelity: 0.015 },
  { links: 4, lanes: 64, rate: 0.03, fidelity: 0.005 },
  { links: 4, lanes: 2, policy: { cutoffSeconds: 0.2 }, rate: 0.06, fidelity: 0.005 },
  { links: 4, lanes: 2, policy: { swapping: 'nested' }, rate: 0.06, fidelity: 0.01 },
  { links: 4, lanes: 4, swapSuccess: 0.9, rate: 0.03, fidelity: 0.005 },
];

const designOf = ({ links, lanes, policy, swapSuccess }: Omit<Case, 'rate' | 'fidelity'>) =>
  chain({
    links,
    probability: 0.02,
    fidelity: 0.95,
    t2Seconds: 3,
    parallelPairs: lanes,
    swapSuccess,
    policy: { generation: 'continuous', swapping: 'asap', classical: 'instant', ...policy },
  });

for (const one of CASES) {
  const { links, lanes, policy, swapSuccess = 1 } = one;
  const title = `${links} equal links of ${lanes} lanes ${JSON.stringify({ ...policy, swapSuccess })}`;
  test(`${title}: near the simulation`, () => {
    const design = designOf(one);
    const [expected] = estimate(design, library).demands;
    const [measured] = run(design, { pairs: 10_000 }, 3).demands;
    expect(Math.abs(expected.rateHz!.mean / measured.rateHz!.mean - 1)).toBeLessThan(one.rate);
    expect(Math.abs(expected.fidelity!.mean - measured.fidelity!.mean)).toBeLessThan(one.fidelity);
  });
}

test('a cutoff that no pair reaches changes nothing', () => {
  const figures = (policy?: Policy) =>
    estimate(designOf({ links: 4, lanes: 2, policy }), library).demands[0];
  const [free, late] = [figures(), figures({ cutoffSeconds: 1e4 })];
  expect(late.rateHz!.mean / free.rateHz!.mean).toBeCloseTo(1, 6);
  expect(late.fidelity!.mean).toBeCloseTo(free.fidelity!.mean, 6);
});
