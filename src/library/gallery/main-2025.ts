/** A controlled-Z gate between two ion traps, teleported with one pair. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { assumption, MAIN, under } from './sources';

export const main2025: GalleryRow = {
  id: 'main-2025',
  group: 'experiment',
  title: 'Oxford 2025, a gate between two traps',
  model:
    'A pair of the published fidelity; (4F + 1)/5 is the gate done with it by perfect local gates.',
  design: twoNodes({
    scheme: { kind: 'fixed', successProbability: 1e-4, attemptSeconds: 1e-6, fidelity: 0.9689 },
  }),
  inputs: [
    { at: ofScheme(1, 'fidelity'), source: under(MAIN, '96.89(8) %') },
    {
      at: ofScheme(1, 'successProbability', 'attemptSeconds'),
      source: assumption('Not compared'),
    },
  ],
  observables: [
    {
      figure: 'remote gate fidelity',
      reported: { value: 0.862, uncertainty: 0.009, source: MAIN },
      reason:
        'Bound by the pair alone. The gates between network and circuit ions in each trap cost most, and Bellhop has no figure for gates at the ends.',
    },
  ],
};
