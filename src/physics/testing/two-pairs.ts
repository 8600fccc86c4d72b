/** Purification by the definitions: two pairs as a density matrix of four qubits, noisy CNOTs at both ends, readout. */
import {
  add,
  controlledNot,
  dagger,
  IDENTITY,
  type Matrix,
  multiply,
  on,
  scale,
  tensor,
  traceOut,
  X,
  Y,
  Z,
  zeros,
} from '../density-matrix';
import type { PurificationNoise } from '../purification';

const PAULIS = [IDENTITY, X, Y, Z];

const conjugate = (state: Matrix, by: Matrix): Matrix => multiply(multiply(by, state), dagger(by));

/** With probability 1 − g both qubits become maximally mixed. */
const depolarize = (state: Matrix, first: number, second: number, gate: number): Matrix => {
  let mixed = zeros(16);
  for (const a of PAULIS) {
    for (const b of PAULIS) {
      mixed = add(mixed, conjugate(state, multiply(on(a, first, 4), on(b, second, 4))), 1 / 16);
    }
  }
  return add(scale(state, gate), mixed, 1 - gate);
};

/**
 * Unnormalized state of the kept pair when the readings of the measured one are accepted. Qubits: A and B of the kept
 * pair, A and B of the measured one.
 */
export const purifiedByMatrix = (
  kept: Matrix,
  measured: Matrix,
  noise: PurificationNoise,
  accept: (a: number, b: number) => boolean,
): Matrix => {
  let state = tensor(kept, measured);
  state = conjugate(state, controlledNot(0, 2, 4));
  state = depolarize(state, 0, 2, noise.gateA);
  state = conjugate(state, controlledNot(1, 3, 4));
  state = depolarize(state, 1, 3, noise.gateB);
  let result = zeros(4);
  for (const truth of [0, 1, 2, 3]) {
    const [a, b] = [truth >> 1, truth & 1];
    let accepted = 0;
    for (const read of [0, 1, 2, 3]) {
      const [c, d] = [read >> 1, read & 1];
      if (!accept(c, d)) continue;
      accepted +=
        (a === c ? noise.readoutA : 1 - noise.readoutA) *
        (b === d ? noise.readoutB : 1 - noise.readoutB);
    }
    const seen = multiply(
      on(scale(add(IDENTITY, Z, a === 0 ? 1 : -1), 0.5), 2, 4),
      on(scale(add(IDENTITY, Z, b === 0 ? 1 : -1), 0.5), 3, 4),
    );
    result = add(result, traceOut(traceOut(conjugate(state, seen), 3), 2), accepted);
  }
  return result;
};

/** exp(∓iπX/4) = (1 ∓ iX)/√2 on the left, the opposite on the right: what DEJMPS does before its gates. */
export const turnedForDejmps = (state: Matrix): Matrix => {
  const turn = (sign: number): Matrix => ({
    ...scale(IDENTITY, Math.SQRT1_2),
    im: X.re.map((x) => -sign * x * Math.SQRT1_2),
  });
  const both = tensor(turn(1), turn(-1));
  return multiply(multiply(both, state), dagger(both));
};
