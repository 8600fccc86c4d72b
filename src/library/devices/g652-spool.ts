/** Standard single-mode fiber on a spool, in the telecom C band. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY } from './sources';

export const g652Spool: Device = {
  id: 'g652-spool',
  label: 'Standard fiber, spooled',
  role: 'fiber',
  summary:
    'ITU-T G.652 fiber in the laboratory near 1550 nm, connectors and splices not included. Fiber in the ground loses more.',
  figures: {
    attenuationDbPerKm: {
      value: 0.22,
      source: {
        citation: 'van Leent et al., Nature 607, 69 (2022)',
        url: 'https://arxiv.org/abs/2111.15526',
        condition: 'Standard single-mode fiber in the telecom C band, after frequency conversion',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
  },
};
