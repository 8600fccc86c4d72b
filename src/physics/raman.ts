/** Raman noise of classical light in the same fiber. */
import { photonEnergy } from './free-space';

/** A classical channel beside the quantum one, both of the same attenuation. */
export interface RamanInputs {
  /** Power launched, in watts. */
  readonly launchWatts: number;
  /** Raman scattering into the quantum channel, per km and nm of bandwidth, at its wavelength. */
  readonly perKmPerNm: number;
  /** Bandwidth of the quantum channel's filter, in nanometers. */
  readonly filterNm: number;
  readonly lengthKm: number;
  readonly attenuationDbPerKm: number;
  /** Wavelength of the quantum channel, in meters. */
  readonly wavelength: number;
}

/** Attenuation per km as a rate of exponential decay. */
const decayPerKm = (attenuationDbPerKm: number): number => (attenuationDbPerKm * Math.LN10) / 10;

/**
 * Noise photons per second at the far end, where classical and quantum light leave together: P β Δλ L e^{−αL}/(hν),
 * α = a ln10/10. Largest at L = 1/α (21.7 km at 0.2 dB/km). Integral of scattering along the fiber, derived; as a model of
 * lit fiber known from Eraerds et al., New J. Phys. 12, 063027 (2010), from memory, not verified; agrees with open code.
 */
export const forwardRamanHz = (inputs: RamanInputs): number => {
  const { lengthKm, attenuationDbPerKm } = inputs;
  return perKmHz(inputs) * lengthKm * Math.exp(-decayPerKm(attenuationDbPerKm) * lengthKm);
};

/**
 * Noise photons per second back at the end where the classical light enters: P β Δλ (1 − e^{−2αL})/(2α)/(hν). Grows to a
 * plateau; without attenuation, P β Δλ L/(hν). Same standing as the forward form.
 */
export const backwardRamanHz = (inputs: RamanInputs): number => {
  const decay = decayPerKm(inputs.attenuationDbPerKm);
  const effective =
    decay > 0 ? -Math.expm1(-2 * decay * inputs.lengthKm) / (2 * decay) : inputs.lengthKm;
  return perKmHz(inputs) * effective;
};

const perKmHz = ({ launchWatts, perKmPerNm, filterNm, wavelength }: RamanInputs): number =>
  (launchWatts * perKmPerNm * filterNm) / photonEnergy(wavelength);
