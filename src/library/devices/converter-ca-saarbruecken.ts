/** Converter for photons of calcium ions to the O band, polarization kept. */
import type { Device } from '../../network/catalogue';

export const converterCaSaarbruecken: Device = {
  id: 'converter-ca-saarbruecken',
  label: '854 → 1310 nm for Ca⁺ (Saarbrücken 2018)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Keeps polarization with a process fidelity of 99.75 %. It adds 11.4 photons per second: set the station’s conversion noise to what of them reaches a detector.',
  figures: {
    conversionEfficiency: {
      value: 0.265,
      source: {
        citation: 'Bock et al., Nature Communications 9, 1998 (2018)',
        year: 2018,
        url: 'https://arxiv.org/abs/1710.04866',
        condition:
          '854 nm to 1310 nm, external efficiency 26.5 %; 11.4 photons/s of background at its output',
        kind: 'measured',
      },
    },
  },
};
