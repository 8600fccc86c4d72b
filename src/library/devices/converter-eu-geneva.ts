/** Converter between the wavelength of europium crystals and the C band. */
import type { Device } from '../../network/catalogue';

export const converterEuGeneva: Device = {
  id: 'converter-eu-geneva',
  label: '580 → 1541 nm for Eu (Geneva 2019)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Difference-frequency generation in a waveguide, studied for its noise, which depends on the filter behind it and is not in the figure.',
  figures: {
    conversionEfficiency: {
      value: 0.46,
      source: {
        citation:
          'Strassmann et al., “Spectral noise in quantum frequency down-conversion from the visible to the telecommunication C-band” (2019)',
        year: 2019,
        url: 'https://arxiv.org/abs/1902.02728',
        condition: '580 nm to 1541 nm, device efficiency at 250 mW of pump',
        kind: 'measured',
      },
    },
  },
};
