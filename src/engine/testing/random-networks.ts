/** Random networks for property tests: trees with a few loops, several demands that share links, every policy. */
import fc from 'fast-check';
import type { Design } from '../../network/design';
import { pairsSideBySide } from '../../network/purification';

const link = fc.record({
  probability: fc.constantFrom(1, 0.5, 0.1),
  micros: fc.constantFrom(1, 2, 5),
  delayMicros: fc.constantFrom(0, 0.5, 7),
  parallelPairs: fc.integer({ min: 1, max: 3 }),
});

const outline = fc.integer({ min: 3, max: 8 }).chain((size) =>
  fc.record({
    /** Node i + 1 hangs on node parents[i], modulo i + 1. */
    parents: fc.array(fc.nat(7), { minLength: size - 1, maxLength: size - 1 }),
    loops: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 2 }),
    links: fc.array(link, { minLength: size + 1, maxLength: size + 1 }),
    demands: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 1, maxLength: 4 }),
    success: fc.constantFrom(1, 0.5),
    swapMicros: fc.constantFrom(0, 0, 3),
    generation: fc.constantFrom('on-demand' as const, 'continuous' as const),
    swapping: fc.constantFrom('asap', 'nested', 'sequential'),
    classical: fc.constantFrom('physical' as const, 'instant' as const),
    cutoffMicros: fc.constantFrom(undefined, 4, 20),
    purification: fc.option(
      fc.record({
        scope: fc.constantFrom('link' as const, 'end-to-end' as const),
        protocol: fc.constantFrom('dejmps', 'bbpssw'),
        schedule: fc.constantFrom('nested' as const, 'pumping' as const),
        rounds: fc.integer({ min: 1, max: 3 }),
      }),
      { nil: undefined },
    ),
    stepMicros: fc.constantFrom(0, 1),
    communicationQubits: fc.constantFrom(undefined, undefined, 1, 2),
    storeMicros: fc.constantFrom(0, 2),
    resetMicros: fc.constantFrom(0, 0, 1.5),
    retrievalEfficiency: fc.constantFrom(1, 1, 0.7),
    attemptsToDephase: fc.constantFrom(undefined, 30),
    t2GaussianSeconds: fc.constantFrom(undefined, 5e-5),
  }),
);

export const randomNetwork: fc.Arbitrary<Design> = outline
  .map((o): Design => {
    const pairs = [
      ...o.parents.map((parent, i): [number, number] => [parent % (i + 1), i + 1]),
      ...o.loops.filter(([a, b]) => a !== b),
    ];
    return {
      format: 'bellhop-design',
      version: 1,
      nodes: Array.from({ length: o.parents.length + 1 }, (_, i) => ({
        id: `n${i}`,
        kind: 'repeater',
        position: { x: 100 * i, y: 0 },
        parameters: {
          t2Seconds: 1e-4,
          swapSuccessProbability: o.success,
          swapSeconds: o.swapMicros * 1e-6,
          purificationSeconds: o.stepMicros * 1e-6,
          storeSeconds: o.storeMicros * 1e-6,
          resetSeconds: o.resetMicros * 1e-6,
          retrievalEfficiency: o.retrievalEfficiency,
          // Every other node, so that a lane finds different ones at its ends.
          ...(i % 2 === 0 || o.communicationQubits === undefined
            ? {}
            : { communicationQubits: o.communicationQubits, storeFidelity: 0.99 }),
          ...(o.attemptsToDephase === undefined ? {} : { attemptsToDephase: o.attemptsToDephase }),
          ...(o.t2GaussianSeconds === undefined ? {} : { t2GaussianSeconds: o.t2GaussianSeconds }),
          ...(i % 3 === 1 && o.cutoffMicros !== undefined
            ? { cutoffSeconds: 2e-6 * o.cutoffMicros }
            : {}),
        },
      })),
      links: pairs.map(([a, b], i) => ({
        id: `l${i}`,
        kind: 'fiber',
        source: `n${a}`,
        target: `n${b}`,
        parameters: {
          parallelPairs:
            o.links[i].parallelPairs - 1 + (o.purification ? pairsSideBySide(o.purification) : 1),
          classicalDelaySeconds: o.links[i].delayMicros * 1e-6,
        },
        scheme: {
          kind: 'fixed',
          successProbability: o.links[i].probability,
          attemptSeconds: o.links[i].micros * 1e-6,
          fidelity: 0.97,
        },
      })),
      demands: o.demands
        .filter(([a, b]) => a !== b)
        .map(([a, b], i) => ({ id: `d${i}`, source: `n${a}`, target: `n${b}` })),
      policy: {
        generation: o.generation,
        swapping: o.swapping,
        classical: o.classical,
        ...(o.purification ? { purification: o.purification } : {}),
        ...(o.cutoffMicros === undefined ? {} : { cutoffSeconds: o.cutoffMicros * 1e-6 }),
      },
      run: { seed: 1 },
    };
  })
  .filter(({ demands }) => demands.length > 0);
