/** Two strontium ions in Oxford: how often an attempt succeeds, from how often a photon is detected. */
import { ofBoth, ofFiber, ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, NADLINGER, STEPHENSON, under } from './sources';

export const stephenson2020: GalleryRow = {
  id: 'stephenson-2020',
  group: 'experiment',
  title: 'Oxford 2020, two strontium ions',
  model:
    'Double click over 2 m: success per attempt is η²/2 for photons detected with η. The pace was only read as worked out from the rate, so the rate would test nothing.',
  design: twoNodes({
    labels: ['Trap A', 'Trap B'],
    nodes: { photonEfficiency: 0.02 },
    link: { lengthKm: 0.002 },
    scheme: { kind: 'double-click', preparationSeconds: 1.2e-6 },
  }),
  inputs: [
    {
      at: ofBoth('photonEfficiency'),
      source: under(
        NADLINGER,
        '“≈ 2 %” per photon, detectors included: of the same link as described two years later',
      ),
    },
    { at: ofFiber(1, 'lengthKm'), source: under(STEPHENSON, 'Two meters') },
    {
      at: ofScheme(1, 'preparationSeconds'),
      source: assumption('182 pairs per second at 2.18e-4 each; not compared'),
    },
  ],
  observables: [
    { figure: 'success probability', reported: { value: 2.18e-4, source: STEPHENSON } },
  ],
};
