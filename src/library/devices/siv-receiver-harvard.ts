/** Silicon-vacancy center as the memory that photons come to: made for sender–receiver links. */
import type { Device } from '../../network/catalogue';
import { BHASKAR } from './sources';

export const sivReceiverHarvard: Device = {
  id: 'siv-receiver-harvard',
  label: 'SiV receiver (Harvard)',
  role: 'node',
  family: 'SiV center',
  summary:
    'Electron spin of a color center in a diamond cavity that reflects incoming photons instead of emitting. Conversion and gates are not included.',
  figures: {
    t2Seconds: {
      value: 2e-4,
      source: {
        ...BHASKAR,
        condition: 'Electron spin with decoupling; a lower bound: “more than 0.2 ms”',
      },
    },
    readoutFidelity: {
      value: 0.9998,
      source: { ...BHASKAR, condition: 'Electron spin, non-destructive' },
    },
    photonEfficiency: {
      value: 0.423,
      source: {
        ...BHASKAR,
        condition:
          'Heralding efficiency 0.423(4) of a photon that comes in: used where this end sends. By its name it includes a detector, so a station’s detector efficiency may come twice',
      },
    },
  },
};
