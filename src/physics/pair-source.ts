/** Photon pairs without memories: down-conversion, its multi-pair terms, coincidences and accidentals. */

/** A pulsed source of polarization-entangled pairs and the two receivers that share it. */
export interface PairSourceInputs {
  /** λ = sinh² r, mean pairs per mode; two modes make μ = 2λ mean pairs per pulse. ≥ 0. */
  readonly meanPairsPerMode: number;
  /** Probability that a photon sent to that side is detected, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Probability of a background click per pulse at that side, all its detectors together, 0 to 1. */
  readonly backgroundA: number;
  readonly backgroundB: number;
  /** Probability that a photon pair gives unequal bits where it should give equal ones, 0 to 0.5. */
  readonly misalignment: number;
}

export interface PairGain {
  /** Q: probability per pulse that both sides click. */
  readonly gain: number;
  /** E: share of those coincidences with a wrong bit, the same in every basis. 0.5 when there is none. */
  readonly errorRate: number;
}

/** Error of a coincidence that owes nothing to a pair. */
const RANDOM = 0.5;

/**
 * Probability that n pairs leave a two-mode source: (n+1) λⁿ/(1+λ)ⁿ⁺². Mean 2λ; P(0) = 1/(1+λ)².
 * Source: Ma, Fung and Lo, Phys. Rev. A 76, 012307 (2007), read second hand.
 */
export const twoModePairs = (pairs: number, meanPairsPerMode: number): number =>
  ((pairs + 1) * (meanPairsPerMode / (1 + meanPairsPerMode)) ** pairs) /
  (1 + meanPairsPerMode) ** 2;

/** Probability that n pairs leave one pair of modes (two-mode squeezed vacuum): n̄ⁿ/(1+n̄)ⁿ⁺¹, thermal. */
export const oneModePairs = (pairs: number, meanPairs: number): number =>
  (meanPairs / (1 + meanPairs)) ** pairs / (1 + meanPairs);

/** λ of the two-mode source that emits at least one pair with probability p: 1/√(1−p) − 1. p in [0, 1). */
export const meanPairsPerModeOf = (pairProbability: number): number =>
  Math.expm1(-Math.log1p(-pairProbability) / 2);

/**
 * Gain and error rate of a down-conversion source between two receivers with threshold detectors; a receiver at which
 * both bits click gives a random one. With λ, e, Y the inputs and e0 = 1/2:
 *
 * Q = 1 − (1−YA)/(1+eA λ)² − (1−YB)/(1+eB λ)² + (1−YA)(1−YB)/(1+eA λ+eB λ−eA eB λ)²,
 * E Q = e0 Q − 2(e0−ed) eA eB λ(1+λ)/[(1+eA λ)(1+eB λ)(1+eA λ+eB λ−eA eB λ)].
 *
 * Written without the differences of near-equal numbers, so that tiny gains keep their digits. All orders of multi-pair
 * emission are in it; for small λ and e, E ≈ ed + λ(1 − 2ed). The emitted state is the same in every basis, so the bits
 * are those of a Werner pair with w = 1 − 2E.
 * Source: Ma, Fung and Lo, Phys. Rev. A 76, 012307 (2007), eqs. 9 and 10, read second hand; equal here to the sum over
 * photon numbers and to a count of photons.
 */
export const pairGain = (inputs: PairSourceInputs): PairGain => {
  const { meanPairsPerMode: mean, efficiencyA: eA, efficiencyB: eB } = inputs;
  const [a, b] = [eA * mean, eB * mean];
  const both = a + b - eA * eB * mean;
  const darkA = 1 / (1 + a) ** 2; // neither detector of A sees a photon
  const darkB = 1 / (1 + b) ** 2;
  // 1 − darkA − darkB + dark of both, over a common denominator; each bracket is small of second order.
  const overlap = a * b + eA * eB * mean; // (1+a)(1+b) − (1+both)
  const product = (1 + a) * (1 + b);
  const neither = 1 / (1 + both) ** 2;
  const excess = (overlap * (2 * product - overlap)) / (product * (1 + both)) ** 2; // neither − darkA darkB
  const seenA = (a * (2 + a)) / (1 + a) ** 2;
  const seenB = (b * (2 + b)) / (1 + b) ** 2;
  const byPhotons = seenA * seenB + excess;
  const [yA, yB] = [inputs.backgroundA, inputs.backgroundB];
  const gain = byPhotons + yA * (darkA - neither) + yB * (darkB - neither) + yA * yB * neither;
  if (!(gain > 0)) return { gain: 0, errorRate: RANDOM };
  const correlated = (eA * eB * mean * (1 + mean)) / (product * (1 + both));
  return {
    gain,
    errorRate: RANDOM - (2 * (RANDOM - inputs.misalignment) * correlated) / gain,
  };
};

/** Rates of a continuous source, in hertz. */
export interface CountingInputs {
  /** Pairs that leave the source. */
  readonly pairRateHz: number;
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Counts of each side without photons, all its detectors together. */
  readonly darkCountAHz: number;
  readonly darkCountBHz: number;
  /** Width of the coincidence window, in seconds. */
  readonly windowSeconds: number;
}

export interface Coincidences {
  readonly singlesAHz: number;
  readonly singlesBHz: number;
  /** True coincidences R = pairs × eA × eB. */
  readonly pairsHz: number;
  /** Accidentals S_A S_B × window; more than one click per window is neglected, so keep singles × window ≪ 1. */
  readonly accidentalsHz: number;
}

/** Coincidences and accidentals over all outcomes of both sides. Standard counting statistics of a Poissonian source. */
export const coincidences = (inputs: CountingInputs): Coincidences => {
  const { pairRateHz, efficiencyA, efficiencyB } = inputs;
  const singlesAHz = pairRateHz * efficiencyA + inputs.darkCountAHz;
  const singlesBHz = pairRateHz * efficiencyB + inputs.darkCountBHz;
  return {
    singlesAHz,
    singlesBHz,
    pairsHz: pairRateHz * efficiencyA * efficiencyB,
    accidentalsHz: singlesAHz * singlesBHz * inputs.windowSeconds,
  };
};

/**
 * Visibility (Werner parameter) of the coincidences, counted over all outcomes: accidentals are random, so
 * V = R/(R + R_acc). NaN-free: 0 without coincidences.
 */
export const visibilityOf = ({ pairsHz, accidentalsHz }: Coincidences): number =>
  pairsHz > 0 ? pairsHz / (pairsHz + accidentalsHz) : 0;

/**
 * Visibility from a coincidence-to-accidental ratio read at the maximum of a fringe, accidentals subtracted:
 * (max − min)/(max + min) = CAR/(CAR + 2). There the true coincidences are half of all, the accidentals a quarter, so this
 * CAR is twice R/R_acc of `visibilityOf`, and both visibilities agree. Range of CAR [0, ∞].
 */
export const visibilityFromCar = (car: number): number =>
  car === Number.POSITIVE_INFINITY ? 1 : car / (car + 2);
