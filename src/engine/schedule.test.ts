/** The first success of a link whose conditions change, against going through its attempts one by one. */
import { describe, expect, test } from 'vitest';
import type { ElementaryLink } from './interfaces';
import { RandomStream } from './random';
import { firstSuccess, type LinkSchedule, makeSchedule, type TimedConditions } from './schedule';

const step = (
  startPs: number,
  endPs: number,
  successProbability: number,
  periodPs: number,
): TimedConditions => ({
  startPs,
  endPs,
  periodPs,
  raw: [1, -1, 1],
  heralded: [1, -1, 1],
  ready: [1, -1, 1],
  law: { successProbability } as ElementaryLink,
});

/** Two steps of unlike pace and luck, then darkness; the first attempts of the second step begin late. */
const pass = makeSchedule(1000, [step(100, 300, 0.02, 30), step(300, 420, 0.1, 7)]);

/** The draw overdrawn attempt by attempt. */
const oneByOne = (schedule: LinkSchedule, phase: number, draw: number) => {
  let left = draw;
  let begun = 0;
  let at = phase;
  for (;;) {
    const k = schedule.steps.findIndex(({ endPs }) => at < endPs);
    if (k < 0) {
      begun += schedule.intervalPs;
      at = 0;
      continue;
    }
    const { startPs, periodPs, hazard } = schedule.steps[k];
    at = Math.max(at, startPs) + periodPs;
    if (left < hazard) return { afterPs: begun + at - phase, step: k };
    left -= hazard;
  }
};

describe('the first success', () => {
  test('is that of the attempt that overdraws the draw, whenever the wait begins', () => {
    const stream = new RandomStream('first success');
    for (let n = 0; n < 2000; n++) {
      const phase = Math.floor(1000 * stream.uniform());
      const draw = 3 * stream.exponential();
      expect(firstSuccess(pass, phase, draw)).toEqual(oneByOne(pass, phase, draw));
    }
  });

  test('comes with probability p per attempt: 1 − (1 − p)ⁿ of all waits within the first step', () => {
    const stream = new RandomStream('distribution');
    const waits = 40_000;
    let early = 0;
    for (let n = 0; n < waits; n++) {
      if (firstSuccess(pass, 0, stream.exponential()).afterPs <= 310) early++;
    }
    const expected = 1 - 0.98 ** 7; // attempts begin at 100, 130 … 280
    const error = Math.sqrt((expected * (1 - expected)) / waits);
    expect(Math.abs(early / waits - expected)).toBeLessThan(4 * error);
  });

  test('is found at once after millions of fruitless intervals', () => {
    const dim = makeSchedule(1e6, [step(0, 1000, 1e-12, 10)]);
    const { afterPs, step: k } = firstSuccess(dim, 500, 1);
    expect(k).toBe(0);
    // 100 attempts an interval, 1e-10 an interval: 1e10 intervals on the mean.
    expect(afterPs / 1e16).toBeCloseTo(1, 3);
  });

  test('without darkness and change is that of the plain geometric law', () => {
    const steady = makeSchedule(1000, [step(0, 1000, 0.2, 10)]);
    const stream = new RandomStream('steady');
    const twin = new RandomStream('steady');
    for (let n = 0; n < 200; n++) {
      const attempts = twin.geometric(Math.log1p(-0.2));
      expect(firstSuccess(steady, 0, stream.exponential()).afterPs).toBe(10 * attempts);
    }
  });
});

test('a pass that runs over the end of the interval goes on at its beginning', () => {
  const { steps, visibleShare } = makeSchedule(1000, [
    step(900, 1100, 0.1, 10),
    step(1100, 1200, 0.2, 10),
  ]);
  expect(steps.map(({ startPs, endPs }) => [startPs, endPs])).toEqual([
    [0, 100],
    [100, 200],
    [900, 1000],
  ]);
  expect(visibleShare).toBeCloseTo(0.3, 12);
});
