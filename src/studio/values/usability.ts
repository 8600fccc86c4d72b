/** What a Werner pair of a given fidelity is good for: the marks on every fidelity scale. */

/** Binary entropy in bits, p in (0, 1). */
const entropy = (p: number): number => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);

/** The error rate at which 1 − 2 h(e) reaches zero, about 0.11: BB84 gives no key above it (Shor and Preskill 2000). */
const largestErrorRate = (): number => {
  let [low, high] = [0.05, 0.2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (1 - 2 * entropy(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
};

export interface Usability {
  readonly id: string;
  /** Least fidelity of a Werner pair, exclusive. */
  readonly fidelity: number;
  readonly label: string;
  readonly meaning: string;
}

/** Bands in rising order. Werner pair: visibility v = (4F − 1)/3, error rate (1 − v)/2 = 2(1 − F)/3. */
export const USABILITY: readonly Usability[] = [
  { id: 'entangled', fidelity: 0.5, label: 'entangled', meaning: 'entangled at all' },
  {
    id: 'chsh',
    // 2√2 v > 2, so v > 1/√2 (Horodecki 1995).
    fidelity: (1 + 3 / Math.SQRT2) / 4,
    label: 'CHSH',
    meaning: 'violates the CHSH inequality',
  },
  {
    id: 'qkd',
    fidelity: 1 - 1.5 * largestErrorRate(),
    label: 'QKD',
    meaning: 'gives a secret key by BB84',
  },
];

/** The best use of a Werner pair of this fidelity, in words. */
export const usabilityOf = (fidelity: number): string =>
  USABILITY.findLast((band) => fidelity > band.fidelity)?.meaning ?? 'not entangled';
