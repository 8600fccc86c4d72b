/** Storage of a pair against the density matrix, and the published check values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BellWeights,
  type Correlators,
  correlatorsOf,
  fidelityOf,
  weightsOf,
  werner,
} from './bell-diagonal';
import { decayRates, store, usefulLifetime } from './decay';
import {
  amplitudeDamping,
  bellDiagonalState,
  bellWeights,
  type Matrix,
  pauliTwirl,
  storage,
} from './density-matrix';
import { bbm92Rate } from './key-rates';
import { chsh } from './nonlocality';
import { bellWeightsArbitrary, coherenceArbitrary, PROPERTY } from './testing/arbitrary';

const PHI_PLUS: BellWeights = [1, 0, 0, 0];

/** Both halves stored for `seconds`, by the law under test. */
const storedBoth = (
  weights: BellWeights,
  seconds: number,
  a: { t1?: number; t2?: number },
  b: { t1?: number; t2?: number },
) =>
  store(
    store(correlatorsOf(weights), seconds, decayRates(a.t1, a.t2)),
    seconds,
    decayRates(b.t1, b.t2),
  );

describe('published check values', () => {
  test('dephasing of both halves for a tenth of T2 leaves fidelity 0.9093653765', () => {
    const pair = storedBoth(PHI_PLUS, 0.1, { t2: 1 }, { t2: 1 });
    expect(fidelityOf(pair)).toBeCloseTo(0.9093653765, 10);
  });

  test('depolarizing, T1 = T2, for a tenth of it leaves fidelity 0.8640480648', () => {
    const pair = storedBoth(PHI_PLUS, 0.1, { t1: 1, t2: 1 }, { t1: 1, t2: 1 });
    expect(fidelityOf(pair)).toBeCloseTo(0.8640480648, 10);
  });

  const mixed: BellWeights = [0.85, 0.05, 0.04, 0.06];
  const a = { t1: 1, t2: 0.3 };
  const b = { t1: 2, t2: 0.5 };

  test('a mixed pair in unequal memories has the twirled weights 0.6581704, 0.0764881, 0.0706216, 0.1947199', () => {
    const weights = weightsOf(storedBoth(mixed, 0.1, a, b));
    const expected = [0.6581704, 0.0764881, 0.0706216, 0.1947199];
    expected.forEach((value, i) => {
      expect(weights[i]).toBeCloseTo(value, 7);
    });
  });

  test('without the twirl the same pair has the weights 0.6593307, 0.0753278, 0.0694614, 0.1958802', () => {
    const state = storage(
      1,
      0.1,
      b.t1,
      b.t2,
    )(storage(0, 0.1, a.t1, a.t2)(bellDiagonalState(mixed)));
    const expected = [0.6593307, 0.0753278, 0.0694614, 0.1958802];
    expected.forEach((value, i) => {
      expect(bellWeights(state)[i]).toBeCloseTo(value, 7);
    });
  });
});

describe('the size of the twirl error', () => {
  const damped = (weights: BellWeights, gamma: number): Matrix =>
    amplitudeDamping(1, gamma)(amplitudeDamping(0, gamma)(bellDiagonalState(weights)));

  test('amplitude damping 0.1 of both halves leaves 0.905 of Φ+, 0.9 of Ψ±; the twirl their mean 0.9025', () => {
    expect(bellWeights(damped([1, 0, 0, 0], 0.1))[0]).toBeCloseTo(0.905, 12);
    expect(bellWeights(damped([0, 1, 0, 0], 0.1))[1]).toBeCloseTo(0.9, 12);
    expect(bellWeights(damped([0, 0, 1, 0], 0.1))[2]).toBeCloseTo(0.9, 12);
    const t1 = 1;
    const seconds = -Math.log(0.9);
    const twirled = storedBoth(PHI_PLUS, seconds, { t1, t2: 2 * t1 }, { t1, t2: 2 * t1 });
    expect(fidelityOf(twirled)).toBeCloseTo(0.9025, 12);
  });

  test('is at most γ²/4 in fidelity, for any pair and any damping γ of both halves', () => {
    fc.assert(
      fc.property(
        bellWeightsArbitrary,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (weights, gamma) => {
          const exact = bellWeights(damped(weights, gamma))[0];
          const seconds = -Math.log1p(-gamma);
          const twirled = fidelityOf(
            storedBoth(weights, seconds, { t1: 1, t2: 2 }, { t1: 1, t2: 2 }),
          );
          expect(Math.abs(exact - twirled)).toBeLessThanOrEqual(gamma ** 2 / 4 + 1e-12);
        },
      ),
      PROPERTY,
    );
  });
});

test('storage is the Pauli twirl of T1 and T2 on each half, for any pair, memory and time', () => {
  fc.assert(
    fc.property(
      bellWeightsArbitrary,
      coherenceArbitrary,
      coherenceArbitrary,
      fc.double({ min: 0, max: 5, noNaN: true }),
      (weights, a, b, seconds) => {
        const channelA = pauliTwirl(0, storage(0, seconds, a.t1, a.t2));
        const channelB = pauliTwirl(1, storage(1, seconds, b.t1, b.t2));
        const exact = bellWeights(channelB(channelA(bellDiagonalState(weights))));
        const law = weightsOf(storedBoth(weights, seconds, a, b));
        law.forEach((weight, i) => {
          expect(weight).toBeCloseTo(exact[i], 10);
        });
      },
    ),
    PROPERTY,
  );
});

test('storage for two times is storage for their sum', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, coherenceArbitrary, (weights, { t1, t2 }) => {
      const rates = decayRates(t1, t2);
      const twice = store(store(correlatorsOf(weights), 0.3, rates), 0.5, rates);
      store(correlatorsOf(weights), 0.8, rates).forEach((value, i) => {
        expect(twice[i]).toBeCloseTo(value, 12);
      });
    }),
    PROPERTY,
  );
});

test('a memory without T1 and T2 keeps a pair for ever', () => {
  expect(store([1, -1, 1], 1e9, decayRates())).toEqual([1, -1, 1]);
});

/** Above a fidelity, the simplest of uses. */
const above = (fidelity: number) => (pair: Correlators) => fidelityOf(pair) - fidelity;

describe('useful lifetime', () => {
  test('a pair decays to exactly the needed fidelity at the end of it', () => {
    fc.assert(
      fc.property(
        coherenceArbitrary,
        fc.double({ min: 0.55, max: 0.95, noNaN: true }),
        ({ t1, t2 }, needed) => {
          const rates = decayRates(t1, t2);
          const seconds = usefulLifetime([1, -1, 1], [rates], above(needed));
          expect(fidelityOf(store([1, -1, 1], seconds, rates))).toBeCloseTo(needed, 7);
        },
      ),
      PROPERTY,
    );
  });

  test('is 0 when the pair is already too poor', () => {
    expect(usefulLifetime([0.5, -0.5, 0.5], [decayRates(1, 1)], above(0.9))).toBe(0);
  });

  test('is infinite without decay', () => {
    expect(usefulLifetime([1, -1, 1], [decayRates()], above(0.9))).toBe(Number.POSITIVE_INFINITY);
  });

  test('is infinite when what never decays suffices: dephasing alone leaves half of a perfect pair', () => {
    expect(usefulLifetime([1, -1, 1], [decayRates(undefined, 1)], above(0.5))).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(usefulLifetime([1, -1, 1], [decayRates(undefined, 1)], above(0.4))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('is infinite when relaxation alone cannot bring the pair below', () => {
    expect(usefulLifetime([1, -1, 1], [decayRates(1, undefined)], above(0.7))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('of a pair between fidelities that dephasing alone can reach is finite', () => {
    const rates = decayRates(undefined, 2);
    expect(usefulLifetime([1, -1, 1], [rates], above(0.75))).toBeCloseTo(2 * Math.log(2), 7);
  });

  test('counts what both halves lose', () => {
    const both = [decayRates(1, 1), decayRates(0.5, 0.25)];
    const seconds = usefulLifetime([1, -1, 1], both, ([xx]) => xx - Math.exp(-1));
    expect(seconds).toBeCloseTo(1 / 5, 12);
  });

  test('follows slow noise, which adds in the squares of times', () => {
    const both = [decayRates(undefined, undefined, 3), decayRates(undefined, undefined, 4)];
    const seconds = usefulLifetime([1, -1, 1], both, ([xx]) => xx - Math.exp(-1));
    expect(seconds).toBeCloseTo(1 / Math.hypot(1 / 3, 1 / 4), 12);
  });

  test('a dephasing perfect pair violates CHSH for ever, one with an error in Z until its coherence is √(1 − ⟨ZZ⟩²)', () => {
    const violation = (pair: Correlators) => chsh(pair) - 2;
    const t2 = [decayRates(undefined, 1)];
    expect(usefulLifetime([1, -1, 1], t2, violation)).toBe(Number.POSITIVE_INFINITY);
    const zz = 0.96;
    const seconds = usefulLifetime([1, -1, zz], t2, violation);
    expect(seconds).toBeCloseTo(-Math.log(Math.sqrt(1 - zz ** 2)), 10);
  });

  test('of a depolarizing Werner pair ends for key at 0.21 T and for entanglement at 1.06 T', () => {
    const pair = correlatorsOf(werner(0.97));
    const memory = [decayRates(1, 1)];
    expect(usefulLifetime(pair, memory, bbm92Rate)).toBeCloseTo(
      Math.log(0.96 / (1 - 2 * 0.1100279)),
      6,
    );
    expect(usefulLifetime(pair, memory, above(0.5))).toBeCloseTo(Math.log(2.88), 10);
  });
});
