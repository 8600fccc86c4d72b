/** Verified blind computation: how many failed tests it can stand. */

/**
 * Share of test rounds that may fail before a verified blind computation must be given up: (1/k)(2c − 1)/(2c − 2), with k
 * the number of colors of the computation's graph and c, in [0, 1/2), the chance that an honest run of the computation
 * errs. k = 2, c = 0: a quarter.
 * Source: Leichtle, Music, Kashefi and Ollivier, PRX Quantum 2, 040302 (2021), from memory, not verified.
 */
export const tolerableTestFailure = (colors: number, computationError: number): number =>
  (2 * computationError - 1) / (2 * computationError - 2) / colors;
