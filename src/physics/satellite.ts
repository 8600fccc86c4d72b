/** Where a satellite is, seen from the ground: slant range and elevation over a pass of a circular orbit. */

/** Mean radius of the Earth in kilometers (IUGG arithmetic mean radius R₁, rounded). */
export const EARTH_RADIUS_KM = 6371;

/** Gravitational parameter GM of the Earth in km³/s² (WGS 84, rounded). */
const EARTH_GM = 398_600.4418;

const RADIANS = Math.PI / 180;

/**
 * Distance in km to a satellite at `altitudeKm` seen at an elevation in degrees: √((R sin e)² + 2Rh + h²) − R sin e.
 * Elevation 0 to 90; spherical Earth, observer at sea level.
 */
export const slantRange = (altitudeKm: number, elevationDegrees: number): number => {
  const up = EARTH_RADIUS_KM * Math.sin(elevationDegrees * RADIANS);
  return Math.sqrt(up ** 2 + 2 * EARTH_RADIUS_KM * altitudeKm + altitudeKm ** 2) - up;
};

/** Angle at the Earth's center between observer and satellite, in radians, seen at that elevation. */
const centralAngle = (altitudeKm: number, elevationDegrees: number): number => {
  const elevation = elevationDegrees * RADIANS;
  const ratio = EARTH_RADIUS_KM / (EARTH_RADIUS_KM + altitudeKm);
  return Math.acos(ratio * Math.cos(elevation)) - elevation;
};

/** Elevation in degrees at which a satellite stands that far away, as an angle at the Earth's center; negative below the horizon. */
const elevationAt = (altitudeKm: number, angle: number): number => {
  const ratio = EARTH_RADIUS_KM / (EARTH_RADIUS_KM + altitudeKm);
  return Math.atan2(Math.cos(angle) - ratio, Math.sin(angle)) / RADIANS;
};

/** Angular speed of a circular orbit, √(GM/(R+h)³), in rad/s. */
export const orbitalRate = (altitudeKm: number): number =>
  Math.sqrt(EARTH_GM / (EARTH_RADIUS_KM + altitudeKm) ** 3);

/** A pass of a satellite on a circular orbit over one ground station. The Earth's turning is left out (≤ 7 % in time at 500 km). */
export interface Pass {
  readonly altitudeKm: number;
  /** Highest elevation of the pass, in degrees, 0 to 90. */
  readonly highestDegrees: number;
}

/**
 * Elevation in degrees at a time in seconds from the highest point: cos γ = cos γ₀ cos ωt, with γ the angle at the Earth's
 * center, γ₀ its least value, ω the orbital rate. Negative below the horizon.
 */
export const passElevation = ({ altitudeKm, highestDegrees }: Pass, seconds: number): number => {
  const nearest = centralAngle(altitudeKm, highestDegrees);
  const along = orbitalRate(altitudeKm) * seconds;
  // acos loses digits near 0: the haversine form keeps them.
  const haversine = Math.sin(nearest / 2) ** 2 + Math.cos(nearest) * Math.sin(along / 2) ** 2;
  return elevationAt(altitudeKm, 2 * Math.asin(Math.min(1, Math.sqrt(haversine))));
};

/**
 * Seconds that a pass spends above an elevation in degrees: 2/ω × acos(cos γ/cos γ₀); 0 when it never gets there.
 */
export const passDuration = (pass: Pass, aboveDegrees: number): number => {
  if (aboveDegrees >= pass.highestDegrees) return 0;
  const nearest = centralAngle(pass.altitudeKm, pass.highestDegrees);
  const edge = centralAngle(pass.altitudeKm, aboveDegrees);
  return (2 * Math.acos(Math.cos(edge) / Math.cos(nearest))) / orbitalRate(pass.altitudeKm);
};

/** A ground station that need not lie where the pass is described from. */
export interface Site {
  /** Distance over ground from the point that `Pass.highestDegrees` holds for, in km; negative on the other side of it. */
  readonly offsetKm: number;
  /** Angle between the satellite's ground track and the line from that point to the station, in degrees. */
  readonly trackDegrees: number;
}

/** The cosine of the angle between satellite and station at the Earth's center is C cos(ωt − ψ). */
const distanceLaw = ({ altitudeKm, highestDegrees }: Pass, { offsetKm, trackDegrees }: Site) => {
  const nearest = centralAngle(altitudeKm, highestDegrees);
  const offset = offsetKm / EARTH_RADIUS_KM;
  const track = trackDegrees * RADIANS;
  const beside =
    Math.cos(nearest) * Math.cos(offset) - Math.sin(nearest) * Math.sin(track) * Math.sin(offset);
  const along = Math.cos(track) * Math.sin(offset);
  return { amplitude: Math.hypot(beside, along), phase: Math.atan2(along, beside) };
};

/** Elevation in degrees that a station sees at a time in seconds from the highest point of the pass. */
export const siteElevation = (pass: Pass, site: Site, seconds: number): number => {
  const { amplitude, phase } = distanceLaw(pass, site);
  const cosine = amplitude * Math.cos(orbitalRate(pass.altitudeKm) * seconds - phase);
  return elevationAt(pass.altitudeKm, Math.acos(Math.min(1, cosine)));
};

/** When a station sees the satellite above an elevation in degrees, in seconds from the highest point; `undefined`: never. */
export const siteWindow = (
  pass: Pass,
  site: Site,
  aboveDegrees: number,
): readonly [start: number, end: number] | undefined => {
  const { amplitude, phase } = distanceLaw(pass, site);
  const cosine = Math.cos(centralAngle(pass.altitudeKm, aboveDegrees)) / amplitude;
  if (!(cosine < 1)) return undefined;
  const half = Math.acos(cosine);
  const rate = orbitalRate(pass.altitudeKm);
  return [(phase - half) / rate, (phase + half) / rate];
};
