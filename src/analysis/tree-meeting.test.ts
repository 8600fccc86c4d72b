/** Segments of a tree that wait for each other: against drawn times, and chains under cutoffs against simulation. */
import { describe, expect, test } from 'vitest';
import { streamOf } from '../engine/random';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { estimate } from './estimate';
import { run } from './testing/runs';
import { type Coming, together } from './tree-meeting';

const DRAWS = 100_000;

/** Each wait of the first for the second, negative where the right one waits; and when the first and the last were there. */
const drawn = (left: Coming, right: Coming) => {
  const stream = streamOf(4, 0, 'test', 'meeting');
  const time = ({ seconds, spread }: Coming) =>
    seconds - spread - spread * Math.log(1 - stream.uniform());
  return Array.from({ length: DRAWS }, () => {
    const [a, b] = [time(left), time(right)];
    return { first: Math.min(a, b), last: Math.max(a, b), wait: b - a };
  });
};

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};
/** How many standard errors a figure is off the mean of what was drawn. */
const off = (values: readonly number[], figure: number) =>
  Math.abs(mean(values) - figure) / (deviationOf(values) / Math.sqrt(values.length));

describe.each<[string, Coming, Coming]>([
  ['equal, exponential', { seconds: 1, spread: 1 }, { seconds: 1, spread: 1 }],
  ['equal, behind a delay', { seconds: 3, spread: 1 }, { seconds: 3, spread: 1 }],
  ['the left early', { seconds: 1, spread: 0.8 }, { seconds: 4, spread: 2 }],
  ['the right early', { seconds: 4, spread: 1 }, { seconds: 1.5, spread: 1.5 }],
])('%s', (_, left, right) => {
  const times = drawn(left, right);
  const { first, waits, spread } = together(left, right);

  test('the first comes, and both have come, when drawn ones do', () => {
    expect(
      off(
        times.map((one) => one.first),
        first,
      ),
    ).toBeLessThan(4);
    const waited = waits.reduce((sum, { chance, delay, mean }) => sum + chance * (delay + mean), 0);
    expect(
      off(
        times.map(({ last }) => last),
        first + waited,
      ),
    ).toBeLessThan(4);
    // A sample's variance has a relative error of √(κ/n), with a kurtosis below that of an exponential, 9.
    const sample = deviationOf(times.map(({ last }) => last)) ** 2;
    expect(Math.abs(spread ** 2 / sample - 1)).toBeLessThan(4 * Math.sqrt(9 / DRAWS));
  });

  test('either waits as often, and keeps as much', () => {
    const ofLeft = waits.filter(({ isLeft }) => isLeft);
    const chance = ofLeft.reduce((sum, wait) => sum + wait.chance, 0);
    expect(
      off(
        times.map(({ wait }) => (wait > 0 ? 1 : 0)),
        chance,
      ),
    ).toBeLessThan(4);
    const kept = waits.reduce(
      (sum, { chance, delay, mean }) => sum + (chance * Math.exp(-0.3 * delay)) / (1 + 0.3 * mean),
      0,
    );
    // Six points stand for the time of the one that is early.
    const difference = mean(times.map(({ wait }) => Math.exp(-0.3 * Math.abs(wait)))) - kept;
    expect(Math.abs(difference)).toBeLessThan(0.003);
  });
});

/** Largest errors of the rate; counted from the segment instead of its oldest pair they were 29 and 241 %. */
test.each([
  { links: 4, cutoffSeconds: 0.05, rate: 0.15 },
  { links: 8, cutoffSeconds: 0.05, rate: 0.35 },
  { links: 8, cutoffSeconds: 0.2, rate: 0.15 },
])('$links equal links, cutoff after $cutoffSeconds s', ({ links, cutoffSeconds, rate }) => {
  const policy = { swapping: 'asap', classical: 'instant', cutoffSeconds } as const;
  const design = chain({ links, probability: 0.02, fidelity: 0.95, t2Seconds: 3, policy });
  const [expected] = estimate(design, library).demands;
  const [measured] = run(design, { pairs: 4000 }, 3).demands;
  expect(Math.abs(expected.rateHz!.mean / measured.rateHz!.mean - 1)).toBeLessThan(rate);
  expect(Math.abs(expected.fidelity!.mean - measured.fidelity!.mean)).toBeLessThan(0.01);
});

test.each(['on-demand', 'continuous'] as const)(
  '%s: chains of any length have figures, however short the cutoff',
  (generation) => {
    for (const links of [3, 13, 20]) {
      for (const cutoffSeconds of [1e-9, 1e-3, 1e5]) {
        const policy = {
          generation,
          swapping: 'nested',
          classical: 'instant',
          cutoffSeconds,
        } as const;
        const design = chain({
          links,
          probability: 0.5,
          t1Seconds: 1e-3,
          parallelPairs: 2,
          policy,
        });
        const { rateHz, fidelity } = estimate(design, library).demands[0];
        expect(rateHz!.mean).toBeGreaterThan(0);
        expect(rateHz!.mean).toBeLessThan(2000);
        expect(fidelity!.mean).toBeGreaterThan(0.2);
      }
    }
  },
);
