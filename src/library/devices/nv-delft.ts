/** Nitrogen-vacancy center in diamond, as in the Delft experiments: made for single click, since few photons are collected. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY, HUMPHREYS, STOLK } from './sources';

export const nvDelft: Device = {
  id: 'nv-delft',
  label: 'NV center (Delft)',
  role: 'node',
  family: 'NV center',
  summary:
    'Electron spin of a color center in diamond with a carbon-13 memory. Figures are of several Delft experiments, never all of one device.',
  figures: {
    t2Seconds: {
      value: 1,
      source: {
        citation: 'Abobeih et al., Nature Communications 9, 2552 (2018)',
        year: 2018,
        url: 'https://arxiv.org/abs/1801.01196',
        condition:
          'Electron spin, idle, tailored decoupling; the abstract says “exceeding a second”. Attempts on a second link shorten it',
        kind: 'measured',
      },
    },
    photonEfficiency: {
      value: 3.5e-4,
      source: {
        ...HUMPHREYS,
        condition:
          'Detected per excitation at 637 nm, mean of two setups (2.8e-4 and 4.2e-4), their detectors included: with a station’s detector efficiency on top, the rate comes out too low',
      },
    },
    conversionEfficiency: {
      value: 0.48,
      source: {
        ...STOLK,
        condition: '637 nm to the telecom band; the lower of 48 % and 50 %',
      },
    },
    twoQubitGateFidelity: {
      value: 0.97,
      source: {
        citation: 'Kalb et al., Science 356, 928 (2017)',
        year: 2017,
        condition: 'Gate between the electron spin and one carbon-13 spin',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
    readoutFidelity: {
      value: 0.9725,
      source: {
        ...HUMPHREYS,
        condition:
          'Single-shot readout of the electron spin: mean of 0.950 and 0.995 for its two states',
      },
    },
  },
};
