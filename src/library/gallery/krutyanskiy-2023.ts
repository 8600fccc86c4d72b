/** The Innsbruck repeater node: two ions, a photon of each over 25 km, swapped. */
import { chain, ofFiber, ofNodes, ofScheme } from './layout';
import type { GalleryRow } from './row';
import { assumption, REPEATER_NODE, under } from './sources';

/** 0.018 × 10^(−0.2 × 25 / 10). */
const SUCCESS = 0.005692;

export const krutyanskiy2023: GalleryRow = {
  id: 'krutyanskiy-2023-repeater',
  group: 'experiment',
  title: 'Innsbruck 2023, repeater node over 2 × 25 km',
  model:
    'Two links of 25 km from a repeater whose ions wait for each other; at the far ends the photons are detected at once, so nothing decays there. An attempt lasts as long as a photon’s way and its answer.',
  design: chain({
    links: 2,
    repeaters: { t2Seconds: 0.062, twoQubitGateFidelity: 0.95 },
    link: { lengthKm: 25 },
    scheme: {
      kind: 'fixed',
      successProbability: SUCCESS,
      attemptSeconds: 2.45e-4,
      fidelity: 0.96,
    },
    policy: { classical: 'instant' },
  }),
  inputs: [
    { at: ofNodes([1], 't2Seconds'), source: under(REPEATER_NODE, '62(3) ms, as T2') },
    {
      at: ofNodes([1], 'twoQubitGateFidelity'),
      source: under(REPEATER_NODE, 'Whole Bell measurement, readout included: 0.95(2)'),
    },
    { at: ofFiber(2, 'lengthKm'), source: under(REPEATER_NODE, 'Two spools of 25 km') },
    { at: ofScheme(2, 'fidelity'), source: under(REPEATER_NODE, 'Ion and photon: 0.96(2)') },
    {
      at: ofScheme(2, 'successProbability'),
      source: under(
        REPEATER_NODE,
        '0.018(1) without fiber, times the transmission of 25 km at an assumed 0.2 dB/km',
      ),
    },
    {
      at: ofScheme(2, 'attemptSeconds'),
      source: assumption('Twice the way of light over 25 km; cooling and pulses come on top'),
    },
  ],
  observables: [
    {
      figure: 'fidelity',
      reported: { value: 0.72, uncertainty: 0.02, source: REPEATER_NODE },
    },
  ],
};
