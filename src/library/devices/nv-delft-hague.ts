/** Nitrogen-vacancy center as run over deployed fiber between Delft and The Hague: single click at telecom wavelength. */
import type { Device } from '../../network/catalogue';
import { STOLK } from './sources';

export const nvDelftHague: Device = {
  id: 'nv-delft-hague',
  label: 'NV center (Delft–The Hague)',
  role: 'node',
  family: 'NV center',
  summary:
    'Electron spin of a color center whose photons are converted and sent through 25 km of fiber in the ground. Storage, gates and readout are not included: no such figure of this link was read.',
  figures: {
    photonEfficiency: {
      value: 1.7e-4,
      source: {
        ...STOLK,
        condition:
          'Worked out from the success probability 7.2e-6 at a bright-state population of 0.25, after taking out conversion, both arms (5.6 and 5.2 dB) and detectors (60 %): a station’s detector efficiency comes on top',
      },
    },
    conversionEfficiency: {
      value: 0.48,
      source: { ...STOLK, condition: '637 nm to the telecom band; the lower of 48 % and 50 %' },
    },
    brightState: {
      value: 0.25,
      source: {
        ...STOLK,
        condition: 'Chosen in the experiment; it bounds the fidelity to about 0.75',
      },
    },
  },
};
