/** Heralding station with the nanowire detectors of highest published efficiency in this library. */
import type { Device } from '../../network/catalogue';
import { ASSUMED_WINDOW, assumed, CALIBRATION_SURVEY } from './sources';

export const snspdRecordStation: Device = {
  id: 'snspd-record-station',
  label: 'SNSPD station, 99.5 %',
  role: 'station',
  family: 'superconducting detector',
  summary:
    'Superconducting nanowire detectors of one laboratory record; the dark counts are assumed.',
  figures: {
    detectorEfficiency: {
      value: 0.995,
      source: {
        citation: 'Chang et al., APL Photonics 6, 036114 (2021)',
        year: 2021,
        condition: 'System detection efficiency in the telecom band',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
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
