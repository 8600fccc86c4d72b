/** Closed form of photon pairs: coincidences and their errors when a source emits several pairs at once. */
import { ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { chosen, formula } from './sources';

const MA =
  'Ma, Fung and Lo, Physical Review A 76, 012307 (2007), equations 9 and 10, read second hand';

/** Half of the mean number of pairs per pulse. */
const LAMBDA = 0.1;
const ETA = 0.1;
/** Probability that a side’s two detectors click without a photon. */
const DARK = 6.02e-6;
const MISALIGNED = 0.015;
const PULSES = 1e6;
const WINDOW = 1e-9;
/** Dark counts of each of the two detectors that make DARK in a window. */
const DARK_HZ = -Math.log1p(-DARK) / 2 / WINDOW;

const silent = 1 - DARK;
const missed = 1 + ETA * LAMBDA;
const missedBoth = 1 + 2 * ETA * LAMBDA - ETA * ETA * LAMBDA;
const gain = 1 - (2 * silent) / missed ** 2 + silent ** 2 / missedBoth ** 2;
/** In the formula a background click beside that of a photon does no harm; as a random bit it takes its share of what is equal. */
const errors =
  gain / 2 -
  (silent * (1 - 2 * MISALIGNED) * ETA * ETA * LAMBDA * (1 + LAMBDA)) /
    (missed * missed * missedBoth);

export const pairSourceLaw: GalleryRow = {
  id: 'pair-source-law',
  group: 'closed form',
  title: 'Pulses of photon pairs',
  model: 'A pulsed source of 0.2 pairs in the middle, 10 % of the photons detected on each side.',
  design: twoNodes({
    scheme: {
      kind: 'photon-pairs',
      meanPairsPerPulse: 2 * LAMBDA,
      repetitionRateHz: PULSES,
      couplingEfficiency: ETA,
      darkCountHz: DARK_HZ,
      coincidenceWindowSeconds: WINDOW,
      misalignment: MISALIGNED,
    },
  }),
  inputs: [
    {
      at: ofScheme(
        1,
        'meanPairsPerPulse',
        'repetitionRateHz',
        'couplingEfficiency',
        'darkCountHz',
        'coincidenceWindowSeconds',
        'misalignment',
      ),
      source: chosen('λ = 0.1, η = 0.1, background 6.02e-6, misalignment 1.5 %'),
    },
  ],
  observables: [
    {
      figure: 'success probability',
      reported: { value: gain, source: formula('coincidences per pulse', MA) },
    },
    {
      figure: 'Z error rate',
      reported: {
        value: errors / gain,
        source: formula('their error rate, two clicks of a side counted as a random bit', MA),
      },
    },
  ],
};
