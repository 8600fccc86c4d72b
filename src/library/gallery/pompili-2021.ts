/** Three diamond nodes in Delft, the middle one swapping. */
import { CALIBRATION_SURVEY } from '../devices/sources';
import { chain, ofNodes, ofScheme } from './layout';
import type { GalleryRow } from './row';
import { assumption, HERMANS, POMPILI, under } from './sources';

const KALB = {
  citation: 'Kalb et al., Science 356, 928 (2017)',
  year: 2017,
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const pompili2021: GalleryRow = {
  id: 'pompili-2021',
  group: 'experiment',
  title: 'Delft 2021, swap in a network of three',
  model:
    'Two links of the published rates and fidelity, taken as Werner states, swapped by a gate and readout of the published fidelities; the memory is ideal.',
  design: {
    ...chain({
      links: 2,
      repeaters: { twoQubitGateFidelity: 0.97, readoutFidelity: 0.9865 },
      scheme: { kind: 'fixed', successProbability: 5e-5, attemptSeconds: 5.5e-6, fidelity: 0.8 },
      policy: { classical: 'instant' },
    }),
  },
  inputs: [
    { at: ofScheme(2, 'fidelity'), source: under(POMPILI, 'Stated as above 0.8 for both links') },
    {
      at: ofScheme(2, 'successProbability', 'attemptSeconds'),
      source: assumption('About 9 pairs per second, as reported; not compared'),
    },
    {
      at: ofNodes([1], 'twoQubitGateFidelity'),
      source: under(KALB, 'Gate between electron and carbon spin of an earlier node'),
    },
    {
      at: ofNodes([1], 'readoutFidelity'),
      source: under(HERMANS, 'Mean of 99.2(4) % and 98.1(4) %, of the same nodes a year later'),
    },
  ],
  observables: [
    {
      figure: 'fidelity',
      reported: {
        value: 0.551,
        uncertainty: 0.013,
        source: under(POMPILI, 'Mean of all outcomes'),
      },
      reason:
        'The stored pair dephases with every attempt of the second link (1/e after about 1,800), under a limit on the number of attempts that was not read.',
    },
  ],
};
