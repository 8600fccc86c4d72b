/** Numbers, marks and verdicts as people read them. */
import { expect, test } from 'vitest';
import type { Demand } from '../../network/design';
import type { DemandReport } from '../../port/port';
import { decadesOf, fidelityShare, rateShare } from './domain';
import { placeLabels } from './mark-labels';
import {
  formatNumber,
  inWords,
  showFidelity,
  showKilometers,
  showRate,
  showSeconds,
} from './number';
import { marksInWords, usabilityMarks } from './usability';
import { costliestStep, judge } from './verdict';

test('a figure is rounded to its error, to the same decimals', () => {
  expect(inWords(showRate(41.8234, 0.27))).toBe('41.8 ± 0.3 /s');
  expect(inWords(showRate(41.8234, 0.0268))).toBe('41.82 ± 0.03 /s');
  expect(inWords(showFidelity(0.84213, 0.00121))).toBe('0.842 ± 0.001');
  expect(inWords(showFidelity(0.84213, 0.00012))).toBe('0.8421 ± 0.0001');
  expect(inWords(showFidelity(0.84213, 1e-7))).toBe('0.84213 ± <0.00001');
});

test('rates and times take the unit that people would', () => {
  expect(inWords(showRate(1_300_000))).toBe('1.30 M/s');
  expect(inWords(showRate(0.005))).toBe('0.300 /min');
  expect(inWords(showRate(0))).toBe('0 /s');
  expect(inWords(showSeconds(0.0031))).toBe('3.10 ms');
  expect(inWords(showSeconds(Number.POSITIVE_INFINITY))).toBe('∞');
  expect(inWords(showKilometers(0.1))).toBe('100 m');
});

test('numbers out of reach are powers of ten, and no number is a dash', () => {
  expect(formatNumber(1.62e-5)).toBe('1.62 × 10⁻⁵');
  expect(formatNumber(0)).toBe('0');
  expect(formatNumber(Number.NaN)).toBe('–');
  expect(formatNumber(-0.5)).toBe('−0.500');
});

test('a fidelity close to 1 does not read as 1', () => {
  expect(showFidelity(0.99987).value).toBe('0.99987');
  expect(showFidelity(1).value).toBe('1.000');
  expect(showFidelity(1 - 1e-8).value).toBe('1.000');
});

test('a scale without a demand has the marks of Werner pairs, and says so', () => {
  const marks = usabilityMarks();
  expect(marks.map(({ label }) => label)).toEqual(['entangled', 'CHSH', 'QKD', '6-state', 'DI']);
  const [entangled, chsh, qkd] = marks.map(({ fidelity }) => fidelity);
  expect(entangled).toBe(0.5);
  // 2√2 (4F − 1)/3 = 2 at the CHSH mark.
  expect((2 * Math.SQRT2 * (4 * chsh - 1)) / 3).toBeCloseTo(2, 12);
  // Shor and Preskill: key vanishes at an error rate of 11.0028 %.
  expect((2 * (1 - qkd)) / 3).toBeCloseTo(0.110028, 6);
  expect(marks[1].title).toBe('Above 0.780 Werner pairs violate the CHSH inequality');
});

test('a scale of one demand has the marks of its own pairs; uses that begin together share one', () => {
  const band = (id: string, fidelity: number) => ({ id, label: id, fidelity });
  const marks = usabilityMarks([
    band('pairs', 0.5),
    band('chsh', 0.501),
    band('qkd', 0.7),
    band('six-state', 0.69),
    band('device-independent', 0.75),
  ]);
  expect(marks.map(({ label }) => label)).toEqual(['entangled +1', 'QKD', '6-state', 'DI']);
  expect(marks[0].title).toBe('Above 0.500 these pairs are entangled, violate the CHSH inequality');
  expect(marksInWords(marks, 0.72).split('\n')[2]).toBe(
    '✓ Above 0.700 these pairs give a secret key by BBM92',
  );
  expect(marksInWords(marks, 0.72)).toContain('✗ Above 0.750');
});

test('labels of marks never overlap nor leave the scale; what has no room is left out, last ones first', () => {
  const marks = usabilityMarks().map(({ id, fidelity, label }) => ({
    id,
    label,
    at: fidelityShare(fidelity),
  }));
  for (const width of [60, 154, 224, 600, 1000]) {
    const leans = placeLabels(marks, width);
    const spans = marks
      .filter(({ id }) => leans.has(id))
      .map(({ id, at, label }) => {
        const size = 6.6 * label.length;
        const from = at * width - leans.get(id)! * size;
        return { from, to: from + size };
      })
      .toSorted((a, b) => a.from - b.from);
    expect(spans[0].from).toBeGreaterThanOrEqual(-1);
    expect(spans.at(-1)!.to).toBeLessThanOrEqual(width + 1);
    for (let i = 1; i < spans.length; i++) expect(spans[i].from).toBeGreaterThan(spans[i - 1].to);
  }
  expect(placeLabels(marks, 1000).size).toBe(marks.length);
  expect(placeLabels(marks, 60).has('pairs')).toBe(true);
});

test('shares of the scales stay between 0 and 1', () => {
  expect([0.2, 0.5, 0.75, 1].map(fidelityShare)).toEqual([0, 0, 0.5, 1]);
  const decades = decadesOf([3, 2500, 0, Number.NaN]);
  expect(decades).toEqual({ low: 0, high: 4 });
  expect(rateShare(100, decades)).toBe(0.5);
  expect(rateShare(0, decades)).toBe(0);
  expect(decadesOf([])).toEqual({ low: 0, high: 3 });
});

const demand: Demand = { id: 'd', source: 'a', target: 'b', minFidelity: 0.9, minRateHz: 10 };
const report = (fidelity: number, rate: number, half = 0): DemandReport => ({
  id: 'd',
  path: ['l'],
  distanceKm: 1,
  neededFidelity: 0.9,
  endsDecay: true,
  fidelity: { mean: fidelity, low: fidelity - half, high: fidelity + half },
  rateHz: { mean: rate, low: rate, high: rate },
  fidelityBudget: [
    { id: 'raw', label: 'Raw pairs', detail: '', value: 0.95 },
    { id: 'wait', label: 'Waiting', detail: '2 ms', value: fidelity, pointer: '/x' },
  ],
});

test('a verdict names the cause that costs most and its field', () => {
  const verdict = judge(demand, report(0.8, 20));
  expect(verdict).toMatchObject({ kind: 'below', short: 'below 0.900 asked', pointer: '/x' });
  expect(verdict.reason).toContain('Waiting costs most (2 ms)');
});

test('an interval that holds the asked value leaves the verdict open', () => {
  expect(judge(demand, report(0.899, 20, 0.002)).kind).toBe('open');
  expect(judge(demand, report(0.93, 20)).kind).toBe('meets');
  expect(judge(demand, report(0.93, 5)).short).toBe('below 10.0 /s asked');
  expect(judge(demand, undefined).kind).toBe('open');
  expect(judge(demand, { ...report(0.9, 1), blocked: 'No path.' })).toMatchObject({
    kind: 'blocked',
    reason: 'No path.',
  });
});

test('rates are lost by factors, fidelities by differences', () => {
  const steps = [10, 5, 1].map((value, i) => ({ id: String(i), label: '', detail: '', value }));
  expect(costliestStep(steps, undefined, 'factor')?.id).toBe('2');
  expect(costliestStep(steps, 11, 'difference')?.id).toBe('1');
});
