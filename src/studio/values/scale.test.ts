/** Color scales against the tokens of both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, luminance, rgbOf } from './contrast';
import { GRAPHIC_CONTRAST, mapAt, rampOf, type ScaleName, type Theme, trimmedRange } from './scale';

const scales: ScaleName[] = ['viridis', 'cividis'];
const themes: Theme[] = ['light', 'dark'];
const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
const [lightTokens, darkTokens] = css.split(':root[data-theme="dark"]');

const token = (theme: Theme, name: string): number => {
  const text = theme === 'light' ? lightTokens : darkTokens;
  const hex = new RegExp(`--${name}:\\s*(#[0-9a-f]+)`).exec(text)?.[1];
  if (!hex) throw new Error(`The ${theme} theme has no token --${name}.`);
  return luminance(rgbOf(hex));
};
const luminanceOf = (color: string) =>
  luminance(color.match(/\d+/g)!.map(Number) as unknown as readonly [number, number, number]);

describe.each(scales)('%s', (name) => {
  test('grows lighter from end to end', () => {
    const lights = Array.from({ length: 101 }, (_, i) => luminance(mapAt(name, i / 100)));
    for (let i = 1; i < lights.length; i++) expect(lights[i]).toBeGreaterThan(lights[i - 1]);
  });

  test.each(themes)('keeps 3:1 to every ground of the %s theme', (theme) => {
    for (const ground of ['canvas', 'surface', 'raised', 'sunken'])
      for (const color of rampOf(name, theme).colors)
        expect(contrast(luminanceOf(color), token(theme, ground))).toBeGreaterThanOrEqual(
          GRAPHIC_CONTRAST,
        );
  });

  test.each(themes)('carries text at 4.5:1 everywhere in the %s theme', (theme) => {
    const { colors, inks } = rampOf(name, theme);
    colors.forEach((color, i) => {
      expect(contrast(luminanceOf(color), luminance(rgbOf(inks[i])))).toBeGreaterThanOrEqual(4.5);
    });
  });

  test.each(themes)('leaves more than a third of the map to the %s theme', (theme) => {
    const [low, high] = trimmedRange(name, theme);
    expect(high - low).toBeGreaterThan(0.33);
  });
});
