/** Luminance and contrast of colors, as WCAG 2.2 defines them. */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `#rrggbb` or `#rgb` as numbers. Throws on anything else. */
export const rgbOf = (hex: string): Rgb => {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`A color must be #rgb or #rrggbb, got ${hex}`);
  const wide = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const byte = (i: number) => Number.parseInt(wide.slice(i, i + 2), 16);
  return [byte(0), byte(2), byte(4)];
};

const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white). */
export const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast ratio of two luminances, 1 to 21. */
export const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The color `#rrggbb`, `#rgb` or `rgb(r, g, b)` with an opacity, 0 to 1. Other notations come back as they are. */
export const withAlpha = (color: string, alpha: number): string => {
  if (color.startsWith('rgb(')) return `rgba(${color.slice(4, -1)}, ${alpha})`;
  return color.startsWith('#') ? `rgba(${rgbOf(color).join(', ')}, ${alpha})` : color;
};
