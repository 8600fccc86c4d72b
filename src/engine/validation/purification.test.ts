/** Purification in a running network against closed forms: what a step makes, what it costs, who waits for whom. */
import { describe, expect, test } from 'vitest';
import { estimate } from '../../analysis/estimate';
import { deviation, run } from '../../analysis/testing/runs';
import { library } from '../../library';
import type { Design, Purification } from '../../network/design';
import { parseDesign } from '../../network/validate';
import {
  type BellWeights,
  correlatorsOf,
  fidelityOf,
  weightsOf,
  werner,
} from '../../physics/bell-diagonal';
import { dejmps, NOISELESS, type PurificationNoise } from '../../physics/purification';
import { meanSlowestOf } from '../../physics/waiting';
import { type ChainOptions, chain } from '../testing/chains';

const PAIRS = 20_000;
const ATTEMPT = 1e-3;

const purified = (purification: Purification, options: Partial<ChainOptions> = {}) =>
  chain({
    links: 1,
    probability: 0.2,
    fidelity: 0.75,
    parallelPairs: purification.schedule === 'pumping' ? 2 : 2 ** (purification.rounds ?? 1),
    ...options,
    policy: {
      generation: 'on-demand',
      swapping: 'asap',
      classical: 'instant',
      ...options.policy,
      purification,
    },
  });

const demandOf = (...args: Parameters<typeof run>) => run(...args).demands[0];

describe('one nested round on a link', () => {
  test.each([
    ['bbpssw', 0.7222222, 0.7884615],
    ['dejmps', 0.7222222, 0.7884615],
  ])('of %s makes of two Werner pairs of 0.75 what the textbook says', (protocol, p, fidelity) => {
    const design = purified({ protocol, rounds: 1 });
    const demand = demandOf(design, { pairs: PAIRS }, 1);
    expect(demand.fidelity!.mean).toBeCloseTo(fidelity, 6);
    // A round is the slower of two links; failed ones start anew together.
    expect(deviation(demand.latencySeconds!, (meanSlowestOf(2, 0.2) * ATTEMPT) / p)).toBeLessThan(
      4,
    );
  });

  test('waits for the results of the other end, and decays meanwhile', () => {
    const lengthKm = 100;
    const t2Seconds = 0.01;
    const delay = (lengthKm * 1.468) / 299_792.458;
    const design = purified(
      { protocol: 'dejmps', rounds: 1 },
      { probability: 1, lengthKm, t2Seconds, policy: { classical: 'physical' } },
    );
    const step = dejmps(werner(0.75), werner(0.75), NOISELESS);
    const [xx, yy, zz] = correlatorsOf(step.weights);
    const kept = Math.exp((-2 * delay) / t2Seconds);
    const demand = demandOf(design, { pairs: PAIRS }, 2);
    expect(demand.fidelity!.mean).toBeCloseTo(fidelityOf([xx * kept, yy * kept, zz]), 9);
    expect(deviation(demand.latencySeconds!, (ATTEMPT + delay) / step.probability)).toBeLessThan(4);
  });

  test('takes the time of gate and measurement at its ends, in which both pairs decay', () => {
    const t2Seconds = 0.01;
    const design = purified(
      { protocol: 'dejmps', rounds: 1 },
      { probability: 1, t2Seconds, ends: { purificationSeconds: 2e-3 } },
    );
    const kept = Math.exp((-2 * 2e-3) / t2Seconds);
    const [xx, yy, zz] = correlatorsOf(werner(0.75));
    const pair = weightsOf([xx * kept, yy * kept, zz]);
    const step = dejmps(pair, pair, NOISELESS);
    const demand = demandOf(design, { pairs: PAIRS }, 3);
    expect(demand.fidelity!.mean).toBeCloseTo(step.weights[0], 9);
    expect(deviation(demand.latencySeconds!, (ATTEMPT + 2e-3) / step.probability)).toBeLessThan(4);
  });
});

describe('noisy gates and readout at the ends', () => {
  const ends = { twoQubitGateFidelity: 0.97, readoutFidelity: 0.98 };
  const gate = (4 * 0.97 - 1) / 3;
  const noise: PurificationNoise = { gateA: gate, gateB: gate, readoutA: 0.98, readoutB: 0.98 };
  const raw = werner(0.75);

  test('enter every one of three nested rounds', () => {
    let pair: BellWeights = raw;
    for (let round = 0; round < 3; round++) pair = dejmps(pair, pair, noise).weights;
    const demand = demandOf(
      purified({ protocol: 'dejmps', rounds: 3 }, { ends }),
      { pairs: 4000 },
      4,
    );
    expect(demand.fidelity!.mean).toBeCloseTo(pair[0], 9);
  });

  test('enter every round of pumping, each with a raw pair', () => {
    let pair: BellWeights = raw;
    for (let round = 0; round < 3; round++) pair = dejmps(pair, raw, noise).weights;
    const design = purified({ protocol: 'dejmps', schedule: 'pumping', rounds: 3 }, { ends });
    expect(demandOf(design, { pairs: 4000 }, 5).fidelity!.mean).toBeCloseTo(pair[0], 9);
  });
});

test('pumping takes the time of its raw pairs, from the start after every failure', () => {
  // With certain attempts: two pairs after one attempt, one more for every further round.
  const raw = werner(0.75);
  const steps: number[] = [];
  let pair: BellWeights = raw;
  for (let round = 0; round < 3; round++) {
    const step = dejmps(pair, raw, NOISELESS);
    steps.push(step.probability);
    pair = step.weights;
  }
  // Mean attempts to pass all steps: E = Σ over tries; backwards, with restart after failure.
  const [p1, p2, p3] = steps;
  const attempts = (1 + p1 + p1 * p2) / (p1 * p2 * p3);
  const design = purified(
    { protocol: 'dejmps', schedule: 'pumping', rounds: 3 },
    { probability: 1 },
  );
  const demand = demandOf(design, { pairs: PAIRS }, 6);
  expect(deviation(demand.latencySeconds!, attempts * ATTEMPT)).toBeLessThan(4);
});

describe('from end to end', () => {
  test('the pairs of two strands, each swapped on its own, make one', () => {
    const design = purified(
      { scope: 'end-to-end', protocol: 'dejmps', rounds: 1 },
      { links: 2, fidelity: 0.9 },
    );
    const link = correlatorsOf(werner(0.9));
    const pair = weightsOf([link[0] ** 2, -(link[1] ** 2), link[2] ** 2]);
    const step = dejmps(pair, pair, NOISELESS);
    const demand = demandOf(design, { pairs: PAIRS }, 7);
    expect(demand.fidelity!.mean).toBeCloseTo(step.weights[0], 9);
    const slowest = meanSlowestOf(4, 0.2) * ATTEMPT;
    expect(deviation(demand.latencySeconds!, slowest / step.probability)).toBeLessThan(4);
  });

  test('a pair waits at both ends for its partner and for the results', () => {
    const lengthKm = 50;
    const t2Seconds = 0.02;
    const delay = (lengthKm * 1.468) / 299_792.458;
    const design = purified(
      { scope: 'end-to-end', protocol: 'dejmps', rounds: 1 },
      {
        links: 2,
        probability: 1,
        fidelity: 0.9,
        lengthKm,
        t2Seconds,
        policy: { classical: 'physical' },
      },
    );
    const [xx, yy, zz] = correlatorsOf(werner(0.9));
    // One link's length of news after the swap, two for the results.
    const news = Math.exp((-2 * delay) / t2Seconds);
    const pair = weightsOf([xx * xx * news, -yy * yy * news, zz * zz]);
    const step = dejmps(pair, pair, NOISELESS);
    const [sx, sy, sz] = correlatorsOf(step.weights);
    const kept = Math.exp((-4 * delay) / t2Seconds);
    const demand = demandOf(design, { pairs: PAIRS }, 8);
    expect(demand.fidelity!.mean).toBeCloseTo(fidelityOf([sx * kept, sy * kept, sz]), 9);
    const attempt = ATTEMPT + delay + 2 * delay;
    expect(deviation(demand.latencySeconds!, attempt / step.probability)).toBeLessThan(4);
  });
});

test('links purify before they swap', () => {
  const design = purified({ protocol: 'dejmps', rounds: 1 }, { links: 3, fidelity: 0.85 });
  const step = dejmps(werner(0.85), werner(0.85), NOISELESS);
  const [x, y, z] = correlatorsOf(step.weights);
  const demand = demandOf(design, { pairs: PAIRS }, 9);
  expect(demand.fidelity!.mean).toBeCloseTo(fidelityOf([x ** 3, y ** 3, z ** 3]), 9);
});

test('a link that generates continuously uses two pairs for every try of a step', () => {
  const design = purified(
    { protocol: 'dejmps', rounds: 1 },
    { probability: 0.02, parallelPairs: 4, policy: { generation: 'continuous' } },
  );
  const report = run(design, { pairs: 40_000 }, 10);
  const { probability, weights } = dejmps(werner(0.75), werner(0.75), NOISELESS);
  expect(report.demands[0].fidelity!.mean).toBeCloseTo(weights[0], 9);
  // Two pairs a try, tries until one succeeds; the standard error is that of the geometric number of tries.
  const perPair = report.pairs.created / report.pairs.delivered;
  const expected = 2 / probability;
  const error = (2 * Math.sqrt(1 - probability)) / probability / Math.sqrt(40_000);
  expect(Math.abs(perPair - expected)).toBeLessThan(4 * error);
});

test('a demand without rounds of its own is not purified, whatever the policy says', () => {
  const design = purified({ protocol: 'dejmps', rounds: 1 });
  const plain = { ...design, demands: [{ ...design.demands[0], purification: { rounds: 0 } }] };
  expect(demandOf(plain, { pairs: 1000 }, 11).fidelity!.mean).toBeCloseTo(0.75, 12);
});

test('a link with too few parallel pairs blocks the demand and says so', () => {
  const design = purified({ protocol: 'dejmps', rounds: 2 }, { parallelPairs: 3 });
  expect(demandOf(design, { pairs: 10 }, 12).blocked).toBe(
    'Purification needs 4 parallel pairs on every link of the path; link n0 – n1 has 3.',
  );
});

test('the cutoff of a repeater reaches pairs that wait to be purified', () => {
  const design = purified(
    { protocol: 'dejmps', rounds: 1 },
    { links: 2, probability: 0.05, policy: { cutoffSeconds: 0.004 } },
  );
  const { pairs, demands } = run(design, { pairs: 2000 }, 13);
  expect(pairs.lostToCutoff).toBeGreaterThan(1000);
  const { probability, weights } = dejmps(werner(0.75), werner(0.75), NOISELESS);
  expect(probability).toBeGreaterThan(0.5);
  const [x, y, z] = correlatorsOf(weights);
  expect(demands[0].fidelity!.mean).toBeCloseTo(fidelityOf([x * x, -y * y, z * z]), 9);
});

describe('EPL', () => {
  const bright = 0.2;
  const single = (parameters: Record<string, number> = {}): Design => {
    const design = purified({ protocol: 'epl', rounds: 1 }, { links: 1 });
    return {
      ...design,
      nodes: design.nodes.map((node) => ({
        ...node,
        parameters: {
          ...node.parameters,
          brightState: bright,
          photonEfficiency: 1e-3,
          ...parameters,
        },
      })),
      links: design.links.map((link) => ({
        ...link,
        scheme: { kind: 'single-click', visibility: 1, preparationSeconds: 1e-6 },
      })),
    };
  };

  test('makes of two single-click pairs a perfect one, with probability (1 − α)²/2', () => {
    const report = run(single(), { pairs: 5000 }, 14);
    // At this loss the heralded state is (1 − α)|ψ⟩⟨ψ| + α|11⟩⟨11| up to terms of the efficiency.
    expect(report.demands[0].fidelity!.mean).toBeGreaterThan(0.999);
    expect(report.links[0].fidelity.mean).toBeCloseTo(1 - bright, 3);
    const tries = report.pairs.created / report.pairs.delivered / 2;
    const p = (1 - bright) ** 2 / 2;
    const error = Math.sqrt(1 - p) / p / Math.sqrt(5000);
    expect(Math.abs(tries - 1 / p)).toBeLessThan(4 * error);
  });

  test('is estimated exactly on one link, dephasing memories and noisy gates included', () => {
    const noisy = single({
      t2Seconds: 0.002,
      t1Seconds: 0.01,
      twoQubitGateFidelity: 0.98,
      readoutFidelity: 0.99,
    });
    const expected = estimate(noisy, library).demands[0];
    const measured = demandOf(noisy, { pairs: 10_000 }, 15);
    expect(expected.exact).toBe(true);
    expect(deviation(measured.rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
    expect(deviation(measured.fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
  });

  test('is refused on links of another scheme, from end to end, and for more than one round', () => {
    const elsewhere = purified({ protocol: 'epl', rounds: 1 });
    expect(demandOf(elsewhere, { pairs: 10 }, 16).blocked).toBe(
      'EPL works on single-click links; link n0 – n1 is fixed.',
    );
    const twice = purified({ protocol: 'epl', scope: 'end-to-end', rounds: 2 });
    const parsed = parseDesign(twice, library);
    expect(parsed.ok ? [] : parsed.errors.map(({ pointer }) => pointer)).toEqual([
      '/policy/purification/scope',
      '/policy/purification/rounds',
    ]);
  });
});

describe('estimates', () => {
  test.each([
    ['bbpssw', 'nested'],
    ['dejmps', 'pumping'],
  ] as const)('of one round of %s, %s, on one link are exact', (protocol, schedule) => {
    const design = purified(
      { protocol, schedule, rounds: 1 },
      {
        probability: 0.05,
        lengthKm: 30,
        t2Seconds: 0.1,
        t1Seconds: 0.5,
        policy: { classical: 'physical' },
        ends: { readoutFidelity: 0.98, purificationSeconds: 1e-3 },
      },
    );
    const expected = estimate(design, library).demands[0];
    const measured = demandOf(design, { pairs: PAIRS }, 17);
    expect(deviation(measured.rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
    expect(deviation(measured.fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
  });
});
