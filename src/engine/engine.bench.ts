/** Speed of the engine: delivered pairs per second and nanoseconds per event of chains, one core. */
import { measureToEnd } from '../analysis/measure';
import { library } from '../library';
import type { Design } from '../network/design';
import { compile } from './compile';
import { chain } from './testing/chains';

const SCALE = 3;

const chainOf = (links: number, probability: number): Design =>
  chain({
    links,
    probability,
    t2Seconds: 1,
    fidelity: 0.99,
    lengthKm: 10,
    policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
  });

/** The same, with a demand over each of its links instead of one over all. */
const sideBySide = (links: number, probability: number): Design => {
  const design = chainOf(links, probability);
  return {
    ...design,
    nodes: design.nodes.map((node) => ({ ...node, kind: 'end-node' })),
    demands: design.links.map(({ id, source, target }) => ({ id, source, target })),
  };
};

const timeRun = (design: Design, pairs: number) => {
  const network = compile(design, library);
  measureToEnd(network, 1, { pairs: Math.ceil(pairs / 10) });
  let best = Number.POSITIVE_INFINITY;
  let events = 0;
  for (let seed = 2; seed < 2 + SCALE; seed++) {
    const started = performance.now();
    events = measureToEnd(network, seed, { pairs }).total.events;
    best = Math.min(best, performance.now() - started);
  }
  return { pairsPerSecond: (pairs / best) * 1000, nanosecondsPerEvent: (best * 1e6) / events };
};

/** Prints chains by length at p = 0.01, demands side by side, and the chain of four links by p. Best of three runs. */
export default async function bench(): Promise<void> {
  console.log('Chains, fixed scheme, p = 0.01, on demand, physical classical plane; one core');
  console.log('links  delivered pairs/s  ns/event');
  for (const [links, pairs] of [
    [1, 1_000_000],
    [2, 1_000_000],
    [4, 1_000_000],
    [8, 400_000],
    [64, 20_000],
  ]) {
    const run = timeRun(chainOf(links, 0.01), pairs);
    console.log(
      `${String(links).padStart(5)}  ${Math.round(run.pairsPerSecond).toLocaleString('en').padStart(17)}  ${run.nanosecondsPerEvent.toFixed(0).padStart(8)}`,
    );
  }
  const demands = 4;
  const run = timeRun(sideBySide(demands, 0.01), 250_000);
  console.log(
    `\n${demands} demands over a link each: ${Math.round(run.nanosecondsPerEvent)} ns/event`,
  );
  console.log('\nChain of 4 links by success probability: the cost does not depend on it');
  console.log('p        delivered pairs/s');
  for (const probability of [1e-1, 1e-2, 1e-4, 1e-6, 1e-9]) {
    const run = timeRun(chainOf(4, probability), 500_000);
    console.log(
      `${probability.toExponential(0).padEnd(7)}  ${Math.round(run.pairsPerSecond).toLocaleString('en').padStart(17)}`,
    );
  }
}
