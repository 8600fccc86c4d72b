/** Runs are reproducible: the same design, seed and engine version give the same report, bit for bit, on any machine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../engine/compile';
import { Replica } from '../engine/replica';
import { planReplicas, type StopRule } from '../engine/run-plan';
import { Simulation } from '../engine/simulation';
import { Tally } from '../engine/tally';
import { chain } from '../engine/testing/chains';
import { chainOf, randomOutline } from '../engine/testing/random-chains';
import { randomNetwork } from '../engine/testing/random-networks';
import { library } from '../library';
import type { Design } from '../network/design';
import { measureToEnd, takeChunk } from './measure';
import { type ChunkResult, Measurement } from './measurement';
import { runReport } from './run-report';

const PROPERTY = { seed: 321, numRuns: 12 };

/** Chunks of a worker that computes the replicas w, w + workers, …, each `chunks` long or until it has finished. */
const chunksOf = (
  design: Design,
  seed: number,
  stop: StopRule,
  worker: number,
  workers: number,
  chunks: number,
): ChunkResult[] => {
  const network = compile(design, library);
  const results: ChunkResult[] = [];
  planReplicas(network, stop).forEach((limits, index) => {
    if (index % workers !== worker) return;
    const replica = new Replica(network, seed, index, limits);
    for (let chunk = 0; chunk < chunks; chunk++) {
      let state = replica.advance(777); // slices of any size make no difference
      while (state === 'slice') state = replica.advance(777);
      results.push(takeChunk(replica, index, chunk, state));
      if (state !== 'chunk') break;
    }
  });
  return results;
};

const reported = (measurement: Measurement, seed: number) =>
  JSON.stringify(runReport(measurement, seed, 0));

const stops: readonly StopRule[] = [
  { precision: 0.1 },
  { pairs: 500 },
  { durationSeconds: 5e-3 },
  { precision: 0.02, pairs: 3000 },
];

describe('any number of workers, in any order', () => {
  test.each([
    ['on demand', chain({ links: 3, probability: 0.2, t2Seconds: 0.1, swapSuccess: 0.7 })],
    [
      'continuously',
      chain({
        links: 3,
        probability: 0.2,
        t2Seconds: 0.1,
        parallelPairs: 2,
        lengthKm: 5,
        policy: { generation: 'continuous', cutoffSeconds: 0.02, classical: 'physical' },
      }),
    ],
  ] as const)('give the same report bit for bit, %s', (_name, design) => {
    const seed = 5;
    for (const stop of stops) {
      const network = compile(design, library);
      const alone = measureToEnd(network, seed, stop);
      const expected = reported(alone, seed);
      for (const workers of [1, 2, 3, 8]) {
        const all = Array.from({ length: workers }, (_, worker) =>
          chunksOf(design, seed, stop, worker, workers, alone.sweeps + 2),
        ).flat();
        fc.assert(
          fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
            const measurement = new Measurement(network, stop);
            for (const result of shuffled) measurement.accept(structuredClone(result));
            expect(measurement.ended).toBe(true);
            expect(reported(measurement, seed)).toBe(expected);
          }),
          { seed: 1, numRuns: 2 },
        );
      }
    }
  });

  test('give the same report for random networks with several demands', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(1000), (design, seed) => {
        const stop = { durationSeconds: 1e-3 };
        const network = compile(design, library);
        const expected = reported(measureToEnd(network, seed, stop), seed);
        const all = chunksOf(design, seed, stop, 0, 1, 1000);
        const measurement = new Measurement(network, stop);
        for (const result of all.reverse()) measurement.accept(result);
        expect(reported(measurement, seed)).toBe(expected);
      }),
      PROPERTY,
    );
  });

  test('give the same report after the chunks went through JSON', () => {
    const network = compile(chain({ links: 2, probability: 0.3, t2Seconds: 0.01 }), library);
    const tally = measureToEnd(network, 3, { pairs: 100 }).total;
    const packed = Float64Array.from(JSON.parse(JSON.stringify([...tally.pack()])));
    expect(Tally.unpack(packed, network)).toEqual(tally);
  });
});

test('two seeds, and two replicas, give different pairs', () => {
  const network = compile(chain({ links: 2, probability: 0.1 }), library);
  const totals = [
    [1, 0],
    [2, 0],
    [1, 1],
  ].map(([seed, index]) => {
    const replica = new Replica(network, seed, index, { pairs: 50 });
    while (replica.advance(1000) === 'slice');
    return replica.simulation.epoch;
  });
  expect(new Set(totals).size).toBe(3);
});

/** Times of deliveries of the first demand, in ps since the start of the run. */
const deliveryTimes = (design: Design, seed: number, count: number): bigint[] => {
  const simulation = new Simulation(compile(design, library), seed, 0);
  const times: bigint[] = [];
  let epoch = 0n;
  simulation.observer = {
    herald: () => {},
    swap: () => {},
    lost: () => {},
    delivered: (time, demand) => {
      if (demand === 0) times.push(epoch + BigInt(time));
    },
    epoch: (offset) => {
      epoch += BigInt(offset);
    },
  };
  for (let e = 0; e < 20_000 && times.length < count && !simulation.stalled; e++) simulation.step();
  return times;
};

test('a demand elsewhere, with nodes and links of its own, does not change when a pair is delivered', () => {
  const elsewhere = chain({ links: 2, probability: 0.37, attemptSeconds: 1.3e-6 });
  fc.assert(
    fc.property(randomOutline, fc.nat(1000), (outline, seed) => {
      const design = chainOf(outline);
      const rename = (id: string) => `other-${id}`;
      const joined: Design = {
        ...design,
        nodes: [...design.nodes, ...elsewhere.nodes.map((n) => ({ ...n, id: rename(n.id) }))],
        links: [
          ...design.links,
          ...elsewhere.links.map((l) => ({
            ...l,
            id: rename(l.id),
            source: rename(l.source),
            target: rename(l.target),
          })),
        ],
        demands: [...design.demands, { id: 'other', source: 'other-n0', target: 'other-n2' }],
      };
      const alone = deliveryTimes(design, seed, 10);
      const together = deliveryTimes(joined, seed, alone.length);
      expect(together).toEqual(alone.slice(0, together.length));
    }),
    { ...PROPERTY, numRuns: 40 },
  );
});

test('a design whose times are all 2^22 as long delivers the same pairs 2^22 as late, past any epoch', () => {
  const factor = 2 ** 22;
  const longer = (seconds: unknown) => (Math.round((seconds as number) * 1e12) * factor) / 1e12;
  fc.assert(
    fc.property(randomOutline, fc.nat(1000), (outline, seed) => {
      const design = chainOf({ ...outline, generation: 'continuous' });
      const slow: Design = {
        ...design,
        nodes: design.nodes.map((node) => ({
          ...node,
          parameters: Object.fromEntries(
            Object.entries(node.parameters!).map(([id, value]) => [
              id,
              /^(swap|store|reset|cutoff)Seconds$/.test(id) ? longer(value) : value,
            ]),
          ),
        })),
        links: design.links.map((link) => ({
          ...link,
          parameters: {
            ...link.parameters,
            classicalDelaySeconds: longer(link.parameters!.classicalDelaySeconds),
          },
          scheme: { ...link.scheme, attemptSeconds: longer(link.scheme.attemptSeconds) },
        })),
        policy: {
          ...design.policy,
          ...(outline.cutoff === undefined
            ? {}
            : { cutoffSeconds: longer(design.policy!.cutoffSeconds) }),
        },
      };
      const times = deliveryTimes(design, seed, 300);
      expect(deliveryTimes(slow, seed, 300)).toEqual(times.map((t) => t * BigInt(factor)));
    }),
    { ...PROPERTY, numRuns: 40 },
  );
});

test('a report survives JSON: nothing in it is NaN, infinite or undefined in a list', () => {
  fc.assert(
    fc.property(randomNetwork, (design) => {
      const stop = { durationSeconds: 1e-4 };
      const report = runReport(measureToEnd(compile(design, library), 1, stop), 1, 0);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      const { created, ...others } = report.pairs;
      expect(created).toBe(Object.values(others).reduce((sum, pairs) => sum + pairs, 0));
    }),
    { ...PROPERTY, numRuns: 60 },
  );
});

test('a design survives JSON: its run is the same, bit for bit', () => {
  fc.assert(
    fc.property(randomNetwork, (design) => {
      const copy = JSON.parse(JSON.stringify(design)) as Design;
      const [a, b] = [design, copy].map((d) =>
        reported(measureToEnd(compile(d, library), 1, { durationSeconds: 1e-3 }), 1),
      );
      expect(a).toBe(b);
    }),
    PROPERTY,
  );
});
