/** Arithmetic of the results: budgets, matrix, CSV. */
import { expect, test } from 'vitest';
import type { BudgetStep } from '../../port/port';
import { fidelityAxis, layoutBars, rateAxis, shareOnAxis } from './budget-layout';
import { toCsv } from './csv';
import { cellText } from './matrix-draw';
import { cellAt, layoutMatrix } from './matrix-layout';

const steps = (...values: number[]): BudgetStep[] =>
  values.map((value, i) => ({ id: String(i), label: '', detail: '', value }));

test('the bars of a fidelity budget lead from 1 to the delivered figure without a gap', () => {
  const budget = steps(0.96, 0.95, 0.9, 0.84);
  const bars = layoutBars(budget, fidelityAxis(budget, 0.9), 1);
  expect(bars[0].from).toBe(1);
  expect(bars[0].right).toBe(1);
  for (let i = 1; i < bars.length; i++) {
    expect(bars[i].from).toBe(bars[i - 1].to);
    expect(bars[i].right).toBeCloseTo(bars[i - 1].left, 12);
  }
  expect(bars.at(-1)?.to).toBe(0.84);
  const lost = bars.reduce((sum, { from, to }) => sum + from - to, 0);
  expect(lost).toBeCloseTo(1 - 0.84, 12);
});

test('the axis of fidelities shows the use that would be lost next, if it is as near as what is lost', () => {
  const near = fidelityAxis(steps(0.86), 0.8, [0.5, 0.75, 0.9]);
  expect(shareOnAxis(0.75, near)).toBeGreaterThan(0);
  expect(shareOnAxis(0.5, near)).toBe(0);
  const far = fidelityAxis(steps(0.98), 0.97, [0.5, 0.75]);
  expect(shareOnAxis(0.75, far)).toBe(0);
});

test('the axis of rates shows bounds within four decades below what is delivered, and all above', () => {
  const axis = rateAxis(steps(1000, 10), undefined, [0.005, 2e5]);
  expect(axis.low).toBeLessThanOrEqual(0.005);
  expect(axis.high).toBeGreaterThanOrEqual(2e5);
  expect(rateAxis(steps(1000, 10), undefined, [1e-9]).low).toBeGreaterThan(0.1);
});

test('the axis of fidelities shows the needed one and the delivered one, however low', () => {
  for (const [last, needed] of [
    [0.84, 0.9],
    [0.95, 0.5],
    [0.26, 0.9],
    [0.9999, undefined],
  ] as const) {
    const axis = fidelityAxis(steps(last), needed);
    for (const value of [last, needed ?? last]) {
      expect(shareOnAxis(value, axis)).toBeGreaterThan(0);
      expect(shareOnAxis(value, axis)).toBeLessThanOrEqual(1);
    }
  }
});

test('equal factors are equally long on the axis of rates', () => {
  const budget = steps(1e6, 1e4, 1e2);
  const bars = layoutBars(budget, rateAxis(budget, undefined), undefined);
  expect(bars[0]).toMatchObject({ left: 0, from: 1e6, to: 1e6 });
  expect(bars[1].right - bars[1].left).toBeCloseTo(bars[2].right - bars[2].left, 12);
});

test('a step that gains is drawn the right way round, and nothing left is at the low end', () => {
  const budget = steps(10, 20, 0);
  const axis = rateAxis(budget, undefined);
  const bars = layoutBars(budget, axis, undefined);
  expect(bars[1].left).toBeLessThan(bars[1].right);
  expect(bars[2].left).toBe(0);
});

test('labels of a large matrix thin out and cells find themselves again', () => {
  const small = layoutMatrix(9, 340, 200, 60);
  expect(small).toMatchObject({ text: true, rowStep: 1, columnStep: 1 });
  const large = layoutMatrix(60, 340, 200, 60);
  expect(large.text).toBe(false);
  expect(large.rowStep * large.cellHeight).toBeGreaterThanOrEqual(11);
  for (const [row, column] of [
    [0, 0],
    [59, 3],
    [31, 59],
  ]) {
    const x = large.left + (column + 0.5) * large.cellWidth;
    const y = large.top + (row + 0.5) * large.cellHeight;
    expect(cellAt(large, x, y)).toEqual({ row, column });
  }
  expect(cellAt(large, 1, 1)).toBeUndefined();
});

test('a cell says its figure in four characters', () => {
  expect(cellText(0.842, 'fidelity')).toBe('.84');
  expect(cellText(0.999, 'fidelity')).toBe('1.0');
  for (const rate of [0, 1e-6, 0.034, 5.12, 41.8, 176, 2034, 174_000, 1.3e6])
    expect(cellText(rate, 'rate').length).toBeLessThanOrEqual(5);
});

test('CSV quotes what needs it and leaves unknown figures empty', () => {
  expect(
    toCsv([
      ['a,b', 'say "hi"', 1.5],
      [undefined, Number.NaN, 'plain'],
    ]),
  ).toBe('"a,b","say ""hi""",1.5\r\n,,plain');
});
