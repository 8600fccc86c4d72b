/** Standard single-mode fiber on a spool, in the telecom C band. */
import type { Device } from '../../network/catalogue';
import { VAN_LEENT } from './sources';

export const g652Spool: Device = {
  id: 'g652-spool',
  label: 'Standard fiber, spooled',
  role: 'fiber',
  family: 'silica fiber',
  summary:
    'ITU-T G.652 fiber in the laboratory near 1550 nm, connectors and splices not included. Fiber in the ground loses more.',
  figures: {
    attenuationDbPerKm: {
      value: 0.22,
      source: {
        ...VAN_LEENT,
        condition: 'Standard single-mode fiber in the telecom C band, after frequency conversion',
      },
    },
  },
};
