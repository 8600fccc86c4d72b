/** The silica fiber of lowest loss when it was published. */
import type { Device } from '../../network/catalogue';

export const recordSilicaFiber: Device = {
  id: 'record-silica-fiber',
  label: 'Record low-loss silica fiber',
  role: 'fiber',
  family: 'silica fiber',
  summary: 'Pure-silica-core fiber of one laboratory record, connectors and splices not included.',
  figures: {
    attenuationDbPerKm: {
      value: 0.1419,
      source: {
        citation: 'Tamura et al., Journal of Lightwave Technology 36, 44 (2018)',
        year: 2018,
        condition: 'At 1560 nm, bare fiber with a large effective area of 147 µm²',
        kind: 'measured',
        readIn:
          'Lightwave, “Sumitomo Electric reports optical fiber loss record”, 13 April 2017, on the report of the same record at OFC 2017',
      },
    },
  },
};
