/** Pulsed source of polarization-entangled pairs in a Sagnac loop. */
import type { Device } from '../../network/catalogue';

const KUZUCU = {
  citation:
    'Kuzucu and Wong, “A pulsed Sagnac source of narrowband polarization-entangled photons” (2007)',
  year: 2007,
  url: 'https://arxiv.org/abs/0710.5390',
  kind: 'measured',
} as const;

export const sagnacSourceMit: Device = {
  id: 'sagnac-source-mit',
  label: 'Sagnac pair source (MIT)',
  role: 'station',
  family: 'pair source',
  summary:
    'For photon pairs without memories, at 781 nm: for free space or short fibers. Losses and detectors are yours to set.',
  figures: {
    meanPairsPerPulse: {
      value: 0.01,
      source: { ...KUZUCU, condition: 'At 1 mW of mean pump power, in 0.15 nm around 780.7 nm' },
    },
    repetitionRateHz: {
      value: 3.11e7,
      source: { ...KUZUCU, condition: 'Mode-locked pump at 390.35 nm' },
    },
    pairVisibility: {
      value: 0.99,
      source: {
        ...KUZUCU,
        condition:
          'Mean of two-photon visibilities at low pair probability; a tomography gave a fidelity of 98.85 %',
      },
    },
  },
};
