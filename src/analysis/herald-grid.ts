/** When a link heralds, as weighted instants: the geometric distribution itself, or grouped where p is small. */

/** Instants in seconds, ascending, with their probabilities. */
export interface HeraldGrid {
  readonly seconds: Float64Array;
  readonly mass: Float64Array;
  /** Sum of `mass`. */
  readonly total: number;
}

/** Probability left out at the far end. */
const TAIL = 1e-9;

/**
 * How many attempts to group so that a group's probability is about `grain`; 1, the distribution itself, from a quarter of
 * the grain on.
 */
export const groupSize = (probability: number, grain: number): number =>
  probability >= grain / 4 ? 1 : Math.round(grain / -Math.log1p(-probability));

/**
 * Herald times offset + k × period with probability p(1−p)^(k−1), `group` consecutive attempts at a time; groups of more than one
 * are twice as wide beyond 99.9 % and four times beyond 1 − 10⁻⁶. A group stands at its conditional mean, so means are
 * exact and what depends on differences errs by O((group × p)²).
 */
export const heraldGrid = (
  probability: number,
  period: number,
  group: number,
  offset = 0,
): HeraldGrid => {
  const seconds: number[] = [];
  const mass: number[] = [];
  const logFailure = Math.log1p(-probability);
  let attempts = 0;
  let left = 1;
  while (left > TAIL) {
    const size = group === 1 || left > 1e-3 ? group : left > 1e-6 ? 2 * group : 4 * group;
    const stay = Math.exp(size * logFailure);
    const mean = size === 1 ? 1 : 1 / probability - (size * stay) / (1 - stay);
    seconds.push((attempts + mean) * period + offset);
    mass.push(left * (1 - stay));
    left *= stay;
    attempts += size;
  }
  return { seconds: Float64Array.from(seconds), mass: Float64Array.from(mass), total: 1 - left };
};
