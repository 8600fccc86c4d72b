/** Verified blind computation: check value and limits. */
import { expect, test } from 'vitest';
import { tolerableTestFailure } from './blind-computation';

test('an exact computation on two colors stands a quarter of failed tests', () => {
  expect(tolerableTestFailure(2, 0)).toBe(0.25);
});

test('a computation that is a coin toss stands none, and more colors stand fewer', () => {
  expect(tolerableTestFailure(2, 0.5)).toBeCloseTo(0, 15);
  expect(tolerableTestFailure(3, 0.1)).toBeLessThan(tolerableTestFailure(2, 0.1));
});
