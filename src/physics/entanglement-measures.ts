/** How much entanglement a Bell-diagonal pair has, by the usual measures. */
import type { BellWeights } from './bell-diagonal';
import { binaryEntropy, entropy } from './entropy';

const largest = (weights: BellWeights): number => Math.max(...weights);

/** Concurrence max(0, 2 l_max − 1), in [0, 1]; 0 for a separable pair. */
export const concurrence = (weights: BellWeights): number => Math.max(0, 2 * largest(weights) - 1);

/**
 * Entanglement of formation h((1 + √(1 − C²))/2), in ebits, with C the concurrence: Bell pairs needed per pair made.
 * Source: Bennett, DiVincenzo, Smolin and Wootters, Phys. Rev. A 54, 3824 (1996), from memory, not verified.
 */
export const entanglementOfFormation = (weights: BellWeights): number =>
  binaryEntropy((1 + Math.sqrt(1 - concurrence(weights) ** 2)) / 2);

/** Negativity max(0, l_max − 1/2): minus the sum of the negative eigenvalues of the partial transpose; at most 1/2. */
export const negativity = (weights: BellWeights): number => Math.max(0, largest(weights) - 0.5);

/** Logarithmic negativity max(0, log2(2 l_max)), in ebits: no distillation gives more. */
export const logNegativity = (weights: BellWeights): number =>
  Math.max(0, Math.log2(2 * largest(weights)));

/**
 * Hashing bound 1 − H(l), in ebits per pair: what one-way distillation surely gives. Not clipped: negative means that
 * hashing gives nothing. Source: Bennett et al., Phys. Rev. A 54, 3824 (1996), from memory, not verified.
 */
export const hashingBound = (weights: BellWeights): number => 1 - entropy(weights);
