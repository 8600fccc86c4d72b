/** Secret key per pair, asymptotic, from the state of the pair; and the noise at which it ends. */
import { type BellWeights, type Correlators, correlatorsOf, werner } from './bell-diagonal';
import { binaryEntropy, entropy } from './entropy';
import { CLASSICAL_CHSH, chsh } from './nonlocality';
import { thresholdOf } from './threshold';

/** Quantum bit error rates by basis: the probability that the two ends' bits differ (Y: agree) where Φ+ is wanted. */
export interface ErrorRates {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** eX = (1 − ⟨XX⟩)/2 = lY + lZ, eY = (1 + ⟨YY⟩)/2 = lX + lZ, eZ = (1 − ⟨ZZ⟩)/2 = lX + lY. */
export const errorRates = ([xx, yy, zz]: Correlators): ErrorRates => ({
  x: (1 - xx) / 2,
  y: (1 + yy) / 2,
  z: (1 - zz) / 2,
});

/**
 * BBM92 (and BB84) key bits per sifted pair, one-way post-processing: 1 − h(eX) − f h(eZ); key from Z, f ≥ 1 the
 * inefficiency of error correction. Not clipped: negative means none. Sifting (1/2, or towards 1 with biased bases) is the
 * caller's. Source: Shor and Preskill, Phys. Rev. Lett. 85, 441 (2000), read second hand.
 */
export const bbm92Rate = (pair: Correlators, inefficiency = 1): number => {
  const { x, z } = errorRates(pair);
  return 1 - binaryEntropy(x) - inefficiency * binaryEntropy(z);
};

/**
 * Six-state key bits per sifted pair, one-way, ideal error correction: 1 − H(l), with H the entropy of the Bell weights.
 * Not clipped. Threshold for a depolarized pair read second hand; the rate is the hashing bound.
 */
export const sixStateRate = (weights: BellWeights): number => 1 - entropy(weights);

/**
 * Device-independent key bits per pair against collective attacks, from the error rate Q of the key basis and the CHSH
 * value S: 1 − h(Q) − h((1 + √((S/2)² − 1))/2). At or below S = 2 an eavesdropper may know everything: −h(Q). Not clipped.
 * Source: Acín et al., Phys. Rev. Lett. 98, 230501 (2007), read second hand.
 */
export const deviceIndependentRate = (errorRate: number, chshValue: number): number => {
  const excess = Math.sqrt(Math.max(0, (chshValue / CLASSICAL_CHSH) ** 2 - 1));
  return 1 - binaryEntropy(errorRate) - binaryEntropy((1 + Math.min(1, excess)) / 2);
};

/** Device-independent rate of a pair measured in Z for key and in its best CHSH settings. */
export const deviceIndependentRateOf = (pair: Correlators): number =>
  deviceIndependentRate(errorRates(pair).z, chsh(pair));

/** Least fidelity of a Werner pair at which a figure of merit is positive, found by solving. */
export const wernerThreshold = (merit: (weights: BellWeights) => number): number =>
  thresholdOf((fidelity) => merit(werner(fidelity)), 0.5, 1);

/** The thresholds of the three protocols, as fidelities of a Werner pair; the error rate there is 2(1 − F)/3. */
export const bbm92Threshold = (): number => wernerThreshold((l) => bbm92Rate(correlatorsOf(l)));
export const sixStateThreshold = (): number => wernerThreshold(sixStateRate);
export const deviceIndependentThreshold = (): number =>
  wernerThreshold((l) => deviceIndependentRateOf(correlatorsOf(l)));
/** Least fidelity of a Werner pair that violates CHSH. */
export const chshThreshold = (): number =>
  wernerThreshold((l) => chsh(correlatorsOf(l)) - CLASSICAL_CHSH);
