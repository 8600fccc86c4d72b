/** Converter for photons of barium ions, to a wavelength of rubidium and not to the telecom band. */
import type { Device } from '../../network/catalogue';

export const converterBaMaryland: Device = {
  id: 'converter-ba-maryland',
  label: '493 → 780 nm for Ba⁺ (Maryland 2018)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'To a line of rubidium: 780 nm travels some kilometers of fiber, not tens. Noise is not in the figure.',
  figures: {
    conversionEfficiency: {
      value: 0.19,
      source: {
        citation:
          'Siverns et al., “Neutral atom wavelength compatible 780 nm single photons from a trapped ion via quantum frequency conversion” (2018)',
        year: 2018,
        url: 'https://arxiv.org/abs/1801.01193',
        condition: '493 nm to 780 nm, end to end, in the abstract',
        kind: 'measured',
      },
    },
  },
};
