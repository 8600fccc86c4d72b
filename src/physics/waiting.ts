/** Waiting times of heralded links, in attempts: closed forms that simulation and estimates are checked against. */

/**
 * Mean number of attempts until N equal links that try in step have all succeeded:
 * Σ_{j=1}^{N} C(N,j) (−1)^{j+1} / (1 − (1−p)^j). Cancellation limits it to about N ≤ 30.
 * Source: Bernardes, Praxmeyer and van Loock, Phys. Rev. A 83, 012323 (2011).
 */
export const meanSlowestOf = (links: number, probability: number): number => {
  let sum = 0;
  let choose = 1;
  for (let j = 1; j <= links; j++) {
    choose *= (links - j + 1) / j;
    sum -= (choose * (-1) ** j) / -Math.expm1(j * Math.log1p(-probability));
  }
  return sum;
};

/**
 * Mean number of attempts until links that share one communication qubit, and so try one after the other, have all
 * succeeded: Σ 1/p. Swaps sure.
 */
export const meanSequential = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, probability) => sum + 1 / probability, 0);

/**
 * Mean attempts of a nested chain of 2ⁿ links with swaps of success probability q, failed ones starting all over:
 * (3/2)ⁿ/(p qⁿ). An approximation for small p: each level is taken to wait geometrically, and 3/2 times as long as one of
 * its halves; a few percent too much at n = 2. Source: Sangouard et al., Rev. Mod. Phys. 83, 33 (2011), from memory.
 */
export const nestedApproximation = (
  levels: number,
  probability: number,
  swapSuccess: number,
): number => (3 / 2) ** levels / (probability * swapSuccess ** levels);

/** Mean attempts and dephasing of two links that try in step, the first pair waiting at most `cutoff` attempts. */
export interface TwoLinks {
  readonly attempts: number;
  /** Chance that the second pair comes within the cutoff. */
  readonly success: number;
  /** Mean of exp(−mu × |difference of attempts|) over delivered pairs. */
  readonly waitingFactor: number;
}

/**
 * Two links of success probability p with memory cutoff τ attempts (Infinity: none), storage factor exp(−mu) per attempt.
 * With q = 1 − p: success of a round s = [p² + 2pq(1−q^τ)]/(1−q²), its length
 * E = 1/(1−q²) + 2pq/(1−q²) × (1−q^τ)/p, attempts E/s; waiting factor with x = q e^{−mu}:
 * [1 + 2x(1−x^τ)/(1−x)] / [1 + 2q(1−q^τ)/(1−q)]. Derived; agrees with Monte Carlo.
 */
export const twoLinks = (probability: number, cutoff: number, mu: number): TwoLinks => {
  const p = probability;
  const q = 1 - p;
  const x = q * Math.exp(-mu);
  const qTau = q ** cutoff;
  const any = 1 - q * q;
  const success = (p * p + 2 * p * q * (1 - qTau)) / any;
  const round = 1 / any + ((2 * p * q) / any) * ((1 - qTau) / p);
  return {
    attempts: round / success,
    success,
    waitingFactor:
      (1 + (2 * x * (1 - x ** cutoff)) / (1 - x)) / (1 + (2 * q * (1 - qTau)) / (1 - q)),
  };
};
