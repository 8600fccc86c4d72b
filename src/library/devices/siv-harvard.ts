/** Silicon-vacancy center in a nanophotonic cavity with a silicon-29 memory, as in the Harvard experiments. */
import type { Device } from '../../network/catalogue';
import { BHASKAR, CALIBRATION_SURVEY } from './sources';

const STAS = {
  citation: 'Stas et al., Science 378, 557 (2022)',
  year: 2022,
  kind: 'measured',
  readIn: CALIBRATION_SURVEY,
} as const;

export const sivHarvard: Device = {
  id: 'siv-harvard',
  label: 'SiV center (Harvard)',
  role: 'node',
  family: 'SiV center',
  summary:
    'Color center in a diamond cavity at 0.1 K with a nuclear memory. Figures are of several experiments, never all of one device.',
  figures: {
    t2Seconds: {
      value: 2.1,
      source: {
        ...STAS,
        condition: 'Silicon-29 nuclear memory: 2.1(1) s; the electron spin keeps 78 µs',
      },
    },
    photonEfficiency: {
      value: 0.423,
      source: {
        ...BHASKAR,
        condition:
          'Heralding efficiency 0.423(4) at 737 nm, cooperativity 105: in the paper the photon comes to the memory and is reflected; taken here for a photon that leaves it. By its name it includes a detector, so a station’s detector efficiency may come twice',
      },
    },
    conversionEfficiency: {
      value: 0.33,
      source: {
        citation: 'Knaut et al., Nature 629, 573 (2024)',
        year: 2024,
        url: 'https://arxiv.org/abs/2310.01316',
        condition: '737 nm to 1350 nm: 33 % one way, 30 % back',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
    twoQubitGateFidelity: {
      value: 0.937,
      source: { ...STAS, condition: 'Decoupled gate of the electron on the nucleus: 93.7(7) %' },
    },
    readoutFidelity: {
      value: 0.995,
      source: { ...STAS, condition: 'Electron spin: 99.5(1) %' },
    },
  },
};
