/** Single rubidium atom in an optical tweezer, entangled over up to 33 km of fiber. */
import type { Device } from '../../network/catalogue';
import { VAN_LEENT, VAN_LEENT_CONVERSION } from './sources';

export const rbMunich: Device = {
  id: 'rb-munich',
  label: 'Rb atom (Munich)',
  role: 'node',
  family: 'neutral atom',
  summary:
    'A neutral atom with conversion to the telecom band; a double-click link. Gates and readout are ideal until you set them.',
  figures: {
    t2Seconds: {
      value: 3.3e-4,
      source: {
        ...VAN_LEENT,
        condition: 'About 330 µs; no further condition is stated where it was read',
      },
    },
    photonEfficiency: {
      value: 0.0063,
      source: {
        ...VAN_LEENT,
        condition:
          'Worked out from the success probability 1.22e-6 = η²/2 over 33 km at 0.22 dB/km, after taking out fiber and conversion; detectors included, so a station’s detector efficiency comes twice',
      },
    },
    conversionEfficiency: { value: 0.57, source: VAN_LEENT_CONVERSION },
  },
};
