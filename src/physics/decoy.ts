/** Decoy-state BB84 with weak coherent pulses: what key distribution without entanglement reaches over the same fiber. */
import { binaryEntropy } from './entropy';
import { thresholdOf } from './threshold';

export interface DecoyInputs {
  /** Probability that a photon sent is detected: fiber, receiver and detectors, 0 to 1. */
  readonly efficiency: number;
  /** Y₀: probability of a click without a photon, per pulse, all detectors. */
  readonly background: number;
  /** ed: probability that a photon reaches the wrong detector, 0 to 0.5. */
  readonly misalignment: number;
  /** f ≥ 1: inefficiency of error correction. */
  readonly inefficiency: number;
}

/** Error of a click without a photon. */
const RANDOM = 0.5;
/** Share of pulses measured in the basis in which they were sent. */
const SIFTED = 0.5;

/** Q_μ = Y₀ + 1 − e^{−ημ}: clicks per pulse of mean photon number μ; and E_μ Q_μ, the wrong ones. */
const gainOf = ({ efficiency, background, misalignment }: DecoyInputs, mean: number) => {
  const light = -Math.expm1(-efficiency * mean);
  return {
    gain: background + light,
    errors: RANDOM * background + misalignment * light,
  };
};

/** What is known of single photons: their yield Y₁ and error rate e₁. */
interface SinglePhotons {
  readonly yield: number;
  readonly errorRate: number;
}

/** Key bits per pulse from single photons, everything else given to the eavesdropper; not clipped. */
const rateOf = (inputs: DecoyInputs, mean: number, single: SinglePhotons): number => {
  const { gain, errors } = gainOf(inputs, mean);
  const fromSingles = single.yield * mean * Math.exp(-mean) * (1 - binaryEntropy(single.errorRate));
  return SIFTED * (fromSingles - gain * inputs.inefficiency * binaryEntropy(errors / gain));
};

/**
 * Key bits per pulse with infinitely many decoy intensities, at signal intensity μ: Y₁ = Y₀ + η, e₁ = (Y₀/2 + ed η)/Y₁,
 * R = ½{−Q_μ f h(E_μ) + Y₁ μ e^{−μ}[1 − h(e₁)]}. Asymptotic, not clipped: negative means none.
 * Source: Ma, Qi, Zhao and Lo, Phys. Rev. A 72, 012326 (2005), read second hand.
 */
export const decoyRate = (inputs: DecoyInputs, mean: number): number =>
  rateOf(inputs, mean, singlePhotons(inputs));

/** What there is to know of single photons, and what infinitely many decoys tell: Y₁ = Y₀ + η, e₁ = (Y₀/2 + ed η)/Y₁. */
export const singlePhotons = (inputs: DecoyInputs): SinglePhotons => {
  const singles = inputs.background + inputs.efficiency;
  const errors = RANDOM * inputs.background + inputs.misalignment * inputs.efficiency;
  return { yield: singles, errorRate: errors / singles };
};

/**
 * What two decoys tell, vacuum and a weak one ν < μ: Y₁ at least μ/(μν − ν²) [Q_ν e^ν − Q_μ e^μ ν²/μ² − (μ² − ν²)/μ² Y₀],
 * e₁ at most (E_ν Q_ν e^ν − Y₀/2)/(Y₁ ν). Same source as `decoyRate`.
 */
export const vacuumWeakBounds = (
  inputs: DecoyInputs,
  mean: number,
  weak: number,
): SinglePhotons => {
  const signal = gainOf(inputs, mean).gain * Math.exp(mean);
  const decoy = gainOf(inputs, weak);
  const ratio = (weak / mean) ** 2;
  const singles =
    (mean / (mean * weak - weak ** 2)) *
    (decoy.gain * Math.exp(weak) - signal * ratio - (1 - ratio) * inputs.background);
  const errorRate = (decoy.errors * Math.exp(weak) - RANDOM * inputs.background) / (singles * weak);
  return { yield: singles, errorRate: Math.min(RANDOM, errorRate) };
};

/** Key bits per pulse with a vacuum and a weak decoy, at signal intensity μ. */
export const vacuumWeakRate = (inputs: DecoyInputs, mean: number, weak: number): number =>
  rateOf(inputs, mean, vacuumWeakBounds(inputs, mean, weak));

/**
 * Signal intensity that gives the most key where background is small beside the signal and η is small: the solution of
 * (1 − μ) e^{−μ} = f h(ed)/(1 − h(ed)), found by solving, in (0, 1). Same source. Throws when misalignment leaves no key.
 */
export const bestIntensity = (misalignment: number, inefficiency: number): number => {
  const noise = binaryEntropy(misalignment);
  const right = (inefficiency * noise) / (1 - noise);
  return thresholdOf((mean) => (1 - mean) * Math.exp(-mean) - right, 0, 1);
};
