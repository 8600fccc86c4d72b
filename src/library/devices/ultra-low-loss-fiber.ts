/** Ultra-low-loss fiber as sold for long terrestrial spans. */
import type { Device } from '../../network/catalogue';

export const ultraLowLossFiber: Device = {
  id: 'ultra-low-loss-fiber',
  label: 'Ultra-low-loss fiber',
  role: 'fiber',
  family: 'silica fiber',
  summary: 'Pure-silica-core fiber for long spans at 1550 nm, connectors and splices not included.',
  figures: {
    attenuationDbPerKm: {
      value: 0.17,
      source: {
        citation: 'Corning SMF-28 ULL product information PI1470 (July 2014)',
        year: 2014,
        condition: 'Maximum attenuation at 1550 nm of the bare fiber, as the maker states it',
        kind: 'claim',
      },
    },
  },
};
