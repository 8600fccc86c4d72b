/** The scenarios on which QuISP and SeQUeNCe were compared: a link met in the middle, its timing, a swap, memories that decay. */
import { chain, ofBoth, ofFiber, ofNodes, ofScheme, twoNodes } from './layout';
import type { GalleryRow, Reported } from './row';
import { CROSS_VALIDATION, inBoth, SEQUENCE_CODE, sequence, under } from './sources';

/** Light at 200,000 km/s, as SeQUeNCe has it. */
const GROUP_INDEX = 1.49896229;

const fiber = { lengthKm: 20, attenuationDbPerKm: 0.2, groupIndex: GROUP_INDEX };

const fiberInputs = (links: number) => ({
  at: ofFiber(links, 'lengthKm', 'attenuationDbPerKm', 'groupIndex'),
  source: under(CROSS_VALIDATION, '20 km at 0.2 dB/km; light at 200,000 km/s'),
});

const handshake = (links: number, classical: string) => ({
  at: ofScheme(links, 'preparationSeconds'),
  source: under(
    SEQUENCE_CODE,
    `Three classical messages of ${classical} before the photons leave: a request, a negotiation, an acknowledgement`,
  ),
});

const measured = (value: number, uncertainty: number, runs: string): Reported => ({
  value,
  uncertainty,
  source: sequence(runs),
});

const IDEAL =
  'Ideal detectors and memories, photons sure to be emitted, half of the Bell states told apart';

const link = (
  id: string,
  title: string,
  classical: string,
  preparationSeconds: number,
  rate: Reported,
): GalleryRow => ({
  id,
  group: 'simulator',
  title,
  model: `Double click over 20 km. ${IDEAL}.`,
  design: twoNodes({
    link: fiber,
    scheme: { kind: 'double-click', preparationSeconds },
  }),
  inputs: [fiberInputs(1), handshake(1, classical)],
  observables: [{ figure: 'rate', reported: rate }],
});

const swap = (
  id: string,
  title: string,
  model: string,
  repeaters: { readonly [parameter: string]: number },
  observables: GalleryRow['observables'],
): GalleryRow => ({
  id,
  group: 'simulator',
  title,
  model,
  design: chain({
    links: 2,
    repeaters,
    link: { ...fiber, classicalDelaySeconds: 1e-4 },
    scheme: { kind: 'double-click', preparationSeconds: 3e-4, residualInfidelity: 0.1 },
  }),
  inputs: [
    fiberInputs(2),
    handshake(2, '100 µs'),
    {
      at: ofFiber(2, 'classicalDelaySeconds'),
      source: under(CROSS_VALIDATION, 'Classical messages take 100 µs'),
    },
    {
      at: ofScheme(2, 'residualInfidelity'),
      source: inBoth('Pairs of fidelity 0.9, errors white'),
    },
    ...(Object.keys(repeaters).length > 0
      ? [
          {
            at: ofNodes([1], ...Object.keys(repeaters)),
            source: inBoth(
              'Gate kept with 0.95, that is an average fidelity of 0.9625, and readout 0.98',
            ),
          },
        ]
      : []),
  ],
  observables,
});

/** Memories of both programs lose all correlations alike: SeQUeNCe’s coherence time C is T1 = T2 = 3C/4. */
const decohering = (coherenceMs: number, fidelity: Reported): GalleryRow => {
  const seconds = (0.75 * coherenceMs) / 1000;
  const memory = { t1Seconds: seconds, t2Seconds: seconds };
  return {
    id: `sequence-memory-${coherenceMs}-ms`,
    group: 'simulator',
    title: `Two links, a swap, memories of ${coherenceMs} ms`,
    model:
      'Perfect pairs whose memories decay while the other link is tried; the coherence time is one of two in a published script that repeats the paper’s purification.',
    design: chain({
      links: 2,
      ends: memory,
      repeaters: memory,
      link: { ...fiber, classicalDelaySeconds: 1e-4 },
      scheme: { kind: 'double-click', preparationSeconds: 3e-4 },
    }),
    inputs: [
      fiberInputs(2),
      handshake(2, '100 µs'),
      {
        at: ofFiber(2, 'classicalDelaySeconds'),
        source: under(CROSS_VALIDATION, 'Classical messages take 100 µs'),
      },
      {
        at: ofNodes([0, 1, 2], 't1Seconds', 't2Seconds'),
        source: under(
          CROSS_VALIDATION,
          `Coherence time of ${coherenceMs} ms, white errors: 3/4 of it`,
        ),
      },
    ],
    observables: [
      {
        figure: 'fidelity',
        reported: fidelity,
        reason:
          'SeQUeNCe’s nodes agree by messages before they swap, and the pairs decay meanwhile. The rows of 55 and 18 ms differ by the same 0.8 ms of storage, summed over the four memories.',
      },
    ],
  };
};

const stationAtEnd: GalleryRow = {
  id: 'sequence-station-at-end',
  group: 'simulator',
  title: 'The same link, met at one end',
  model: `Double click over 20 km, the station beside one node. ${IDEAL}.`,
  design: twoNodes({
    link: { ...fiber, stationFraction: 0 },
    scheme: { kind: 'double-click', preparationSeconds: 3e-4 },
  }),
  inputs: [
    fiberInputs(1),
    {
      at: ofFiber(1, 'stationFraction'),
      source: under(CROSS_VALIDATION, 'Midpoint at 0 of 20 km'),
    },
    handshake(1, '100 µs'),
  ],
  observables: [
    {
      figure: 'rate',
      reported: measured(
        441.18,
        1.31,
        'The published configuration: 20 runs of 10 s with 88,237 pairs',
      ),
      reason:
        'The published configuration moves the station for photons but not for messages, which go on taking 50 µs; in Bellhop the station’s answer travels along the same fiber as the photon, 100 µs.',
    },
  ],
};

export const crossValidation: readonly GalleryRow[] = [
  link(
    'sequence-link',
    'A link met in the middle',
    '100 µs',
    3e-4,
    measured(497.3, 1.15, 'The published configuration: 20 runs of 10 s with 99,460 pairs'),
  ),
  link(
    'sequence-slow-messages',
    'The same link with slow messages',
    '1 ms',
    3.45e-3,
    measured(55.88, 0.277, 'The published configuration: 50 runs of 10 s with 27,940 pairs'),
  ),
  stationAtEnd,
  swap(
    'sequence-swap',
    'Two links and a swap',
    'Two such links with a perfect swap, rounds on demand. The paper compares swaps, too; its configuration of them was not found, so this one is ours, run in both programs.',
    {},
    [
      {
        figure: 'fidelity',
        reported: { value: 0.813333, source: sequence('31,651 pairs, all alike') },
      },
      {
        figure: 'rate',
        reported: measured(316.51, 0.955, '10 runs of 10 s with 31,651 pairs'),
        reason:
          'SeQUeNCe’s nodes agree on a swap by a request and a response before they swap; Bellhop’s repeater swaps at once. This is the kind of difference in timing, at equal fidelity, that the paper finds between its two programs.',
      },
    ],
  ),
  swap(
    'sequence-noisy-swap',
    'Two links and a noisy swap',
    'The same with a gate that depolarizes and readouts that err; ours, too.',
    { twoQubitGateFidelity: 0.9625, readoutFidelity: 0.98 },
    [
      {
        figure: 'fidelity',
        reported: { value: 0.75691, source: sequence('3,158 pairs, all alike') },
      },
    ],
  ),
  decohering(55, measured(0.916681, 0.0003, '10 runs of 10 s with 31,651 pairs')),
  decohering(18, measured(0.783385, 0.00064, '10 runs of 10 s with 31,651 pairs')),
  {
    id: 'sequence-purification',
    group: 'simulator',
    title: 'A noisy step of purification',
    model:
      'BBPSSW on two pairs of 0.8 with noisy gates and readouts at both ends; the paper purifies links, too, with perfect ones.',
    design: twoNodes({
      nodes: { twoQubitGateFidelity: 0.9625, readoutFidelity: 0.98 },
      link: { parallelPairs: 2 },
      scheme: { kind: 'fixed', successProbability: 0.5, attemptSeconds: 1e-3, fidelity: 0.8 },
      policy: { classical: 'instant', purification: { protocol: 'bbpssw', rounds: 1 } },
    }),
    inputs: [
      {
        at: ofBoth('twoQubitGateFidelity', 'readoutFidelity'),
        source: inBoth(
          'Gate kept with 0.95, that is an average fidelity of 0.9625, and readout 0.98',
        ),
      },
      {
        at: [
          ...ofFiber(1, 'parallelPairs'),
          ...ofScheme(1, 'successProbability', 'attemptSeconds', 'fidelity'),
        ],
        source: inBoth('Pairs of 0.8'),
      },
    ],
    observables: [
      {
        figure: 'fidelity',
        reported: {
          value: 0.79188298,
          source: sequence('Its purification step called by itself, both pairs of 0.8'),
        },
      },
    ],
  },
];
