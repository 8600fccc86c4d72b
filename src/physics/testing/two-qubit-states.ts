/** States of two qubits for tests, random and as both formalisms hold them. */
import fc from 'fast-check';
import { IDENTITY, type Matrix, mean, tensor, X, Y, Z, zeros } from '../density-matrix';
import { emptyPair } from '../two-qubit-state';
import type { XState } from '../x-state';
import { bellWeightsArbitrary, fraction } from './arbitrary';

const PAULIS = [IDENTITY, X, Y, Z];

/** Random X states, not twirled: unequal populations, any coherence that positivity allows. */
export const xStateArbitrary: fc.Arbitrary<XState> = fc
  .tuple(bellWeightsArbitrary, fraction, fraction)
  .map(([[p00, p01, p10, p11], even, odd]) => ({
    p00,
    p01,
    p10,
    p11,
    even: (2 * even - 1) * Math.sqrt(p00 * p11),
    odd: (2 * odd - 1) * Math.sqrt(p01 * p10),
  }));

/** Any pure state of two qubits, as a density matrix with complex entries. */
export const pureArbitrary: fc.Arbitrary<Matrix> = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((parts) => Math.hypot(...parts) > 0.1)
  .map((parts) => {
    const norm = Math.hypot(...parts) ** 2;
    const state = zeros(4);
    for (let r = 0; r < 4; r++) {
      for (let c = 0; c < 4; c++) {
        const [a, b, e, d] = [parts[r], parts[r + 4], parts[c], parts[c + 4]];
        state.re[4 * r + c] = (a * e + b * d) / norm;
        state.im[4 * r + c] = (b * e - a * d) / norm;
      }
    }
    return state;
  });

/** Density matrix of an X state. */
export const matrixOfXState = ({ p00, p01, p10, p11, even, odd }: XState): Matrix => {
  const state = zeros(4);
  [p00, p01, p10, p11].forEach((population, i) => {
    state.re[5 * i] = population;
  });
  state.re[3] = even;
  state.re[12] = even;
  state.re[6] = odd;
  state.re[9] = odd;
  return state;
};

/** The pair of a density matrix, nothing pending. */
export const pairOf = (state: Matrix): Float64Array => {
  const pair = emptyPair();
  PAULIS.forEach((a, i) => {
    PAULIS.forEach((b, j) => {
      pair[4 * i + j] = mean(state, tensor(a, b));
    });
  });
  return pair;
};
