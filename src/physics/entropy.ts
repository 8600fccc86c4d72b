/** Entropy of probabilities, in bits. */

/** Shannon entropy −Σ p log2 p; terms with p ≤ 0 count nothing, so rounding below 0 does no harm. */
export const entropy = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);

/** Binary entropy h(p) = −p log2 p − (1−p) log2(1−p), in [0, 1]. */
export const binaryEntropy = (p: number): number => entropy([p, 1 - p]);
