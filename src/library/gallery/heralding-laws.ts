/** Closed forms of heralding: single and double click with dark counts and imperfect interference. */
import { ofBoth, ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { chosen, formula } from './sources';

const FOCK = 'Sum over the photon numbers at two threshold detectors behind a beam splitter';

const ETA = 0.3;
const DARK = 1e-3;
const V = 0.9;
const ALPHA = 0.1;
const SIGMA = 0.2;
/** Exactly one of two detectors is dark, or neither is. */
const dark = 2 * DARK * (1 - DARK);
const silent = 1 - DARK;
/** Dark counts per second that make DARK in a window of 10 ns. */
const DARK_HZ = -Math.log1p(-DARK) / 1e-8;

/** One click of two detectors, given both photons were emitted, one, or none. */
const both = (2 * ETA * (1 - ETA) + (ETA * ETA * (1 + V)) / 2) * silent + (1 - ETA) ** 2 * dark;
const one = ETA * silent + (1 - ETA) * dark;

const singleProbability =
  ALPHA ** 2 * both + 2 * ALPHA * (1 - ALPHA) * one + (1 - ALPHA) ** 2 * dark;
const coherence =
  silent * ALPHA * (1 - ALPHA) * ETA * Math.sqrt(V) * Math.exp((-SIGMA * SIGMA) / 2);
const singleFidelity = (ALPHA * (1 - ALPHA) * one + coherence) / singleProbability;

const odd = one * one;
const even =
  ((2 * ETA * (1 - ETA) + (ETA * ETA * (1 + V)) / 2) * silent + (1 - ETA) ** 2 * dark) * dark;
const doubleProbability = (odd + even) / 2;
const doubleFidelity = (odd + V * ETA * ETA * silent * silent) / (4 * doubleProbability);

const detectors = { darkCountHz: DARK_HZ, detectionWindowSeconds: 1e-8, visibility: V };
const detectorInputs = {
  at: ofScheme(1, 'darkCountHz', 'detectionWindowSeconds', 'visibility', 'preparationSeconds'),
  source: chosen('Dark count in one window of a thousand, visibility 0.9, 1 µs per attempt'),
};

export const heraldingLaws: readonly GalleryRow[] = [
  {
    id: 'single-click-law',
    group: 'closed form',
    title: 'Single click, all imperfections at once',
    model: 'One link of length 0: bright state 0.1, 30 % of the photons detected, phase noise 0.2.',
    design: twoNodes({
      nodes: { photonEfficiency: ETA, brightState: ALPHA },
      scheme: {
        kind: 'single-click',
        ...detectors,
        phaseNoiseRadians: SIGMA,
        preparationSeconds: 1e-6,
      },
    }),
    inputs: [
      { at: ofBoth('photonEfficiency', 'brightState'), source: chosen('0.3 and 0.1') },
      detectorInputs,
      { at: ofScheme(1, 'phaseNoiseRadians'), source: chosen('0.2 rad') },
    ],
    observables: [
      {
        figure: 'success probability',
        reported: { value: singleProbability, source: formula('exactly one click', FOCK) },
      },
      {
        figure: 'fidelity',
        reported: { value: singleFidelity, source: formula('given that click', FOCK) },
      },
    ],
  },
  {
    id: 'double-click-law',
    group: 'closed form',
    title: 'Double click, all imperfections at once',
    model: 'One link of length 0: 30 % of the photons detected; one click in each of two slots.',
    design: twoNodes({
      nodes: { photonEfficiency: ETA },
      scheme: { kind: 'double-click', ...detectors, preparationSeconds: 1e-6 },
    }),
    inputs: [{ at: ofBoth('photonEfficiency'), source: chosen('0.3') }, detectorInputs],
    observables: [
      {
        figure: 'success probability',
        reported: { value: doubleProbability, source: formula('one click per slot', FOCK) },
      },
      {
        figure: 'fidelity',
        reported: { value: doubleFidelity, source: formula('given those clicks', FOCK) },
      },
    ],
  },
];
