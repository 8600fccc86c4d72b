/** Converter for photons of rubidium ensembles to the S band, for either polarization. */
import type { Device } from '../../network/catalogue';

export const converterRbHefei: Device = {
  id: 'converter-rb-hefei',
  label: '780 → 1522 nm for Rb (Hefei 2025)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Works for either polarization. Noise is not in the figure: the abstract gives a signal-to-noise ratio of 6.9 behind fiber.',
  figures: {
    conversionEfficiency: {
      value: 0.485,
      source: {
        citation:
          'Wang et al., “Long-distance distribution of atom-photon entanglement based on a cavity-free cold atomic ensemble” (2025)',
        year: 2025,
        url: 'https://arxiv.org/abs/2510.17275',
        condition: '780 nm to 1522 nm, external efficiency, “up to”',
        kind: 'measured',
      },
    },
  },
};
