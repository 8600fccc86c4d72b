/** Bell inequalities: how far a pair can violate CHSH. */
import type { Correlators } from './bell-diagonal';

/** What no local model exceeds. */
export const CLASSICAL_CHSH = 2;

/**
 * Largest CHSH value of a Bell-diagonal pair over all settings: 2√(c₁² + c₂²) with the two largest |correlators|, in
 * [0, 2√2]. Werner pair: 2√2 w. Source: Horodecki, Horodecki and Horodecki, Phys. Lett. A 200, 340 (1995), read second hand,
 * in open code; the tests search over settings.
 */
export const chsh = (pair: Correlators): number => {
  const squares = pair.map((c) => c * c);
  const least = Math.min(...squares);
  return 2 * Math.sqrt(Math.max(0, squares[0] + squares[1] + squares[2] - least));
};
