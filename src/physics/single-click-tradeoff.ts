/** What a brighter single-click link costs: rate against Werner parameter, to leading order. */

/**
 * Rate of a single-click link in hertz whose bright state is set for a Werner parameter w: R = 3η/(2T) (1 − w), with η the
 * probability that a photon emitted on one side is detected and T the attempt period in seconds. From p ≈ 2αη and
 * F ≈ 1 − α, hence α = 3(1 − w)/4; leading order in α and η, equal arms, no other imperfection. w in [0, 1].
 * As in the utility maximization of Vardoyan and Wehner (2023), read second hand.
 */
export const tradeoffRate = (efficiency: number, periodSeconds: number, werner: number): number =>
  ((3 * efficiency) / (2 * periodSeconds)) * (1 - werner);
