/** Converter for photons of rubidium atoms to the S band, polarization kept. */
import type { Device } from '../../network/catalogue';
import { VAN_LEENT_CONVERSION } from './sources';

export const converterRbMunich: Device = {
  id: 'converter-rb-munich',
  label: '780 → 1522 nm for Rb (Munich 2020)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Keeps polarization, with the highest external efficiency of its time. Noise is not in the figure.',
  figures: { conversionEfficiency: { value: 0.57, source: VAN_LEENT_CONVERSION } },
};
