/** The best cutoff: that of the closed form for two links, none where nothing decays, better than before in simulation. */
import { describe, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import type { Design } from '../network/design';
import { type Correlators, weightsOf } from '../physics/bell-diagonal';
import { hashingBound } from '../physics/entanglement-measures';
import { twoLinks } from '../physics/waiting';
import { bestCutoff } from './best-cutoff';
import { deviation, run } from './testing/runs';
import { searchToEnd } from './testing/searches';

const search = (design: Design) => searchToEnd(bestCutoff, design);

const PERIOD = 1e-3;
const instant = { swapping: 'asap', classical: 'instant' } as const;

describe('two links in step', () => {
  const [probability, t2Seconds, werner] = [0.05, 0.05, 0.97];
  const design = chain({
    links: 2,
    probability,
    t2Seconds,
    fidelity: (1 + 3 * werner) / 4,
    policy: instant,
  });
  /** Distillable pairs per second by the closed form. */
  const gain = (cutoff: number) => {
    const { attempts, waitingFactor } = twoLinks(probability, cutoff, (2 * PERIOD) / t2Seconds);
    const w = werner ** 2;
    const pair: Correlators = [w * waitingFactor, -w * waitingFactor, w];
    return Math.max(0, hashingBound(weightsOf(pair))) / (attempts * PERIOD);
  };

  test('have the cutoff that the closed form has, of all whole numbers of attempts', () => {
    let [most, at] = [0, 0];
    for (let cutoff = 1; cutoff < 500; cutoff++) {
      if (gain(cutoff) > most) [most, at] = [gain(cutoff), cutoff];
    }
    const { value, before, after, basis, isBetter } = search(design);
    expect(basis).toBe('exact');
    expect(value! / PERIOD).toBeCloseTo(at, 9);
    expect(after.mean / most).toBeCloseTo(1, 6);
    expect(before.mean / gain(Number.POSITIVE_INFINITY) || 0).toBeCloseTo(
      gain(Number.POSITIVE_INFINITY) > 0 ? 1 : 0,
      4,
    );
    expect(isBetter).toBe(true);
  });

  test('that must have a fidelity get the longest cutoff that gives it', () => {
    const needed = 0.9;
    const demanding = {
      ...design,
      demands: design.demands.map((demand) => ({ ...demand, minFidelity: needed })),
    };
    const { value, after } = search(demanding);
    const fidelity = (cutoff: number) => {
      const { waitingFactor } = twoLinks(probability, cutoff, (2 * PERIOD) / t2Seconds);
      return (1 + werner ** 2 * (1 + 2 * waitingFactor)) / 4;
    };
    const cutoff = Math.round(value! / PERIOD);
    expect(fidelity(cutoff)).toBeGreaterThanOrEqual(needed);
    expect(fidelity(cutoff + 1)).toBeLessThan(needed);
    expect(after.mean).toBeGreaterThan(0);
  });
});

test('without decay none is best, and the design is told that it has it already', () => {
  const { value, isBetter, after } = search(
    chain({ links: 2, probability: 0.05, policy: instant }),
  );
  expect(value).toBeUndefined();
  expect(isBetter).toBe(false);
  expect(after.mean).toBeGreaterThan(0);
});

test('longer chains are searched by simulation, which confirms the gain', () => {
  const design = chain({
    links: 4,
    probability: 0.02,
    t2Seconds: 0.3,
    fidelity: 0.99,
    lengthKm: 10,
    policy: { swapping: 'asap', classical: 'physical' },
  });
  const { value, basis, before, after, isBetter } = search(design);
  expect(basis).toBe('simulation');
  expect(isBetter).toBe(true);
  expect(after.low).toBeGreaterThan(before.high!);
  const again = run(
    { ...design, policy: { ...design.policy, cutoffSeconds: value } },
    { pairs: 20_000 },
    99,
  ).demands[0].worth!.find(({ id }) => id === 'hashing')!.value;
  expect(deviation(again, after.mean, (after.high! - after.low!) / 2 / 1.96)).toBeLessThan(4);
});

test('where no repeater follows the policy’s cutoff, says so', () => {
  expect(() => search(chain({ links: 1, probability: 0.1 }))).toThrow('No repeater');
  const own = chain({ links: 2, probability: 0.1 });
  const nodes = own.nodes.map((node) => ({
    ...node,
    parameters: { ...node.parameters, ...(node.id === 'n1' ? { cutoffSeconds: 1 } : {}) },
  }));
  expect(() => search({ ...own, nodes })).toThrow('a cutoff of its own');
});
