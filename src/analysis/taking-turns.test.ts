/** Links that take turns at their nodes: closed forms, and drawn times. */
import { expect, test } from 'vitest';
import { RandomStream } from '../engine/random';
import { beginsAtOnce, meanTakingTurns } from './taking-turns';

/** Links of rare success, and of these mean times. */
const links = (means: readonly number[], offset = 0) =>
  means.map((mean) => ({ probability: 1e-5, period: mean * 1e-5, offset }));

/** One communication qubit at every inner node. */
const everywhere = (count: number) =>
  Array.from({ length: count + 1 }, (_, v) => v > 0 && v < count);

test('every second link begins at once, anew where a node has qubits enough', () => {
  expect(beginsAtOnce(everywhere(5))).toEqual([true, false, true, false, true]);
  const cut = [false, true, false, true, false];
  expect(beginsAtOnce(cut)).toEqual([true, false, true, false]);
});

test('two links follow each other, offsets included', () => {
  expect(meanTakingTurns(links([1, 3], 0.5), everywhere(2))).toBeCloseTo(5, 2);
});

test('of three the middle one follows the slower of the others', () => {
  const slower = 1 + 2 - 1 / (1 + 1 / 2);
  expect(meanTakingTurns(links([1, 3, 2]), everywhere(3)) / (slower + 3)).toBeCloseTo(1, 2);
});

test('without turns the slowest link decides', () => {
  expect(meanTakingTurns(links([1, 1, 1]), [false, false, false, false])).toBeCloseTo(11 / 6, 2);
});

test('six links: within 4 standard errors and half a percent of drawn times', () => {
  const means = [2, 1, 3, 2.5, 0.5, 2];
  const stream = new RandomStream('turns');
  const draws = 20_000;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < draws; k++) {
    const x = means.map((mean) => -mean * Math.log(1 - stream.uniform()));
    const by = [Math.max(x[0], x[2]) + x[1], Math.max(x[2], x[4]) + x[3], x[4] + x[5]];
    const time = Math.max(...by);
    sum += time;
    squares += time * time;
  }
  const mean = sum / draws;
  const error = Math.sqrt((squares / draws - mean ** 2) / draws);
  const found = meanTakingTurns(links(means), everywhere(6));
  expect(Math.abs(found - mean)).toBeLessThan(4 * error + 0.005 * mean);
});
