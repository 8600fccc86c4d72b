/** Photon pairs in the fibers under Berlin: Bell test from fidelity, at both ends of the published ranges. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, SENA, under } from './sources';

const row = (id: string, end: string, fidelity: number, chsh: number): GalleryRow => ({
  id,
  group: 'experiment',
  title: `Berlin 2025, ${end} pairs`,
  model:
    'A pair of the published fidelity, its errors taken as white (a Werner state); both ranges of the abstract are taken to begin and end with the same pairs.',
  design: twoNodes({
    scheme: { kind: 'fixed', successProbability: 1e-3, attemptSeconds: 1e-6, fidelity },
  }),
  inputs: [
    {
      at: ofScheme(1, 'fidelity'),
      source: under(SENA, 'Bounds of the fidelity, 85–99 %; the abstract'),
    },
    { at: ofScheme(1, 'successProbability', 'attemptSeconds'), source: assumption('Not compared') },
  ],
  observables: [
    {
      figure: 'CHSH value',
      reported: { value: chsh, source: under(SENA, '2.36–2.74; the abstract') },
    },
  ],
});

export const sena2025Best = row('sena-2025-best', 'best', 0.99, 2.74);
export const sena2025Worst = row('sena-2025-worst', 'worst', 0.85, 2.36);
