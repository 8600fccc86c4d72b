/** Heralding station with avalanche photodiodes: no cryostat, few of the photons. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

const LUNGHI = {
  citation:
    'Lunghi et al., “Free-running single-photon detection based on a negative feedback InGaAs APD” (2012)',
  url: 'https://arxiv.org/abs/1204.4594',
  kind: 'measured',
} as const;

export const ingaasStation: Device = {
  id: 'ingaas-station',
  label: 'InGaAs APD station',
  role: 'station',
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
    detectionWindowSeconds: {
      value: 1e-8,
      source: assumed(
        'Window of 10 ns; it should cover the photon that the nodes emit, so set it to theirs',
      ),
    },
  },
};
