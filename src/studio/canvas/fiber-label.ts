/** What a fiber says about itself on the canvas. */
import type { Catalogue } from '../../network/catalogue';
import { linkValueOrigin } from '../../network/defaults';
import type { Link } from '../../network/design';

const distance = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

/** `57`, `6.2 k`, `1.3 M`: two digits are enough on a map. */
function shortRate(rateHz: number): string {
  const [scale, sign] = rateHz >= 1e6 ? [1e6, ' M'] : rateHz >= 1e3 ? [1e3, ' k'] : [1, ''];
  if (rateHz > 0 && rateHz < 0.01) return rateHz.toExponential(0).replace('-', '−');
  return twoDigits.format(rateHz / scale) + sign;
}

/** `54 km · 57/s`; without the rate while nobody has computed it. */
export function fiberLabel(link: Link, rateHz: number | undefined, catalogue: Catalogue): string {
  const km = linkValueOrigin(link, 'lengthKm', catalogue).value ?? 0;
  const length = km > 0 && km < 1 ? `${distance.format(km * 1000)} m` : `${distance.format(km)} km`;
  if (rateHz === undefined || !Number.isFinite(rateHz)) return length;
  return `${length} · ${shortRate(rateHz)}/s`;
}

/** Place of the heralding station, 0 at the source to 1 at the target. */
export const stationFraction = (link: Link, catalogue: Catalogue): number =>
  linkValueOrigin(link, 'stationFraction', catalogue).value ?? 0.5;
