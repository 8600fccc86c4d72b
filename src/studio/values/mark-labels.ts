/** Which labels of a scale's marks find room, and where. Pure. */

/** About the width of a character at 10 px (of a capital), and the air between two labels. */
const [CHARACTER, AIR] = [6.6, 3];
/** Shares of a label's width that may lie left of its mark, in order of liking: centered first. */
const LEANS = [0.5, 0.84, 0.16, 1, 0];

export interface Labeled {
  readonly id: string;
  /** Place on the scale, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

/**
 * How far each mark's label leans to the left, as a share of its width; no entry for a label without room on a scale of
 * `width` pixels. Marks that come first in the list are served first.
 */
export const placeLabels = (
  marks: readonly Labeled[],
  width: number,
): ReadonlyMap<string, number> => {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const leans = new Map<string, number>();
  for (const { id, at, label } of marks) {
    const size = label.length * CHARACTER;
    for (const lean of LEANS) {
      const from = at * width - lean * size;
      const to = from + size;
      const fits =
        from >= -1 &&
        to <= width + 1 &&
        taken.every((other) => to + AIR <= other.from || from >= other.to + AIR);
      if (!fits) continue;
      taken.push({ from, to });
      leans.set(id, lean);
      break;
    }
  }
  return leans;
};
