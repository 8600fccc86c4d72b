/** Key from a finite number of bits, and eavesdropping by measuring and sending anew. */
import { binaryEntropy } from './entropy';

export interface FiniteKeyInputs {
  /** n: sifted bits that the key is made of. */
  readonly keyBits: number;
  /** k: sifted bits compared in public to estimate errors. */
  readonly testBits: number;
  /** Error rate seen in the test, 0 to 0.5. */
  readonly errorRate: number;
  /** f ≥ 1: bits revealed by error correction are f n h(errorRate). */
  readonly inefficiency: number;
  /** Chance that the key is not secret, and that the two keys differ. */
  readonly secrecy: number;
  readonly correctness: number;
}

/**
 * Secret bits per key bit of BB84 or BBM92 with ideal preparation: 1 − h(Q + μ) − f h(Q) − log2(2/(ε_s² ε_c))/n, with
 * μ = √((n+k)/(nk) × (k+1)/k × ln(4/ε_s)) the most by which the test can mislead. Not clipped: negative means none.
 * Source: Tomamichel, Lim, Gisin and Renner, Nat. Commun. 3, 634 (2012), read second hand. The 4 in the logarithm is that
 * of three open implementations; with 2, as read elsewhere, μ would be 1.4 % smaller at ε_s = 1e-10.
 */
export const finiteKeyRate = (inputs: FiniteKeyInputs): number => {
  const { keyBits: n, testBits: k, errorRate, inefficiency, secrecy, correctness } = inputs;
  const misled = Math.sqrt(((n + k) / (n * k)) * ((k + 1) / k) * Math.log(4 / secrecy));
  const overhead = (1 - 2 * Math.log2(secrecy) - Math.log2(correctness)) / n;
  const leaked = inefficiency * binaryEntropy(errorRate);
  return 1 - binaryEntropy(Math.min(0.5, errorRate + misled)) - leaked - overhead;
};

/** Error rate that an eavesdropper causes who measures every qubit in a random one of two bases and sends it anew: 1/4. */
export const INTERCEPT_RESEND_ERROR = 1 / 4;

/** Chance that comparing n sifted bits shows at least one error of an intercept-and-resend attack: 1 − (3/4)ⁿ. */
export const interceptDetection = (comparedBits: number): number =>
  1 - (1 - INTERCEPT_RESEND_ERROR) ** comparedBits;
