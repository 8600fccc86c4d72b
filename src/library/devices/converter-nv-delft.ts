/** Converter for photons of nitrogen-vacancy centers, the first of a single step to the telecom band. */
import type { Device } from '../../network/catalogue';

export const converterNvDelft: Device = {
  id: 'converter-nv-delft',
  label: '637 → 1588 nm for NV (Delft 2018)',
  role: 'converter',
  family: 'frequency converter',
  summary:
    'Difference-frequency generation in one step. Its noise belongs into the station’s conversion noise: the abstract gives a signal-to-noise ratio of 7, no rate.',
  figures: {
    conversionEfficiency: {
      value: 0.17,
      source: {
        citation:
          'Dréau et al., “Quantum frequency conversion to telecom of single photons from a nitrogen-vacancy center in diamond” (2018)',
        year: 2018,
        url: 'https://arxiv.org/abs/1801.03304',
        condition: '637 nm to 1588 nm, overall efficiency of one step',
        kind: 'measured',
      },
    },
  },
};
