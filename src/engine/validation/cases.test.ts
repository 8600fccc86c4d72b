/** Every reference design, against the engine and, where it claims to be exact, the estimate. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../analysis/estimate';
import type { Figure } from '../../analysis/report';
import { deviation, run } from '../../analysis/testing/runs';
import { library } from '../../library';
import type { Design } from '../../network/design';
import { formatProblem, parseDesign } from '../../network/validate';

interface Expectation {
  readonly path: string;
  readonly value: number;
  readonly se: number;
}

/** Delivered pairs per design. */
const PAIRS = 12_000;

/** Periods are rounded to whole picoseconds: 1e-8 of 100 µs. */
const ROUNDING = 1e-8;

/** Estimates group attempts where p is small. */
const GRID = 1e-6;

const folder = new URL('./reference/cases/', import.meta.url);
const cases = readdirSync(folder).map((name) => {
  const { design, expect: expected } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
    design: Design;
    expect: Expectation[];
  };
  return { name: name.replace('.json', ''), design, expected };
});

const at = (report: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], report);

/** The figure that a path into its mean belongs to. */
const figureAt = (report: unknown, path: string): Figure =>
  at(report, path.replace(/\.mean$/, '')) as Figure;

describe.each(cases)('$name', ({ design, expected }) => {
  test('is a valid design', () => {
    const parsed = parseDesign(design, library);
    expect(parsed.ok ? [] : parsed.errors.map(formatProblem)).toEqual([]);
  });

  test('the run agrees within 4 standard errors, its links exactly', () => {
    const report = run(design, { pairs: PAIRS });
    for (const { path, value, se } of expected) {
      if (path.startsWith('links.')) {
        expect(Math.abs((at(report, path) as number) / value - 1), path).toBeLessThan(ROUNDING);
      } else {
        expect(deviation(figureAt(report, path), value, se), path).toBeLessThan(4);
      }
    }
  });

  test('an estimate called exact agrees within 4 standard errors of the reference', () => {
    const report = estimate(design, library);
    for (const { path, value, se } of expected) {
      if (path.startsWith('demands.') && !report.demands[0].exact) continue;
      const apart = Math.abs((at(report, path) as number) - value);
      expect(apart, path).toBeLessThan(se > 0 ? 4 * se : GRID * value);
    }
  });
});
