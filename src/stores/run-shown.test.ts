/** Which figure is shown when several are known. */
import { expect, test } from 'vitest';
import type { Design } from '../network/design';
import type { DemandReport, MeasureFrame } from '../port/port';
import { halfWidth, shownFigure } from './run-shown';
import { initialRunState, progressOf, type RunState } from './run-state';

const report = (mean: number, interval?: number): DemandReport => ({
  id: 'd',
  path: ['l'],
  distanceKm: 1,
  neededFidelity: 0.5,
  endsDecay: true,
  rateHz: interval === undefined ? { mean } : { mean, low: mean - interval, high: mean + interval },
});
const design = {} as Design;
const state = (over: Partial<RunState>): RunState => ({
  ...initialRunState,
  measured: {
    design,
    revision: 1,
    report: {
      report: { demands: [report(41, 2)], links: [], nodes: [] },
    } as unknown as MeasureFrame,
  },
  estimate: {
    design,
    revision: 2,
    report: { engine: '', demands: [report(40)], links: [], nodes: [] },
  },
  ...over,
});

const shown = (over: Partial<RunState>) => {
  const figure = shownFigure(state(over), 'd', 'rateHz');
  return figure && [figure.value.mean, figure.origin, figure.stale];
};

test('a measured figure comes before an estimate, an estimate before a stale measurement', () => {
  expect(shown({ stale: false, estimateStale: false })).toEqual([41, 'measured', false]);
  expect(shown({ stale: true, estimateStale: false })).toEqual([40, 'estimate', false]);
  expect(shown({ stale: true, estimateStale: true })).toEqual([41, 'measured', true]);
  expect(shown({ measured: undefined, estimateStale: true })).toEqual([40, 'estimate', true]);
  expect(shown({ measured: undefined, estimate: undefined })).toBeUndefined();
});

test('an estimate has no half-width', () => {
  expect(halfWidth({ mean: 40 })).toBeUndefined();
  expect(halfWidth({ mean: 41, low: 39, high: 43 })).toBe(2);
});

test('progress follows the square of the error, and needs samples', () => {
  expect(progressOf(0.01, 0.005)).toBe(0.25);
  expect(progressOf(0.004, 0.005)).toBe(1);
  expect(progressOf(undefined, 0.005)).toBe(0);
});
