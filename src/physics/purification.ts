/** Purification of Bell-diagonal pairs, two into one: the recurrence map with noisy gates and readout, BBPSSW and DEJMPS. */
import { type BellWeights, werner } from './bell-diagonal';

/** Noise of the two nodes' local operations; A and B are the two ends. */
export interface PurificationNoise {
  /** Depolarizing weight of each end's two-qubit gate, 0 to 1: the probability that nothing happens. */
  readonly gateA: number;
  readonly gateB: number;
  /** Probability that each end reads its measured qubit rightly, 0.5 to 1. */
  readonly readoutA: number;
  readonly readoutB: number;
}

export const NOISELESS: PurificationNoise = { gateA: 1, gateB: 1, readoutA: 1, readoutB: 1 };

/** What is left of two pairs: with `probability` one pair of these weights, else none. */
export interface Purified {
  readonly probability: number;
  readonly weights: BellWeights;
}

/**
 * One step of the recurrence: CNOT from the kept to the measured pair at both ends, keep when the two readings agree.
 *
 * With k the kept and m the measured weights, G = gA gB and r = mA mB + (1−mA)(1−mB) the probability that agreement is
 * read rightly:
 *
 * same = (kI mI + kZ mZ, kX mX + kY mY, kX mY + kY mX, kI mZ + kZ mI),
 * diff = (kI mX + kZ mY, kX mI + kY mZ, kX mZ + kY mI, kI mY + kZ mX),
 * out = G (r same + (1−r) diff) + (1−G)/8, p = Σ out, weights = out/p.
 *
 * The end that fails depolarizes its two qubits, which leaves nothing of either pair. Derived; checked against the density
 * matrix of four qubits. Never divides by zero: p ≥ (1−G)/2, and with G = 1 only agreement that cannot happen gives p = 0
 * (then the maximally mixed state).
 */
export const recurrence = (
  kept: BellWeights,
  measured: BellWeights,
  noise: PurificationNoise,
): Purified => {
  const [kI, kX, kY, kZ] = kept;
  const [mI, mX, mY, mZ] = measured;
  const gate = noise.gateA * noise.gateB;
  const right = noise.readoutA * noise.readoutB + (1 - noise.readoutA) * (1 - noise.readoutB);
  const same = [kI * mI + kZ * mZ, kX * mX + kY * mY, kX * mY + kY * mX, kI * mZ + kZ * mI];
  const diff = [kI * mX + kZ * mY, kX * mI + kY * mZ, kX * mZ + kY * mI, kI * mY + kZ * mX];
  const out = same.map(
    (weight, i) => gate * (right * weight + (1 - right) * diff[i]) + (1 - gate) / 8,
  );
  const probability = out.reduce((sum, weight) => sum + weight, 0);
  if (!(probability > 0)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  const [lI, lX, lY, lZ] = out.map((weight) => weight / probability);
  return { probability, weights: [lI, lX, lY, lZ] };
};

/** Werner pair of the same fidelity: what random equal turns at both ends leave. */
export const twirled = ([fidelity]: BellWeights): BellWeights => werner(fidelity);

/**
 * BBPSSW: both pairs twirled to Werner form, one recurrence, the result twirled again. For noiseless gates and Werner
 * parameters w: p = (1 + w₁w₂)/2, w′ = (w₁ + w₂ + 4 w₁w₂)/(6p).
 * Source: Bennett et al., Phys. Rev. Lett. 76, 722 (1996), cited from memory; the Werner form was read in open code and is
 * a test here.
 */
export const bbpssw = (
  kept: BellWeights,
  measured: BellWeights,
  noise: PurificationNoise,
): Purified => {
  const { probability, weights } = recurrence(twirled(kept), twirled(measured), noise);
  return { probability, weights: twirled(weights) };
};

/** Weights after √X turns, opposite at the two ends: Y and Z errors change places. */
const turned = ([lI, lX, lY, lZ]: BellWeights): BellWeights => [lI, lX, lZ, lY];

/**
 * DEJMPS: turns that swap the labels Y and Z of both pairs, then the recurrence. No twirl, so that rounds of it converge
 * faster. Source: Deutsch et al., Phys. Rev. Lett. 77, 2818 (1996), as cited in the docstring of an open simulator; the
 * map is derived.
 */
export const dejmps = (
  kept: BellWeights,
  measured: BellWeights,
  noise: PurificationNoise,
): Purified => recurrence(turned(kept), turned(measured), noise);
