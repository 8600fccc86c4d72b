/**
 * Bell-diagonal pairs, as Pauli-error weights and as correlators.
 *
 * Weights (lI, lX, lY, lZ) are the probabilities of the Pauli error I, X, Y, Z on one half of Φ+, that is of
 * (Φ+, Ψ+, Ψ−, Φ−). Fidelity is lI. Correlators are (⟨XX⟩, ⟨YY⟩, ⟨ZZ⟩); Φ+ has (1, −1, 1).
 */
export type BellWeights = readonly [lI: number, lX: number, lY: number, lZ: number];
export type Correlators = readonly [xx: number, yy: number, zz: number];

/** xx = lI + lX − lY − lZ, yy = −lI + lX − lY + lZ, zz = lI − lX − lY + lZ. */
export const correlatorsOf = ([lI, lX, lY, lZ]: BellWeights): Correlators => [
  lI + lX - lY - lZ,
  -lI + lX - lY + lZ,
  lI - lX - lY + lZ,
];

/** Inverse of `correlatorsOf`, for a state of unit trace. */
export const weightsOf = ([xx, yy, zz]: Correlators): BellWeights => [
  (1 + xx - yy + zz) / 4,
  (1 + xx + yy - zz) / 4,
  (1 - xx - yy - zz) / 4,
  (1 - xx + yy + zz) / 4,
];

/** Fidelity to Φ+: (1 + ⟨XX⟩ − ⟨YY⟩ + ⟨ZZ⟩)/4, in [0, 1]. */
export const fidelityOf = ([xx, yy, zz]: Correlators): number => (1 + xx - yy + zz) / 4;

/** Werner pair of fidelity F: weights (F, e, e, e) with e = (1 − F)/3. */
export const werner = (fidelity: number): BellWeights => {
  const rest = (1 - fidelity) / 3;
  return [fidelity, rest, rest, rest];
};
