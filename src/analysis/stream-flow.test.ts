/** Flows of pairs: each way of finding them against the other, against drawn heralds, and in limits. */
import { describe, expect, test } from 'vitest';
import { streamOf } from '../engine/random';
import { birthsOf } from './stream-chain';
import { type Births, followedFlow, meanFlow } from './stream-flow';

const uniform = (seed: number) => {
  const stream = streamOf(seed, 0, 'test', 'flow');
  return () => stream.uniform();
};

/** Pairs from end to end per second of links whose heralds are drawn, and its standard error by twenty batches. */
const drawnHz = (births: Births, pairs: number, seed: number) => {
  const draw = uniform(seed);
  const last = births.length - 1;
  const made = births.map(() => 0);
  const batches: number[] = [];
  let seconds = 0;
  let done = 0;
  while (batches.length < 20) {
    const slowest = Math.min(...made);
    const rates = births.map((link, i) => {
      const beside = [
        made[i - 1] ?? Number.POSITIVE_INFINITY,
        made[i + 1] ?? Number.POSITIVE_INFINITY,
      ];
      const behind = i === 0 || i === last ? slowest : Math.min(...beside);
      return link[Math.max(0, made[i] - behind)] ?? 0;
    });
    const all = rates.reduce((sum, hz) => sum + hz, 0);
    seconds -= Math.log(1 - draw()) / all;
    let next = 0;
    for (let left = draw() * all - rates[0]; left >= 0; left -= rates[next]) next++;
    made[next]++;
    if (Math.min(...made) - done < pairs / 20) continue;
    batches.push((Math.min(...made) - done) / seconds);
    done = Math.min(...made);
    seconds = 0;
  }
  const hz = batches.reduce((sum, one) => sum + one, 0) / 20;
  const variance = batches.reduce((sum, one) => sum + (one - hz) ** 2, 0) / 19;
  return { hz, error: Math.sqrt(variance / 20) };
};

const CHAINS: Record<string, Births> = {
  'five equal links of one lane': Array.from({ length: 5 }, () => [1]),
  'four unequal links of two lanes': [3, 1, 2, 1.5].map((seconds) => birthsOf(seconds, 2)),
  'a slow link among quick ones': [0.02, 1, 0.05, 0.3].map((seconds) => birthsOf(seconds, 2)),
  'links that are quicker while none of theirs wait': [[3, 0.5], [2], [2.5, 2, 0.1], [4, 1]],
};

describe('followed state by state', () => {
  test.each(Object.entries(CHAINS))('%s: the rate of drawn heralds', (_, births) => {
    const drawn = drawnHz(births, 20_000, 5);
    expect(Math.abs(followedFlow(births, 1e-9).hz - drawn.hz) / drawn.error).toBeLessThan(4);
  });

  test('three links of one lane: whichever is first, the next pair needs all three anew', () => {
    const { hz, held } = followedFlow([[1], [1], [1]], 1e-9);
    expect(hz).toBeCloseTo(1 / (1 / 3 + 1 / 2 + 1), 9);
    expect(held[0]).toBeCloseTo(1 - hz, 9);
    expect(held[1]).toBeCloseTo(1 - hz, 9);
  });
});

describe('by means', () => {
  test('of two links it is the flow itself', () => {
    const births = [birthsOf(2, 3), birthsOf(3, 2)];
    const [followed, mean] = [followedFlow(births, 1e-9), meanFlow(births, 1e-9)];
    expect(mean.hz).toBeCloseTo(followed.hz, 4);
    mean.nodes[0].chances.forEach((chance, d) => {
      expect(chance).toBeCloseTo(followed.nodes[0].chances[d], 3);
    });
  });

  test('of eight equal links: within a tenth of drawn heralds', () => {
    const births = Array.from({ length: 8 }, () => birthsOf(1, 3));
    expect(Math.abs(meanFlow(births, 1e-9).hz / drawnHz(births, 20_000, 3).hz - 1)).toBeLessThan(
      0.1,
    );
  });

  test('all links make equally many pairs, never more than the slowest by itself, however unequal they are', () => {
    const draw = uniform(9);
    for (let chain = 0; chain < 40; chain++) {
      const decades = 6 * draw();
      const births = Array.from({ length: 3 + Math.floor(8 * draw()) }, () =>
        birthsOf(10 ** (decades * draw()), 1 + Math.floor(5 * draw())),
      );
      const { hz, nodes } = meanFlow(births, 1e-6);
      const slowest = Math.min(...births.map(([pace]) => pace));
      expect(hz).toBeGreaterThan(0.2 * slowest);
      expect(hz).toBeLessThanOrEqual(slowest * 1.0001);
      for (const { chances, up, down } of nodes) {
        const flow = (of: readonly number[]) =>
          chances.reduce((sum, one, k) => sum + one * of[k], 0);
        expect(flow(up) / hz).toBeCloseTo(1, 1);
        expect(flow(down) / hz).toBeCloseTo(1, 1);
      }
    }
  });
});
