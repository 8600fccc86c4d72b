/** Praseodymium-doped crystal that stores many time bins in an atomic frequency comb, fed by its own pair source. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

const LAGO_RIVERA = {
  citation: 'Lago-Rivera et al., Nature 594, 37 (2021)',
  year: 2021,
  url: 'https://arxiv.org/abs/2101.05097',
  kind: 'measured',
} as const;

export const prCrystalBarcelona: Device = {
  id: 'pr-crystal-barcelona',
  label: 'Praseodymium crystal (Barcelona)',
  role: 'node',
  family: 'rare-earth crystal',
  summary:
    'A solid-state memory for trains of photons whose partners are at telecom wavelength. The storage time is set beforehand; swaps are photonic.',
  figures: {
    memorySlots: {
      value: 62,
      source: { ...LAGO_RIVERA, condition: 'Temporal modes stored at once; the abstract' },
    },
    t2Seconds: {
      value: 2.5e-5,
      source: {
        ...LAGO_RIVERA,
        condition:
          'Longest storage time used, 25 µs, set beforehand: taken as the coherence time, since no decay is stated in the abstract',
      },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed(
        'Pair probability of about a percent per mode, so that double pairs stay rare',
      ),
    },
    swapSuccessProbability: {
      value: 0.1,
      source: assumed(
        'Half for linear optics, times a retrieval of less than half from each memory',
      ),
    },
  },
};
