/** Entanglement swapping of Bell-diagonal pairs, with gate and readout noise. */
import type { Correlators } from './bell-diagonal';

/**
 * Depolarizing weight of a two-qubit gate from its average gate fidelity F: g = (4F − 1)/3, the probability that
 * nothing happens. F in [0.25, 1].
 */
export const gateWeight = (averageGateFidelity: number): number =>
  (4 * averageGateFidelity - 1) / 3;

/**
 * What a noisy Bell measurement multiplies the correlators by, besides the two pairs' own: readout fidelity m each,
 * gate weight g. ⟨XX⟩ and ⟨ZZ⟩ depend on one readout bit each, ⟨YY⟩ on both: (g(2m−1), g(2m−1)², g(2m−1)).
 */
export const swapNoise = (gate: number, readoutFidelity: number): Correlators => {
  const bit = 2 * readoutFidelity - 1;
  return [gate * bit, gate * bit * bit, gate * bit];
};

/**
 * Pair that a swap makes of two: (xx₁xx₂, −yy₁yy₂, zz₁zz₂) times the noise. Ideal noise is (1, 1, 1).
 * Source: Briegel, Dür, Cirac and Zoller, Phys. Rev. Lett. 81, 5932 (1998), for Werner pairs; the Bell-diagonal form is
 * checked against the density matrix in `density-matrix.test.ts`.
 */
export const swap = (a: Correlators, b: Correlators, noise: Correlators): Correlators => [
  a[0] * b[0] * noise[0],
  -a[1] * b[1] * noise[1],
  a[2] * b[2] * noise[2],
];
