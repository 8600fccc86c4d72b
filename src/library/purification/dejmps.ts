/** DEJMPS: no twirl, turns between the steps, so that rounds of it converge faster. */
import type { PurificationProtocol } from '../../engine/interfaces';
import { dejmps as purify } from '../../physics/purification';
import { dejmpsPairs as purifyPairs } from '../../physics/two-qubit-purification';

export const dejmps: PurificationProtocol = {
  id: 'dejmps',
  label: 'DEJMPS',
  summary:
    'Keeps a pair when both ends read the same on another; turns before each step let the next round correct what this one could not.',
  purify,
  purifyPairs,
};
