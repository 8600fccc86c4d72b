/** Chains whose swaps fail: against closed forms, the exact chain where nothing fails, and simulation. */
import { expect, test } from 'vitest';
import { chain as chainDesign } from '../engine/testing/chains';
import { library } from '../library';
import { exactChain } from './chain-exact';
import { estimate } from './estimate';
import { type FailingChain, failingChain } from './failing-chain';
import { deviation, run } from './testing/runs';

const zeros = (n: number) => new Array<number>(n).fill(0);

const chain = (linkSeconds: readonly number[], success: number): FailingChain => {
  const links = linkSeconds.length;
  return {
    linkSeconds,
    rateXY: zeros(links + 1),
    rateZ: zeros(links + 1),
    swapSeconds: zeros(links + 1),
    swapSuccess: Array.from({ length: links + 1 }, (_, v) => (v > 0 && v < links ? success : 1)),
    coordinate: zeros(links + 1),
    afterHerald: zeros(links),
  };
};

test('two equal links take 3/2 of a link’s time, divided by the probability of the swap', () => {
  expect(failingChain(chain([2, 2], 0.3)).seconds).toBeCloseTo(3 / 0.3, 3);
});

test('three links: the set of living links, solved by hand', () => {
  // Equal rates 1, instant: T∅ = 1/3 + (2 A + B)/3 with A an end link, B the middle one; joined pairs of links are D.
  // A = 1/2 + (s D + (1−s) T∅ + E)/2, B = 1/2 + s D + (1−s) T∅, D = 1 + (1−s) T∅, and with both ends (E) the node on the
  // left first: E = 1 + s (1−s) T∅ + (1−s) A.
  const s = 0.4;
  // Each as a + b T∅.
  const d = [1, 1 - s];
  const b = [0.5 + s * d[0], s * d[1] + 1 - s];
  // A = 1/2 + (s D + (1−s) T∅)/2 + (1 + s(1−s) T∅ + (1−s) A)/2.
  const a = [1 + (s * d[0]) / 2, (s * d[1] + (1 - s) + s * (1 - s)) / 2].map(
    (part) => part / (1 - (1 - s) / 2),
  );
  const t = (1 / 3 + (2 * a[0] + b[0]) / 3) / (1 - (2 * a[1] + b[1]) / 3);
  expect(failingChain(chain([1, 1, 1], s)).seconds / t).toBeCloseTo(1, 4);
});

test('without decay nothing decays: every history has exactly one consistent marking', () => {
  const slow = { ...chain([1, 7, 3, 0.2, 2], 0.6), rateZ: zeros(6).fill(1e-12) };
  expect(failingChain(slow).z).toBeCloseTo(1, 3);
});

test('where no swap fails: the exact chain, with small success probabilities', () => {
  const seconds = [1, 3, 0.5, 2];
  const rates = [0.1, 0.2, 0.3, 0.1, 0.2];
  const found = failingChain({ ...chain(seconds, 1), rateXY: rates });
  const exact = exactChain({
    links: seconds.map((mean) => ({ probability: 1e-4, period: mean * 1e-4 })),
    rateXY: rates,
    rateZ: zeros(5),
    swapSeconds: zeros(5),
    afterHerald: zeros(4),
  });
  expect(found.seconds / exact.seconds).toBeCloseTo(1, 3);
  expect(found.xy / exact.xy).toBeCloseTo(1, 3);
});

test('five links, swaps that succeed in 60 %, rare heralds: within 4 standard errors of simulation', () => {
  const design = chainDesign({
    links: 5,
    probability: 0.002,
    t2Seconds: 5,
    swapSuccess: 0.6,
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'instant' },
  });
  const [expected] = estimate(design, library).demands;
  const [measured] = run(design, { pairs: 4000 }, 7).demands;
  expect(expected.exact).toBe(false);
  expect(deviation(measured.rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
  expect(deviation(measured.fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
});
