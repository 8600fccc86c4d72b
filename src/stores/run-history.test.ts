/** The history of a run: bounded, in order, one series for each demand. */
import { expect, test } from 'vitest';
import { createHistory } from './run-history';

const point = (seconds: number) => ({ seconds, rate: { mean: seconds, low: 0, high: 1 } });

test('a series never grows beyond its limit and still spans the whole run', () => {
  const history = createHistory(64);
  for (let i = 0; i < 10_000; i++) history.add('d', point(i));
  const { seconds, rate, fidelity } = history.of('d');
  expect(seconds.length).toBeLessThanOrEqual(64);
  expect(seconds.length).toBeGreaterThan(24);
  expect(seconds.at(-1)).toBe(9999);
  expect(seconds[0]).toBeLessThan(400);
  expect(rate).toEqual(seconds);
  expect(fidelity.every(Number.isNaN)).toBe(true);
});

test('points stay in order and roughly even after thinning', () => {
  const history = createHistory(64);
  for (let i = 0; i < 3000; i++) history.add('d', point(i));
  const { seconds } = history.of('d');
  const gaps = seconds.slice(1).map((at, i) => at - seconds[i]);
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  expect(Math.max(...gaps)).toBeLessThan(4 * (3000 / seconds.length));
});

test('demands do not share a series, and an unknown one is empty', () => {
  const history = createHistory();
  history.add('a', point(1));
  expect(history.of('a').seconds).toEqual([1]);
  expect(history.of('b').seconds).toEqual([]);
  history.clear();
  expect(history.of('a').seconds).toEqual([]);
});
