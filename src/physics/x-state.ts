/** X states: two-qubit states whose density matrix has entries on its two diagonals only, which is what heralding makes. */
import type { BellWeights } from './bell-diagonal';

/** Populations of |00⟩, |01⟩, |10⟩, |11⟩, which sum to 1, and the two (real) coherences. */
export interface XState {
  readonly p00: number;
  readonly p01: number;
  readonly p10: number;
  readonly p11: number;
  /** Between |00⟩ and |11⟩. */
  readonly even: number;
  /** Between |01⟩ and |10⟩. */
  readonly odd: number;
}

/**
 * Weights of the Pauli twirl of a state that was made towards Ψ+, after the bit flip that turns it towards Φ+: odd parity
 * becomes I and Z, even parity X and Y; lI = (p01 + p10)/2 + odd, lZ = (p01 + p10)/2 − odd, likewise lX and lY. The twirl
 * forgets how the populations of one parity differ.
 */
export const twirlOf = ({ p00, p01, p10, p11, even, odd }: XState): BellWeights => [
  (p01 + p10) / 2 + odd,
  (p00 + p11) / 2 + even,
  (p00 + p11) / 2 - even,
  (p01 + p10) / 2 - odd,
];

/** The state towards Ψ+ that has these weights after the bit flip, with equal populations in each parity. */
export const towardsPsi = ([lI, lX, lY, lZ]: BellWeights): XState => ({
  p00: (lX + lY) / 2,
  p01: (lI + lZ) / 2,
  p10: (lI + lZ) / 2,
  p11: (lX + lY) / 2,
  even: (lX - lY) / 2,
  odd: (lI - lZ) / 2,
});

/** The state mixed with a share `noise`, 0 to 1, of the maximally mixed one. */
export const mixed = (state: XState, noise: number): XState => {
  const kept = 1 - noise;
  return {
    p00: state.p00 * kept + noise / 4,
    p01: state.p01 * kept + noise / 4,
    p10: state.p10 * kept + noise / 4,
    p11: state.p11 * kept + noise / 4,
    even: state.even * kept,
    odd: state.odd * kept,
  };
};
