/** EPL: of two single-click pairs that share an unknown phase, one without it and without the error of two photons. */
import type { PurificationProtocol } from '../../engine/interfaces';
import { type BellWeights, correlatorsOf } from '../../physics/bell-diagonal';
import {
  photonLossPurification,
  type SingleClickPair,
} from '../../physics/photon-loss-purification';
import { eplPairs as purifyPairs } from '../../physics/two-qubit-purification';
import { towardsPsi, twirlOf, type XState } from '../../physics/x-state';

export const epl: PurificationProtocol = {
  id: 'epl',
  label: 'EPL',
  summary:
    'For single-click links: keeps a pair when both ends read 1 on another, which no pair with two bright spins survives. Their phases count as independent, each with the phase noise of its link.',
  onlyScheme: 'single-click',
  purify: (kept, measured, noise, made) =>
    photonLossPurification(aged(kept, made), aged(measured, made), 1, noise),
  purifyPairs,
};

/**
 * The pair that its link made, after the decay that its weights show: coherence falls as ⟨XX⟩ and ⟨YY⟩ did, and what ⟨ZZ⟩
 * lost changes parity, each population into those of the other parity alike.
 */
const aged = (weights: BellWeights, made: XState = towardsPsi(weights)): SingleClickPair => {
  const [xx, yy, zz] = correlatorsOf(weights);
  const [xx0, yy0, zz0] = correlatorsOf(twirlOf(made));
  const coherence = xx0 === yy0 ? 0 : (xx - yy) / (xx0 - yy0);
  const flipped = zz0 === 0 ? 0 : (1 - zz / zz0) / 2;
  const { p00, p01, p10, p11 } = made;
  const odd = (flipped * (p01 + p10)) / 2;
  const even = (flipped * (p00 + p11)) / 2;
  const stay = 1 - flipped;
  return {
    populations: [p00 * stay + odd, p01 * stay + even, p10 * stay + even, p11 * stay + odd],
    coherence: Math.abs(made.odd * coherence),
  };
};
