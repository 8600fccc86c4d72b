/** Purification of whole states against the density matrix of four qubits, and against the Bell-diagonal maps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  IDENTITY,
  type Matrix,
  mean,
  multiply,
  scale,
  tensor,
  trace,
  X,
  Y,
  Z,
} from './density-matrix';
import { photonLossPurification } from './photon-loss-purification';
import { bbpssw, dejmps, type PurificationNoise } from './purification';
import { bellWeightsArbitrary, fraction, PROPERTY } from './testing/arbitrary';
import { purifiedByMatrix, turnedForDejmps } from './testing/two-pairs';
import { matrixOfXState, pairOf, pureArbitrary, xStateArbitrary } from './testing/two-qubit-states';
import { bbpsswPairs, dejmpsPairs, eplPairs } from './two-qubit-purification';
import { emptyPair, meanOf, pairFidelity, setBellDiagonal, setTowardsPsi } from './two-qubit-state';
import { twirlOf } from './x-state';

const PAULIS = [IDENTITY, X, Y, Z];
const FEW = { ...PROPERTY, numRuns: 20 };
const readout = fc.double({ min: 0.5, max: 1, noNaN: true });
const noiseArbitrary: fc.Arbitrary<PurificationNoise> = fc.record({
  gateA: fraction,
  gateB: fraction,
  readoutA: readout,
  readoutB: readout,
});

const agree = (a: number, b: number) => a === b;

const expectPurified = (pair: Float64Array, probability: number, kept: Matrix) => {
  expect(probability).toBeCloseTo(trace(kept), 11);
  PAULIS.forEach((a, i) => {
    PAULIS.forEach((b, j) => {
      const expected = mean(kept, tensor(a, b)) / trace(kept);
      expect(meanOf(pair, i, j)).toBeCloseTo(expected, 9);
    });
  });
};

test('a DEJMPS step is turns, noisy CNOTs and readings on four qubits, for any two states', () => {
  fc.assert(
    fc.property(pureArbitrary, pureArbitrary, noiseArbitrary, (a, b, noise) => {
      const mixed = (state: Matrix) =>
        add(scale(state, 0.8), scale(tensor(IDENTITY, IDENTITY), 0.05));
      const pair = emptyPair();
      const p = dejmpsPairs(pair, pairOf(mixed(a)), pairOf(mixed(b)), noise);
      const kept = purifiedByMatrix(
        turnedForDejmps(mixed(a)),
        turnedForDejmps(mixed(b)),
        noise,
        agree,
      );
      expectPurified(pair, p, kept);
    }),
    FEW,
  );
});

test('an EPL step is noisy CNOTs and two readings of 1 on four qubits, and its law for single-click pairs', () => {
  fc.assert(
    fc.property(pureArbitrary, pureArbitrary, noiseArbitrary, (a, b, noise) => {
      const pair = emptyPair();
      const p = eplPairs(pair, pairOf(a), pairOf(b), noise);
      fc.pre(p > 1e-4);
      expectPurified(
        pair,
        p,
        purifiedByMatrix(a, b, noise, (x, y) => x === 1 && y === 1),
      );
    }),
    FEW,
  );
  fc.assert(
    fc.property(xStateArbitrary, xStateArbitrary, noiseArbitrary, (a, b, noise) => {
      const [kept, measured, pair] = [emptyPair(), emptyPair(), emptyPair()];
      setTowardsPsi(kept, a, false);
      setTowardsPsi(measured, b, false);
      const single = ({ p00, p01, p10, p11, odd }: typeof a) => ({
        populations: [p00, p01, p10, p11] as const,
        coherence: odd,
      });
      const law = photonLossPurification(single(a), single(b), 1, noise);
      const p = eplPairs(pair, kept, measured, noise);
      fc.pre(p > 1e-4);
      expect(p).toBeCloseTo(law.probability, 12);
      expect(pairFidelity(pair)).toBeCloseTo(law.weights[0], 10);
    }),
    FEW,
  );
});

test('of Bell-diagonal pairs, both protocols are their maps of weights', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, bellWeightsArbitrary, noiseArbitrary, (a, b, noise) => {
      const [kept, measured, pair] = [emptyPair(), emptyPair(), emptyPair()];
      setBellDiagonal(kept, a);
      setBellDiagonal(measured, b);
      for (const [pairs, weights] of [
        [dejmpsPairs, dejmps],
        [bbpsswPairs, bbpssw],
      ] as const) {
        const expected = weights(a, b, noise);
        expect(pairs(pair, kept, measured, noise)).toBeCloseTo(expected.probability, 12);
        expect(pairFidelity(pair)).toBeCloseTo(expected.weights[0], 12);
      }
    }),
    FEW,
  );
});

test('flips that are pending are made before the step', () => {
  fc.assert(
    fc.property(xStateArbitrary, xStateArbitrary, noiseArbitrary, (a, b, noise) => {
      const [kept, measured, pending, made] = [0, 1, 2, 3].map(emptyPair);
      setTowardsPsi(kept, a, false);
      setTowardsPsi(measured, b, false);
      const p = dejmpsPairs(pending, kept, measured, noise);
      const flipped = (state: typeof a) => {
        const matrix = matrixOfXState(state);
        const flip = tensor(IDENTITY, X);
        return pairOf(multiply(multiply(flip, matrix), flip));
      };
      expect(dejmpsPairs(made, flipped(a), flipped(b), noise)).toBeCloseTo(p, 12);
      expect(pairFidelity(pending)).toBeCloseTo(pairFidelity(made), 12);
      expect(pending.subarray(16).every((value) => value === 0)).toBe(true);
    }),
    FEW,
  );
});

test('a step gives untwirled pairs the probability and fidelity of their twirls', () => {
  fc.assert(
    fc.property(xStateArbitrary, xStateArbitrary, noiseArbitrary, (a, b, noise) => {
      const [kept, measured, pair] = [emptyPair(), emptyPair(), emptyPair()];
      setTowardsPsi(kept, a, false);
      setTowardsPsi(measured, b, false);
      const twirled = dejmps(twirlOf(a), twirlOf(b), noise);
      expect(dejmpsPairs(pair, kept, measured, noise)).toBeCloseTo(twirled.probability, 12);
      expect(pairFidelity(pair)).toBeCloseTo(twirled.weights[0], 11);
    }),
    FEW,
  );
});

test('agreement that cannot happen leaves the maximally mixed state', () => {
  const [zero, one, pair] = [emptyPair(), emptyPair(), emptyPair()];
  setBellDiagonal(zero, [1, 0, 0, 0]);
  setBellDiagonal(one, [0, 1, 0, 0]);
  const noiseless = { gateA: 1, gateB: 1, readoutA: 1, readoutB: 1 };
  expect(dejmpsPairs(pair, zero, one, noiseless)).toBe(0);
  expect(pairFidelity(pair)).toBe(0.25);
});
