/** Barium ion with its qubit in metastable states: the longest memory of a barium ion that was read of. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

export const baMit: Device = {
  id: 'ba-mit',
  label: 'Ba⁺ memory ion (MIT)',
  role: 'node',
  family: 'trapped ion',
  summary:
    'A qubit in metastable states of one barium ion beside a second one that cools it. The photon interface is assumed, and gates are ideal until you set them.',
  figures: {
    t2Seconds: {
      value: 136,
      source: {
        citation: 'Shi et al., “Long-lived metastable-qubit memory” (2024)',
        year: 2024,
        url: 'https://arxiv.org/abs/2408.00975',
        condition:
          '136(42) s in the 5D5/2 states of ¹³⁷Ba⁺, a second barium ion cooling; watched for decays all the time, which are left out as erasures',
        kind: 'measured',
      },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed('A round figure for a lens of low aperture without a cavity'),
    },
  },
};
