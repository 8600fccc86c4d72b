/** BBPSSW: pairs twirled to Werner form before and after each step. */
import type { PurificationProtocol } from '../../engine/interfaces';
import { bbpssw as purify } from '../../physics/purification';
import { bbpsswPairs as purifyPairs } from '../../physics/two-qubit-purification';

export const bbpssw: PurificationProtocol = {
  id: 'bbpssw',
  label: 'BBPSSW',
  summary:
    'Keeps a pair when both ends read the same on another; pairs are twirled to Werner form around each step, which spends some of what they had.',
  purify,
  purifyPairs,
};
