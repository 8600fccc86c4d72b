/** Single-photon detectors. */

/** Probability of a dark count in a window: 1 − exp(−rate × window). Rate in hertz, window in seconds. */
export const darkProbability = (darkCountHz: number, windowSeconds: number): number =>
  -Math.expm1(-darkCountHz * windowSeconds);
