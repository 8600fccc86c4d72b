/** Ten calcium ions that are moved one after another into the waist of one cavity. */
import type { Device } from '../../network/catalogue';

const CANTERI = {
  citation: 'Canteri et al., “A photon-interfaced ten qubit quantum network node” (2024)',
  year: 2024,
  url: 'https://arxiv.org/abs/2406.09480',
  kind: 'measured',
} as const;

export const caRegisterInnsbruck: Device = {
  id: 'ca-register-innsbruck',
  label: 'Ca⁺ ten-ion register (Innsbruck)',
  role: 'node',
  family: 'trapped ion',
  summary:
    'A string of ten trapped ions, each entangled with its own photon in turn. Storage and gates are not included; ion–photon fidelity is 92(1) %.',
  figures: {
    memorySlots: {
      value: 10,
      source: { ...CANTERI, condition: 'Ten ions in one trap; the abstract' },
    },
    photonEfficiency: {
      value: 0.091,
      source: {
        ...CANTERI,
        condition:
          'Mean probability of detecting each photon, 9.1(8) %, detector included: with a station’s detector efficiency on top, the rate comes out too low',
      },
    },
  },
};
