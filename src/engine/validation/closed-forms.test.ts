/** The engine against closed forms: waiting, dephasing, limits, and a cost that does not depend on p. */
import { describe, expect, test } from 'vitest';
import { estimate } from '../../analysis/estimate';
import { measureToEnd } from '../../analysis/measure';
import { deviation, run } from '../../analysis/testing/runs';
import { library } from '../../library';
import { meanSlowestOf, twoLinks } from '../../physics/waiting';
import { compile } from '../compile';
import { RandomStream } from '../random';
import { chain } from '../testing/chains';

const PAIRS = 12_000;

describe('rate', () => {
  test.each([1, 2, 3, 5, 8])(
    'of %d equal links that swap as soon as possible is that of the slowest of them',
    (links) => {
      const { latencySeconds } = run(chain({ links, probability: 0.1 }), { pairs: PAIRS }, 7)
        .demands[0];
      expect(deviation(latencySeconds!, meanSlowestOf(links, 0.1) * 1e-3)).toBeLessThan(4);
    },
  );

  test.each([1, 3, 10, 40])('of two links with a cutoff of %d attempts', (cutoff) => {
    const probability = 0.05;
    const t2Seconds = 0.05;
    const design = chain({
      links: 2,
      probability,
      t2Seconds,
      policy: { swapping: 'asap', classical: 'instant', cutoffSeconds: cutoff * 1e-3 },
    });
    const { latencySeconds, fidelity } = run(design, { pairs: PAIRS }, 8).demands[0];
    const exact = twoLinks(probability, cutoff, (2 * 1e-3) / t2Seconds);
    expect(deviation(latencySeconds!, exact.attempts * 1e-3)).toBeLessThan(4);
    expect(deviation(fidelity!, (1 + exact.waitingFactor) / 2)).toBeLessThan(4);
  });

  test('of two links whose swap fails is that of sure swaps times its success', () => {
    const design = chain({ links: 2, probability: 0.1, swapSuccess: 0.3 });
    const { latencySeconds } = run(design, { pairs: PAIRS }, 9).demands[0];
    expect(deviation(latencySeconds!, (meanSlowestOf(2, 0.1) * 1e-3) / 0.3)).toBeLessThan(4);
  });

  test('of one link generating continuously is that of its lanes together', () => {
    const design = chain({
      links: 1,
      probability: 0.02,
      parallelPairs: 5,
      policy: { generation: 'continuous', swapping: 'asap', classical: 'instant' },
    });
    const { rateHz } = run(design, { pairs: PAIRS }, 10).demands[0];
    expect(deviation(rateHz!, (5 * 0.02) / 1e-3)).toBeLessThan(4);
  });
});

describe('fidelity', () => {
  test.each([0.005, 0.05, 0.5])('of two links whose pairs wait for each other, T2 %d s', (t2) => {
    const design = chain({ links: 2, probability: 0.05, t2Seconds: t2 });
    const { fidelity } = run(design, { pairs: PAIRS }, 11).demands[0];
    const { waitingFactor } = twoLinks(0.05, Number.POSITIVE_INFINITY, (2 * 1e-3) / t2);
    expect(deviation(fidelity!, (1 + waitingFactor) / 2)).toBeLessThan(4);
  });

  test('of a chain without noise is 1, whatever the policy', () => {
    for (const swapping of ['asap', 'nested', 'sequential']) {
      const policy = { swapping, classical: 'physical' as const };
      const design = chain({ links: 5, probability: 0.2, lengthKm: 50, swapSeconds: 1e-4, policy });
      expect(run(design, { pairs: 200 }, 12).demands[0].fidelity!.mean).toBeCloseTo(1, 12);
    }
  });

  test('of a chain without memory decay is that of its pairs and swaps alone', () => {
    const design = chain({ links: 4, probability: 0.2, fidelity: 0.97, gate: 0.98, readout: 0.99 });
    const w = (4 * 0.97 - 1) / 3;
    const bit = 2 * 0.99 - 1;
    const expected = (1 + 2 * w ** 4 * (0.98 * bit) ** 3 + w ** 4 * (0.98 * bit * bit) ** 3) / 4;
    expect(run(design, { pairs: 200 }, 13).demands[0].fidelity!.mean).toBeCloseTo(expected, 12);
  });

  test('of fully dephased pairs is that of classical correlation, 1/2', () => {
    const design = chain({ links: 2, probability: 0.01, t2Seconds: 1e-6 });
    const { mean } = run(design, { pairs: 2000 }, 14).demands[0].fidelity!;
    expect(mean).toBeLessThan(0.51);
    expect(mean).toBeGreaterThanOrEqual(0.5);
  });
});

describe('length 0', () => {
  const link = (lengthKm: number) => ({
    ...chain({ links: 2, probability: 0.5, lengthKm, policy: { classical: 'physical' } }),
    links: chain({ links: 2, probability: 0.5, lengthKm }).links.map((l) => ({
      ...l,
      scheme: { kind: 'double-click', preparationSeconds: 1e-6 },
    })),
  });

  test('makes photons arrive and messages known at once', () => {
    const network = compile(link(0), library);
    expect(network.links[0].law.attemptSeconds).toBe(1e-6);
    expect(network.links[0].law.successProbability).toBe(0.5);
    expect(network.demands[0].coordinatePs[2]).toBe(0);
  });

  test('without preparation still takes a nanosecond per attempt', () => {
    const bare = {
      ...link(0),
      links: link(0).links.map((l) => ({ ...l, scheme: { kind: 'double-click' } })),
    };
    expect(compile(bare, library).links[0].periodPs).toBe(1000);
    expect(run(bare, { pairs: 100 }, 15).demands[0].delivered).toBe(100);
  });

  test('is the limit of short links', () => {
    const near = run(link(1e-6), { pairs: 5000 }, 16).demands[0];
    const none = run(link(0), { pairs: 5000 }, 16).demands[0];
    expect(near.rateHz!.mean / none.rateHz!.mean).toBeCloseTo(1, 3);
  });
});

describe('attempts to success', () => {
  test.each([1, 0.5, 0.03, 1e-4, 1e-9])('are geometric for p = %d', (p) => {
    const stream = new RandomStream('a test of attempts');
    const logFailure = Math.log1p(-p);
    const n = 20_000;
    let sum = 0;
    let first = 0;
    let late = 0;
    for (let i = 0; i < n; i++) {
      const attempts = stream.geometric(logFailure);
      sum += attempts;
      if (attempts === 1) first++;
      if (attempts > 2 / p) late++;
    }
    expect(Math.abs(sum / n - 1 / p)).toBeLessThanOrEqual(
      (4 * Math.sqrt(1 - p)) / p / Math.sqrt(n),
    );
    const firstError = Math.sqrt((p * (1 - p)) / n);
    expect(Math.abs(first / n - p)).toBeLessThanOrEqual(4 * firstError + 1e-12);
    const tail = (1 - p) ** Math.floor(2 / p);
    expect(Math.abs(late / n - tail)).toBeLessThanOrEqual(4 * Math.sqrt((tail * (1 - tail)) / n));
  });

  test('cost as many events at p = 1e-9 as at p = 1e-2', () => {
    const events = [1e-2, 1e-9].map((probability) => {
      const network = compile(chain({ links: 4, probability, attemptSeconds: 1e-6 }), library);
      return measureToEnd(network, 1, { pairs: 400 }).total.events;
    });
    expect(events[1]).toBe(events[0]);
  });

  test('at p = 1e-9 take the time that the closed form says, past the epoch of whole picoseconds', () => {
    const { latencySeconds } = run(chain({ links: 3, probability: 1e-9 }), { pairs: 4000 }, 17)
      .demands[0];
    expect(deviation(latencySeconds!, meanSlowestOf(3, 1e-9) * 1e-3)).toBeLessThan(4);
  });

  test.each(['on-demand', 'continuous'] as const)(
    'and memories and cutoffs a million times as slow lose what they lost before, %s',
    (generation) => {
      const [usual, slow] = [1, 1e6].map((times) => {
        const design = chain({
          links: 3,
          probability: 0.01,
          attemptSeconds: 1e-3 * times,
          t1Seconds: 0.4 * times,
          t2Seconds: 0.2 * times,
          policy: {
            generation,
            swapping: 'asap',
            classical: 'instant',
            cutoffSeconds: 0.1 * times,
          },
        });
        const { pairs, demands } = run(design, { pairs: 2000 }, 18);
        return {
          lost: pairs.lostToCutoff,
          fidelity: demands[0].fidelity!.mean,
          demand: demands[0],
        };
      });
      // The same draws: what differs is where the origin of time lies.
      expect(usual.lost).toBeGreaterThan(100);
      expect(slow.lost).toBe(usual.lost);
      expect(slow.fidelity).toBeCloseTo(usual.fidelity, 9);
      expect(slow.demand.latencySeconds!.mean / 1e6).toBeCloseTo(
        usual.demand.latencySeconds!.mean,
        9,
      );
    },
  );
});

test('a link of a scale that floating point cannot wait for is blocked, not NaN', () => {
  const bare = chain({ links: 1, probability: 1e-250, attemptSeconds: 1e6 });
  const stated = { ...bare, demands: bare.demands.map((d) => ({ ...d, path: ['l0'] })) };
  expect(run(bare, { pairs: 1 }, 18).demands[0].blocked).toMatch(/that can succeed/);
  expect(run(stated, { pairs: 1 }, 18).demands[0].blocked).toMatch(/never succeeds/);
  expect(estimate(stated, library).demands[0].blocked).toMatch(/never succeeds/);
});
