/** Codes that carry a qubit in many photons, so that it survives the loss of some: parity code and tree code. */

/**
 * Probability that a hop with loss only succeeds in the quantum parity code of n blocks of m photons, transmission η each:
 * [1 − (1−η)^m]ⁿ − [1 − (1−η)^m − η^m]ⁿ: every block keeps a photon, one block keeps all. Needs η > 1/2 to be of use.
 * Source: Muralidharan et al., Phys. Rev. Lett. 112, 250501 (2014), from memory; equal here to a count of all losses.
 */
export const parityCodeSuccess = (
  transmission: number,
  blocks: number,
  photons: number,
): number => {
  const some = 1 - (1 - transmission) ** photons;
  return some ** blocks - (some - transmission ** photons) ** blocks;
};

export interface TreeCode {
  /** One photon of the first level is there, and all others of that level can be measured. */
  readonly level: number;
  /** The same, and the children of the one that is there can be measured, too: the encoded qubit survives. */
  readonly success: number;
}

/**
 * Tree code with branching b₀, b₁ …: a lost photon of level k is still measured, indirectly, through one child that is there
 * and all of whose own children are measured, directly or indirectly: with loss ε
 * R_k = 1 − [1 − (1−ε)(1−ε+εR_{k+2})^{b_{k+1}}]^{b_k}, level = (1−ε+εR₁)^{b₀} − (εR₁)^{b₀},
 * success = level × (1−ε+εR₂)^{b₁}.
 * Source: Varnava, Browne and Rudolph, Phys. Rev. Lett. 97, 120501 (2006), from memory; equal here to a count of all losses.
 */
export const treeCode = (loss: number, branching: readonly number[]): TreeCode => {
  const children = (level: number) => branching[level] ?? 0;
  /** R_k: a lost photon of that level is measured indirectly. */
  const indirect = (level: number): number =>
    level >= branching.length
      ? 0
      : 1 - (1 - (1 - loss) * measured(level + 2) ** children(level + 1)) ** children(level);
  const measured = (level: number): number => 1 - loss + loss * indirect(level);
  const level = measured(1) ** children(0) - (loss * indirect(1)) ** children(0);
  return { level, success: level * measured(2) ** children(1) };
};
