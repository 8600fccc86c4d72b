/** When a prediction fits a report. */
import { expect, test } from 'vitest';
import { compare } from './comparison';
import type { GalleryObservable, Reported } from './row';
import { deviationText, predictedText, reportedText, residualText } from './text';

const observable = (reported: Omit<Reported, 'source'>): GalleryObservable => ({
  figure: 'fidelity',
  reported: { ...reported, source: { citation: 'A paper', kind: 'measured' } },
});

test('an experiment fits within two standard deviations of report and run together', () => {
  const report = observable({ value: 0.8, uncertainty: 0.03 });
  const run = { mean: 0.9, low: 0.9 - 1.96 * 0.04, high: 0.9 + 1.96 * 0.04 };
  const comparison = compare(report, run, 'experiment');
  expect(comparison.deviations).toBeCloseTo(2, 9);
  expect(comparison.residual).toBeCloseTo(0.125, 9);
  expect(compare(report, { ...run, mean: 0.8999 }, 'experiment').fits).toBe(true);
  expect(compare(report, { ...run, mean: 0.9001 }, 'experiment').fits).toBe(false);
});

test('of an uneven error bar the side of the prediction counts', () => {
  const report = observable({ value: 0.88, uncertainty: [0.06, 0.02] });
  expect(compare(report, { mean: 0.82 }, 'experiment').deviations).toBeCloseTo(-1, 9);
  expect(compare(report, { mean: 0.92 }, 'experiment').deviations).toBeCloseTo(2, 9);
});

test('without an error bar an experiment fits within ten percent', () => {
  const report = observable({ value: 10 });
  expect(compare(report, { mean: 10.9 }, 'experiment')).toMatchObject({ fits: true });
  expect(compare(report, { mean: 8.9 }, 'experiment')).toMatchObject({ fits: false });
  expect(compare(report, { mean: 8.9 }, 'experiment').deviations).toBeUndefined();
});

test('a formula allows four standard errors of the run, and none where there is no chance', () => {
  const report = observable({ value: 1 });
  const off = (by: number) => ({ mean: 1 + by, low: 1 + by - 0.0196, high: 1 + by + 0.0196 });
  expect(compare(report, off(0.039), 'closed form').fits).toBe(true);
  expect(compare(report, off(0.041), 'closed form').fits).toBe(false);
  expect(compare(report, { mean: 1 + 1e-7 }, 'closed form').fits).toBe(true);
  expect(compare(report, { mean: 1.001 }, 'closed form').fits).toBe(false);
});

test('figures are shown to the precision of their spread', () => {
  const report = observable({ value: 0.8, uncertainty: 0.02 });
  const run = { mean: 0.81234, low: 0.81234 - 0.003, high: 0.81234 + 0.003 };
  const comparison = compare(report, run, 'experiment');
  expect(reportedText(report)).toBe('0.80 ± 0.02');
  expect(predictedText(report, run)).toBe('0.812 ± 0.003');
  expect(residualText(comparison)).toBe('+1.5 %');
  expect(deviationText(comparison)).toBe('+0.6 σ');
  expect(reportedText(observable({ value: 0.88, uncertainty: [0.06, 0.02] }))).toBe(
    '0.88 +0.02 −0.06',
  );
});
