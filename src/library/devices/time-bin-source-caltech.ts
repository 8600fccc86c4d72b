/** Pulsed source of time-bin entangled pairs, eight wavelength channels side by side. */
import type { Device } from '../../network/catalogue';
import { assumed } from './sources';

const MUELLER = {
  citation:
    'Mueller et al., “High-rate multiplexed entanglement source based on time-bin qubits for advanced quantum networks” (2023)',
  year: 2023,
  url: 'https://arxiv.org/abs/2310.01804',
  kind: 'measured',
} as const;

export const timeBinSourceCaltech: Device = {
  id: 'time-bin-source-caltech',
  label: 'Time-bin pair source (Caltech, JPL)',
  role: 'station',
  family: 'pair source',
  summary:
    'For photon pairs without memories: parametric down-conversion at 4 billion pulses a second, split into eight pairs of wavelengths. Pairs per pulse, losses and detectors are yours to set.',
  figures: {
    repetitionRateHz: {
      value: 4.09e9,
      source: { ...MUELLER, condition: 'Early and late bins 80 ps apart' },
    },
    wavelengthChannels: {
      value: 8,
      source: { ...MUELLER, condition: 'Pairs of channels behind one crystal' },
    },
    pairVisibility: {
      value: 0.994,
      source: {
        ...MUELLER,
        condition:
          'The highest; it is not said to hold at the highest rate, 3.55e6 coincidences per second in all channels',
      },
    },
    meanPairsPerPulse: {
      value: 0.005,
      source: assumed(
        'Few pairs per pulse and channel, so that double pairs cost less than the visibility',
      ),
    },
    coincidenceWindowSeconds: {
      value: 8e-11,
      source: assumed('As long as the bins are apart'),
    },
  },
};
