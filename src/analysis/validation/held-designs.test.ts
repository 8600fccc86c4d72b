/** Held designs: a closed formula, the density matrix and the simulation must say the same of each. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/compile';
import { chain } from '../../engine/testing/chains';
import { library } from '../../library';
import type { Design, Link, NetworkNode } from '../../network/design';
import { type Correlators, correlatorsOf, werner } from '../../physics/bell-diagonal';
import { gateWeight, swapNoise } from '../../physics/swap';
import type { XState } from '../../physics/x-state';
import { estimate } from '../estimate';
import type { Figure } from '../report';
import { runExactly } from '../testing/exact-runs';
import { deviation } from '../testing/runs';

interface Memory {
  readonly t1Seconds: number;
  readonly t2Seconds: number;
}

/** A chain of these nodes and links, one demand from end to end, messages without delay. */
const design = (
  nodes: readonly NetworkNode['parameters'][],
  links: readonly Pick<Link, 'parameters' | 'scheme'>[],
): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: nodes.map((parameters, v) => ({
    id: `n${v}`,
    kind: v === 0 || v === links.length ? 'end-node' : 'repeater',
    position: { x: 100 * v, y: 0 },
    parameters,
  })),
  links: links.map((link, i) => ({
    id: `l${i}`,
    kind: 'fiber',
    source: `n${i}`,
    target: `n${i + 1}`,
    ...link,
  })),
  demands: [{ id: 'd', source: 'n0', target: `n${links.length}` }],
  policy: { generation: 'on-demand', swapping: 'asap', classical: 'instant' },
});

/** ⟨XX⟩ and ⟨YY⟩ kept by storage in two memories, and the amplitude damping of each. */
const storage = (memories: readonly Memory[], seconds: readonly number[]) => ({
  phase: Math.exp(-memories.reduce((sum, { t2Seconds }, i) => sum + seconds[i] / t2Seconds, 0)),
  gamma: memories.map(({ t1Seconds }, i) => -Math.expm1(-seconds[i] / t1Seconds)),
});

/** ⟨ZZ⟩ of a pair with local means ⟨Z⟩ a and b after damping of its halves: each half goes to z + γ(1 − z). */
const dampedZZ = (zz: number, [a, b]: readonly number[], [ga, gb]: readonly number[]): number =>
  (1 - ga) * (1 - gb) * zz + (1 - ga) * gb * a + ga * (1 - gb) * b + ga * gb;

const fidelity = ([xx, yy, zz]: Correlators): number => (1 + xx - yy + zz) / 4;

/** Fidelities of a design by closed formula, exactly and twirled. */
interface Formula {
  readonly exact: number;
  readonly twirled: number;
}

/** A run agrees with the formulas within 4 standard errors; where nothing is left to chance, to 1e-9. */
const expectAgreement = (held: Design, { exact, twirled }: Formula, pairs: number) => {
  const [demand] = runExactly(held, { pairs }).demands;
  const byMatrix = demand.densityMatrix!;
  expect(demand.delivered).toBe(pairs);
  expect(deviation(demand.fidelity!, twirled)).toBeLessThan(4);
  expect(deviation(byMatrix.fidelity, exact)).toBeLessThan(4);
  expect(within(byMatrix.difference, exact - twirled)).toBe(true);
};

/** Whether a difference is as expected, within 4 standard errors or rounding. */
const within = (difference: Figure, expected: number): boolean =>
  Math.abs(difference.mean - expected) <= (2 * (difference.high! - difference.low!)) / 1.96 + 1e-11;

/**
 * Mean over two links with success probabilities p and q that start together, of a function of how many attempts the first
 * (d < 0: the second) to succeed waits: Σ p q (1−q)^d f(d)/(1 − (1−p)(1−q)), and likewise for d < 0.
 */
const meanOverWait = (p: number, q: number, f: (attempts: number) => number): number => {
  let sum = f(0);
  for (let d = 1; d < 5000; d++) sum += (1 - q) ** d * f(d) + (1 - p) ** d * f(-d);
  return (p * q * sum) / (1 - (1 - p) * (1 - q));
};

/** ⟨ZZ⟩ and the two ⟨Z⟩ of a pair as it is made, before any correction. */
const polarization = ({ p00, p01, p10, p11 }: XState) => ({
  zz: p00 - p01 - p10 + p11,
  local: [p00 + p01 - p10 - p11, p00 - p01 + p10 - p11],
});

describe('one link, double click, station off the middle, unequal relaxing memories', () => {
  const memories: Memory[] = [
    { t1Seconds: 6e-4, t2Seconds: 3e-4 },
    { t1Seconds: 4e-4, t2Seconds: 7e-4 },
  ];
  const held = design(
    memories.map((memory) => ({ ...memory, photonEfficiency: 0.6 })),
    [
      {
        parameters: { lengthKm: 24, stationFraction: 0.4, groupIndex: 1.5 },
        scheme: {
          kind: 'double-click',
          visibility: 0.93,
          detectorEfficiency: 0.85,
          darkCountHz: 2000,
          detectionWindowSeconds: 1e-6,
        },
      },
    ],
  );

  test('has the fidelity of its law after damping of Ψ+', () => {
    const { law } = compile(held, library).links[0];
    const [xx, yy, zz] = correlatorsOf(law.weights);
    const km = 1.5 / 299_792.458;
    // The longer arm, 14.4 km, is the target's.
    const { phase, gamma } = storage(memories, [24 * km, 28.8 * km]);
    const kept = (1 - gamma[0]) * (1 - gamma[1]);
    expectAgreement(
      held,
      {
        exact: fidelity([xx * phase, yy * phase, zz * kept - gamma[0] * gamma[1]]),
        twirled: fidelity([xx * phase, yy * phase, zz * kept]),
      },
      2000,
    );
  });
});

describe('two links of Werner pairs, three unequal memories', () => {
  const memories: Memory[] = [
    { t1Seconds: 0.03, t2Seconds: 0.02 },
    { t1Seconds: 0.02, t2Seconds: 0.04 },
    { t1Seconds: 0.05, t2Seconds: 0.01 },
  ];
  const [p, q, attemptSeconds] = [0.2, 0.08, 5e-4];
  const held = design(
    memories.map((memory) => ({ ...memory })),
    [p, q].map((successProbability) => ({
      scheme: { kind: 'fixed', successProbability, attemptSeconds, fidelity: 0.97 },
    })),
  );

  test('has the fidelity of its geometric waits, damping of Φ+ included', () => {
    const [w] = correlatorsOf(werner(0.97));
    const meanFidelity = (isExact: boolean) =>
      meanOverWait(p, q, (d) => {
        const pair = d > 0 ? memories.slice(0, 2) : memories.slice(1);
        const seconds = Math.abs(d) * attemptSeconds;
        const { phase, gamma } = storage(pair, [seconds, seconds]);
        const zz = isExact ? dampedZZ(w, [0, 0], gamma) : w * (1 - gamma[0]) * (1 - gamma[1]);
        return fidelity([w * w * phase, -w * w * phase, w * zz]);
      });
    const formula = { exact: meanFidelity(true), twirled: meanFidelity(false) };
    expect(formula.exact - formula.twirled).toBeGreaterThan(0.005);
    expectAgreement(held, formula, 40_000);
  });
});

describe('three links, slow noisy swaps, any Bell-diagonal pair', () => {
  const memory: Memory = { t1Seconds: 0.02, t2Seconds: 0.03 };
  const [swapSeconds, gateFidelity, readoutFidelity] = [2e-3, 0.97, 0.985];
  const bellWeights = [0.9, 0.05, 0.03, 0.02] as const;
  const repeater = {
    ...memory,
    swapSeconds,
    twoQubitGateFidelity: gateFidelity,
    readoutFidelity,
  };
  const held = design(
    [{ ...memory }, repeater, repeater, { ...memory }],
    [1, 2, 3].map(() => ({
      scheme: { kind: 'fixed', successProbability: 1, attemptSeconds: 1e-3, bellWeights },
    })),
  );

  test('has the fidelity of both swaps at once, the pairs damped while they are measured', () => {
    const [xx, yy, zz] = correlatorsOf(bellWeights);
    const { phase, gamma } = storage([memory, memory], [swapSeconds, swapSeconds]);
    const [nx, ny, nz] = swapNoise(gateWeight(gateFidelity), readoutFidelity);
    const chained = (z: number): Correlators => [
      (xx * phase) ** 3 * nx ** 2,
      (yy * phase) ** 3 * ny ** 2,
      z ** 3 * nz ** 2,
    ];
    expectAgreement(
      held,
      {
        exact: fidelity(chained(dampedZZ(zz, [0, 0], gamma))),
        twirled: fidelity(chained(zz * (1 - gamma[0]) * (1 - gamma[1]))),
      },
      50,
    );
  });
});

describe('one link, single click with unequal arms, raw', () => {
  const memories: Memory[] = [
    { t1Seconds: 5e-2, t2Seconds: 6e-4 },
    { t1Seconds: 5e-3, t2Seconds: 4e-4 },
  ];
  const scheme = {
    kind: 'single-click',
    visibility: 0.95,
    phaseNoiseRadians: 0.2,
    doubleExcitation: 0.03,
    darkCountHz: 500,
    detectionWindowSeconds: 1e-6,
  };
  const held = design(
    [
      { ...memories[0], brightState: 0.25, photonEfficiency: 0.5 },
      { ...memories[1], brightState: 0.1, photonEfficiency: 0.3 },
    ],
    [{ parameters: { lengthKm: 20, groupIndex: 1.5 }, scheme }],
  );

  test('relaxes from its own populations: the difference is of first order in γ, far above γ²/4', () => {
    const { law } = compile(held, library).links[0];
    const [xx, yy, zz] = correlatorsOf(law.weights);
    const seconds = (20 * 1.5) / 299_792.458;
    const { phase, gamma } = storage(memories, [seconds, seconds]);
    const made = polarization(law.state!);
    expect(made.zz).toBeCloseTo(-zz, 12);
    const formula = {
      exact: fidelity([xx * phase, yy * phase, -dampedZZ(made.zz, made.local, gamma)]),
      twirled: fidelity([xx * phase, yy * phase, zz * (1 - gamma[0]) * (1 - gamma[1])]),
    };
    expect(formula.exact - formula.twirled).toBeGreaterThan((20 * gamma[0] * gamma[1]) / 4);
    expectAgreement(held, formula, 2000);
  });
});

describe('two single-click links whose raw pairs wait and are swapped', () => {
  const memory: Memory = { t1Seconds: 0.02, t2Seconds: 0.006 };
  const bright = [0.3, 0.15, 0.2];
  const held = design(
    bright.map((brightState) => ({
      ...memory,
      brightState,
      photonEfficiency: 0.4,
      twoQubitGateFidelity: 0.98,
      readoutFidelity: 0.99,
    })),
    [1, 2].map(() => ({
      parameters: { lengthKm: 10, groupIndex: 1.5 },
      scheme: { kind: 'single-click', visibility: 0.97, preparationSeconds: 5e-5 },
    })),
  );

  test('have the fidelity of their waits, each relaxing from its own populations', () => {
    const { links, nodes } = compile(held, library);
    const period = links[0].law.attemptSeconds;
    const herald = (10 * 1.5) / 299_792.458;
    const [nx, ny, nz] = nodes[1].noise;
    const stored = (link: number, seconds: number, isExact: boolean): Correlators => {
      const { law } = links[link];
      const [xx, yy, zz] = correlatorsOf(law.weights);
      const { phase, gamma } = storage([memory, memory], [herald + seconds, herald + seconds]);
      const made = polarization(law.state!);
      const damped = isExact
        ? -dampedZZ(made.zz, made.local, gamma)
        : zz * (1 - gamma[0]) * (1 - gamma[1]);
      return [xx * phase, yy * phase, damped];
    };
    const meanFidelity = (isExact: boolean) =>
      meanOverWait(links[0].law.successProbability, links[1].law.successProbability, (d) => {
        const a = stored(0, Math.max(0, d) * period, isExact);
        const b = stored(1, Math.max(0, -d) * period, isExact);
        return fidelity([a[0] * b[0] * nx, -a[1] * b[1] * ny, a[2] * b[2] * nz]);
      });
    const formula = { exact: meanFidelity(true), twirled: meanFidelity(false) };
    expect(Math.abs(formula.exact - formula.twirled)).toBeGreaterThan(0.001);
    expectAgreement(held, formula, 40_000);
  });
});

describe('a chain of four links of dephasing memories, messages at fiber speed', () => {
  const held = chain({
    links: 4,
    probability: 0.07,
    attemptSeconds: 4e-4,
    t2Seconds: 0.08,
    fidelity: 0.98,
    gate: 0.97,
    readout: 0.99,
    swapSeconds: 3e-4,
    lengthKm: 35,
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
  });

  test('has the fidelity of the exact estimate in either formalism', () => {
    const [expected] = estimate(held, library).demands;
    expect(expected.exact).toBe(true);
    const { mean } = expected.fidelity!;
    expectAgreement(held, { exact: mean, twirled: mean }, 40_000);
  });
});
