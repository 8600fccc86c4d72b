/** Nested purification of pairs made at once: order statistics, one round, and simulation. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { estimate } from './estimate';
import { type Counter, keptAt, timeOf } from './nested-counter';
import { deviation, run } from './testing/runs';

const counter = (success: readonly number[]): Counter => ({
  success,
  delay: 0.5,
  mean: 2,
  settle: 0.25,
});

test('where every step succeeds the round takes as long as the slowest of all lanes', () => {
  const { seconds, deviation: spread } = timeOf(counter([1, 1, 1]));
  const lanes = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(seconds).toBeCloseTo(0.5 + 2 * lanes.reduce((sum, k) => sum + 1 / k, 0) + 3 * 0.25, 9);
  expect(spread ** 2).toBeCloseTo(4 * lanes.reduce((sum, k) => sum + 1 / k ** 2, 0), 9);
});

test('one round is tried until it succeeds, and the first pair waits an exponential time', () => {
  expect(timeOf(counter([0.4])).seconds).toBeCloseTo((0.5 + 3 + 0.25) / 0.4, 6);
  expect(keptAt(counter([0.4]), 0, 0.3)).toBeCloseTo(1 / (1 + 0.3 * 2), 9);
});

test('pairs wait for the next one of their level, and the first ones less, as more lanes try', () => {
  // Two rounds without failure: at level 0 half of the pairs wait mean/3, half of them mean; at level 1 mean/2 + mean.
  const rate = 0.3;
  const after = (seconds: number) => 1 / (1 + rate * seconds);
  const sure = counter([1, 1]);
  expect(keptAt(sure, 0, rate)).toBeCloseTo((after(2 / 3) + after(2)) / 2, 9);
  expect(keptAt(sure, 1, rate)).toBeCloseTo(after(1) * after(2), 9);
});

test('three rounds of instant steps on rare pairs: within 4 standard errors of simulation', () => {
  const design = chain({
    links: 1,
    probability: 0.002,
    fidelity: 0.8,
    parallelPairs: 8,
    policy: {
      generation: 'on-demand',
      swapping: 'asap',
      classical: 'instant',
      purification: { scope: 'link', protocol: 'dejmps', schedule: 'nested', rounds: 3 },
    },
  });
  const [expected] = estimate(design, library).demands;
  const [measured] = run(design, { pairs: 4000 }, 11).demands;
  expect(deviation(measured.rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
  expect(expected.fidelity!.mean).toBeCloseTo(measured.fidelity!.mean, 9);
});
