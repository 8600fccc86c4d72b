/** Teleportation and remote gates against the density matrix. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  bellDiagonalState,
  controlledNot,
  dagger,
  HADAMARD,
  IDENTITY,
  type Matrix,
  mean,
  multiply,
  on,
  scale,
  tensor,
  traceOut,
  X,
  Y,
  Z,
  zeros,
} from './density-matrix';
import {
  CLASSICAL_TELEPORTATION,
  pairFidelityForTeleportation,
  remoteGateFidelity,
  teleportationFidelity,
} from './teleportation';
import { bellWeightsArbitrary, PROPERTY } from './testing/arbitrary';

const conjugate = (state: Matrix, by: Matrix): Matrix => multiply(multiply(by, state), dagger(by));
const half = (a: Matrix, sign: number) => scale(add(IDENTITY, a, sign), 0.5);

test('a pair of 0.9 teleports with 0.93333, one of 0.5 as well as no pair at all', () => {
  expect(teleportationFidelity(0.9)).toBeCloseTo(0.93333, 5);
  expect(teleportationFidelity(0.5)).toBe(CLASSICAL_TELEPORTATION);
  expect(pairFidelityForTeleportation(CLASSICAL_TELEPORTATION)).toBe(0.5);
  expect(pairFidelityForTeleportation(teleportationFidelity(0.8))).toBeCloseTo(0.8, 15);
});

test('a remote gate by a pair of 0.97 has fidelity 0.976; by one of 0.9689, 0.975', () => {
  expect(remoteGateFidelity(0.97)).toBeCloseTo(0.976, 15);
  expect(remoteGateFidelity(0.9689)).toBeCloseTo(0.975, 3);
});

/** Qubit 0 teleported over the pair (1, 2). */
const teleported = (input: Matrix, pair: Matrix): Matrix => {
  let state = conjugate(tensor(input, pair), controlledNot(0, 1, 3));
  state = conjugate(state, on(HADAMARD, 0, 3));
  let result = zeros(2);
  for (const phase of [0, 1]) {
    for (const flip of [0, 1]) {
      const seen = multiply(on(half(Z, 1 - 2 * phase), 0, 3), on(half(Z, 1 - 2 * flip), 1, 3));
      let out = traceOut(traceOut(conjugate(state, seen), 0), 0);
      if (flip === 1) out = conjugate(out, X);
      if (phase === 1) out = conjugate(out, Z);
      result = add(result, out);
    }
  }
  return result;
};

test('teleporting the six axis states over any Bell-diagonal pair averages (2F + 1)/3', () => {
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const pair = bellDiagonalState(weights);
      let sum = 0;
      for (const axis of [X, Y, Z]) {
        for (const sign of [1, -1]) {
          const input = half(axis, sign);
          sum += mean(teleported(input, pair), input);
        }
      }
      expect(sum / 6).toBeCloseTo(teleportationFidelity(weights[0]), 10);
    }),
    { ...PROPERTY, numRuns: 10 },
  );
});

test('a remote CNOT over any Bell-diagonal pair errs by the pair’s Pauli error, so its entanglement fidelity is F', () => {
  // Control 0, pair (1, 2), target 3: CNOT 0→1, read 1, flip 2; CNOT 2→3, read 2 in X, turn 0. On |+⟩|+⟩ and the like.
  const remote = (input: Matrix, pair: Matrix): Matrix => {
    let state = zeros(16);
    // input on qubits 0, 3 with the pair between: permute from (0, 3, 1, 2).
    const joint = tensor(input, pair);
    const place = (i: number) => ((i >> 3) << 3) | ((i & 3) << 1) | ((i >> 2) & 1);
    for (let r = 0; r < 16; r++) {
      for (let c = 0; c < 16; c++) {
        state.re[place(r) * 16 + place(c)] = joint.re[r * 16 + c];
        state.im[place(r) * 16 + place(c)] = joint.im[r * 16 + c];
      }
    }
    state = conjugate(state, controlledNot(0, 1, 4));
    let flipped = zeros(16);
    for (const bit of [0, 1]) {
      let out = conjugate(state, on(half(Z, 1 - 2 * bit), 1, 4));
      if (bit === 1) out = conjugate(out, on(X, 2, 4));
      flipped = add(flipped, out);
    }
    state = conjugate(flipped, controlledNot(2, 3, 4));
    let result = zeros(4);
    for (const bit of [0, 1]) {
      let out = conjugate(state, on(half(X, 1 - 2 * bit), 2, 4));
      if (bit === 1) out = conjugate(out, on(Z, 0, 4));
      result = add(result, traceOut(traceOut(out, 1), 1));
    }
    return result;
  };
  const cnot = controlledNot(0, 1, 2);
  const axisStates = [X, Y, Z].flatMap((axis) => [half(axis, 1), half(axis, -1)]);
  fc.assert(
    fc.property(bellWeightsArbitrary, (weights) => {
      const pair = bellDiagonalState(weights);
      // Mean over products of axis states of the overlap with the wanted output, turned into an average over all states:
      // such products see E errors II, IP, PI, PP with overlap 1, 1/3, 1/3, 1/9.
      let sum = 0;
      for (const a of axisStates) {
        for (const b of axisStates) {
          const input = tensor(a, b);
          sum += mean(remote(input, pair), conjugate(input, cnot));
        }
      }
      const [lI, lX, lY, lZ] = weights;
      // X on the pair flips the target, Z turns the control, Y does both.
      expect(sum / 36).toBeCloseTo(lI + lX / 3 + lZ / 3 + lY / 9, 10);
    }),
    { ...PROPERTY, numRuns: 2 },
  );
});
