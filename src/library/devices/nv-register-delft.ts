/** Ten spins around one nitrogen-vacancy center: a register with a long nuclear memory, idle. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY, HUMPHREYS } from './sources';

const BRADLEY = {
  citation: 'Bradley et al., Physical Review X 9, 031045 (2019)',
  year: 2019,
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const nvRegisterDelft: Device = {
  id: 'nv-register-delft',
  label: 'NV register (Delft)',
  role: 'node',
  family: 'NV center',
  summary:
    'A color center with nine nuclear spins as memories. The memory time is that of an idle node: attempts on a link shorten it to thousands of attempts.',
  figures: {
    memorySlots: {
      value: 10,
      source: {
        ...BRADLEY,
        condition:
          'Electron spin, nitrogen spin and eight carbon-13 spins; the electron alone emits photons',
        readIn:
          'Report “Diamond-based 10-qubit register with coherence more than one minute”, swissquantumhub.com',
      },
    },
    t2Seconds: {
      value: 63,
      source: {
        ...BRADLEY,
        condition:
          'Best carbon-13 spin, idle, with decoupling: 63(2) s; an arbitrary state is said to be kept for 75 s',
      },
    },
    twoQubitGateFidelity: {
      value: 0.94,
      source: {
        ...BRADLEY,
        condition: 'Gates between electron and nuclear spins: 94 to 99 %, the lowest given',
      },
    },
    photonEfficiency: {
      value: 3.5e-4,
      source: {
        ...HUMPHREYS,
        condition:
          'Of another device: detected per excitation at 637 nm, its detectors included, so a station’s detector efficiency comes twice',
      },
    },
  },
};
