/** The engine against a simulation in which nodes know nothing but what messages have told them: pair for pair. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Design } from '../network/design';
import { compile } from './compile';
import { Simulation } from './simulation';
import { type Delivery, deliveriesByMessages } from './testing/message-passing';
import { type ChainOutline, chainOf, randomOutline } from './testing/random-chains';

const SEED = 4711;

const deliveriesByEngine = (design: Design, seed: number, count: number, limit: number) => {
  const simulation = new Simulation(compile(design, library), seed, 0);
  const deliveries: Delivery[] = [];
  let epoch = 0;
  simulation.observer = {
    herald: () => {},
    swap: () => {},
    lost: () => {},
    delivered: (time, _demand, fidelity) => deliveries.push({ time: epoch + time, fidelity }),
    epoch: (offset) => {
      epoch += offset;
    },
  };
  for (
    let events = 0;
    events < limit && deliveries.length < count && !simulation.stalled;
    events++
  ) {
    simulation.step();
  }
  return deliveries;
};

const compare = (outline: ChainOutline, seed: number, count: number): void => {
  const design = chainOf(outline);
  const slow = deliveriesByMessages(compile(design, library), seed, count, 4000);
  const fast = deliveriesByEngine(design, seed, slow.length, 30_000);
  expect(fast.map(({ time }) => time)).toEqual(slow.map(({ time }) => time));
  fast.forEach(({ fidelity }, i) => {
    expect(fidelity).toBeCloseTo(slow[i].fidelity, 9);
  });
};

test('delivers the same pairs at the same picosecond as nodes that act on messages alone', () => {
  fc.assert(
    fc.property(randomOutline, fc.integer({ min: 0, max: 1e6 }), (outline, seed) => {
      compare(outline, seed, 30);
    }),
    { seed: SEED, numRuns: 120 },
  );
});

test('delivers the same pairs when messages take no time', () => {
  fc.assert(
    fc.property(randomOutline, fc.integer({ min: 0, max: 1e6 }), (outline, seed) => {
      // One lane: lanes of a link herald at the same instants, and without delays their order is all that tells them apart.
      const links = outline.links.map((link) => ({ ...link, lanes: 1 }));
      // The same goes for the order in which links ask for communication qubits.
      const nodes = outline.nodes.map((node) => ({ ...node, communication: undefined }));
      compare({ ...outline, links, nodes, classical: 'instant' }, seed, 30);
    }),
    { seed: SEED, numRuns: 120 },
  );
});

/** Smallest chains on which the engine once differed, by what it got wrong. */
describe('a node acts on what it knows', () => {
  const sure = { success: 1, swap: 0 };
  const fast = (delay: number) => ({ probability: 0.9, period: 1, delay });

  test('at the cutoff both ends of a pair discard it, and its link starts again without waiting for news', () => {
    const links = [{ probability: 0.9, period: 10, delay: 4 }, fast(0.2), fast(0.2)];
    const nodes = [sure, { success: 1, swap: 25 }, sure, sure];
    compare({ links, nodes, swapping: 'nested', generation: 'on-demand', cutoff: 30 }, 1, 30);
  });

  test('news of a swap is heard, and acted on, before the news that its far end was lost', () => {
    const links = [fast(0.2), fast(0.2), fast(15)];
    const nodes = [sure, { success: 1, swap: 25 }, sure, sure];
    compare({ links, nodes, swapping: 'sequential', generation: 'continuous', cutoff: 30 }, 1, 30);
  });

  test('a loss that becomes known during a measurement is passed on when the measurement ends', () => {
    const links = [fast(0.2), { probability: 0.05, period: 1, delay: 0.2 }, fast(0.2), fast(0.2)];
    const nodes = [sure, { success: 0.8, swap: 0 }, sure, { success: 1, swap: 25 }, sure];
    compare({ links, nodes, swapping: 'asap', generation: 'on-demand' }, 1, 30);
  });

  test('a swap of a pair that is lost without its knowledge may fail by itself, and is then known to have failed', () => {
    const links = [fast(0.2), fast(0.2), fast(0.2), fast(0.2)];
    const nodes = [sure, { success: 0.4, swap: 0 }, sure, { success: 0.4, swap: 0 }, sure];
    compare({ links, nodes, swapping: 'asap', generation: 'continuous' }, 1, 30);
  });
});
