/** Intervals: quantiles as tabled, and coverage as promised. */
import { describe, expect, test } from 'vitest';
import { compile } from '../engine/compile';
import { RandomStream } from '../engine/random';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { meanSlowestOf } from '../physics/waiting';
import { measureToEnd } from './measure';
import { measuredFigures } from './measured-figures';
import { type RatioSums, ratioFigure, relativeHalfWidth, studentQuantile } from './statistics';

test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
  [1e6, 1.96],
])(
  'the 95-percent quantile of Student’s t with %d degrees of freedom is %d',
  (degrees, quantile) => {
    expect(Math.abs(studentQuantile(degrees) / quantile - 1)).toBeLessThan(0.005);
  },
);

const sumsOf = (samples: readonly (readonly [number, number])[]): RatioSums =>
  samples.reduce(
    (sums, [x, y]) => ({
      samples: sums.samples + 1,
      x: sums.x + x,
      y: sums.y + y,
      xx: sums.xx + x * x,
      xy: sums.xy + x * y,
      yy: sums.yy + y * y,
    }),
    { samples: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 },
  );

describe('a ratio', () => {
  test('without samples is absent, with one has no interval', () => {
    expect(ratioFigure(sumsOf([]))).toBeUndefined();
    expect(ratioFigure(sumsOf([[2, 3]]))).toEqual({ mean: 1.5 });
  });

  test('of samples that all agree has an interval of no width', () => {
    expect(ratioFigure(sumsOf(new Array(1000).fill([0.3, 0.21])))).toEqual({
      mean: expect.closeTo(0.7, 12),
      low: expect.closeTo(0.7, 12),
      high: expect.closeTo(0.7, 12),
    });
  });

  test('covers the truth in 95 % of 2000 repetitions', () => {
    const stream = new RandomStream('coverage of a ratio');
    let covered = 0;
    for (let repetition = 0; repetition < 2000; repetition++) {
      const samples = Array.from({ length: 40 }, () => {
        const x = -Math.log(stream.uniform());
        return [x, 2 * x + stream.uniform() - 0.5] as const;
      });
      const { low, high } = ratioFigure(sumsOf(samples))!;
      if (low! <= 2 && high! >= 2) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(covered / 2000).toBeLessThan(0.97);
  });

  test('whose interval was clipped on one side keeps the half-width of the other', () => {
    expect(relativeHalfWidth({ mean: 0.9, low: 0.7, high: 1 })).toBeCloseTo(0.2 / 0.9, 12);
    expect(relativeHalfWidth({ mean: 0.9 })).toBeUndefined();
    expect(relativeHalfWidth(undefined)).toBeUndefined();
  });
});

describe('the interval of a run covers the truth about 95 times in 100', () => {
  /** Runs with their own seeds whose interval of the rate holds `truth`, out of 200. */
  const covered = (design: ReturnType<typeof chain>, truth: number, pairs: number): number => {
    const network = compile(design, library);
    return Array.from({ length: 200 }, (_, seed) => {
      const { rateHz } = measuredFigures(measureToEnd(network, seed, { pairs }).samples(0));
      return rateHz!.low! <= truth && rateHz!.high! >= truth ? 1 : 0;
    }).reduce<number>((sum, one) => sum + one, 0);
  };

  test('of independent rounds, by the delta method', () => {
    const truth = 1 / (meanSlowestOf(2, 0.2) * 1e-3);
    const count = covered(chain({ links: 2, probability: 0.2 }), truth, 400);
    expect(count).toBeGreaterThanOrEqual(200 * 0.95 - 4 * Math.sqrt(200 * 0.95 * 0.05));
  });

  test('of a continuous run, by batch means', () => {
    const policy = { generation: 'continuous' as const, classical: 'instant' as const };
    const design = chain({ links: 1, probability: 0.2, parallelPairs: 2, policy });
    const count = covered(design, (2 * 0.2) / 1e-3, 2000);
    expect(count).toBeGreaterThanOrEqual(200 * 0.95 - 4 * Math.sqrt(200 * 0.95 * 0.05));
  });
});
