/** Random chains for property tests: every parameter that the engine knows, periods and delays without common divisors. */
import fc from 'fast-check';
import type { Design, Link, NetworkNode } from '../../network/design';

const primes = [101, 103, 107, 109, 113, 127, 131, 137, 139, 149];

const microseconds = (n: number) => n * 1e-6;

/** What a random chain is made of; times in microseconds. */
export interface ChainOutline {
  readonly links: readonly {
    probability: number;
    period: number;
    delay: number;
    lanes?: number;
  }[];
  readonly nodes: readonly {
    success: number;
    swap: number;
    t1?: number;
    t2?: number;
    gaussian?: number;
    cutoff?: number;
    reset?: number;
    attempts?: number;
    communication?: number;
  }[];
  readonly swapping: string;
  readonly generation: 'on-demand' | 'continuous';
  readonly cutoff?: number;
  readonly classical?: 'physical' | 'instant';
}

/** The design of an outline, some picoseconds added to each time. */
export const chainOf = (outline: ChainOutline): Design => {
  const { links, nodes, swapping, generation, cutoff, classical = 'physical' } = outline;
  const last = links.length;
  return {
    format: 'bellhop-design',
    version: 1,
    nodes: nodes.map((v, i): NetworkNode => {
      const memory = {
        ...(v.t1 === undefined ? {} : { t1Seconds: v.t1 }),
        ...(v.t2 === undefined ? {} : { t2Seconds: v.t2 }),
        ...(v.gaussian === undefined ? {} : { t2GaussianSeconds: v.gaussian }),
        ...(v.attempts === undefined ? {} : { attemptsToDephase: v.attempts }),
        ...(v.communication === undefined
          ? {}
          : {
              communicationQubits: v.communication,
              storeSeconds: microseconds(2) + primes[i] * 1.3e-11,
              storeFidelity: 0.99,
            }),
        ...(v.reset === undefined
          ? {}
          : { resetSeconds: microseconds(v.reset) + primes[i] * 1e-12 }),
      };
      const isEnd = i === 0 || i === last;
      const swap = {
        swapSuccessProbability: v.success,
        swapSeconds: v.swap === 0 ? 0 : microseconds(v.swap) + primes[i] * 1e-12,
        twoQubitGateFidelity: 0.99,
        readoutFidelity: 0.98,
        ...(v.cutoff === undefined ? {} : { cutoffSeconds: microseconds(v.cutoff) + 3e-12 }),
      };
      return {
        id: `n${i}`,
        kind: isEnd ? 'end-node' : 'repeater',
        position: { x: 100 * i, y: 0 },
        parameters: isEnd ? memory : { ...memory, ...swap },
      };
    }),
    links: links.map(
      (l, i): Link => ({
        id: `l${i}`,
        kind: 'fiber',
        source: `n${i}`,
        target: `n${i + 1}`,
        parameters: {
          classicalDelaySeconds: microseconds(l.delay) + primes[i] * 1.7e-11,
          parallelPairs: l.lanes ?? 1,
        },
        scheme: {
          kind: 'fixed',
          successProbability: l.probability,
          attemptSeconds: microseconds(l.period) + primes[i] * 1.1e-11,
          fidelity: 0.95,
        },
      }),
    ),
    demands: [{ id: 'd', source: 'n0', target: `n${last}` }],
    policy: {
      generation,
      swapping,
      classical,
      ...(cutoff === undefined ? {} : { cutoffSeconds: microseconds(cutoff) + 7e-12 }),
    },
  };
};

const link = fc.record({
  probability: fc.constantFrom(0.9, 0.5, 0.2, 0.05),
  period: fc.constantFrom(1, 3, 10),
  delay: fc.constantFrom(0.2, 1, 4, 15, 60),
  lanes: fc.constantFrom(1, 1, 2, 3),
});

const node = fc.record({
  success: fc.constantFrom(1, 1, 0.8, 0.4),
  swap: fc.constantFrom(0, 0, 2, 25),
  t1: fc.constantFrom(undefined, 0.01),
  t2: fc.constantFrom(undefined, 0.001, 0.01),
  gaussian: fc.constantFrom(undefined, undefined, 0.0005),
  cutoff: fc.constantFrom(undefined, undefined, 50, 200),
  reset: fc.constantFrom(undefined, undefined, 7),
  attempts: fc.constantFrom(undefined, undefined, undefined, 40),
  communication: fc.constantFrom(undefined, undefined, undefined, 1, 2),
});

export const randomOutline: fc.Arbitrary<ChainOutline> = fc
  .integer({ min: 1, max: 6 })
  .chain((links) =>
    fc.record({
      links: fc.array(link, { minLength: links, maxLength: links }),
      nodes: fc.array(node, { minLength: links + 1, maxLength: links + 1 }),
      swapping: fc.constantFrom('asap', 'nested', 'sequential'),
      generation: fc.constantFrom('on-demand' as const, 'continuous' as const),
      cutoff: fc.constantFrom(undefined, 30, 80, 300),
    }),
  );
