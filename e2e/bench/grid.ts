/** Places and edges of a square grid, for the studio and the bare graph alike. */

/** Distance of neighbors, in canvas units. */
export const SPACING = 140;

/** Places and neighbors of a grid: the edges go right and down. */
export function grid(count: number) {
  const columns = Math.ceil(Math.sqrt(count));
  const places = Array.from({ length: count }, (_, i) => ({
    x: (i % columns) * SPACING,
    y: Math.floor(i / columns) * SPACING,
  }));
  const edges = places.flatMap((_, i) => [
    ...(i % columns < columns - 1 && i + 1 < count ? [[i, i + 1] as const] : []),
    ...(i + columns < count ? [[i, i + columns] as const] : []),
  ]);
  return { places, edges };
}
