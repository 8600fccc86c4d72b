/** Closed forms of waiting: links that wait for the slowest, a cutoff, and what waiting costs. */
import { chain, ofNodes, ofScheme } from './layout';
import type { GalleryObservable, GalleryRow } from './row';
import { chosen, formula } from './sources';

/** One attempt of every link, in seconds. */
const ATTEMPT = 1e-3;

const BERNARDES =
  'Bernardes, Praxmeyer and van Loock, Physical Review A 83, 012323 (2011), of which the abstract was read';
const DERIVED = 'Sum over the two geometric waiting times';

/** K_N = Σ_j (−1)^(j+1) C(N, j)/(1 − (1 − p)^j): mean attempts until the slowest of N links has succeeded. */
const slowestOf = (links: number, p: number): number => {
  let choose = 1;
  let sum = 0;
  for (let j = 1; j <= links; j++) {
    choose = (choose * (links - j + 1)) / j;
    sum += ((j % 2 === 1 ? 1 : -1) * choose) / (1 - (1 - p) ** j);
  }
  return sum;
};

const slowest = (links: number): GalleryRow => ({
  id: `slowest-of-${links}-links`,
  group: 'closed form',
  title: `${links} links wait for the slowest`,
  model:
    'Equal links with sure swaps and instant messages: the pair is there when the last link is.',
  design: chain({
    links,
    scheme: { kind: 'fixed', successProbability: 0.1, attemptSeconds: ATTEMPT, fidelity: 1 },
    policy: { classical: 'instant' },
  }),
  inputs: [
    {
      at: ofScheme(links, 'successProbability', 'attemptSeconds', 'fidelity'),
      source: chosen('p = 0.1, 1 ms per attempt'),
    },
  ],
  observables: [
    {
      figure: 'latency',
      reported: {
        value: slowestOf(links, 0.1) * ATTEMPT,
        source: formula('Σ (−1)^(j+1) C(N, j)/(1 − (1 − p)^j) attempts', BERNARDES),
      },
    },
  ],
});

const P = 0.05;
/** Dephasing of the waiting pair per attempt: one half at each of two memories of T2 = 60 attempts. */
const PER_ATTEMPT = 1 / 30;

/** Mean attempts to a pair of two links, the older of which is discarded after `cutoff` attempts. */
const withCutoff = (cutoff: number): number => {
  const q = 1 - P;
  const both = 1 - q * q;
  const met = (P * P + 2 * P * q * (1 - q ** cutoff)) / both;
  return (1 / both + ((2 * P * q) / both) * ((1 - q ** cutoff) / P)) / met;
};

/** Mean of exp(−μ|ΔN|) over the pairs that are made. */
const keptWith = (cutoff: number): number => {
  const q = 1 - P;
  const x = q * Math.exp(-PER_ATTEMPT);
  const waits = (z: number) => 1 + (2 * z * (1 - z ** cutoff)) / (1 - z);
  return waits(x) / waits(q);
};

const twoLinks = (id: string, title: string, cutoff: number | undefined): GalleryRow => {
  const attempts = cutoff ?? Number.POSITIVE_INFINITY;
  const observables: GalleryObservable[] = [
    {
      figure: 'fidelity',
      reported: {
        value: (1 + keptWith(attempts)) / 2,
        source: formula('(1 + E[exp(−μ|ΔN|)])/2', DERIVED),
      },
    },
  ];
  if (cutoff !== undefined) {
    observables.unshift({
      figure: 'latency',
      reported: {
        value: withCutoff(cutoff) * ATTEMPT,
        source: formula('mean length of a round over its chance to end with a pair', DERIVED),
      },
    });
  }
  return {
    id,
    group: 'closed form',
    title,
    model:
      'Two links; the earlier pair dephases in two memories until the later one is there, or is given up.',
    design: chain({
      links: 2,
      ends: { t2Seconds: 0.06 },
      repeaters: { t2Seconds: 0.06 },
      scheme: { kind: 'fixed', successProbability: P, attemptSeconds: ATTEMPT, fidelity: 1 },
      policy: {
        classical: 'instant',
        ...(cutoff === undefined ? {} : { cutoffSeconds: cutoff * ATTEMPT }),
      },
    }),
    inputs: [
      {
        at: ofScheme(2, 'successProbability', 'attemptSeconds', 'fidelity'),
        source: chosen('p = 0.05, 1 ms per attempt'),
      },
      { at: ofNodes([0, 1, 2], 't2Seconds'), source: chosen('60 attempts') },
      ...(cutoff === undefined
        ? []
        : [{ at: ['/policy/cutoffSeconds'], source: chosen(`${cutoff} attempts`) }]),
    ],
    observables,
  };
};

export const waitingTimes: readonly GalleryRow[] = [
  slowest(2),
  slowest(4),
  slowest(8),
  twoLinks('two-links-dephase', 'Two links, the earlier dephases', undefined),
  twoLinks('two-links-with-cutoff', 'Two links with a cutoff', 10),
];
