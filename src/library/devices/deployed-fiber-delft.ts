/** Fiber in the ground between Delft and The Hague. */
import type { Device } from '../../network/catalogue';
import { STOLK } from './sources';

export const deployedFiberDelft: Device = {
  id: 'deployed-fiber-delft',
  label: 'Deployed fiber (Delft–The Hague)',
  role: 'fiber',
  family: 'silica fiber',
  summary: 'Installed fiber between two cities, splices and connectors included.',
  figures: {
    attenuationDbPerKm: {
      value: 0.432,
      source: {
        ...STOLK,
        condition:
          'Worked out from both arms together: 5.6 dB over 15 km and 5.2 dB over 10 km, at the converters’ telecom wavelength',
      },
    },
  },
};
