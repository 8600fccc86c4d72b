/** Ytterbium ion with the longest estimated memory time of a single qubit at its publication. */
import type { Device } from '../../network/catalogue';
import { assumed, CALIBRATION_SURVEY } from './sources';

export const ybBeijing: Device = {
  id: 'yb-beijing',
  label: 'Yb⁺ memory ion (Beijing)',
  role: 'node',
  family: 'trapped ion',
  summary:
    'Hyperfine qubit of one trapped ion, idle. The photon interface is assumed, and gates are ideal until you set them.',
  figures: {
    t2Seconds: {
      value: 5500,
      source: {
        citation: 'Wang et al., Nature Communications 12, 233 (2021)',
        year: 2021,
        condition:
          'Estimated, not watched for so long: about 5500 s, with dynamical decoupling and sympathetic cooling; 660 s was the record before',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed('A round figure for a lens of low aperture without a cavity'),
    },
  },
};
