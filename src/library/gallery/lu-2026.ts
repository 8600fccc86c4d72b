/** Two rubidium atoms over 11 km: Bell test, from the fidelity. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, LU, under } from './sources';

export const lu2026: GalleryRow = {
  id: 'lu-2026',
  group: 'experiment',
  title: 'Hefei 2026, two atoms over 11 km',
  model: 'A pair of the published fidelity, its errors taken as white (a Werner state).',
  design: twoNodes({
    scheme: { kind: 'fixed', successProbability: 1e-4, attemptSeconds: 1.4e-4, fidelity: 0.947 },
  }),
  inputs: [
    { at: ofScheme(1, 'fidelity'), source: under(LU, '0.947(5) over 11 km') },
    {
      at: ofScheme(1, 'successProbability', 'attemptSeconds'),
      source: assumption('About the reported 0.72 pairs per second; not compared'),
    },
  ],
  observables: [
    { figure: 'CHSH value', reported: { value: 2.612, uncertainty: 0.031, source: LU } },
  ],
};
