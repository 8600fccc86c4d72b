/** Bands and useful lifetimes against closed forms: Werner pairs, dephased pairs, and the pairs of whole designs. */
import { describe, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { applications } from '../library/applications';
import { exampleDesigns } from '../library/designs';
import type { Demand, Design, Link } from '../network/design';
import {
  type BellWeights,
  correlatorsOf,
  fidelityOf,
  weightsOf,
  werner,
} from '../physics/bell-diagonal';
import { decayRates } from '../physics/decay';
import { estimate } from './estimate';
import { sameNoise, usabilityBands } from './usability';

/** Coherence time of the memories at the ends, in seconds. */
const T = 0.04;

const bandsOf = (weights: BellWeights, memories = [decayRates()]) =>
  new Map(
    usabilityBands(memories, correlatorsOf(weights), { mean: weights[0] }).map((band) => [
      band.id,
      band,
    ]),
  );

describe('bands', () => {
  test('of a Werner pair are what the applications need of one', () => {
    const bands = bandsOf(werner(0.9));
    for (const { kind, defaultMinFidelity } of applications)
      expect(bands.get(kind)?.fidelity, kind).toBeCloseTo(defaultMinFidelity, 9);
  });

  test('of a perfect pair are those of a Werner pair', () => {
    expect(bandsOf([1, 0, 0, 0])).toEqual(bandsOf(werner(1)));
  });

  test.each([
    ['Z', [0.8, 0, 0, 0.2]],
    ['X', [0.8, 0.2, 0, 0]],
    ['Y', [0.8, 0, 0.2, 0]],
  ] as const)(
    'of a pair with errors in %s alone all begin at 1/2, where Z, X key does',
    (error, weights) => {
      const bands = bandsOf(weights);
      for (const kind of ['pairs', 'teleportation', 'chsh', 'six-state'])
        expect(bands.get(kind)?.fidelity, kind).toBeCloseTo(0.5, 6);
      // A Y error shows in both bases of BBM92: 1 − 2h(1 − F), so 11.0028 %.
      if (error === 'Y') expect(bands.get('qkd')?.fidelity).toBeCloseTo(1 - 0.1100279, 6);
      else expect(bands.get('qkd')?.fidelity).toBeCloseTo(0.5, 6);
    },
  );

  test('of a dephased pair allow device-independent key down to 1/2', () => {
    expect(bandsOf([0.8, 0, 0, 0.2]).get('device-independent')?.fidelity).toBeCloseTo(0.5, 6);
  });

  test('of errors split between Z and X as 3 to 1 begin for CHSH where c₁² + c₂² = 1', () => {
    // Weights (F, e/4, 0, 3e/4), e = 1 − F: ⟨XX⟩ = 1 − 3e/2, −⟨YY⟩ = 1 − 2e, ⟨ZZ⟩ = 1 − e/2.
    // (1 − 3e/2)² + (1 − e/2)² = 1 has the root e = (4 − √6)/5.
    const root = (4 - Math.sqrt(6)) / 5;
    expect((1 - 1.5 * root) ** 2 + (1 - 0.5 * root) ** 2).toBeCloseTo(1, 12);
    expect(bandsOf([0.8, 0.05, 0, 0.15]).get('chsh')?.fidelity).toBeCloseTo(1 - root, 9);
  });

  test('lead through the pair itself', () => {
    const pair = correlatorsOf([0.7, 0.05, 0.15, 0.1]);
    const same = sameNoise(pair)(0.7);
    for (const axis of [0, 1, 2]) expect(same[axis]).toBeCloseTo(pair[axis], 14);
  });

  test('say of the estimated pairs of every example what their state says', async () => {
    let compared = 0;
    for (const { load } of exampleDesigns) {
      for (const { bands, correlators, id } of estimate(await load(), library).demands) {
        if (!bands || !correlators || !(fidelityOf(correlators) > 0.5)) continue;
        for (const band of bands) {
          const { excess } = applications.find(({ kind }) => kind === band.id)!;
          expect(fidelityOf(correlators) > band.fidelity, `${id} ${band.id}`).toBe(
            excess(correlators) > 0,
          );
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});

describe('useful lifetimes', () => {
  test('of a depolarizing Werner pair are T/2 ln(w/w₀), w₀ at the line of each use', () => {
    const memory = decayRates(T, T);
    const bands = bandsOf(werner(0.97), [memory, memory]);
    for (const { kind, defaultMinFidelity } of applications) {
      const line = (4 * defaultMinFidelity - 1) / 3;
      const lifetime = bands.get(kind)?.lifetimeSeconds?.mean;
      expect(lifetime, kind).toBeCloseTo((T / 2) * Math.log(0.96 / line), 9);
    }
  });

  test('of a dephasing Werner pair end for CHSH when ⟨XX⟩² + ⟨ZZ⟩² = 1, and for BBM92 when h(eX) = 1 − h(eZ)', () => {
    const w = 0.96;
    const bands = bandsOf(werner(0.97), [decayRates(undefined, T), decayRates(undefined, T)]);
    const chsh = (T / 2) * Math.log(w / Math.sqrt(1 - w * w));
    expect(bands.get('chsh')?.lifetimeSeconds?.mean).toBeCloseTo(chsh, 9);
    // (1 + 2w e + w)/4 = 1/2.
    const entangled = (T / 2) * Math.log((2 * w) / (1 - w));
    expect(bands.get('pairs')?.lifetimeSeconds?.mean).toBeCloseTo(entangled, 9);
    const key = bands.get('qkd')!.lifetimeSeconds!.mean;
    const entropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    const eX = (1 - w * Math.exp((-2 * key) / T)) / 2;
    expect(entropy(eX) + entropy((1 - w) / 2)).toBeCloseTo(1, 9);
  });

  test('are absent where nothing decays, and 0 for a use that the pair is not fit for', () => {
    const bands = bandsOf(werner(0.8));
    expect(bands.get('chsh')?.lifetimeSeconds).toBeUndefined();
    expect(bands.get('qkd')?.lifetimeSeconds).toEqual({ mean: 0 });
  });

  test('have the interval of the fidelity, scaled alike in every correlator', () => {
    const memory = decayRates(T, T);
    const pair = correlatorsOf(werner(0.9));
    const [entangled] = usabilityBands([memory], pair, { mean: 0.9, low: 0.89, high: 0.91 });
    const until = (fidelity: number) => T * Math.log(4 * fidelity - 1);
    expect(entangled.lifetimeSeconds?.mean).toBeCloseTo(until(0.9), 9);
    expect(entangled.lifetimeSeconds?.low).toBeCloseTo(until(0.89), 9);
    expect(entangled.lifetimeSeconds?.high).toBeCloseTo(until(0.91), 9);
  });
});

test('every application is of no use to a separable pair, of use to a perfect one, and of less the more noise there is', () => {
  for (const { kind, excess } of applications) {
    for (const kindOfNoise of [werner(0.9), [0.9, 0.06, 0.01, 0.03], [0.9, 0, 0.02, 0.08]]) {
      const at = sameNoise(correlatorsOf(kindOfNoise as unknown as BellWeights));
      expect(weightsOf(at(0.5))[0]).toBeCloseTo(0.5, 14);
      expect(excess(at(0.5)), kind).toBeLessThanOrEqual(1e-12);
      expect(excess(at(1)), kind).toBeGreaterThan(0);
    }
  }
});

test('a demand without a stated fidelity is judged by where its application begins for its own pairs, with a stated one by that', () => {
  const dephased = (demand: Partial<Demand>): Design => {
    const design = chain({ links: 1, probability: 0.5, t2Seconds: T });
    const [link] = design.links;
    const { fidelity: _, ...scheme } = link.scheme;
    return {
      ...design,
      links: [{ ...link, scheme: { ...scheme, bellWeights: [0.8, 0, 0, 0.2] } as Link['scheme'] }],
      demands: [{ ...design.demands[0], ...demand }],
    };
  };
  const report = (demand: Partial<Demand>) => estimate(dephased(demand), library).demands[0];
  const free = report({ application: { kind: 'qkd' } });
  expect(free.neededFidelity).toBeCloseTo(0.5, 6);
  expect(free.fidelity!.mean).toBeGreaterThan(free.neededFidelity);
  expect(free.lifetimeSeconds).toBeUndefined();
  expect(free.endsDecay).toBe(true);
  const stated = report({ application: { kind: 'qkd' }, minFidelity: 0.7 });
  expect(stated.neededFidelity).toBe(0.7);
  // (1 + 2 · 0.6 e + 1)/4 = 0.7 at e = 2/3.
  expect(stated.lifetimeSeconds?.mean).toBeCloseTo((T / 2) * Math.log(3 / 2), 9);
  expect(report({}).neededFidelity).toBe(0.5);
});
