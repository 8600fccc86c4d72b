/** Speed of the exact formalism: delivered pairs per second of chains, each pair followed by its density matrix, one core. */
import { compile } from '../engine/compile';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { ExactComparison } from './exact-comparison';
import { measure } from './measure';
import { Measurement } from './measurement';

const PAIRS = 100_000;

/** Seconds that a chain takes, the best of three seeds. */
const timeRun = (links: number, isExact: boolean): number => {
  const network = compile(
    chain({
      links,
      probability: 0.01,
      t1Seconds: 2,
      t2Seconds: 1,
      fidelity: 0.99,
      lengthKm: 10,
      policy: { generation: 'on-demand', swapping: 'asap', classical: 'physical' },
    }),
    library,
  );
  const stop = { pairs: PAIRS };
  let best = Number.POSITIVE_INFINITY;
  for (let seed = 1; seed <= 3; seed++) {
    const beside = isExact ? new ExactComparison(network) : undefined;
    const started = performance.now();
    const run = measure(network, seed, stop, new Measurement(network, stop), beside);
    while (!run.next().done);
    best = Math.min(best, performance.now() - started);
  }
  return best / 1000;
};

/** Prints one table, by chain length. */
export default async function bench(): Promise<void> {
  console.log(
    `Chains, fixed scheme, p = 0.01, T1 and T2, ${PAIRS.toLocaleString('en')} pairs; one core`,
  );
  console.log('links  pairs/s, fast  pairs/s, exact  100,000 pairs');
  for (const links of [1, 2, 4, 6, 8, 16]) {
    const [fast, exact] = [timeRun(links, false), timeRun(links, true)];
    const rate = (seconds: number) =>
      Math.round(PAIRS / seconds)
        .toLocaleString('en')
        .padStart(13);
    console.log(
      `${String(links).padStart(5)}  ${rate(fast)}  ${rate(exact)}  ${exact.toFixed(2).padStart(12)} s`,
    );
  }
}
