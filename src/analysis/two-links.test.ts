/** Two links at one repeater: estimates called exact agree with the closed form, and with simulation. */
import { describe, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import type { Design, Policy } from '../network/design';
import type { ParameterValues } from '../network/parameters';
import { twoLinks } from '../physics/waiting';
import type { ChainLink } from './chain-exact';
import { estimate } from './estimate';
import { deviation, run } from './testing/runs';
import { meetingOf } from './two-links';

test('side by side in step, exponential decay: the closed form with and without cutoff', () => {
  for (const probability of [0.5, 0.05, 0.003, 1e-5]) {
    for (const cutoff of [1, 10, 300, Number.POSITIVE_INFINITY]) {
      const mu = probability / 2;
      const link = { probability, period: 1 };
      const meeting = meetingOf({
        links: [link, link],
        takeTurns: false,
        cutoff,
        kept: (_, wait) => [Math.exp(-mu * wait), 1],
      });
      const exact = twoLinks(probability, cutoff, mu);
      expect(meeting.seconds / exact.attempts).toBeCloseTo(1, 6);
      expect(meeting.xy).toBeCloseTo(exact.waitingFactor, 5);
      expect(meeting.z).toBeCloseTo(1, 6);
    }
  }
});

test('side by side out of step: without a cutoff the exact mean time of both, resets and sure attempts included', () => {
  for (const [a, b] of [
    [
      { probability: 0.09, period: 0.059, offset: 0.755 },
      { probability: 0.37, period: 0.085, offset: 0 },
    ],
    [
      { probability: 0.08, period: 0.184 },
      { probability: 0.97, period: 0.023 },
    ],
    [
      { probability: 0.003, period: 1 },
      { probability: 0.001, period: 0.7, offset: 40 },
    ],
    [
      { probability: 1, period: 1 },
      { probability: 0.2, period: 0.3 },
    ],
  ]) {
    const exact = slowest(a, b);
    for (const links of [[a, b] as const, [b, a] as const]) {
      for (const cutoff of [1e6, Number.POSITIVE_INFINITY]) {
        const { seconds } = meetingOf({ links, takeTurns: false, cutoff, kept: () => [1, 1] });
        expect(seconds / exact).toBeCloseTo(1, 3);
      }
    }
  }
});

/** Mean of the later of two herald times: the sum of what either survives. */
const slowest = (a: ChainLink, b: ChainLink): number => {
  const dark = ({ probability, period, offset = 0 }: ChainLink, seconds: number) =>
    (1 - probability) ** Math.max(0, Math.floor((seconds - offset) / period));
  const step = Math.min(a.period, b.period) / 400;
  let sum = 0;
  for (let k = 0; ; k++) {
    const left = 1 - (1 - dark(a, (k + 0.5) * step)) * (1 - dark(b, (k + 0.5) * step));
    sum += left * step;
    if (left < 1e-9) return sum;
  }
};

interface Case {
  readonly title: string;
  readonly nodes: ParameterValues;
  readonly policy?: Policy;
  /** Of the two links; unlike ones are exact only where they take turns. */
  readonly probabilities?: readonly [number, number];
  readonly periods?: readonly [number, number];
}

const CASES: readonly Case[] = [
  { title: 'Gaussian memories', nodes: { t2GaussianSeconds: 0.04, t1Seconds: 1 } },
  {
    title: 'Gaussian memories, failing swaps and a cutoff',
    nodes: { t2GaussianSeconds: 0.04, swapSuccessProbability: 0.6, cutoffSeconds: 0.02 },
  },
  {
    title: 'dephasing by attempts, in step',
    nodes: { attemptsToDephase: 30, t2Seconds: 0.1 },
    probabilities: [0.05, 0.15],
  },
  {
    title: 'turns, unlike links, resets and storing',
    nodes: {
      communicationQubits: 1,
      storeSeconds: 1.7e-3,
      storeFidelity: 0.97,
      resetSeconds: 6e-4,
      t2Seconds: 0.08,
      t2GaussianSeconds: 0.1,
      attemptsToDephase: 60,
    },
    probabilities: [0.05, 0.15],
    periods: [1e-3, 7e-4],
  },
  {
    title: 'turns, unlike links, a cutoff and failing swaps',
    nodes: {
      communicationQubits: 1,
      cutoffSeconds: 0.011,
      swapSuccessProbability: 0.7,
      swapSeconds: 5e-4,
      t2Seconds: 0.05,
    },
    probabilities: [0.05, 0.12],
    periods: [1e-3, 7e-4],
  },
  { title: 'retrieval', nodes: { retrievalEfficiency: 0.7, t2Seconds: 0.05 } },
];

const designOf = ({ nodes, policy, probabilities, periods }: Case): Design => {
  const design = chain({
    links: 2,
    probability: 0.08,
    fidelity: 0.96,
    policy: { swapping: 'asap', classical: 'instant', ...policy },
  });
  return {
    ...design,
    nodes: design.nodes.map((node) => {
      const { swapSuccessProbability, swapSeconds, cutoffSeconds, ...memory } = nodes;
      const swap = { swapSuccessProbability, swapSeconds, cutoffSeconds };
      return {
        ...node,
        parameters: {
          ...node.parameters,
          ...memory,
          ...(node.kind === 'repeater' ? swap : {}),
        },
      };
    }),
    links: design.links.map((link, i) => ({
      ...link,
      scheme: {
        ...link.scheme,
        successProbability: probabilities?.[i] ?? 0.08,
        attemptSeconds: periods?.[i] ?? 1e-3,
      },
    })),
  };
};

describe('exact, and so is simulation within 4 standard errors', () => {
  test.each(CASES)('$title', (one) => {
    const design = designOf(one);
    const [expected] = estimate(design, library).demands;
    expect(expected.exact).toBe(true);
    const { rateHz, fidelity } = run(design, { pairs: 20_000 }, 51).demands[0];
    expect(deviation(rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
    expect(deviation(fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
  });

  test('a cutoff between two attempts is called approximate, and is near', () => {
    const design = designOf({ title: '', nodes: { cutoffSeconds: 0.0105, t2Seconds: 0.05 } });
    const [expected] = estimate(design, library).demands;
    expect(expected.exact).toBe(false);
    const { rateHz, fidelity } = run(design, { pairs: 20_000 }, 52).demands[0];
    expect(expected.rateHz!.mean / rateHz!.mean).toBeCloseTo(1, 1);
    expect(expected.fidelity!.mean).toBeCloseTo(fidelity!.mean, 2);
  });
});
