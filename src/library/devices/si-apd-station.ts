/** Heralding station for photons that are not converted: silicon avalanche photodiodes see no telecom light. */
import type { Device } from '../../network/catalogue';
import { ASSUMED_WINDOW } from './sources';

const ANISIMOVA = {
  citation: 'Anisimova et al., EPJ Quantum Technology 8, 23 (2021)',
  year: 2021,
  url: 'https://arxiv.org/abs/2007.12768',
  kind: 'measured',
} as const;

export const siApdStation: Device = {
  id: 'si-apd-station',
  label: 'Silicon APD station',
  role: 'station',
  family: 'avalanche photodiode',
  summary:
    'Cooled silicon avalanche photodiodes for visible and near-infrared light; of no use at telecom wavelengths.',
  figures: {
    detectorEfficiency: {
      value: 0.5,
      source: {
        ...ANISIMOVA,
        condition: '“Around 50 %”, cooled to −100 °C; the wavelength is not stated in the abstract',
      },
    },
    darkCountHz: {
      value: 1,
      source: { ...ANISIMOVA, condition: 'Cooled to −100 °C; the abstract says “below 1 Hz”' },
    },
    detectionWindowSeconds: ASSUMED_WINDOW,
  },
};
