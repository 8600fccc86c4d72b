/** Rate against fidelity: which purifications nothing beats in both, and those that have no room. */
import { expect, test } from 'vitest';
import type { Purification } from '../../network/design';
import type { PurificationOption, PurificationReport } from '../../port/port';
import { byOwnGain, tradeOffs } from './trade-off';

const rounds = (n: number): Required<Purification> => ({
  scope: 'link',
  protocol: 'dejmps',
  schedule: 'nested',
  rounds: n,
});

const option = (
  value: PurificationOption['value'],
  rate: number,
  fidelity: number,
): PurificationOption => ({
  ...(value && { value }),
  gain: { mean: 0 },
  demands: [{ id: 'd', rateHz: { mean: rate }, fidelity: { mean: fidelity }, gain: { mean: 0 } }],
  basis: 'approximate',
});

const report = (options: readonly PurificationOption[]): PurificationReport => ({
  engine: 'test',
  what: 'purification',
  pointer: '/policy/purification',
  isBetter: false,
  before: { mean: 0 },
  after: { mean: 0 },
  basis: 'simulation',
  options,
});

test('best are those to which no other is at least equal in both figures', () => {
  const rows = tradeOffs(
    report([
      option(undefined, 100, 0.8),
      option(rounds(1), 50, 0.9),
      option(rounds(2), 50, 0.85),
      option(rounds(3), 20, 0.9),
      option(rounds(4), 10, 0.95),
      option(rounds(5), 10, 0.95),
    ]),
    'd',
  );
  expect(rows.map(({ isBest }) => isBest)).toEqual([true, true, false, false, true, true]);
  expect(rows.map(({ name }) => name).slice(0, 3)).toEqual([
    'none',
    'DEJMPS on links',
    'DEJMPS on links × 2',
  ]);
});

test('what has no room has no figures and is never best', () => {
  const blocked: PurificationOption = {
    value: rounds(2),
    blocked: 'no room',
    gain: { mean: 0 },
    demands: [],
    basis: 'exact',
  };
  const [, row] = tradeOffs(report([option(undefined, 1, 0.5), blocked]), 'd');
  expect(row).toMatchObject({ isBest: false, option: blocked });
  expect(row.rateHz).toBeUndefined();
});

test('for one demand alone its own yield decides, and what has no room comes last', () => {
  const yielding = (value: PurificationOption['value'], mean: number): PurificationOption => ({
    ...option(value, 1, 0.9),
    demands: [{ id: 'd', rateHz: { mean: 1 }, fidelity: { mean: 0.9 }, gain: { mean } }],
  });
  const blocked = { ...option(rounds(3), 1, 0.9), blocked: 'no room', demands: [] };
  const rows = tradeOffs(
    report([blocked, yielding(undefined, 0), yielding(rounds(1), 7), yielding(rounds(2), 5)]),
    'd',
  );
  expect(rows.toSorted(byOwnGain).map(({ name }) => name)).toEqual([
    'DEJMPS on links',
    'DEJMPS on links × 2',
    'none',
    'DEJMPS on links × 3',
  ]);
});
