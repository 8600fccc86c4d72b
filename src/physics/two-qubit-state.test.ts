/** Pairs in the Pauli basis against density matrices written from the definitions, flips pending or not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  bellDiagonalState,
  IDENTITY,
  krausOn,
  type Matrix,
  mean,
  noisySwap,
  scale,
  storage,
  tensor,
  X,
  Y,
  Z,
  zeros,
} from './density-matrix';
import { bellWeightsArbitrary, coherenceArbitrary, fraction, PROPERTY } from './testing/arbitrary';
import { correctedBy, readingsOf } from './testing/bell-measurement';
import { matrixOfXState, pairOf, pureArbitrary, xStateArbitrary } from './testing/two-qubit-states';
import {
  depolarizeLeft,
  depolarizeRight,
  emptyPair,
  meanOf,
  pairFidelity,
  setBellDiagonal,
  setTowardsPsi,
  storeLeft,
  storeRight,
  swapPairs,
} from './two-qubit-state';
import { towardsPsi, twirlOf, type XState } from './x-state';

const PAULIS = [IDENTITY, X, Y, Z];
const FEW = { ...PROPERTY, numRuns: 20 };
const readoutArbitrary = fc.double({ min: 0.5, max: 1, noNaN: true });
const seconds = fc.double({ min: 0, max: 3, noNaN: true });

/** The corrected pair has all sixteen means of a density matrix. */
const expectPair = (pair: Float64Array, state: Matrix) => {
  PAULIS.forEach((a, i) => {
    PAULIS.forEach((b, j) => {
      expect(meanOf(pair, i, j)).toBeCloseTo(mean(state, tensor(a, b)), 11);
    });
  });
};

const flipRight = krausOn(1, X);

describe('making a pair', () => {
  test('from Bell weights gives the Bell-diagonal state', () => {
    fc.assert(
      fc.property(bellWeightsArbitrary, (weights) => {
        const pair = emptyPair();
        setBellDiagonal(pair, weights);
        expectPair(pair, bellDiagonalState(weights));
        expect(pairFidelity(pair)).toBeCloseTo(weights[0], 12);
      }),
      FEW,
    );
  });

  test('from a state towards Ψ+ gives that state with its right bit flipped, whichever way round the link runs', () => {
    fc.assert(
      fc.property(xStateArbitrary, (state) => {
        const pair = emptyPair();
        setTowardsPsi(pair, state, false);
        expectPair(pair, flipRight(matrixOfXState(state)));
        expect(pairFidelity(pair)).toBeCloseTo(twirlOf(state)[0], 12);
        setTowardsPsi(pair, state, true);
        expectPair(pair, flipRight(matrixOfXState({ ...state, p01: state.p10, p10: state.p01 })));
      }),
      FEW,
    );
  });

  test('towards Ψ+ with given weights has these weights as its twirl', () => {
    fc.assert(
      fc.property(bellWeightsArbitrary, (weights) => {
        twirlOf(towardsPsi(weights)).forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[i], 14);
        });
      }),
      FEW,
    );
  });
});

describe('storage', () => {
  test('is amplitude damping and dephasing of each half, for any state', () => {
    fc.assert(
      fc.property(
        pureArbitrary,
        coherenceArbitrary,
        coherenceArbitrary,
        seconds,
        (state, a, b, t) => {
          const pair = pairOf(state);
          storeLeft(pair, Math.exp(-t / a.t2), Math.exp(-t / a.t1));
          storeRight(pair, Math.exp(-t / b.t2), Math.exp(-t / b.t1));
          expectPair(pair, storage(1, t, b.t1, b.t2)(storage(0, t, a.t1, a.t2)(state)));
        },
      ),
      FEW,
    );
  });

  test('acts on the qubits as they are: a pending flip is made after it', () => {
    fc.assert(
      fc.property(
        xStateArbitrary,
        coherenceArbitrary,
        coherenceArbitrary,
        seconds,
        (state, a, b, t) => {
          const pair = emptyPair();
          setTowardsPsi(pair, state, false);
          storeLeft(pair, Math.exp(-t / a.t2), Math.exp(-t / a.t1));
          storeRight(pair, Math.exp(-t / b.t2), Math.exp(-t / b.t1));
          const stored = storage(
            1,
            t,
            b.t1,
            b.t2,
          )(storage(0, t, a.t1, a.t2)(matrixOfXState(state)));
          expectPair(pair, flipRight(stored));
        },
      ),
      FEW,
    );
  });

  test('for γ = 0.1 of both halves leaves 0.905 of Φ+ and 0.900 of a pair made as Ψ+', () => {
    const pair = emptyPair();
    const fidelityAfter = () => {
      storeLeft(pair, Math.sqrt(0.9), 0.9);
      storeRight(pair, Math.sqrt(0.9), 0.9);
      return pairFidelity(pair);
    };
    setBellDiagonal(pair, [1, 0, 0, 0]);
    expect(fidelityAfter()).toBeCloseTo(0.905, 13);
    setTowardsPsi(pair, towardsPsi([1, 0, 0, 0]), false);
    expect(fidelityAfter()).toBeCloseTo(0.9, 13);
  });
});

/** The mean over readings of what is left when `pending` is corrected, `between` having acted on the qubits as they were. */
const corrected = (
  readings: readonly Matrix[],
  pending: number,
  between: (state: Matrix) => Matrix,
): Matrix =>
  readings.reduce(
    (sum, state, read) => add(sum, correctedBy(read ^ pending, between(state))),
    zeros(4),
  );

test('noise on one half replaces that qubit alone', () => {
  fc.assert(
    fc.property(pureArbitrary, fraction, fraction, (state, keptLeft, keptRight) => {
      const pair = pairOf(state);
      depolarizeLeft(pair, keptLeft);
      depolarizeRight(pair, keptRight);
      const noisy = (at: number, kept: number) =>
        krausOn(
          at,
          scale(IDENTITY, Math.sqrt((1 + 3 * kept) / 4)),
          ...[X, Y, Z].map((pauli) => scale(pauli, Math.sqrt((1 - kept) / 4))),
        );
      expectPair(pair, noisy(1, keptRight)(noisy(0, keptLeft)(state)));
    }),
    FEW,
  );
});

describe('a swap', () => {
  test('is a noisy Bell measurement on four qubits, for any two states, gate and readout', () => {
    fc.assert(
      fc.property(pureArbitrary, pureArbitrary, fraction, readoutArbitrary, (a, b, gate, m) => {
        const pair = emptyPair();
        swapPairs(pair, pairOf(a), pairOf(b), gate, m);
        expectPair(pair, noisySwap(a, b, gate, m));
        expect(meanOf(pair, 0, 0)).toBeCloseTo(1, 12);
      }),
      FEW,
    );
  });

  test('leaves flips pending as the outcomes say: storage after it acts on each outcome as it is', () => {
    fc.assert(
      fc.property(
        pureArbitrary,
        pureArbitrary,
        fraction,
        readoutArbitrary,
        coherenceArbitrary,
        (a, b, gate, m, { t1, t2 }) => {
          const pair = emptyPair();
          swapPairs(pair, pairOf(a), pairOf(b), gate, m);
          storeRight(pair, Math.exp(-1 / t2), Math.exp(-1 / t1));
          expectPair(pair, corrected(readingsOf(a, b, gate, m), 0, storage(1, 1, t1, t2)));
        },
      ),
      FEW,
    );
  });

  test('of pairs with flips pending is the same measurement, read with these in mind', () => {
    fc.assert(
      fc.property(
        xStateArbitrary,
        xStateArbitrary,
        fraction,
        readoutArbitrary,
        coherenceArbitrary,
        (a, b, gate, m, { t1, t2 }) => {
          const [left, right, pair] = [emptyPair(), emptyPair(), emptyPair()];
          setTowardsPsi(left, a, false);
          setTowardsPsi(right, b, false);
          swapPairs(pair, left, right, gate, m);
          storeRight(pair, Math.exp(-1 / t2), Math.exp(-1 / t1));
          // Both pairs have a flip pending: those of a reading are turned round twice.
          const readings = readingsOf(matrixOfXState(a), matrixOfXState(b), gate, m);
          expectPair(pair, corrected(readings, 0, storage(1, 1, t1, t2)));
        },
      ),
      FEW,
    );
  });

  test('gives the fidelity of the twirled pairs: only storage tells them apart', () => {
    fc.assert(
      fc.property(xStateArbitrary, xStateArbitrary, fraction, readoutArbitrary, (a, b, gate, m) => {
        const fidelity = (first: XState, second: XState) => {
          const [left, right, pair] = [emptyPair(), emptyPair(), emptyPair()];
          setTowardsPsi(left, first, false);
          setTowardsPsi(right, second, false);
          swapPairs(pair, left, right, gate, m);
          return pairFidelity(pair);
        };
        const twirled = (state: XState) => towardsPsi(twirlOf(state));
        expect(fidelity(a, b)).toBeCloseTo(fidelity(twirled(a), twirled(b)), 13);
      }),
      FEW,
    );
  });

  test('keeps probability 1 over a long chain of swaps and storage', () => {
    let pair = emptyPair();
    setBellDiagonal(pair, [0.97, 0.01, 0.01, 0.01]);
    const next = pair.slice();
    for (let i = 0; i < 200; i++) {
      const made = emptyPair();
      swapPairs(made, pair, next, 0.99, 0.98);
      storeLeft(made, 0.9, 0.95);
      storeRight(made, 0.9, 0.95);
      pair = made;
    }
    expect(meanOf(pair, 0, 0)).toBeCloseTo(1, 12);
  });
});
