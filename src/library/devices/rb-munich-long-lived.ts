/** Single rubidium atom whose qubit is moved to states that magnetic fields hardly touch. */
import type { Device } from '../../network/catalogue';
import { VAN_LEENT, VAN_LEENT_CONVERSION } from './sources';

export const rbMunichLongLived: Device = {
  id: 'rb-munich-long-lived',
  label: 'Rb atom, long-lived encoding (Munich)',
  role: 'node',
  family: 'neutral atom',
  summary:
    'The Munich atom with a memory twenty times longer, shown as atom–photon entanglement over 101 km of fiber. Gates are ideal until you set them.',
  figures: {
    t2Seconds: {
      value: 7e-3,
      source: {
        citation:
          '“Long-lived quantum memory enabling atom-photon entanglement over 101 km telecom fiber”, arXiv (2023)',
        year: 2023,
        url: 'https://arxiv.org/abs/2308.08892',
        condition: 'Single atom in the long-lived encoding; the abstract',
        kind: 'measured',
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
