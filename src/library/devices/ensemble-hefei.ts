/** Rubidium cloud in a cavity, as entangled through 22 km of fiber in the field. */
import type { Device } from '../../network/catalogue';
import { assumed, YU } from './sources';

export const ensembleHefei: Device = {
  id: 'ensemble-hefei',
  label: 'Rb ensemble (Hefei 2020)',
  role: 'node',
  family: 'atomic ensemble',
  summary:
    'A cloud of atoms holds one excitation. Swaps are photonic: both memories are read out into a linear-optics Bell measurement, which mostly fails.',
  figures: {
    t2Seconds: {
      value: 7e-5,
      source: { ...YU, condition: '70 µs; no further condition is stated where it was read' },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed(
        'Excitation kept at about a percent per try, so that double excitations stay rare',
      ),
    },
    conversionEfficiency: {
      value: 0.33,
      source: { ...YU, condition: 'Rubidium wavelength to the telecom O band' },
    },
    swapSuccessProbability: {
      value: 0.05,
      source: assumed('Half for linear optics, times a retrieval of a third from each memory'),
    },
  },
};
