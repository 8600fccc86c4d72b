/**
 * Bell-diagonal pairs, as Pauli-error weights and as correlators.
 *
 * Weights (lI, lX, lY, lZ) are the probabilities of the Pauli error I, X, Y, Z on one half of Φ+, that is of
 * (Φ+, Ψ+, Ψ−, Φ−). Fidelity is lI. Correlators are (⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩); Φ+ has (1, −1, 1).
 */
export type BellWeights = readonly [lI: number, lX: number, lY: number, lZ: number];
export type Correlators = readonly [xx: number, yy: number, zz: number];

// By index below, not by pattern, which walks an iterator: these are called thousands of times before they are compiled.

/** xx = lI + lX − lY − lZ, yy = −lI + lX − lY + lZ, zz = lI − lX − lY + lZ. */
export const correlatorsOf = (weights: BellWeights): Correlators => {
  const lI = weights[0];
  const lX = weights[1];
  const lY = weights[2];
  const lZ = weights[3];
  return [lI + lX - lY - lZ, -lI + lX - lY + lZ, lI - lX - lY + lZ];
};

/** Inverse of `correlatorsOf`, for a state of unit trace. */
export const weightsOf = (pair: Correlators): BellWeights => {
  const xx = pair[0];
  const yy = pair[1];
  const zz = pair[2];
  return [
    (1 + xx - yy + zz) / 4,
    (1 + xx + yy - zz) / 4,
    (1 - xx - yy - zz) / 4,
    (1 - xx + yy + zz) / 4,
  ];
};

/** Fidelity to Φ+: (1 + ⟨XX⟩ − ⟨YY⟩ + ⟨ZZ⟩)/4, in [0, 1]. */
export const fidelityOf = (pair: Correlators): number => (1 + pair[0] - pair[1] + pair[2]) / 4;

/** Werner pair of fidelity F: weights (F, e, e, e) with e = (1 − F)/3. */
export const werner = (fidelity: number): BellWeights => {
  const rest = (1 - fidelity) / 3;
  return [fidelity, rest, rest, rest];
};
