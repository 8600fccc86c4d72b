/** Rubidium cloud held in a three-dimensional optical lattice inside a ring cavity: ensemble memory for a second. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

const WANG = {
  citation:
    'Wang et al., “Cavity-enhanced atom-photon entanglement with subsecond lifetime” (2021)',
  year: 2021,
  url: 'https://arxiv.org/abs/2101.01988',
  kind: 'measured',
} as const;

export const ensembleHefeiLattice: Device = {
  id: 'ensemble-hefei-lattice',
  label: 'Rb ensemble in a lattice (Hefei)',
  role: 'node',
  family: 'atomic ensemble',
  summary:
    'A cloud of atoms kept from moving by light, which lengthens storage from microseconds to a second. Conversion to the telecom band is not included.',
  figures: {
    t2Seconds: {
      value: 1,
      source: {
        ...WANG,
        condition: 'A lower bound: after 1 s of storage a Bell test still gives S = 2.36(14)',
      },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed(
        'Excitation kept at about a percent per try, so that double excitations stay rare',
      ),
    },
    swapSuccessProbability: {
      value: 0.072,
      source: {
        ...WANG,
        condition:
          'Worked out: half for linear optics, times the memory efficiency of 38 % at 0.1 s from each memory; losses in between come on top',
      },
    },
  },
};
