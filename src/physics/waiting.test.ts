/** Waiting times: published check values, and sums over the distribution itself. */
import { describe, expect, test } from 'vitest';
import { meanSequential, meanSlowestOf, nestedApproximation, twoLinks } from './waiting';

describe('the slowest of N links with p = 0.1 takes on average', () => {
  test.each([
    [1, 10],
    [2, 14.73684211],
    [4, 20.27337819],
    [8, 26.29578437],
  ])('for N = %d, %d attempts', (links, attempts) => {
    expect(meanSlowestOf(links, 0.1)).toBeCloseTo(attempts, 8);
  });

  test('(3 − 2p)/(p(2 − p)) attempts, for two links of any p', () => {
    for (const p of [0.9, 0.5, 0.1, 1e-3, 1e-6]) {
      expect(meanSlowestOf(2, p) / ((3 - 2 * p) / (p * (2 - p)))).toBeCloseTo(1, 9);
    }
  });

  test('as many as the sum of the probabilities of waiting longer, for up to 16 links', () => {
    for (const links of [3, 8, 16]) {
      let sum = 0;
      for (let k = 0; k < 2000; k++) sum += 1 - (1 - 0.9 ** k) ** links;
      expect(meanSlowestOf(links, 0.1)).toBeCloseTo(sum, 8);
    }
  });
});

describe('two links', () => {
  test('with p = 0.05 and a cutoff of 10 attempts take 43.387 attempts', () => {
    expect(twoLinks(0.05, 10, 0).attempts).toBeCloseTo(43.3875, 4);
  });

  test('dephase to 0.6063416967 without cutoff and 0.8574172019 with one of 10 attempts', () => {
    expect(twoLinks(0.05, Number.POSITIVE_INFINITY, 1 / 30).waitingFactor).toBeCloseTo(
      0.6063416967,
      10,
    );
    expect(twoLinks(0.05, 10, 1 / 30).waitingFactor).toBeCloseTo(0.8574172019, 10);
  });

  test('without cutoff take as long as the slower of two', () => {
    expect(twoLinks(0.05, Number.POSITIVE_INFINITY, 0).attempts).toBeCloseTo(
      meanSlowestOf(2, 0.05),
      9,
    );
  });

  test('agree with a sum over all pairs of heralding times', () => {
    const p = 0.2;
    const mu = 0.07;
    const cutoff = 6;
    let kept = 0;
    let factor = 0;
    let rounds = 0;
    for (let a = 1; a < 200; a++) {
      for (let b = 1; b < 200; b++) {
        const chance = p * p * 0.8 ** (a + b - 2);
        const apart = Math.abs(a - b);
        rounds += chance * (Math.min(a, b) + Math.min(apart, cutoff));
        if (apart > cutoff) continue;
        kept += chance;
        factor += chance * Math.exp(-mu * apart);
      }
    }
    const closed = twoLinks(p, cutoff, mu);
    expect(closed.attempts).toBeCloseTo(rounds / kept, 9);
    expect(closed.waitingFactor).toBeCloseTo(factor / kept, 9);
  });
});

test('links that share one communication qubit wait for the sum of their waiting times', () => {
  expect(meanSequential([0.1, 0.05, 0.2])).toBeCloseTo(10 + 20 + 5, 12);
  expect(meanSequential([0.1, 0.1])).toBeGreaterThan(meanSlowestOf(2, 0.1));
});

describe('nested chains with p = 0.05 and swaps that succeed half of the time', () => {
  const [p, q] = [0.05, 0.5];

  /** Mean attempts of a chain of 2ⁿ links, from the distribution: a level waits for the slower half, then swaps. */
  const nested = (levels: number): number => {
    const LONGEST = 6000;
    /** Probability that a segment has been there by attempt t. */
    let done = Array.from({ length: LONGEST }, (_, t) => 1 - (1 - p) ** t);
    for (let level = 0; level < levels; level++) {
      const both = done.map((chance) => chance * chance);
      const arrives = both.map((chance, t) => chance - (both[t - 1] ?? 0));
      // First success f(t) = q a(t) + (1 − q) Σ a(s) f(t − s): a failed swap starts all over.
      const first = new Float64Array(LONGEST);
      for (let t = 1; t < LONGEST; t++) {
        let again = 0;
        for (let s = 1; s < t; s++) again += arrives[s] * first[t - s];
        first[t] = q * arrives[t] + (1 - q) * again;
      }
      let sum = 0;
      done = Array.from(first, (chance) => {
        sum += chance;
        return sum;
      });
    }
    return done.reduce((mean, chance) => mean + 1 - chance, 0);
  };

  test('of 2 links take 59.487 attempts, not the 60 of the approximation', () => {
    expect(meanSlowestOf(2, p) / q).toBeCloseTo(59.487, 3);
    expect(nested(1)).toBeCloseTo(59.487, 3);
    expect(nestedApproximation(1, p, q)).toBeCloseTo(60, 12);
  });

  test('of 4 links take 171.52 attempts, not the 180 of the approximation', () => {
    expect(nested(2)).toBeCloseTo(171.52, 2);
    expect(nestedApproximation(2, p, q)).toBeCloseTo(180, 12);
  });
});
