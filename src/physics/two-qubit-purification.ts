/** Purification of density matrices in the Pauli basis: what the exact formalism makes of two pairs. */
import type { PurificationNoise } from './purification';
import { emptyPair, meanOf } from './two-qubit-state';

/**
 * One end's CNOT backwards: σi ⊗ Zᶻ on (kept, measured) after the gate is sign × σ(kept) ⊗ σ(measured) before it; at 4z + i.
 * X spreads to the target, Z to the control.
 */
const KEPT = [0, 1, 2, 3, 3, 2, 1, 0];
const MEASURED = [0, 1, 1, 0, 3, 2, 2, 3];
const CNOT_SIGN = [1, 1, 1, 1, 1, -1, 1, 1];

const first = emptyPair();
const second = emptyPair();

/** Into `to`, the mean of the pair's parts: whatever correction was pending is made. */
const correct = (to: Float64Array, pair: Float64Array): void => {
  to.fill(0);
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) to[4 * i + j] = meanOf(pair, i, j);
  }
};

/**
 * Which readings keep a pair, as an observable of the measured one: coefficients of Zᵘ ⊗ Zᵛ at 2u + v, for readings that are
 * right with probability (1 + a)/2 at the left and (1 + b)/2 at the right end.
 */
type Accepted = (a: number, b: number) => readonly [number, number, number, number];

const READ_THE_SAME: Accepted = (a, b) => [1 / 2, 0, 0, (a * b) / 2];
const READ_ONE_BOTH: Accepted = (a, b) => [1 / 4, -b / 4, -a / 4, (a * b) / 4];

/**
 * Into `out`, the kept pair if the readings of the measured one are accepted, normalized; nothing pending. With c_uv the
 * coefficients of what is accepted and g the weight of each end's gate where it acts on anything,
 *
 * r_ik = Σ_uv c_uv gA gB × (kept × measured means of what the two CNOTs turn σi Zᵘ and σk Zᵛ into), p = r₀₀.
 *
 * Returns p, 0 to 1; for p = 0 the maximally mixed state.
 */
const purify = (
  out: Float64Array,
  kept: Float64Array,
  measured: Float64Array,
  { gateA, gateB, readoutA, readoutB }: PurificationNoise,
  accepted: Accepted,
): number => {
  const coefficients = accepted(2 * readoutA - 1, 2 * readoutB - 1);
  out.fill(0);
  for (let i = 0; i < 4; i++) {
    for (let k = 0; k < 4; k++) {
      let sum = 0;
      for (let uv = 0; uv < 4; uv++) {
        const a = 4 * (uv >> 1) + i;
        const b = 4 * (uv & 1) + k;
        const gates = (a > 0 ? gateA : 1) * (b > 0 ? gateB : 1);
        const mean = kept[4 * KEPT[a] + KEPT[b]] * measured[4 * MEASURED[a] + MEASURED[b]];
        sum += coefficients[uv] * gates * CNOT_SIGN[a] * CNOT_SIGN[b] * mean;
      }
      out[4 * i + k] = sum;
    }
  }
  const probability = out[0];
  if (probability > 0) for (let ij = 0; ij < 16; ij++) out[ij] /= probability;
  else {
    out.fill(0);
    out[0] = 1;
  }
  return probability;
};

/** √X turns, opposite at the two ends: (Y, Z) → (−Z, Y) on the left, (Z, −Y) on the right. Φ+ stays as it is. */
const turn = (pair: Float64Array): void => {
  for (let j = 0; j < 4; j++) {
    const y = pair[8 + j];
    pair[8 + j] = -pair[12 + j];
    pair[12 + j] = y;
  }
  for (let i = 0; i < 16; i += 4) {
    const y = pair[i + 2];
    pair[i + 2] = pair[i + 3];
    pair[i + 3] = -y;
  }
};

/** Random equal turns at both ends: a Werner pair of the same fidelity. */
const twirl = (pair: Float64Array): void => {
  const w = (pair[5] - pair[10] + pair[15]) / 3;
  pair.fill(0);
  pair[0] = 1;
  pair[5] = w;
  pair[10] = -w;
  pair[15] = w;
};

/** A step that makes what is pending on two pairs good and writes the kept one, if it is kept, into `out`; returns the probability. */
export type PairPurification = (
  out: Float64Array,
  kept: Float64Array,
  measured: Float64Array,
  noise: PurificationNoise,
) => number;

/** DEJMPS: turns, then the pair is kept when both ends read the same. See `dejmps` for the Bell-diagonal form. */
export const dejmpsPairs: PairPurification = (out, kept, measured, noise) => {
  correct(first, kept);
  correct(second, measured);
  turn(first);
  turn(second);
  return purify(out, first, second, noise, READ_THE_SAME);
};

/** BBPSSW: both pairs twirled to Werner form, kept when both ends read the same, the result twirled again. */
export const bbpsswPairs: PairPurification = (out, kept, measured, noise) => {
  correct(first, kept);
  correct(second, measured);
  twirl(first);
  twirl(second);
  const probability = purify(out, first, second, noise, READ_THE_SAME);
  twirl(out);
  return probability;
};

/**
 * EPL: kept when both ends read 1. The flip that made Φ+ of the heralded Ψ+ is the same on both pairs and leaves the
 * readings as they are. See `photonLossPurification`.
 */
export const eplPairs: PairPurification = (out, kept, measured, noise) => {
  correct(first, kept);
  correct(second, measured);
  return purify(out, first, second, noise, READ_ONE_BOTH);
};
