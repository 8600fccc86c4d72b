/** Heralding station with nanowire detectors behind a filter at 3 K: almost no dark counts, few of the photons. */
import type { Device } from '../../network/catalogue';
import { ASSUMED_WINDOW } from './sources';

const SHIBATA = {
  citation:
    'Shibata et al., “Ultimate low system dark count rate for superconducting nanowire single-photon detector” (2015)',
  year: 2015,
  url: 'https://arxiv.org/abs/1507.01743',
  kind: 'measured',
} as const;

export const snspdFilteredStation: Device = {
  id: 'snspd-filtered-station',
  label: 'SNSPD station, cold filter',
  role: 'station',
  family: 'superconducting detector',
  summary: 'For links where dark counts limit the reach: one false click in a quarter of an hour.',
  figures: {
    detectorEfficiency: {
      value: 0.023,
      source: {
        ...SHIBATA,
        condition: 'System detection efficiency with the filter; the abstract',
      },
    },
    darkCountHz: {
      value: 0.001,
      source: {
        ...SHIBATA,
        condition: 'Filter of 20 nm bandwidth cooled to 3 K; 0.0001 Hz with 100 GHz',
      },
    },
    detectionWindowSeconds: ASSUMED_WINDOW,
  },
};
