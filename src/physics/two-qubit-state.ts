/**
 * Density matrices of pairs in the Pauli basis: what the exact formalism computes with.
 *
 * A state ρ = ¼ Σ r_ij σi ⊗ σj is its sixteen real means r_ij = ⟨σi ⊗ σj⟩, σ = (1, X, Y, Z), left qubit first, at 4i + j. Its
 * diagonal r₁₁, r₂₂, r₃₃ is all that the fast formalism keeps; nothing is left out here.
 *
 * Corrections are a Pauli frame: outcomes are written down, and no qubit is touched before it is used. A bit flip that is
 * still to be made matters, because relaxation goes towards |0⟩ of the qubit as it is. So a pair is two tables, one after
 * the other: the part without and the part with a flip pending on its right qubit. Both hold the state as it will be after the
 * correction, each with its probability at r₀₀; their sum is the pair that its users get. A phase flip that is pending
 * commutes with storage and needs no such care.
 */
import type { BellWeights } from './bell-diagonal';
import { correlatorsOf } from './bell-diagonal';
import type { XState } from './x-state';

/** Numbers of one part of a pair. */
const PART = 16;

/** A pair, all zero. */
export const emptyPair = (): Float64Array => new Float64Array(2 * PART);

/** ⟨σj ⊗ σj⟩ of Φ+. */
const PHI_PLUS = [1, 1, -1, 1];

/** Sign of σj under the correction of outcome t at 4t + j: bit 0 of t flips the bit (Y, Z), bit 1 the phase (X, Y). */
const SIGN = [1, 1, 1, 1, 1, 1, -1, -1, 1, -1, -1, 1, 1, -1, 1, -1];

/** Make `pair` Bell-diagonal, nothing pending. */
export const setBellDiagonal = (pair: Float64Array, weights: BellWeights): void => {
  pair.fill(0);
  pair[0] = 1;
  [pair[5], pair[10], pair[15]] = correlatorsOf(weights);
};

/**
 * Make `pair` a state that was made towards Ψ+, with the bit flip pending that turns it towards Φ+. `mirrored`: the state's
 * first qubit is the right one.
 */
export const setTowardsPsi = (pair: Float64Array, state: XState, mirrored: boolean): void => {
  const { p00, p11, even, odd } = state;
  const p01 = mirrored ? state.p10 : state.p01;
  const p10 = mirrored ? state.p01 : state.p10;
  pair.fill(0);
  pair[PART] = 1;
  pair[PART + 3] = -(p00 - p01 + p10 - p11);
  pair[PART + 5] = 2 * (odd + even);
  pair[PART + 10] = -2 * (odd - even);
  pair[PART + 12] = p00 + p01 - p10 - p11;
  pair[PART + 15] = -(p00 - p01 - p10 + p11);
};

/**
 * The left qubit was stored: amplitude damping towards |0⟩ that keeps `z` = exp(−t/T1) of the population difference, and
 * `xy` = exp(−t/T2) of the coherence. r₁ⱼ, r₂ⱼ × xy; r₃ⱼ → z r₃ⱼ + (1 − z) r₀ⱼ.
 */
export const storeLeft = (pair: Float64Array, xy: number, z: number): void => {
  for (let part = 0; part < 2 * PART; part += PART) {
    for (let j = part; j < part + 4; j++) {
      pair[j + 4] *= xy;
      pair[j + 8] *= xy;
      pair[j + 12] = z * pair[j + 12] + (1 - z) * pair[j];
    }
  }
};

/** The same for the right qubit, which relaxes towards |1⟩ of the corrected state where a flip is pending. */
export const storeRight = (pair: Float64Array, xy: number, z: number): void => {
  for (let part = 0; part < 2 * PART; part += PART) {
    const fallen = part === 0 ? 1 - z : z - 1;
    for (let i = part; i < part + PART; i += 4) {
      pair[i + 1] *= xy;
      pair[i + 2] *= xy;
      pair[i + 3] = z * pair[i + 3] + fallen * pair[i];
    }
  }
};

/** The left qubit was replaced by noise but for the weight `kept`, 0 to 1: r_ij × kept for i > 0. */
export const depolarizeLeft = (pair: Float64Array, kept: number): void => {
  for (let ij = 0; ij < 2 * PART; ij++) if (ij % PART >= 4) pair[ij] *= kept;
};

/** The same of the right qubit: r_ij × kept for j > 0. */
export const depolarizeRight = (pair: Float64Array, kept: number): void => {
  for (let ij = 0; ij < 2 * PART; ij++) if (ij % 4 > 0) pair[ij] *= kept;
};

/** The left pair's mean over its parts, times what a noisy gate leaves; overwritten by each swap. */
const measured = new Float64Array(PART);

/**
 * Write into `out` (neither of the two) the pair that a Bell measurement of the inner qubits makes: CNOT with depolarizing of
 * weight 1 − `gate`, Hadamard, two readings, each right with probability `readout`. For each outcome t with correlators b_t(j)
 * and each reading, r_ik += ¼ Σ_j gate^[j>0] b_t(j) r_ij r_jk, corrected by what was read. No normalization is needed: the
 * outcomes are all used, and their probabilities sum to 1.
 */
export const swapPairs = (
  out: Float64Array,
  left: Float64Array,
  right: Float64Array,
  gate: number,
  readout: number,
): void => {
  for (let ij = 0; ij < PART; ij++) {
    const j = ij & 3;
    measured[ij] = ((left[ij] + left[PART + ij]) * PHI_PLUS[j] * (j > 0 ? gate : 1)) / 4;
  }
  const both = readout * readout;
  const one = readout * (1 - readout);
  const none = (1 - readout) * (1 - readout);
  out.fill(0);
  for (let pending = 0; pending < 2; pending++) {
    for (let truth = 0; truth < 4; truth++) {
      const s1 = SIGN[4 * truth + 1];
      const s2 = SIGN[4 * truth + 2];
      const s3 = SIGN[4 * truth + 3];
      for (let i = 0; i < PART; i += 4) {
        const m0 = measured[i];
        const m1 = s1 * measured[i + 1];
        const m2 = s2 * measured[i + 2];
        const m3 = s3 * measured[i + 3];
        for (let k = 0; k < 4; k++) {
          const at = PART * pending + k;
          const mean =
            m0 * right[at] + m1 * right[at + 4] + m2 * right[at + 8] + m3 * right[at + 12];
          for (let read = 0; read < 4; read++) {
            const wrong = read ^ truth;
            const chance = wrong === 0 ? both : wrong === 3 ? none : one;
            out[PART * (pending ^ (read & 1)) + i + k] += chance * SIGN[4 * read + k] * mean;
          }
        }
      }
    }
  }
};

/** Mean ⟨σi ⊗ σj⟩ of the corrected pair. */
export const meanOf = (pair: Float64Array, i: number, j: number): number =>
  pair[4 * i + j] + pair[PART + 4 * i + j];

/** Fidelity of the corrected pair to Φ+: (r₀₀ + r₁₁ − r₂₂ + r₃₃)/4. */
export const pairFidelity = (pair: Float64Array): number =>
  (meanOf(pair, 0, 0) + meanOf(pair, 1, 1) - meanOf(pair, 2, 2) + meanOf(pair, 3, 3)) / 4;
