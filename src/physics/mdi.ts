/** Measurement-device-independent key distribution: two weak coherent senders and a Bell measurement between them. */
import { binaryEntropy } from './entropy';

export interface MdiInputs {
  /** Probability that a photon sent by that side is detected: its fiber and the detectors, 0 to 1. */
  readonly efficiencyA: number;
  readonly efficiencyB: number;
  /** Probability of a click without a photon, per pulse and detector; there are four detectors. */
  readonly dark: number;
  /** ed: probability that misalignment turns a right bit into a wrong one, 0 to 0.5. */
  readonly misalignment: number;
}

/** Probability per pulse that the Bell measurement succeeds, and share of wrong bits among those. */
export interface MdiGain {
  readonly gain: number;
  readonly errorRate: number;
}

/** Error of a success that owes nothing to the senders' light. */
const RANDOM = 0.5;

/** Modified Bessel function I₀, by its power series; for the arguments below 10 that intensities give. */
const besselI0 = (x: number): number => {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
};

const gainOf = (gain: number, errors: number): MdiGain =>
  gain > 0 ? { gain, errorRate: errors / gain } : { gain: 0, errorRate: RANDOM };

/**
 * Both senders emit one photon. With detectors that click on one or more photons, success being exactly two clicks of
 * orthogonal polarization:
 * Y₁₁ = (1−pd)²[ηA ηB/2 + (2ηA + 2ηB − 3ηA ηB) pd + 4(1−ηA)(1−ηB) pd²],
 * e₁₁ Y₁₁ = Y₁₁/2 − (1/2 − ed)(1−pd)² ηA ηB/2, the error of the basis in which photons interfere.
 * Without dark counts Y₁₁ = ηA ηB/2: linear optics tells two of four Bell states apart.
 * Source: Ma and Razavi, Phys. Rev. A 86, 062319 (2012), from memory; its limits were read second hand, the gains of
 * `mdiGains` agree with an average over the senders' phases.
 */
export const mdiSinglePhotons = (inputs: MdiInputs): MdiGain => {
  const { efficiencyA: a, efficiencyB: b, dark, misalignment } = inputs;
  const both = (a * b) / 2;
  const quiet = (1 - dark) ** 2;
  const gain =
    quiet * (both + (2 * a + 2 * b - 3 * a * b) * dark + 4 * (1 - a) * (1 - b) * dark ** 2);
  return gainOf(gain, RANDOM * gain - (RANDOM - misalignment) * quiet * both);
};

/**
 * Gains with coherent pulses of mean photon number μ each, phases random. With a = ηA μ, b = ηB μ, s = a + b,
 * x = √(ab)/2, y = (1−pd) e^{−s/4}:
 * - Z, the basis of the key: right QC = 2(1−pd)² e^{−s/2}[1−(1−pd)e^{−a/2}][1−(1−pd)e^{−b/2}],
 *   wrong QE = 2pd(1−pd)² e^{−s/2}[I₀(2x) − (1−pd)e^{−s/2}], errors ed QC + (1−ed) QE;
 * - X, the basis of the test: Q = 2y²[1 + 2y² − 4y I₀(x) + I₀(2x)], errors Q/2 − 2(1/2 − ed) y²[I₀(2x) − 1].
 *   For weak pulses without dark counts its error is 1/4 + ed/2: coherent states do not interfere like single photons.
 * Source: as for `mdiSinglePhotons`.
 */
export const mdiGains = (inputs: MdiInputs, mean: number): { z: MdiGain; x: MdiGain } => {
  const { dark, misalignment } = inputs;
  const [a, b] = [inputs.efficiencyA * mean, inputs.efficiencyB * mean];
  const quiet = 1 - dark;
  const dim = Math.exp(-(a + b) / 2);
  const x = Math.sqrt(a * b) / 2;
  const right =
    2 *
    quiet ** 2 *
    dim *
    (dark - quiet * Math.expm1(-a / 2)) *
    (dark - quiet * Math.expm1(-b / 2));
  const wrong = 2 * dark * quiet ** 2 * dim * (besselI0(2 * x) - quiet * dim);
  const y = quiet * Math.exp(-(a + b) / 4);
  const gain = 2 * y * y * (1 + 2 * y * y - 4 * y * besselI0(x) + besselI0(2 * x));
  const correlated = 2 * y * y * (besselI0(2 * x) - 1);
  return {
    z: gainOf(right + wrong, misalignment * right + (1 - misalignment) * wrong),
    x: gainOf(gain, RANDOM * gain - (RANDOM - misalignment) * correlated),
  };
};

/**
 * Key bits per pulse sent in the Z basis, infinitely many decoy intensities, signals of mean μ:
 * R = μ² e^{−2μ} Y₁₁[1 − h(e₁₁)] − Q_Z f h(E_Z). Asymptotic, not clipped: negative means none.
 * Source: Lo, Curty and Qi, Phys. Rev. Lett. 108, 130503 (2012), eq. 1, read second hand.
 */
export const mdiRate = (inputs: MdiInputs, mean: number, inefficiency: number): number => {
  const singles = mdiSinglePhotons(inputs);
  const { gain, errorRate } = mdiGains(inputs, mean).z;
  const fromSingles =
    mean ** 2 * Math.exp(-2 * mean) * singles.gain * (1 - binaryEntropy(singles.errorRate));
  return fromSingles - gain * inefficiency * binaryEntropy(errorRate);
};
