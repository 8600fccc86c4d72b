/** Light through air and space: Gaussian beam into an aperture, pointing jitter, turbulence, atmosphere, background light. */
import { PLANCK_JOULE_SECONDS, SPEED_OF_LIGHT_KM_PER_SECOND } from '../units/constants';

const METERS_PER_KILOMETER = 1000;

/**
 * Radius of a Gaussian beam, 1/e² of intensity, after a distance z: w = w₀ √(1 + (λz/(πw₀²))²). All in meters, waist > 0.
 * The far-field half angle is λ/(πw₀).
 */
export const beamRadius = (waist: number, wavelength: number, distance: number): number =>
  waist * Math.hypot(1, (wavelength * distance) / (Math.PI * waist ** 2));

/**
 * Share of a centered Gaussian beam of 1/e² radius w that enters an aperture of radius a: 1 − exp(−2a²/w²). Quoting beam
 * and aperture by the ratio of areas (a/w)² instead gives half of it when a ≪ w, 3 dB more loss.
 */
export const apertureTransmission = (aperture: number, radius: number): number =>
  -Math.expm1((-2 * aperture ** 2) / radius ** 2);

/**
 * Mean of `apertureTransmission` when the beam's center jitters with a normal deviation σ along each axis: the mean beam is
 * Gaussian of radius √(w² + 4σ²), so 1 − exp(−2a²/(w² + 4σ²)). Exact, since the aperture is centered and the mean of a
 * moving Gaussian is a Gaussian. σ = pointing error in radians × distance. A mean only: fading within it is not described.
 */
export const jitteredTransmission = (aperture: number, radius: number, sigma: number): number =>
  apertureTransmission(aperture, Math.hypot(radius, 2 * sigma));

/**
 * Fried parameter r₀ of a spherical wave after a horizontal path of constant refractive-index structure Cn² (m^−2/3):
 * (0.423 × 3/8 k² Cn² z)^(−3/5), k = 2π/λ, in meters; Infinity without turbulence. Kolmogorov turbulence. Read second hand,
 * in open code.
 */
export const friedParameter = (cn2: number, wavelength: number, distance: number): number =>
  (0.423 * (3 / 8) * ((2 * Math.PI) / wavelength) ** 2 * cn2 * distance) ** (-3 / 5);

/** Fried parameter in coherence radii of the field: r₀ = 2.1 ρ₀. */
const FRIED_PER_COHERENCE_RADIUS = 2.1;

/**
 * Long-term radius of a beam in turbulence, wander included: √(w² + 2 (λz/(πρ₀))²), ρ₀ = r₀/2.1, with w the radius without
 * turbulence and r₀ the Fried parameter. Do not add wander again. Read second hand, in open code for satellite uplinks.
 */
export const longTermRadius = (
  radius: number,
  wavelength: number,
  distance: number,
  fried: number,
): number => {
  const coherence = fried / FRIED_PER_COHERENCE_RADIUS;
  return Math.hypot(radius, (Math.SQRT2 * wavelength * distance) / (Math.PI * coherence));
};

/**
 * Variance of the beam's center in weak turbulence, per axis, in m²: 1.919 Cn² z³ (2w₀)^(−1/3). Read second hand, in open
 * code. Already within `longTermRadius`.
 */
export const wanderVariance = (cn2: number, distance: number, waist: number): number =>
  1.919 * cn2 * distance ** 3 * (2 * waist) ** (-1 / 3);

/** Elevation in degrees below which the flat atmosphere 1/sin is left for the air mass of a round Earth. */
const FLAT_ABOVE = 20;

/**
 * Air mass relative to the zenith at an elevation in degrees, 0 to 90: 1/sin(e) from 20° on; below, where the round Earth
 * and refraction matter, 1/[sin(e) + 0.50572 (e + 6.07995)^−1.6364], e in degrees of apparent elevation. At 20° the two differ
 * by 0.7 %, a small step. Source: Kasten and Young, Appl. Opt. 28, 4735 (1989), coefficients read second hand, in open code.
 */
export const airMass = (elevationDegrees: number): number => {
  const sine = Math.sin((elevationDegrees * Math.PI) / 180);
  if (elevationDegrees >= FLAT_ABOVE) return 1 / sine;
  return 1 / (sine + 0.50572 * (elevationDegrees + 6.07995) ** -1.6364);
};

/** Transmission of the whole atmosphere at an elevation in degrees, from that at the zenith: η_zenith^(air mass). */
export const atmosphericTransmission = (zenith: number, elevationDegrees: number): number =>
  zenith ** airMass(elevationDegrees);

export interface BackgroundInputs {
  /** Spectral radiance of what the telescope sees, in W m⁻² sr⁻¹ µm⁻¹. */
  readonly radiance: number;
  /** Field of view, in steradians. */
  readonly fieldOfView: number;
  /** Radius of the receiving aperture, in meters. */
  readonly aperture: number;
  /** Width of the spectral filter, in micrometers. */
  readonly filterMicrometers: number;
  /** Wavelength, in meters. */
  readonly wavelength: number;
  /** Probability that a photon entering the aperture is detected. */
  readonly efficiency: number;
}

/**
 * Background counts per second: radiance × field of view × aperture area × filter × efficiency/(hν). Times the window it
 * is the mean number per window. Assumes a field of view filled evenly.
 */
export const backgroundHz = (inputs: BackgroundInputs): number => {
  const { radiance, fieldOfView, aperture, filterMicrometers, wavelength, efficiency } = inputs;
  const power = radiance * fieldOfView * Math.PI * aperture ** 2 * filterMicrometers;
  return (power * efficiency) / photonEnergy(wavelength);
};

/** Energy of a photon hc/λ in joules; wavelength in meters. */
export const photonEnergy = (wavelength: number): number =>
  (PLANCK_JOULE_SECONDS * SPEED_OF_LIGHT_KM_PER_SECOND * METERS_PER_KILOMETER) / wavelength;
