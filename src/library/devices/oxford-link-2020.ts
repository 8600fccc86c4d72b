/** Link of two strontium ions in Oxford as it was reported, for the scheme that takes such figures outright. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY } from './sources';

const STEPHENSON = {
  citation: 'Stephenson et al., Physical Review Letters 124, 110501 (2020)',
  year: 2020,
  url: 'https://arxiv.org/abs/1911.10841',
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const oxfordLink2020: Device = {
  id: 'oxford-link-2020',
  label: 'Oxford link (2020), as published',
  role: 'station',
  family: 'published link',
  summary:
    'Use with the fixed scheme: probability, pace and fidelity of 2 m between two traps, whatever the length of your fiber.',
  figures: {
    successProbability: {
      value: 2.18e-4,
      source: { ...STEPHENSON, condition: 'Two meters, 422 nm, detectors included' },
    },
    attemptSeconds: {
      value: 1.2e-6,
      source: {
        ...STEPHENSON,
        condition: 'Worked out from 182 pairs per second at that probability, pauses included',
      },
    },
    fidelity: {
      value: 0.94,
      source: { ...STEPHENSON, condition: '0.940(5), taken as a Werner state' },
    },
  },
};
