/** EPL ("extreme photon loss") purification: two single-click pairs that share an unknown optical phase give one without it. */
import type { BellWeights } from './bell-diagonal';
import type { PurificationNoise, Purified } from './purification';

/** A single-click pair as it is, untwirled: populations of its four spin states, summing to 1, and one coherence. */
export interface SingleClickPair {
  /** Populations of |00⟩, |01⟩, |10⟩, |11⟩; 1 is the bright state. */
  readonly populations: readonly [number, number, number, number];
  /** Modulus of the coherence between |01⟩ and |10⟩, up to √(p01 p10), with the unknown shared phase left out. */
  readonly coherence: number;
}

/**
 * One pair kept out of two when both ends read 1 on the other: CNOT from kept to measured at both ends.
 *
 * 01 can only meet 10 and 10 only 01, so the phase that both pairs share cancels, and so do pairs with both spins bright
 * unless the other has both dark. Noiseless, of (1−a)|ψφ⟩⟨ψφ| + a|11⟩⟨11|: p = (1−a)²/2, F = 1.
 *
 * `phaseAgreement` is the mean of cos Δφ, Δφ the drift of the phase between the two pairs, in [−1, 1]: noiseless
 * F = (1 + phaseAgreement)/2. An end whose gate fails leaves both its qubits maximally mixed. The weights are those of
 * (Ψ+, …): F, then X, Y (even parity, twirled equally) and Z (phase).
 *
 * Derived; checked against the density matrix of four qubits. Protocol: Campbell and Benjamin, Phys. Rev. Lett. 101,
 * 130502 (2008), cited from memory, not verified.
 */
export const photonLossPurification = (
  kept: SingleClickPair,
  measured: SingleClickPair,
  phaseAgreement: number,
  noise: PurificationNoise,
): Purified => {
  const { gateA, gateB } = noise;
  const out = [0, 0, 0, 0];
  let coherence = 0;
  for (const outcome of [0, 1, 2, 3]) {
    const [a, b] = [outcome >> 1, outcome & 1];
    const readOnes =
      (a === 1 ? noise.readoutA : 1 - noise.readoutA) *
      (b === 1 ? noise.readoutB : 1 - noise.readoutB);
    for (const state of [0, 1, 2, 3]) {
      const [x, y] = [state >> 1, state & 1];
      const both = kept.populations[state] * measured.populations[state ^ outcome];
      const onlyA = alone(kept, 0, x) * alone(measured, 0, x ^ a);
      const onlyB = alone(kept, 1, y) * alone(measured, 1, y ^ b);
      out[state] +=
        readOnes *
        (gateA * gateB * both +
          (gateA * (1 - gateB) * onlyA) / 4 +
          ((1 - gateA) * gateB * onlyB) / 4 +
          ((1 - gateA) * (1 - gateB)) / 16);
    }
    if (a === b) {
      coherence += readOnes * gateA * gateB * kept.coherence * measured.coherence * phaseAgreement;
    }
  }
  const probability = out[0] + out[1] + out[2] + out[3];
  if (!(probability > 0)) return { probability: 0, weights: [0.25, 0.25, 0.25, 0.25] };
  const half = (out[1] + out[2]) / 2;
  const even = (out[0] + out[3]) / (2 * probability);
  const weights: BellWeights = [
    (half + coherence) / probability,
    even,
    even,
    (half - coherence) / probability,
  ];
  return { probability, weights };
};

/** Probability that one end's spin, looked at alone, is in that state; `end` 0 for A, 1 for B. */
const alone = ({ populations }: SingleClickPair, end: 0 | 1, spin: number): number =>
  end === 0
    ? populations[2 * spin] + populations[2 * spin + 1]
    : populations[spin] + populations[2 + spin];
