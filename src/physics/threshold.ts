/** Thresholds: where a law crosses zero, found by solving it. */

/**
 * The x in [low, high] at which `law` changes sign, by bisection down to neighboring floating-point numbers; of the last
 * two the one on the side of `high`, so that a law that is positive from a threshold on is not negative there. Throws when
 * the law has the same sign at both ends.
 */
export const thresholdOf = (law: (x: number) => number, low: number, high: number): number => {
  const positiveAtHigh = law(high) > 0;
  if (law(low) > 0 === positiveAtHigh) {
    throw new RangeError(`the law has the same sign at ${low} and at ${high}`);
  }
  let [a, b] = [low, high];
  for (;;) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) return b;
    if (law(middle) > 0 === positiveAtHigh) b = middle;
    else a = middle;
  }
};

/**
 * A root of a continuous `law` in [low, high], at whose ends it has opposite signs, to a relative `tolerance`; Ridders'
 * method, some ten evaluations for a smooth law. For a law without a change of sign, whichever end is nearer to a root.
 */
export const rootOf = (
  law: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-12,
): number => {
  let [a, b] = [low, high];
  let [atA, atB] = [law(a), law(b)];
  if (atA * atB >= 0) return Math.abs(atA) < Math.abs(atB) ? a : b;
  let root = Number.NaN;
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2;
    const atMiddle = law(middle);
    const slope = Math.sqrt(atMiddle * atMiddle - atA * atB);
    const x = middle + ((middle - a) * Math.sign(atA - atB) * atMiddle) / slope;
    if (Math.abs(x - root) <= tolerance * Math.abs(x)) return x;
    root = x;
    const atX = law(x);
    if (atX === 0) return x;
    if (atMiddle * atX < 0) [a, atA, b, atB] = [middle, atMiddle, x, atX];
    else if (atA * atX < 0) [b, atB] = [x, atX];
    else [a, atA] = [x, atX];
  }
  return root;
};
