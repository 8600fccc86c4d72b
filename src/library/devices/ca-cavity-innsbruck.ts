/** Single calcium ion in a cavity built to collect nearly every photon it can. */
import type { Device } from '../../network/catalogue';

export const caCavityInnsbruck: Device = {
  id: 'ca-cavity-innsbruck',
  label: 'Ca⁺ ion, efficient cavity (Innsbruck)',
  role: 'node',
  family: 'trapped ion',
  summary:
    'One trapped ion with a near-optimal photon interface at its own wavelength. Storage, gates and conversion to the telecom band are not included.',
  figures: {
    photonEfficiency: {
      value: 0.462,
      source: {
        citation: 'Schupp et al., PRX Quantum 2, 020331 (2021)',
        year: 2021,
        url: 'https://arxiv.org/abs/2105.02121',
        condition:
          'Ion-entangled photon generated, coupled into fiber and detected: 0.462(3); at the cavity output it is 0.69(3). With a station’s detector efficiency on top, the rate comes out too low',
        kind: 'measured',
      },
    },
  },
};
