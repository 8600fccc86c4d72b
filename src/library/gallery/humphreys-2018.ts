/** Two diamond spins two meters apart, heralded by one photon: fast and unfaithful, or slow and faithful. */
import { CALIBRATION_SURVEY, HUMPHREYS } from '../devices/sources';
import { ofBoth, ofFiber, ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { under } from './sources';

/** The abstract. */
const ABSTRACT = {
  citation: HUMPHREYS.citation,
  year: HUMPHREYS.year,
  url: HUMPHREYS.url,
  kind: HUMPHREYS.kind,
};
const SURVEYED = { ...HUMPHREYS, readIn: CALIBRATION_SURVEY };

const NOT_MODELED =
  'Readout, charge state and spectral diffusion of the emitters are not in the row: no figure of their share was read. They cost 0.06.';

interface Point {
  readonly id: string;
  readonly title: string;
  readonly brightState: number;
  readonly rate: GalleryRow['observables'][number]['reported'];
  readonly fidelity: number;
}

const row = ({ id, title, brightState, rate, fidelity }: Point): GalleryRow => ({
  id,
  group: 'experiment',
  title,
  model:
    'Single click over 2 m, one attempt per 5.5 µs; phase noise and double excitation as in the parameter set, nothing fitted.',
  design: twoNodes({
    labels: ['Diamond A', 'Diamond B'],
    nodes: { brightState },
    source: { photonEfficiency: 2.8e-4 },
    target: { photonEfficiency: 4.2e-4 },
    link: { lengthKm: 0.002 },
    scheme: {
      kind: 'single-click',
      darkCountHz: 20,
      detectionWindowSeconds: 2.5e-8,
      visibility: 0.9,
      phaseNoiseRadians: 0.2618,
      doubleExcitation: 0.04,
      preparationSeconds: 5.5e-6,
    },
  }),
  inputs: [
    { at: ofBoth('brightState'), source: under(SURVEYED, 'Chosen in the experiment') },
    {
      at: ofBoth('photonEfficiency'),
      source: under(HUMPHREYS, 'Detected per excitation, of each setup, detectors included'),
    },
    { at: ofFiber(1, 'lengthKm'), source: under(ABSTRACT, 'Two meters; the abstract') },
    {
      at: ofScheme(
        1,
        'darkCountHz',
        'detectionWindowSeconds',
        'visibility',
        'phaseNoiseRadians',
        'doubleExcitation',
        'preparationSeconds',
      ),
      source: under(HUMPHREYS, '20 /s, 25 ns, 0.9, 15°, 4 %, and a cycle of 5.5 µs'),
    },
  ],
  observables: [
    { figure: 'rate', reported: rate },
    {
      figure: 'fidelity',
      reported: { value: fidelity, uncertainty: 0.02, source: SURVEYED },
      reason: NOT_MODELED,
    },
  ],
});

export const humphreys2018Fast = row({
  id: 'humphreys-2018-fast',
  title: 'Delft 2018, bright state 0.3',
  brightState: 0.3,
  rate: { value: 39, source: under(ABSTRACT, '“up to 39 Hz”; the abstract') },
  fidelity: 0.6,
});

export const humphreys2018Faithful = row({
  id: 'humphreys-2018-faithful',
  title: 'Delft 2018, bright state 0.05',
  brightState: 0.05,
  rate: {
    value: 6,
    uncertainty: 0.5,
    source: under(SURVEYED, 'One digit and no error bar: ±0.5 is the rounding'),
  },
  fidelity: 0.81,
});
