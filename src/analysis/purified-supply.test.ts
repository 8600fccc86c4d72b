/** Estimates of purified links whose repeaters discard pairs that wait for a partner, against simulation. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Design, Purification } from '../network/design';
import { werner } from '../physics/bell-diagonal';
import { dejmps, NOISELESS } from '../physics/purification';
import { meanSlowestOf } from '../physics/waiting';
import { estimate } from './estimate';
import { deviation, run } from './testing/runs';

const purified = (
  purification: Partial<Purification>,
  cutoffSeconds: number | undefined,
  generation: 'on-demand' | 'continuous',
): Design =>
  chain({
    links: 2,
    probability: 0.05,
    fidelity: 0.9,
    t2Seconds: 0.1,
    gate: 0.99,
    parallelPairs: 2,
    policy: {
      generation,
      swapping: 'asap',
      classical: 'instant',
      cutoffSeconds,
      purification: {
        scope: 'link',
        protocol: 'dejmps',
        schedule: 'nested',
        rounds: 1,
        ...purification,
      },
    },
  });

const CASES = [
  { title: 'nested', purification: {}, pairs: 4000 },
  { title: 'pumping twice', purification: { schedule: 'pumping', rounds: 2 }, pairs: 500 },
] as const;

for (const { title, purification, pairs } of CASES) {
  for (const generation of ['on-demand', 'continuous'] as const) {
    test(`${title}, ${generation}: a cutoff discards pairs that find no partner`, () => {
      const design = purified(purification, 0.012, generation);
      const [expected] = estimate(design, library).demands;
      const [measured] = run(design, { pairs }, 7).demands;
      const free = estimate(purified(purification, undefined, generation), library).demands[0];
      expect(measured.rateHz!.high! / free.rateHz!.mean).toBeLessThan(0.6);
      expect(expected.exact).toBe(false);
      // How far off it is, the corpus tells; here, that it goes the right way.
      const distance = (rateHz: number) => Math.abs(Math.log(rateHz / measured.rateHz!.mean));
      expect(distance(expected.rateHz!.mean)).toBeLessThan(distance(free.rateHz!.mean));
      expect(expected.fidelity!.mean).toBeGreaterThan(free.fidelity!.mean);
    });

    test(`${title}, ${generation}: a cutoff that nobody reaches changes nothing`, () => {
      const [free] = estimate(purified(purification, undefined, generation), library).demands;
      const [late] = estimate(purified(purification, 1e4, generation), library).demands;
      expect(late.rateHz!.mean / free.rateHz!.mean).toBeCloseTo(1, 2);
      expect(late.fidelity!.mean).toBeCloseTo(free.fidelity!.mean, 2);
    });
  }
}

test('a reset before the first attempt for every pair counts for pairs to be purified, too', () => {
  const [probability, resetSeconds, raw] = [0.05, 0.02, werner(0.9)];
  const policy = { classical: 'instant', purification: { rounds: 1 } } as const;
  const ends = { resetSeconds };
  const design = chain({ links: 1, probability, fidelity: 0.9, parallelPairs: 2, ends, policy });
  const seconds = meanSlowestOf(2, probability) * 1e-3 + resetSeconds;
  const rateHz = dejmps(raw, raw, NOISELESS).probability / seconds;
  expect(estimate(design, library).demands[0].rateHz!.mean).toBeCloseTo(rateHz, 6);
  expect(deviation(run(design, { pairs: 20_000 }, 7).demands[0].rateHz!, rateHz)).toBeLessThan(4);
});
