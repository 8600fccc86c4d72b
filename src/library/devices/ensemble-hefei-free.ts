/** Rubidium cloud without a cavity, entangled with a telecom photon over 20 km: the simple ensemble node. */
import type { Device } from '../../network/catalogue';

const WANG = {
  citation:
    'Wang et al., “Long-distance distribution of atom-photon entanglement based on a cavity-free cold atomic ensemble” (2025)',
  year: 2025,
  url: 'https://arxiv.org/abs/2510.17275',
  kind: 'measured',
} as const;

export const ensembleHefeiFree: Device = {
  id: 'ensemble-hefei-free',
  label: 'Rb ensemble without cavity (Hefei)',
  role: 'node',
  family: 'atomic ensemble',
  summary:
    'A cloud of atoms in free space with efficient conversion to 1522 nm. Every figure is of one experiment.',
  figures: {
    t2Seconds: {
      value: 1.6e-4,
      source: { ...WANG, condition: 'Memory lifetime 160 µs; the abstract' },
    },
    photonEfficiency: {
      value: 0.002,
      source: {
        ...WANG,
        condition:
          'Excitation probability 0.2 % per try; collection is not stated separately, so losses may come on top',
      },
    },
    conversionEfficiency: {
      value: 0.485,
      source: { ...WANG, condition: '780 nm to 1522 nm, external efficiency “up to 48.5 %”' },
    },
    swapSuccessProbability: {
      value: 0.15,
      source: {
        ...WANG,
        condition:
          'Worked out: half for linear optics, times the initial retrieval of about 55 % from each memory',
      },
    },
  },
};
