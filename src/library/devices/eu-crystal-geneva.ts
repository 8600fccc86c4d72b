/** Europium-doped crystal that stores photonic qubits as spin waves for tens of milliseconds. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

const ORTU = {
  citation:
    'Ortu et al., “Storage of photonic time-bin qubits for up to 20 ms in a rare-earth doped crystal”, npj Quantum Information (2022)',
  year: 2022,
  url: 'https://doi.org/10.1038/s41534-022-00541-3',
  kind: 'measured',
} as const;

export const euCrystalGeneva: Device = {
  id: 'eu-crystal-geneva',
  label: 'Europium crystal (Geneva)',
  role: 'node',
  family: 'rare-earth crystal',
  summary:
    'A solid-state memory shown with weak pulses, not yet with entangled photons. Photons and swaps are assumed.',
  figures: {
    memorySlots: {
      value: 6,
      source: { ...ORTU, condition: 'Temporal modes stored at once; the abstract' },
    },
    t2Seconds: {
      value: 0.02,
      source: {
        ...ORTU,
        condition:
          'A lower bound: two time-bin qubits stored for 20 ms come back with fidelity 85(2) %; storage of up to 100 ms was shown',
      },
    },
    photonEfficiency: {
      value: 0.01,
      source: assumed(
        'Pair probability of about a percent per mode of the source that would feed it',
      ),
    },
    swapSuccessProbability: {
      value: 0.01,
      source: assumed('Half for linear optics, times a low retrieval from each memory'),
    },
  },
};
