/** Hollow-core fiber that guides light in air with less loss than the record silica fiber. */
import type { Device } from '../../network/catalogue';

const SOUTHAMPTON = {
  citation:
    'University of Southampton and Microsoft, Nature Photonics (2025), on a double-nested antiresonant nodeless fiber',
  year: 2025,
  url: 'https://doi.org/10.1038/s41566-025-01747-5',
  kind: 'measured',
  readIn: 'News reports of the paper of September 2025 (particle.news, webtagr.com)',
} as const;

export const hollowCoreFiber: Device = {
  id: 'hollow-core-fiber',
  label: 'Hollow-core fiber (DNANF)',
  role: 'fiber',
  family: 'hollow-core fiber',
  summary:
    'Double-nested antiresonant fiber on a spool, connectors and splices not included. Messages, too, travel faster, if they use it.',
  figures: {
    attenuationDbPerKm: {
      value: 0.091,
      source: { ...SOUTHAMPTON, condition: 'At 1550 nm, on spools of up to 15 km' },
    },
    groupIndex: {
      value: 1.012,
      source: {
        ...SOUTHAMPTON,
        condition:
          'Worked out from “45 % faster” than standard fiber, as published: 1.468 / 1.45; the index itself was not read',
      },
    },
  },
};
