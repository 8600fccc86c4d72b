/** Color scales for values: viridis and cividis, trimmed per theme so that both ends keep contrast with the ground. */
import { contrast, luminance, type Rgb, rgbOf } from './contrast';

export type ScaleName = 'viridis' | 'cividis';
export type Theme = 'light' | 'dark';

/**
 * Eleven evenly spaced stops of each map. Viridis: van der Walt and Smith 2015 (CC0). Cividis: Nuñez, Anderton and
 * Renslow, PLoS ONE 13 (2018) e0199239, by the polynomial fit of d3-scale-chromatic.
 */
const STOPS: { readonly [name in ScaleName]: readonly Rgb[] } = {
  viridis: [
    '#440154',
    '#482475',
    '#414487',
    '#355f8d',
    '#2a788e',
    '#21918c',
    '#22a884',
    '#44bf70',
    '#7ad151',
    '#bddf26',
    '#fde725',
  ].map(rgbOf),
  cividis: [
    '#002051',
    '#0a326a',
    '#2b446e',
    '#4d566d',
    '#696970',
    '#7f7c75',
    '#948f78',
    '#ada476',
    '#caba6a',
    '#ead156',
    '#fdea45',
  ].map(rgbOf),
};

/** The ground of each theme that is hardest to stand out from: the darkest light surface, the lightest dark one. */
export const GROUND: { readonly [theme in Theme]: string } = { light: '#f2f2ef', dark: '#22272d' };

/** What WCAG 2.2 asks of a graphic's edge against its ground (success criterion 1.4.11). */
export const GRAPHIC_CONTRAST = 3;

const RAMP_SIZE = 256;

/** A scale made ready for drawing: `colors[i]` is the CSS color at i / 255 of the trimmed range. */
export interface Ramp {
  readonly colors: readonly string[];
  /** `inks[i]` is the text color, black or white, that reads best on `colors[i]`. */
  readonly inks: readonly string[];
}

/** Color of the untrimmed map at t, 0 to 1, by linear interpolation between the stops. */
export const mapAt = (name: ScaleName, t: number): Rgb => {
  const stops = STOPS[name];
  const place = Math.min(1, Math.max(0, t)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const share = place - index;
  const [a, b] = [stops[index], stops[index + 1]];
  return [0, 1, 2].map((k) => Math.round(a[k] + (b[k] - a[k]) * share)) as unknown as Rgb;
};

/** The part of the map that keeps `GRAPHIC_CONTRAST` to the theme's ground: a prefix on light, a suffix on dark. */
export const trimmedRange = (name: ScaleName, theme: Theme): readonly [number, number] => {
  const ground = luminance(rgbOf(GROUND[theme]));
  const enough = (t: number) => contrast(luminance(mapAt(name, t)), ground) >= GRAPHIC_CONTRAST;
  const step = 1 / 512;
  let edge = theme === 'light' ? 1 : 0;
  while (!enough(edge)) edge += theme === 'light' ? -step : step;
  return theme === 'light' ? [0, edge] : [edge, 1];
};

const makeRamp = (name: ScaleName, theme: Theme): Ramp => {
  const [low, high] = trimmedRange(name, theme);
  const rgb = Array.from({ length: RAMP_SIZE }, (_, i) =>
    mapAt(name, low + ((high - low) * i) / (RAMP_SIZE - 1)),
  );
  return {
    colors: rgb.map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`),
    inks: rgb.map((color) => {
      const ground = luminance(color);
      return contrast(ground, 1) >= contrast(ground, luminance([0, 0, 0])) ? '#ffffff' : '#000000';
    }),
  };
};

const made = new Map<string, Ramp>();

/** The ramp of a scale under a theme; made once. */
export const rampOf = (name: ScaleName, theme: Theme): Ramp => {
  const key = `${name} ${theme}`;
  let ramp = made.get(key);
  if (!ramp) {
    ramp = makeRamp(name, theme);
    made.set(key, ramp);
  }
  return ramp;
};

/** Position in a ramp of a share t, 0 to 1; outside it the nearer end. NaN is the low end. */
export const rampIndex = (t: number): number =>
  t > 0 ? Math.min(RAMP_SIZE - 1, Math.round(t * (RAMP_SIZE - 1))) : 0;

export const colorAt = (ramp: Ramp, t: number): string => ramp.colors[rampIndex(t)];
export const inkAt = (ramp: Ramp, t: number): string => ramp.inks[rampIndex(t)];
