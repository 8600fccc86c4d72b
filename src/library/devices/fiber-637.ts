/** Single-mode fiber at the wavelength of the nitrogen-vacancy center, without conversion. */
import type { Device } from '../../network/catalogue';
import { CALIBRATION_SURVEY } from './sources';

export const fiber637: Device = {
  id: 'fiber-637',
  label: 'Fiber at 637 nm',
  role: 'fiber',
  family: 'silica fiber',
  summary: 'What an NV center’s own photons meet: half are lost within 400 m.',
  figures: {
    attenuationDbPerKm: {
      value: 8,
      source: {
        citation: 'Dréau et al., Physical Review Applied 9, 064031 (2018)',
        year: 2018,
        url: 'https://arxiv.org/abs/1801.03304',
        condition: 'About 8 dB/km at 637 nm',
        kind: 'measured',
        readIn: CALIBRATION_SURVEY,
      },
    },
  },
};
