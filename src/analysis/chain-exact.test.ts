/** The exact chain against brute force, a Markov chain over subsets, simulation and a finer grid. */
import { describe, expect, test } from 'vitest';
import { RandomStream } from '../engine/random';
import { chain as chainDesign } from '../engine/testing/chains';
import { library } from '../library';
import type { Design } from '../network/design';
import { type ChainMeans, type ExactChain, exactChain } from './chain-exact';
import { estimate } from './estimate';
import { deviation, run } from './testing/runs';

/** Sum over every combination of heralding times up to `most` attempts. */
const byEnumeration = (chain: ExactChain, most: number): ChainMeans => {
  const n = chain.links.length;
  let seconds = 0;
  let xy = 0;
  let z = 0;
  let total = 0;
  const visit = (times: readonly number[], chance: number): void => {
    const i = times.length;
    if (i < n) {
      const { probability: p, period } = chain.links[i];
      for (let k = 1; k <= most; k++)
        visit([...times, k * period], chance * p * (1 - p) ** (k - 1));
      return;
    }
    const delivered = Math.max(...times.map((time, link) => time + chain.afterHerald[link]));
    const exponent = (rates: readonly number[]) => {
      let sum = rates[0] * (delivered - times[0]) + rates[n] * (delivered - times[n - 1]);
      for (let v = 1; v < n; v++) {
        const swapped = Math.max(times[v - 1], times[v]) + chain.swapSeconds[v];
        sum += rates[v] * (2 * swapped - times[v - 1] - times[v]);
      }
      return sum;
    };
    total += chance;
    seconds += chance * delivered;
    xy += chance * Math.exp(-exponent(chain.rateXY));
    z += chance * Math.exp(-exponent(chain.rateZ));
  };
  visit([], 1);
  return { seconds: seconds / total, xy: xy / total, z: z / total };
};

/** Equal periods, no swap time, no news: step by step over the set of links that have heralded. */
const bySubsets = (chain: ExactChain, steps: number): ChainMeans => {
  const n = chain.links.length;
  const all = 2 ** n - 1;
  const { period } = chain.links[0];
  const has = (set: number, link: number) => (set >> link) & 1;
  const storage = (set: number, rates: readonly number[]) => {
    let rate = has(set, 0) * rates[0] + has(set, n - 1) * rates[n];
    for (let v = 1; v < n; v++) rate += (has(set, v - 1) ^ has(set, v)) * rates[v];
    return Math.exp(-rate * period);
  };
  const run = (rates: readonly number[], value: (step: number) => number): number => {
    let weights = new Float64Array(all + 1);
    weights[0] = 1;
    let sum = 0;
    for (let step = 1; step <= steps; step++) {
      const next = new Float64Array(all + 1);
      for (let set = 0; set < all; set++) {
        if (weights[set] === 0) continue;
        const kept = weights[set] * storage(set, rates);
        for (let to = set; to <= all; to++) {
          if ((to & set) !== set) continue;
          let chance = kept;
          chain.links.forEach(({ probability }, link) => {
            if (has(set, link)) return;
            chance *= has(to, link) ? probability : 1 - probability;
          });
          next[to] += chance;
        }
      }
      sum += next[all] * value(step);
      next[all] = 0;
      weights = next;
    }
    return sum;
  };
  const none = chain.rateXY.map(() => 0);
  return {
    seconds: run(none, (step) => step * period),
    xy: run(chain.rateXY, () => 1),
    z: run(chain.rateZ, () => 1),
  };
};

const expectClose = (found: ChainMeans, expected: ChainMeans, relative: number): void => {
  for (const key of ['seconds', 'xy', 'z'] as const) {
    expect(Math.abs(found[key] / expected[key] - 1), key).toBeLessThan(relative);
  }
};

/** Relative error that the cut at the far end of the heralding times leaves. */
const TAIL = 1e-7;

const none = (n: number) => new Array<number>(n).fill(0);

describe('against every combination of heralding times', () => {
  test.each<[string, ExactChain, number]>([
    [
      'two links in step',
      {
        links: [
          { probability: 0.4, period: 1 },
          { probability: 0.6, period: 1 },
        ],
        rateXY: [0.1, 0.2, 0.3],
        rateZ: [0.01, 0, 0.02],
        swapSeconds: [0, 0, 0],
        afterHerald: [0, 0],
      },
      70,
    ],
    [
      'two links of different periods, delays that differ',
      {
        links: [
          { probability: 0.5, period: 1 },
          { probability: 0.4, period: 1.5 },
        ],
        rateXY: [0.1, 0.2, 0.3],
        rateZ: [0.05, 0.01, 0.02],
        swapSeconds: [0, 0.7, 0],
        afterHerald: [3.1, 0.7],
      },
      70,
    ],
    [
      'three links, commensurate and not, delays that differ',
      {
        links: [
          { probability: 0.6, period: 1 },
          { probability: 0.7, period: 2 },
          { probability: 0.5, period: Math.SQRT2 },
        ],
        rateXY: [0.1, 0.2, 0.05, 0.3],
        rateZ: [0.05, 0, 0.1, 0.02],
        swapSeconds: [0, 0.3, 0.5, 0],
        afterHerald: [2.3, 2.5, 0.5],
      },
      40,
    ],
    [
      'four links in step with equal delays',
      {
        links: new Array(4).fill({ probability: 0.7, period: 1 }),
        rateXY: [0.1, 0.2, 0.3, 0.1, 0.4],
        rateZ: none(5),
        swapSeconds: [0, 0.1, 0.1, 0.1, 0],
        afterHerald: new Array(4).fill(1.3),
      },
      21,
    ],
    [
      'memories that forget within a fraction of the wait',
      {
        links: [
          { probability: 0.3, period: 1 },
          { probability: 0.4, period: 1.3 },
          { probability: 0.35, period: 1 },
        ],
        rateXY: [6, 2, 9, 4],
        rateZ: [2, 2, 2, 2],
        swapSeconds: none(4),
        afterHerald: [0.2, 0.1, 0.2],
      },
      60,
    ],
  ])('%s: the same means', (_name, chain, most) => {
    expectClose(exactChain(chain), byEnumeration(chain, most), TAIL);
  });
});

test('six links in step: the same means as a Markov chain over the subsets of heralded links', () => {
  const chain: ExactChain = {
    links: [0.3, 0.2, 0.5, 0.25, 0.4, 0.15].map((probability) => ({ probability, period: 1e-3 })),
    rateXY: [3, 10, 40, 5, 20, 8, 15],
    rateZ: [0.1, 1, 2, 3, 0, 0, 5],
    swapSeconds: none(7),
    afterHerald: none(6),
  };
  expectClose(exactChain(chain), bySubsets(chain, 250), TAIL);
});

describe('grain', () => {
  const chain = (probability: number): ExactChain => ({
    links: [probability, probability / 3, probability / 2].map((p, i) => ({
      probability: p,
      period: [1, 1.3, 0.8][i],
    })),
    rateXY: [0.2, 0.5, 1, 0.3].map((rate) => rate * probability),
    rateZ: none(4),
    swapSeconds: none(4),
    afterHerald: [0.4, 0.4, 0.1].map((share) => share / probability),
  });

  /** Relative error of the time, absolute errors of the decay factors. */
  const errors = (found: ChainMeans, expected: ChainMeans) => [
    Math.abs(found.seconds / expected.seconds - 1),
    Math.max(Math.abs(found.xy - expected.xy), Math.abs(found.z - expected.z)),
  ];

  test.each([0.03, 1e-3, 1e-5])(
    'the default grid errs by less than 5e-6 of the time and 3e-5 of the decay factor, p about %d',
    (p) => {
      const [time, decay] = errors(exactChain(chain(p)), exactChain(chain(p), 0.15 / 6));
      expect(time).toBeLessThan(5e-6);
      expect(decay).toBeLessThan(3e-5);
    },
  );

  test('a link that is forty times as slow as the other is as well resolved', () => {
    const pair: ExactChain = {
      links: [
        { probability: 6.16e-4, period: 1 },
        { probability: 1.54e-5, period: 1 },
      ],
      rateXY: [1e-5, 1e-5, 1e-5],
      rateZ: none(3),
      swapSeconds: none(3),
      afterHerald: none(2),
    };
    const [time, decay] = errors(exactChain(pair), exactChain(pair, 0.15 / 6));
    expect(time).toBeLessThan(1e-5);
    expect(decay).toBeLessThan(3e-5);
  });

  test('random chains err by less than 5e-5 of the time and 1.2e-4 of the decay factor, half of them by a tenth of that', () => {
    const stream = new RandomStream('chains of unlike links');
    const random = () => stream.uniform();
    const found = Array.from({ length: 60 }, () => {
      const links = Array.from({ length: 2 + Math.floor(5 * random()) }, () => ({
        probability: 10 ** (-2 - 3 * random()),
        period: 0.5 + random(),
      }));
      const slowest = Math.max(...links.map(({ period, probability }) => period / probability));
      const rateXY = Array.from(
        { length: links.length + 1 },
        () => 10 ** (-1.5 * random()) / slowest,
      );
      const some: ExactChain = {
        links,
        rateXY,
        rateZ: rateXY.map((rate) => rate / 10),
        swapSeconds: none(links.length + 1),
        afterHerald: none(links.length),
      };
      return errors(exactChain(some), exactChain(some, 0.15 / 6));
    });
    const ascending = (which: number) => found.map((each) => each[which]).sort((a, b) => a - b);
    const [times, decays] = [ascending(0), ascending(1)];
    expect(times.at(-1)).toBeLessThan(5e-5);
    expect(times[30]).toBeLessThan(5e-6);
    expect(decays.at(-1)).toBeLessThan(1.2e-4);
    expect(decays[30]).toBeLessThan(1.2e-5);
  });

  test('the coarse grid of the matrix errs by less than 1e-4 of the time and 1e-3 of the decay factor', () => {
    const [time, decay] = errors(exactChain(chain(1e-4), 0.4), exactChain(chain(1e-4), 0.15 / 6));
    expect(time).toBeLessThan(1e-4);
    expect(decay).toBeLessThan(1e-3);
  });

  test('grouped attempts agree with a sum over the attempts themselves', () => {
    const [time, decay] = errors(exactChain(chain(0.0125)), exactChain(chain(0.0125), 1e-9));
    expect(time).toBeLessThan(5e-6);
    expect(decay).toBeLessThan(3e-5);
  });
});

describe('against simulation', () => {
  const unequal = (classical: 'physical' | 'instant'): Design => {
    const design = chainDesign({
      links: 4,
      probability: 0.05,
      t1Seconds: 2,
      t2Seconds: 0.15,
      gate: 0.98,
      readout: 0.99,
      swapSeconds: 4e-4,
      lengthKm: 30,
      policy: { generation: 'on-demand', swapping: 'asap', classical },
    });
    return {
      ...design,
      nodes: design.nodes.map((node, v) => ({
        ...node,
        parameters: { ...node.parameters, t2Seconds: [0.15, 0.05, 0.3, 0.1, 0.2][v] },
      })),
      links: design.links.map((link, i) => ({
        ...link,
        parameters: { lengthKm: [10, 80, 30, 55][i] },
        scheme: {
          ...link.scheme,
          successProbability: [0.05, 0.2, 0.01, 0.5][i],
          attemptSeconds: [1e-3, 1.7e-3, 2e-4, 4e-3][i],
        },
      })),
    };
  };

  test.each(['physical', 'instant'] as const)(
    'unequal links with slow swaps, %s classical plane: rate and fidelity agree within 4 standard errors',
    (classical) => {
      const design = unequal(classical);
      const [expected] = estimate(design, library).demands;
      const [measured] = run(design, { pairs: 40_000 }, 21).demands;
      expect(expected.exact).toBe(true);
      expect(deviation(measured.latencySeconds!, expected.latencySeconds!.mean)).toBeLessThan(4);
      expect(deviation(measured.fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
      expected.correlators!.forEach((correlator, i) => {
        expect(measured.correlators![i]).toBeCloseTo(correlator, 2);
      });
    },
  );
});
