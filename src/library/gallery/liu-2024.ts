/** Two memories of the Hefei metropolitan network: the rate, from probability and pace. */
import { LIU_NETWORK } from '../devices/sources';
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { under } from './sources';

export const liu2024: GalleryRow = {
  id: 'liu-2024',
  group: 'experiment',
  title: 'Hefei 2024, a link of the metropolitan network',
  model:
    'Published probability and pace. Of the range of probabilities, 6.9e-4 to 8.0e-4, the lower end; the upper one would give 2.2 pairs per second.',
  design: twoNodes({
    scheme: {
      kind: 'fixed',
      successProbability: 6.9e-4,
      attemptSeconds: 3.6232e-4,
      fidelity: 0.672,
    },
  }),
  inputs: [
    {
      at: ofScheme(1, 'successProbability', 'attemptSeconds', 'fidelity'),
      source: under(LIU_NETWORK, '6.9e-4 at 2.76 kHz; the fidelity is not compared'),
    },
  ],
  observables: [{ figure: 'rate', reported: { value: 1.93, source: LIU_NETWORK } }],
};
