/** Bounds on rates in words. */
import type { RateBounds } from '../../port/port';
import { formatNumber, inWords, showBits } from './number';

/** How a key rate compares with the most that the channel carries without a node between. */
export const boundInWords = ({ keyHz, rows: [direct], beaten, lossDb }: RateBounds): string => {
  const words = `Six-state key of ${inWords(showBits(keyHz.mean))} against ${inWords(showBits(direct.hertz))}, the most that ${formatNumber(lossDb)} dB let through without a node between (PLOB)`;
  return beaten ? `${words}: beats the repeaterless bound` : words;
};
