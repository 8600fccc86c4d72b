/** Tests of the figures of merit of delivered pairs. */
import { expect, test } from 'vitest';
import { correlatorsOf, fidelityOf, werner } from '../physics/bell-diagonal';
import { worthOf } from './worth';

const value = (rows: ReturnType<typeof worthOf>, id: string) =>
  rows.find((row) => row.id === id)?.value;

test('a pair with weights (.9, .03, .02, .05) at 10 pairs per second gives the published key fractions times ten', () => {
  const pair = correlatorsOf([0.9, 0.03, 0.02, 0.05]);
  const rows = worthOf(pair, { mean: fidelityOf(pair) }, { mean: 10 });
  expect(value(rows, 'bbm92')?.mean).toBeCloseTo(3.47679392, 7);
  expect(value(rows, 'six-state')?.mean).toBeCloseTo(3.824568767, 7);
  expect(value(rows, 'chsh')?.mean).toBeCloseTo(2.489658611, 8);
  expect(value(rows, 'qber-z')?.mean).toBeCloseTo(0.05, 12);
  expect(value(rows, 'qber-x')?.mean).toBeCloseTo(0.07, 12);
});

test('a pair without entanglement gives no key and no negative figure', () => {
  const pair = correlatorsOf(werner(0.4));
  const rows = worthOf(pair, { mean: 0.4 }, { mean: 10 });
  for (const id of ['bbm92', 'six-state', 'device-independent', 'hashing', 'concurrence']) {
    expect(value(rows, id)?.mean).toBe(0);
  }
});

test('an interval of the fidelity becomes an interval of every figure, around its mean', () => {
  const pair = correlatorsOf(werner(0.9));
  const rows = worthOf(pair, { mean: 0.9, low: 0.89, high: 0.91 }, { mean: 10, low: 9, high: 11 });
  for (const { value: figure, id } of rows) {
    expect(figure.low, id).toBeLessThan(figure.mean);
    expect(figure.high, id).toBeGreaterThan(figure.mean);
  }
});

test('a pair near fidelity 1/4, which no scaling brings to another, has intervals of states that exist', () => {
  for (const [xx, yy, zz] of [
    [0, 0, 0],
    [0.5, 0.5, 0],
    [0.3, 0.3001, 0.001],
  ] as const) {
    const mean = (1 + xx - yy + zz) / 4;
    const fidelity = { mean, low: mean - 0.01, high: mean + 0.01 };
    for (const { value: figure, id } of worthOf([xx, yy, zz], fidelity, { mean: 10 })) {
      expect(figure.low, id).toBeLessThanOrEqual(figure.mean);
      expect(figure.high, id).toBeGreaterThanOrEqual(figure.mean);
      expect(figure.high! - figure.low!, id).toBeLessThan(0.2);
    }
  }
});
