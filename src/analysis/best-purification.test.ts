/** The best purification: that of the closed forms for one link, none where gates are poor or pairs good enough as they are. */
import { describe, expect, test } from 'vitest';
import { type ChainOptions, chain } from '../engine/testing/chains';
import type { Design, Purification } from '../network/design';
import { changePolicy } from '../network/edit';
import { type BellWeights, werner } from '../physics/bell-diagonal';
import { hashingBound } from '../physics/entanglement-measures';
import { bbpssw, dejmps, NOISELESS, type PurificationNoise } from '../physics/purification';
import { meanSlowestOf } from '../physics/waiting';
import { bestPurification } from './best-purification';
import type { PurificationOption, PurificationReport } from './report';
import { deviation } from './testing/runs';
import { searchToEnd } from './testing/searches';

const search = (design: Design) => searchToEnd(bestPurification, design);

const [PROBABILITY, PERIOD] = [0.1, 1e-3];

const link = (options: Partial<ChainOptions>): Design =>
  chain({ links: 1, probability: PROBABILITY, parallelPairs: 2, ...options });

const needing = (design: Design, minFidelity: number): Design => ({
  ...design,
  demands: design.demands.map((demand) => ({ ...demand, minFidelity })),
});

const optionOf = (
  { options }: PurificationReport,
  part: Purification | undefined,
): PurificationOption =>
  options.find(({ value }) =>
    part
      ? value !== undefined &&
        Object.entries(part).every(([key, wanted]) => value[key as keyof Purification] === wanted)
      : value === undefined,
  )!;

/** Perfect pairs per second after one nested round over one link whose memories last. */
const oneRound = (
  purify: typeof dejmps,
  raw: BellWeights,
  noise: PurificationNoise = NOISELESS,
): number => {
  const { probability, weights } = purify(raw, raw, noise);
  const seconds = (meanSlowestOf(2, PROBABILITY) * PERIOD) / probability;
  return Math.max(0, hashingBound(weights)) / seconds;
};

describe('one link', () => {
  test('whose pairs distill to nothing as they are is purified', () => {
    const found = search(link({ fidelity: 0.8 }));
    expect(optionOf(found, undefined).gain.mean).toBe(0);
    expect(found.isBetter).toBe(true);
    expect(found.before.mean).toBe(0);
    expect(found.value).toMatchObject({ protocol: 'dejmps', scope: 'link' });
    expect(found.after.mean).toBeGreaterThan(0);
  });

  test('gains from a round what the closed form says', () => {
    const found = search(link({ fidelity: 0.85 }));
    for (const [protocol, purify] of [
      ['dejmps', dejmps],
      ['bbpssw', bbpssw],
    ] as const) {
      const { gain } = optionOf(found, { protocol, schedule: 'nested', rounds: 1 });
      expect(deviation(gain, oneRound(purify, werner(0.85)))).toBeLessThan(4);
    }
  });

  test('is left alone where gates spoil more than the round mends', () => {
    const ends = { twoQubitGateFidelity: 0.85 };
    const found = search(needing(link({ fidelity: 0.86, ends }), 0.86));
    expect(found.value).toBeUndefined();
    expect(found.isBetter).toBe(false);
    const round = optionOf(found, { protocol: 'dejmps', rounds: 1 });
    expect(round.gain.mean).toBe(0);
    expect(round.demands[0].fidelity!.mean).toBeLessThan(0.86);
  });

  test('is left alone where pairs are good enough, and a design that purifies is told so', () => {
    const purified = changePolicy(needing(link({ fidelity: 0.9 }), 0.8), (policy) => ({
      ...policy,
      purification: { protocol: 'dejmps', rounds: 1 },
    }));
    const found = search(purified);
    expect(found.value).toBeUndefined();
    expect(found.isBetter).toBe(true);
    expect(deviation(found.after, PROBABILITY / PERIOD)).toBeLessThan(4);
    expect(found.after.low).toBeGreaterThan(found.before.high!);
  });

  test('has EPL among its options exactly where pairs come by single clicks', () => {
    const bright = 0.2;
    const design = link({});
    const single: Design = {
      ...design,
      links: design.links.map((one) => ({
        ...one,
        scheme: { kind: 'single-click', brightState: bright, preparationSeconds: PERIOD },
      })),
      nodes: design.nodes.map((node) => ({ ...node, parameters: { photonEfficiency: 0.1 } })),
    };
    const { demands } = optionOf(search(single), { protocol: 'epl' });
    // Pairs with two bright spins are its only error, and none of them survives.
    expect(demands[0].fidelity!.mean).toBeCloseTo(1, 9);
    expect(optionOf(search(design), { protocol: 'epl' }).blocked).toContain('single-click');
  });
});

test('chains are purified on links or from end to end, whichever gains more, and the run confirms the estimate', () => {
  const found = search(chain({ links: 2, probability: 0.3, fidelity: 0.9, parallelPairs: 4 }));
  expect(found.basis).toBe('simulation');
  const { options, after } = found;
  const fitting = options.filter(({ blocked }) => blocked === undefined);
  expect(new Set(fitting.map(({ value }) => value?.scope))).toEqual(
    new Set([undefined, 'link', 'end-to-end']),
  );
  expect(Math.max(...fitting.map(({ gain }) => gain.mean))).toBeCloseTo(after.mean, 9);
});

test('what needs more pairs side by side than links have says so, at the first number of rounds', () => {
  const { options } = search(link({ fidelity: 0.9, parallelPairs: 2 }));
  const blocked = options.filter((option) => option.blocked?.includes('parallel pairs'));
  expect(blocked.map(({ value }) => value)).toEqual([
    { protocol: 'dejmps', scope: 'link', schedule: 'nested', rounds: 2 },
    { protocol: 'bbpssw', scope: 'link', schedule: 'nested', rounds: 2 },
  ]);
  expect(options.slice(-3).every((option) => option.blocked !== undefined)).toBe(true);
});

test('a purification that is not among those looked at by itself is, where the design has it', () => {
  const pumping = { scope: 'link', protocol: 'dejmps', schedule: 'pumping', rounds: 1 } as const;
  const design = changePolicy(link({ fidelity: 0.8 }), (policy) => ({
    ...policy,
    purification: pumping,
  }));
  const found = search(design);
  expect(optionOf(found, pumping).basis).toBe('simulation');
  expect(found.before).toEqual(optionOf(found, pumping).gain);
});

test('where no demand follows the policy, says so', () => {
  const design = link({});
  const demands = design.demands.map((demand) => ({ ...demand, purification: { rounds: 0 } }));
  expect(() => search({ ...design, demands })).toThrow('a purification of its own');
  expect(() => search({ ...design, demands: [] })).toThrow('none can be served');
});
