/** A Bell measurement by the definitions, outcome by outcome, nothing corrected: for tests of pending corrections. */
import {
  add,
  controlledNot,
  dagger,
  HADAMARD,
  IDENTITY,
  krausOn,
  type Matrix,
  multiply,
  on,
  projector,
  tensor,
  traceOut,
  X,
  Y,
  Z,
  zeros,
} from '../density-matrix';

const PAULIS = [IDENTITY, X, Y, Z];
const BASIS = [
  [1, 0],
  [0, 1],
];

/** Both inner qubits of four become maximally mixed with probability 1 − g. */
const depolarized = (state: Matrix, gate: number): Matrix => {
  let result = zeros(16);
  for (const [i, a] of PAULIS.entries()) {
    for (const [j, b] of PAULIS.entries()) {
      const turn = multiply(on(a, 1, 4), on(b, 2, 4));
      const share = (1 - gate) / 16 + (i + j === 0 ? gate : 0);
      result = add(result, multiply(multiply(turn, state), dagger(turn)), share);
    }
  }
  return result;
};

/**
 * States of the outer qubits for each reading 2 × phase + flip of the inner ones, each with its probability as its trace:
 * CNOT with depolarizing weight 1 − g, Hadamard, two readings that are right with probability m.
 */
export const readingsOf = (left: Matrix, right: Matrix, gate: number, m: number): Matrix[] => {
  const cnot = controlledNot(1, 2, 4);
  const clean = multiply(multiply(cnot, tensor(left, right)), dagger(cnot));
  const state = krausOn(1, HADAMARD)(depolarized(clean, gate));
  const seen = [0, 1, 2, 3].map((truth) => {
    const outcome = multiply(
      on(projector(BASIS[truth >> 1]), 1, 4),
      on(projector(BASIS[truth & 1]), 2, 4),
    );
    return traceOut(traceOut(multiply(multiply(outcome, state), outcome), 1), 1);
  });
  return [0, 1, 2, 3].map((read) =>
    seen.reduce((sum, ends, truth) => {
      const chance = (bit: number) => (((read ^ truth) >> bit) & 1 ? 1 - m : m);
      return add(sum, ends, chance(0) * chance(1));
    }, zeros(4)),
  );
};

/** A state with the corrections made that are pending on its right qubit: 2 × phase + flip. */
export const correctedBy = (pending: number, state: Matrix): Matrix => {
  const flipped = (pending & 1) === 1 ? krausOn(1, X)(state) : state;
  return pending >> 1 === 1 ? krausOn(1, Z)(flipped) : flipped;
};
