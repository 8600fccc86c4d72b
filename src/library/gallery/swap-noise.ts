/** Closed forms of swaps and uses: Werner pairs through perfect and through noisy swaps. */
import { chain, ofNodes, ofScheme } from './layout';
import type { GalleryRow } from './row';
import { chosen, formula } from './sources';

const DUER =
  'Derived; known since Dür, Briegel, Cirac and Zoller, Physical Review A 59, 169 (1999), cited from memory';
const F = 0.9;
/** ⟨XX⟩ = ⟨ZZ⟩ = −⟨YY⟩ of a Werner pair. */
const w = (4 * F - 1) / 3;

const pairs = {
  kind: 'fixed',
  successProbability: 0.5,
  attemptSeconds: 1e-3,
  fidelity: F,
} as const;

const pairInputs = {
  at: ofScheme(2, 'successProbability', 'attemptSeconds', 'fidelity'),
  source: chosen('Werner pairs of 0.9'),
};

const perfect: GalleryRow = {
  id: 'werner-swap',
  group: 'closed form',
  title: 'Two Werner pairs, swapped',
  model: 'Two pairs of fidelity 0.9, a perfect swap, no waiting.',
  design: chain({
    links: 2,
    scheme: pairs,
    policy: { classical: 'instant' },
  }),
  inputs: [pairInputs],
  observables: [
    {
      figure: 'fidelity',
      reported: { value: (1 + 3 * w * w) / 4, source: formula('(1 + 3w²)/4', DUER) },
    },
    {
      figure: 'CHSH value',
      reported: { value: 2 * Math.SQRT2 * w * w, source: formula('2√2 w²', DUER) },
    },
    {
      figure: 'teleportation fidelity',
      reported: { value: (1 + w * w) / 2, source: formula('(2F + 1)/3', DUER) },
    },
  ],
};

const GATE = 0.97;
const READOUT = 0.98;
const g = (4 * GATE - 1) / 3;
const m = 2 * READOUT - 1;

const noisy: GalleryRow = {
  id: 'noisy-swap',
  group: 'closed form',
  title: 'Two Werner pairs, swapped by a noisy gate',
  model: 'The gate depolarizes, both readouts err; ⟨XX⟩ and ⟨ZZ⟩ suffer one readout, ⟨YY⟩ both.',
  design: chain({
    links: 2,
    repeaters: { twoQubitGateFidelity: GATE, readoutFidelity: READOUT },
    scheme: pairs,
    policy: { classical: 'instant' },
  }),
  inputs: [
    pairInputs,
    {
      at: ofNodes([1], 'twoQubitGateFidelity', 'readoutFidelity'),
      source: chosen('0.97 and 0.98'),
    },
  ],
  observables: [
    {
      figure: 'fidelity',
      reported: {
        value: (1 + 2 * w * w * g * m + w * w * g * m * m) / 4,
        source: formula('(1 + 2w²gm + w²gm²)/4 with g = (4G − 1)/3, m = 2R − 1', DUER),
      },
    },
    {
      figure: 'Z error rate',
      reported: { value: (1 - w * w * g * m) / 2, source: formula('(1 − w²gm)/2', DUER) },
    },
  ],
};

export const swapNoise: readonly GalleryRow[] = [perfect, noisy];
