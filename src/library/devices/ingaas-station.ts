/** Heralding station with avalanche photodiodes: no cryostat, few of the photons. */
import type { Device } from '../../network/catalogue';
import { ASSUMED_WINDOW } from './sources';

const LUNGHI = {
  citation:
    'Lunghi et al., “Free-running single-photon detection based on a negative feedback InGaAs APD” (2012)',
  year: 2012,
  url: 'https://arxiv.org/abs/1204.4594',
  kind: 'measured',
} as const;

export const ingaasStation: Device = {
  id: 'ingaas-station',
  label: 'InGaAs APD station',
  role: 'station',
  family: 'avalanche photodiode',
  summary:
    'Avalanche photodiodes without a cryostat. Both photons of a double click must be seen, so one percent of what a perfect station sees.',
  figures: {
    detectorEfficiency: {
      value: 0.1,
      source: {
        ...LUNGHI,
        condition: 'Free running at telecom wavelengths, with 600 Hz dark counts',
      },
    },
    darkCountHz: {
      value: 600,
      source: { ...LUNGHI, condition: 'Free running, at 10 % efficiency' },
    },
    detectionWindowSeconds: ASSUMED_WINDOW,
  },
};
