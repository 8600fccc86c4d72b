/** Link of two barium ions at Duke by time-bin photons: its fidelity, which is what the abstract states. */
import type { Device } from '../../network/catalogue';

const SAHA = {
  citation:
    'Saha et al., “High-fidelity remote entanglement of trapped atoms mediated by time-bin photons”, Nature Communications (2025)',
  year: 2025,
  url: 'https://arxiv.org/abs/2406.01761',
  kind: 'measured',
} as const;

export const dukeLink2025: Device = {
  id: 'duke-link-2025',
  label: 'Duke link (2025), fidelity only',
  role: 'station',
  family: 'published link',
  summary: 'How well two barium ions were entangled. Set probability and pace yourself.',
  figures: {
    fidelity: {
      value: 0.97,
      source: {
        ...SAHA,
        condition:
          'For the fixed scheme: 97 %, after error detection by measurement, taken as a Werner state',
      },
    },
    residualInfidelity: {
      value: 0.03,
      source: {
        ...SAHA,
        condition:
          'For heralding schemes: worked out as 1 − 97 %. Dark counts and visibility are in it, so leave those ideal',
      },
    },
  },
};
