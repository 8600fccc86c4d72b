/** What no protocol can exceed without, and with, repeaters: capacities of lossy fiber. */

/**
 * Secret key and entanglement capacity of a lossy channel of transmission η, in bits (ebits) per use: −log2(1 − η). No
 * protocol without repeaters does better, whatever its two-way classical messages. η in [0, 1]; 0 gives 0, 1 gives Infinity.
 * Source: Pirandola, Laurenza, Ottaviani and Banchi, Nat. Commun. 8, 15043 (2017).
 */
export const plobBound = (transmission: number): number =>
  transmission === 0 ? 0 : -Math.log1p(-transmission) / Math.LN2;

/**
 * Takeoka–Guha–Wilde bound, in bits per use: log2[(1 + η)/(1 − η)]; above `plobBound`, about twice it at high loss. η in
 * [0, 1]. Source: Takeoka, Guha and Wilde, Nat. Commun. 5, 5235 (2014).
 */
export const tgwBound = (transmission: number): number =>
  (Math.log1p(transmission) - Math.log1p(-transmission)) / Math.LN2;

/**
 * Capacity of a chain of ideal repeaters, in bits per use of each link: that of its worst link, −log2(1 − min η_i).
 * Infinity for an empty chain. Source: Pirandola, Commun. Phys. 2, 51 (2019).
 */
export const repeaterChainBound = (transmissions: readonly number[]): number =>
  plobBound(transmissions.reduce((least, each) => Math.min(least, each), 1));
