/** Single-mode fiber at the wavelength of rubidium memories, without conversion. */
import type { Device } from '../../network/catalogue';
import { YU } from './sources';

export const fiber795: Device = {
  id: 'fiber-795',
  label: 'Fiber at 795 nm',
  role: 'fiber',
  family: 'silica fiber',
  summary: 'What a rubidium memory’s own photons meet: half are lost within 900 m.',
  figures: {
    attenuationDbPerKm: { value: 3.5, source: { ...YU, condition: 'At 795 nm' } },
  },
};
