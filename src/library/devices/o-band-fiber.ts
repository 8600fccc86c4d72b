/** Standard single-mode fiber near 1342 nm, where several converters put their photons. */
import type { Device } from '../../network/catalogue';
import { LIU_NETWORK } from './sources';

export const oBandFiber: Device = {
  id: 'o-band-fiber',
  label: 'Standard fiber, O band',
  role: 'fiber',
  family: 'silica fiber',
  summary:
    'The same fiber as in the C band loses more near 1340 nm, connectors and splices not included.',
  figures: {
    attenuationDbPerKm: {
      value: 0.3,
      source: {
        ...LIU_NETWORK,
        condition: 'O band, 1342 to 1350 nm; no further condition is stated where it was read',
      },
    },
  },
};
