/** Converter for photons of calcium ions to the C band, polarization kept. */
import type { Device } from '../../network/catalogue';

export const converterCaInnsbruck: Device = {
  id: 'converter-ca-innsbruck',
  label: '854 → 1550 nm for Ca⁺ (Innsbruck 2017)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Keeps polarization. It adds about 60 photons per second: set the station’s conversion noise to what of them reaches a detector.',
  figures: {
    conversionEfficiency: {
      value: 0.3,
      source: {
        citation:
          'Krutyanskiy et al., “Efficient polarisation-preserving frequency conversion from a trapped-ion-compatible wavelength to the telecom C band” (2017)',
        year: 2017,
        url: 'https://arxiv.org/abs/1709.02413',
        condition:
          '854 nm to 1550 nm, photon in to photon in fiber, about 30 %; free-running noise of about 60 Hz',
        kind: 'measured',
      },
    },
  },
};
