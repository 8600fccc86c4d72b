/** Distance between two places on Earth along the great circle. */

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth, IUGG (2R₁ = 2a + b)/3. */
const EARTH_RADIUS_KM = 6371.0088;

/** Haversine formula: in kilometers, within 0.6 % of the ellipsoid; accurate for small distances too. */
export function earthDistanceKm(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const latitude = ((b.latitude - a.latitude) * radians) / 2;
  const longitude = ((b.longitude - a.longitude) * radians) / 2;
  const h =
    Math.sin(latitude) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(longitude) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
