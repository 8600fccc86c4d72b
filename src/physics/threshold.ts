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
