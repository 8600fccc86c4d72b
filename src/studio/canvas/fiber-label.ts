/** What a link says about itself on the canvas. */
import type { Catalogue } from '../../network/catalogue';
import { findChannel, linkValueOrigin } from '../../network/defaults';
import type { Link } from '../../network/design';

const distance = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

/** `54 km`, `300 m`. */
const kilometers = (km: number): string =>
  km > 0 && km < 1 ? `${distance.format(km * 1000)} m` : `${distance.format(km)} km`;

/** `57`, `6.2 k`, `1.3 M`: two digits are enough on a map. */
function shortRate(rateHz: number): string {
  const [scale, sign] = rateHz >= 1e6 ? [1e6, ' M'] : rateHz >= 1e3 ? [1e3, ' k'] : [1, ''];
  if (rateHz > 0 && rateHz < 0.01) return rateHz.toExponential(0).replace('-', '−');
  return twoDigits.format(rateHz / scale) + sign;
}

/** What its light goes through. */
export const mediumOf = ({ kind }: Link, catalogue: Catalogue) =>
  findChannel(kind, catalogue)?.medium ?? 'fiber';

/** `54 km · 57/s`; without the rate while nobody has computed it. A link to a node in orbit has an altitude. */
export function fiberLabel(link: Link, rateHz: number | undefined, catalogue: Catalogue): string {
  const km = linkValueOrigin(link, 'lengthKm', catalogue).value;
  const up = linkValueOrigin(link, 'altitudeKm', catalogue).value ?? 0;
  const length = km === undefined ? `${kilometers(up)} up` : kilometers(km);
  if (rateHz === undefined || !Number.isFinite(rateHz)) return length;
  return `${length} · ${shortRate(rateHz)}/s`;
}

/** Place of the heralding station, 0 at the source to 1 at the target; of a node in orbit, that of its satellite. */
export const stationFraction = (link: Link, catalogue: Catalogue): number => {
  const along = linkValueOrigin(link, 'stationFraction', catalogue).value;
  const aboard = linkValueOrigin(link, 'stationAboard', catalogue).value;
  return along ?? (aboard === undefined ? 0.5 : 0);
};
