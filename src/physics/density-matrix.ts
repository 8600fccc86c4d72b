/**
 * Density matrices of a few qubits: what both formalisms are checked against. Written from the definitions (state vectors,
 * Kraus operators, projectors), for tests; no figure of a run comes from here.
 *
 * Qubit 0 is the leftmost factor: the basis state |q0 q1 …⟩ has the index whose binary digits are q0 q1 ….
 */
import type { BellWeights } from './bell-diagonal';

/** A square complex matrix; entry of row r, column c at `r * size + c`. */
export interface Matrix {
  readonly size: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** A linear map of states: of n qubits to n qubits. */
export type Channel = (state: Matrix) => Matrix;

export const zeros = (size: number): Matrix => ({
  size,
  re: new Float64Array(size * size),
  im: new Float64Array(size * size),
});

/** Matrix from rows of real entries. */
export const real = (rows: readonly (readonly number[])[]): Matrix => ({
  size: rows.length,
  re: Float64Array.from(rows.flat()),
  im: new Float64Array(rows.length ** 2),
});

export const IDENTITY = real([
  [1, 0],
  [0, 1],
]);
export const X = real([
  [0, 1],
  [1, 0],
]);
export const Z = real([
  [1, 0],
  [0, -1],
]);
export const Y: Matrix = { size: 2, re: new Float64Array(4), im: Float64Array.of(0, -1, 1, 0) };
export const HADAMARD = real([
  [Math.SQRT1_2, Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
]);

/** a × b. */
export const multiply = (a: Matrix, b: Matrix): Matrix => {
  const n = a.size;
  const product = zeros(n);
  for (let r = 0; r < n; r++) {
    for (let k = 0; k < n; k++) {
      const re = a.re[r * n + k];
      const im = a.im[r * n + k];
      if (re === 0 && im === 0) continue;
      for (let c = 0; c < n; c++) {
        product.re[r * n + c] += re * b.re[k * n + c] - im * b.im[k * n + c];
        product.im[r * n + c] += re * b.im[k * n + c] + im * b.re[k * n + c];
      }
    }
  }
  return product;
};

/** Conjugate transpose. */
export const dagger = ({ size, re, im }: Matrix): Matrix => {
  const result = zeros(size);
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      result.re[c * size + r] = re[r * size + c];
      result.im[c * size + r] = -im[r * size + c];
    }
  }
  return result;
};

/** a + factor × b. */
export const add = (a: Matrix, b: Matrix, factor = 1): Matrix => ({
  size: a.size,
  re: a.re.map((value, i) => value + factor * b.re[i]),
  im: a.im.map((value, i) => value + factor * b.im[i]),
});

export const scale = (a: Matrix, factor: number): Matrix => add(zeros(a.size), a, factor);

/** Tensor product a ⊗ b. */
export const tensor = (a: Matrix, b: Matrix): Matrix => {
  const size = a.size * b.size;
  const result = zeros(size);
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) {
      const i = Math.floor(r / b.size) * a.size + Math.floor(c / b.size);
      const j = (r % b.size) * b.size + (c % b.size);
      result.re[r * size + c] = a.re[i] * b.re[j] - a.im[i] * b.im[j];
      result.im[r * size + c] = a.re[i] * b.im[j] + a.im[i] * b.re[j];
    }
  }
  return result;
};

export const trace = ({ size, re }: Matrix): number => {
  let sum = 0;
  for (let r = 0; r < size; r++) sum += re[r * size + r];
  return sum;
};

/** Tr(a b), real part: the mean of the observable b in the state a. */
export const mean = (state: Matrix, observable: Matrix): number =>
  trace(multiply(state, observable));

/** A one-qubit operator acting on qubit `at` of `qubits`. */
export const on = (operator: Matrix, at: number, qubits: number): Matrix => {
  let result = real([[1]]);
  for (let q = 0; q < qubits; q++) result = tensor(result, q === at ? operator : IDENTITY);
  return result;
};

const qubitsOf = (state: Matrix): number => Math.round(Math.log2(state.size));

/** ρ → Σ K ρ K†. */
export const kraus =
  (...operators: readonly Matrix[]): Channel =>
  (state) =>
    operators
      .map((k) => multiply(multiply(k, state), dagger(k)))
      .reduce((sum, term) => add(sum, term));

/** The one-qubit channel of these Kraus operators, on qubit `at`. */
export const krausOn = (at: number, ...operators: readonly Matrix[]): Channel => {
  return (state) => kraus(...operators.map((k) => on(k, at, qubitsOf(state))))(state);
};

/** Controlled NOT between qubits of an n-qubit state. */
export const controlledNot = (control: number, target: number, qubits: number): Matrix =>
  add(
    on(scale(add(IDENTITY, Z), 0.5), control, qubits),
    multiply(on(scale(add(IDENTITY, Z, -1), 0.5), control, qubits), on(X, target, qubits)),
  );

/** Trace out qubit `at`. */
export const traceOut = (state: Matrix, at: number): Matrix => {
  const n = qubitsOf(state);
  const result = zeros(state.size / 2);
  const low = 2 ** (n - 1 - at);
  const lift = (index: number, bit: number) =>
    Math.floor(index / low) * 2 * low + bit * low + (index % low);
  for (let r = 0; r < result.size; r++) {
    for (let c = 0; c < result.size; c++) {
      for (const bit of [0, 1]) {
        const from = lift(r, bit) * state.size + lift(c, bit);
        result.re[r * result.size + c] += state.re[from];
        result.im[r * result.size + c] += state.im[from];
      }
    }
  }
  return result;
};

/** State vectors of Φ+, Ψ+, Ψ−, Φ−, in the order of `BellWeights`. */
export const BELL_VECTORS: readonly (readonly number[])[] = [
  [Math.SQRT1_2, 0, 0, Math.SQRT1_2],
  [0, Math.SQRT1_2, Math.SQRT1_2, 0],
  [0, Math.SQRT1_2, -Math.SQRT1_2, 0],
  [Math.SQRT1_2, 0, 0, -Math.SQRT1_2],
];

/** |v⟩⟨v| of a real vector. */
export const projector = (vector: readonly number[]): Matrix =>
  real(vector.map((a) => vector.map((b) => a * b)));

/** Mixture of Bell states with these weights. */
export const bellDiagonalState = (weights: BellWeights): Matrix =>
  BELL_VECTORS.reduce((sum, vector, i) => add(sum, projector(vector), weights[i]), zeros(4));

/** ⟨Φ+|ρ|Φ+⟩, ⟨Ψ+|ρ|Ψ+⟩, ⟨Ψ−|ρ|Ψ−⟩, ⟨Φ−|ρ|Φ−⟩; they sum to 1 for a state of unit trace. */
export const bellWeights = (state: Matrix): BellWeights =>
  BELL_VECTORS.map((vector) => mean(state, projector(vector))) as unknown as BellWeights;

/** Amplitude damping γ: |1⟩ falls to |0⟩ with probability γ. */
export const amplitudeDamping = (at: number, gamma: number): Channel =>
  krausOn(
    at,
    real([
      [1, 0],
      [0, Math.sqrt(1 - gamma)],
    ]),
    real([
      [0, Math.sqrt(gamma)],
      [0, 0],
    ]),
  );

/** Dephasing: the off-diagonal element is multiplied by `kept`, in [−1, 1]. */
export const dephasing = (at: number, kept: number): Channel =>
  krausOn(
    at,
    scale(IDENTITY, Math.sqrt((1 + kept) / 2)),
    scale(Z, Math.sqrt(Math.max(0, 1 - kept) / 2)),
  );

/** A qubit stored for t with relaxation T1 and coherence T2 ≤ 2 T1 (Infinity: none): damping, then what dephasing is left. */
export const storage = (at: number, seconds: number, t1: number, t2: number): Channel => {
  const gamma = -Math.expm1(-seconds / t1);
  const kept = Math.exp(-seconds / t2 + seconds / (2 * t1));
  return (state) => dephasing(at, kept)(amplitudeDamping(at, gamma)(state));
};

/** Pauli twirl of a channel that acts on qubit `at`: the mean of P E(P ρ P) P over P in {1, X, Y, Z}. */
export const pauliTwirl =
  (at: number, channel: Channel): Channel =>
  (state) =>
    [IDENTITY, X, Y, Z]
      .map((pauli) => krausOn(at, pauli))
      .map((turn) => turn(channel(turn(state))))
      .reduce((sum, term) => add(sum, term, 0.25), zeros(state.size));

/** Two-qubit depolarizing of adjacent qubits `at`, `at + 1`: with probability 1 − g they become maximally mixed. */
const depolarizePair = (state: Matrix, at: number, gate: number): Matrix => {
  const n = qubitsOf(state);
  const paulis = [IDENTITY, X, Y, Z];
  let mixed = zeros(state.size);
  for (const a of paulis) {
    for (const b of paulis) {
      const turn = multiply(on(a, at, n), on(b, at + 1, n));
      mixed = add(mixed, multiply(multiply(turn, state), dagger(turn)), 1 / 16);
    }
  }
  return add(scale(state, gate), mixed, 1 - gate);
};

/**
 * Swap of two pairs, (A, B1) in the state `left` and (B2, C) in `right`: CNOT from B1 to B2, followed by two-qubit
 * depolarizing of weight 1 − g; Hadamard on B1; both read in the computational basis, each bit rightly with probability m;
 * X and Z on C according to what was read. The mean state of A and C over all outcomes.
 */
export const noisySwap = (left: Matrix, right: Matrix, gate: number, readout: number): Matrix => {
  const cnot = controlledNot(1, 2, 4);
  let state = multiply(multiply(cnot, tensor(left, right)), dagger(cnot));
  state = depolarizePair(state, 1, gate);
  state = krausOn(1, HADAMARD)(state);
  let result = zeros(4);
  for (const truth of [0, 1, 2, 3]) {
    const bits = [truth >> 1, truth & 1];
    const outcome = multiply(
      on(scale(add(IDENTITY, Z, bits[0] === 0 ? 1 : -1), 0.5), 1, 4),
      on(scale(add(IDENTITY, Z, bits[1] === 0 ? 1 : -1), 0.5), 2, 4),
    );
    const ends = traceOut(traceOut(multiply(multiply(outcome, state), outcome), 1), 1);
    for (const read of [0, 1, 2, 3]) {
      const [phase, flip] = [read >> 1, read & 1];
      const chance =
        (phase === bits[0] ? readout : 1 - readout) * (flip === bits[1] ? readout : 1 - readout);
      let corrected = ends;
      if (flip === 1) corrected = krausOn(1, X)(corrected);
      if (phase === 1) corrected = krausOn(1, Z)(corrected);
      result = add(result, corrected, chance);
    }
  }
  return result;
};
