/** Device-independent key between two strontium ions: Bell test and error rate, from the fidelity of tomography. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, NADLINGER, under } from './sources';

export const nadlinger2022: GalleryRow = {
  id: 'nadlinger-2022',
  group: 'experiment',
  title: 'Oxford 2022, device-independent key',
  model: 'A pair of the fidelity found by tomography, its errors taken as white (a Werner state).',
  design: twoNodes({
    scheme: {
      kind: 'fixed',
      successProbability: 2e-4,
      attemptSeconds: 1.2e-6,
      fidelity: 0.96,
    },
  }),
  inputs: [
    {
      at: ofScheme(1, 'fidelity'),
      source: under(NADLINGER, '96.0(1) % to the closest maximally entangled state'),
    },
    {
      at: ofScheme(1, 'successProbability'),
      source: under(NADLINGER, 'η²/2 of photons detected with “≈ 2 %”; not compared'),
    },
    { at: ofScheme(1, 'attemptSeconds'), source: assumption('As in 2020; not compared') },
  ],
  observables: [
    {
      figure: 'CHSH value',
      reported: { value: 2.677, uncertainty: 0.006, source: NADLINGER },
    },
    {
      figure: 'Z error rate',
      reported: { value: 0.0144, uncertainty: 0.0002, source: NADLINGER },
      reason:
        'The errors are not white: outcomes in the basis of the key agree better than in the others. The fidelity alone does not tell.',
    },
  ],
};
