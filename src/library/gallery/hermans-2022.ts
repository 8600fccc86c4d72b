/** Teleportation between nodes of a diamond network that are not neighbors. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, HERMANS, under } from './sources';

export const hermans2022: GalleryRow = {
  id: 'hermans-2022',
  group: 'experiment',
  title: 'Delft 2022, teleportation across a node',
  model:
    'A pair of the published fidelity between the outer nodes; (2F + 1)/3 is what it teleports.',
  design: twoNodes({
    labels: ['Alice', 'Charlie'],
    scheme: { kind: 'fixed', successProbability: 1e-4, attemptSeconds: 1e-5, fidelity: 0.61 },
  }),
  inputs: [
    { at: ofScheme(1, 'fidelity'), source: under(HERMANS, 'Swapped pair, about 0.61') },
    {
      at: ofScheme(1, 'successProbability', 'attemptSeconds'),
      source: assumption('Not compared'),
    },
  ],
  observables: [
    {
      figure: 'teleportation fidelity',
      reported: { value: 0.702, uncertainty: 0.011, source: HERMANS },
      reason:
        'Bound by the pair alone. The teleported state’s own preparation, the Bell measurement and the time in memory come on top; a pair of 0.55 would teleport as reported.',
    },
  ],
};
