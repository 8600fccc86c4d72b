/** A beam between two telescopes: parameters, and what diffraction, turbulence, pointing and background light do. */
import type { ChannelLoss } from '../../engine/interfaces';
import type { ParameterDefinition } from '../../network/parameters';
import { transmission } from '../../physics/fiber';
import {
  apertureTransmission,
  backgroundHz,
  beamRadius,
  jitteredTransmission,
  longTermRadius,
} from '../../physics/free-space';
import { passing } from './light-path';

const METERS_PER_KILOMETER = 1000;
const METERS_PER_NANOMETER = 1e-9;
const MICROMETERS_PER_NANOMETER = 1e-3;

export interface Beam {
  readonly kilometers: number;
  readonly wavelengthNm: number;
  /** Radius at which the intensity is 1/e² of that on the axis, where the beam leaves; absent: it does not spread. */
  readonly waistMeters: number | undefined;
  /** Diameter of the receiving telescope; absent: it takes in the whole beam. */
  readonly diameterMeters: number | undefined;
  /** Rms pointing error along each axis. */
  readonly pointingRadians: number;
  /** Fried parameter; Infinity without turbulence. */
  readonly friedMeters: number;
}

/** Names of the parameters that govern each loss. */
export interface BeamParameters {
  readonly diffraction: string;
  readonly turbulence: string;
}

/**
 * What does not reach the receiving telescope, on average: w(z) of a Gaussian beam, widened by turbulence to its long-term
 * radius and by pointing jitter σ to √(w² + 4σ²), through an aperture. Diffraction is counted first, then what each of the
 * others adds. Means only: no fading within a step.
 */
export const beamLosses = (beam: Beam, names: BeamParameters): ChannelLoss[] => {
  const { waistMeters, diameterMeters } = beam;
  if (waistMeters === undefined || diameterMeters === undefined || beam.kilometers === 0) return [];
  const distance = beam.kilometers * METERS_PER_KILOMETER;
  const wavelength = beam.wavelengthNm * METERS_PER_NANOMETER;
  const aperture = diameterMeters / 2;
  const still = beamRadius(waistMeters, wavelength, distance);
  const wide = longTermRadius(still, wavelength, distance, beam.friedMeters);
  const straight = apertureTransmission(aperture, still);
  const blurred = apertureTransmission(aperture, wide);
  const jittered = jitteredTransmission(aperture, wide, beam.pointingRadians * distance);
  return [
    passing('diffraction', 'diffraction', straight, names.diffraction),
    passing('turbulence', 'turbulence', share(blurred, straight), names.turbulence),
    passing('pointing', 'pointing jitter', share(jittered, blurred), 'pointingErrorRadians'),
  ];
};

/** What is left of what was there; where nothing was, nothing more is lost. */
const share = (left: number, before: number): number => (before > 0 ? left / before : 1);

/** Background light that a receiver lets pass to the detectors, in photons per second. */
export const background = (
  link: { readonly [id: string]: number | undefined },
  diameterMeters: number | undefined,
): { readonly hertz: number; readonly parameter: string } => ({
  hertz: backgroundHz({
    radiance: link.skyRadiance!,
    fieldOfView: Math.PI * (link.fieldOfViewRadians! / 2) ** 2,
    aperture: (diameterMeters ?? 0) / 2,
    filterMicrometers: link.filterNm! * MICROMETERS_PER_NANOMETER,
    wavelength: link.wavelengthNm! * METERS_PER_NANOMETER,
    efficiency: transmission(link.receiverLossDb!),
  }),
  parameter: 'skyRadiance',
});

/** Radius of a beam where it leaves. */
export const waist = (
  id: string,
  label: string,
  of: string,
  rest: Partial<ParameterDefinition>,
): ParameterDefinition => ({
  id,
  label,
  unit: 'meters',
  minimum: 0,
  exclusiveMinimum: true,
  maximum: 100,
  group: 'Telescopes',
  help: `Radius of the beam that leaves ${of}, where its intensity is 1/e² of that on the axis. Far away it opens by the half angle wavelength/(π × waist); a smaller waist spreads more.`,
  ...rest,
});

/** Diameter of a receiving telescope. */
export const diameter = (
  id: string,
  label: string,
  of: string,
  rest: Partial<ParameterDefinition>,
): ParameterDefinition => ({
  id,
  label,
  unit: 'meters',
  minimum: 0,
  exclusiveMinimum: true,
  maximum: 100,
  group: 'Telescopes',
  help: `Diameter of the aperture that receives at ${of}. What of the Gaussian beam misses it is lost.`,
  ...rest,
});

export const wavelengthNm: ParameterDefinition = {
  id: 'wavelengthNm',
  label: 'Wavelength',
  unit: 'nanometers',
  minimum: 100,
  maximum: 20_000,
  ideal: 1550,
  group: 'Telescopes',
  help: 'Wavelength of the light in the air: longer waves spread more.',
};

export const pointingErrorRadians: ParameterDefinition = {
  id: 'pointingErrorRadians',
  label: 'Pointing jitter',
  unit: 'radians',
  minimum: 0,
  maximum: 0.1,
  ideal: 0,
  group: 'Telescopes',
  help: 'Rms error of the beam’s direction along each of two axes. Its mean loss counts, its fading does not.',
};

/** Losses and background light of a receiving telescope. */
export const receiverParameters: readonly ParameterDefinition[] = [
  {
    id: 'receiverLossDb',
    label: 'Receiver loss',
    unit: 'decibels',
    minimum: 0,
    ideal: 0,
    group: 'Telescopes',
    help: 'Loss between a receiving aperture and the station or node: optics, filter, coupling into a fiber.',
  },
  {
    id: 'skyRadiance',
    label: 'Sky radiance',
    unit: 'wattsPerSquareMeterSteradianMicrometer',
    minimum: 0,
    ideal: 0,
    noise: 'value',
    group: 'Background light',
    help: 'Spectral radiance of what a receiving telescope sees behind the beam. Its light makes false clicks.',
  },
  {
    id: 'fieldOfViewRadians',
    label: 'Field of view',
    unit: 'radians',
    minimum: 0,
    maximum: 3,
    ideal: 0,
    group: 'Background light',
    help: 'Full angle that a receiving telescope sees; background light grows with its square.',
  },
  {
    id: 'filterNm',
    label: 'Filter bandwidth',
    unit: 'nanometers',
    minimum: 0,
    ideal: 0,
    group: 'Background light',
    help: 'Bandwidth of the filter before the detectors; background light grows with it.',
  },
];
