/** Heralding station with nanowire detectors of 98 % efficiency. */
import type { Device } from '../../network/catalogue';
import { ASSUMED_WINDOW, assumed } from './sources';

export const snspdEfficientStation: Device = {
  id: 'snspd-efficient-station',
  label: 'SNSPD station, 98 %',
  role: 'station',
  family: 'superconducting detector',
  summary: 'Superconducting nanowire detectors made for efficiency; the dark counts are assumed.',
  figures: {
    detectorEfficiency: {
      value: 0.98,
      source: {
        citation: 'Reddy et al., Optica 7, 1649 (2020)',
        year: 2020,
        condition:
          'System detection efficiency 98.0(5) % at 1550 nm, from a single-mode fiber; the abstract',
        kind: 'measured',
      },
    },
    darkCountHz: {
      value: 130,
      source: assumed(
        'The abstract states none; set as for the detector in a Gifford–McMahon cryostat',
      ),
    },
    detectionWindowSeconds: ASSUMED_WINDOW,
  },
};
