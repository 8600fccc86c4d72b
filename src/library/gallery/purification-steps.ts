/** Closed forms of purification: one step of BBPSSW, two of DEJMPS. */
import { ofFiber, ofScheme, twoNodes } from './layout';
import type { GalleryRow } from './row';
import { chosen, formula } from './sources';

const BENNETT =
  'Derived; known since Bennett et al., Physical Review Letters 76, 722 (1996), cited from memory';
const DEUTSCH =
  'Deutsch et al., Physical Review Letters 77, 2818 (1996), as cited in the open simulator requsim';

const ATTEMPT = 1e-3;
const P = 0.5;
const F = 0.75;

const inputs = (pairs: number) => [
  {
    at: ofScheme(1, 'successProbability', 'attemptSeconds', 'fidelity'),
    source: chosen('Werner pairs of 0.75, p = 1/2, 1 ms per attempt'),
  },
  { at: ofFiber(1, 'parallelPairs'), source: chosen(`${pairs} pairs side by side`) },
];

const purified = (protocol: string, rounds: number) =>
  twoNodes({
    link: { parallelPairs: 2 ** rounds },
    scheme: { kind: 'fixed', successProbability: P, attemptSeconds: ATTEMPT, fidelity: F },
    policy: { classical: 'instant', purification: { protocol, rounds } },
  });

const rest = (1 - F) / 3;
const agree = F * F + 2 * F * rest + 5 * rest * rest;

/** Mean attempts until both of two pairs are there. */
const both = (3 - 2 * P) / (P * (2 - P));

type Weights = readonly [number, number, number, number];

/** One step of DEJMPS on two equal pairs of weights (Φ+, Ψ−, Ψ+, Φ−), as published: keeps (a² + b², 2cd, c² + d², 2ab). */
const step = ([a, b, c, d]: Weights): Weights => {
  const kept = (a + b) ** 2 + (c + d) ** 2;
  return [(a * a + b * b) / kept, (2 * c * d) / kept, (c * c + d * d) / kept, (2 * a * b) / kept];
};

const twice = step(step([F, rest, rest, rest]));

export const purificationSteps: readonly GalleryRow[] = [
  {
    id: 'bbpssw-step',
    group: 'closed form',
    title: 'One step of BBPSSW',
    model: 'Two Werner pairs made side by side, perfect gates; what fails is made anew.',
    design: purified('bbpssw', 1),
    inputs: inputs(2),
    observables: [
      {
        figure: 'fidelity',
        reported: {
          value: (F * F + rest * rest) / agree,
          source: formula('(F² + r²)/(F² + 2Fr + 5r²), r = (1 − F)/3', BENNETT),
        },
      },
      {
        figure: 'latency',
        reported: {
          value: (both / agree) * ATTEMPT,
          source: formula('attempts to two pairs over F² + 2Fr + 5r²', BENNETT),
        },
      },
    ],
  },
  {
    id: 'dejmps-two-steps',
    group: 'closed form',
    title: 'Two steps of DEJMPS',
    model: 'Four Werner pairs, purified two by two and then once more, perfect gates.',
    design: purified('dejmps', 2),
    inputs: inputs(4),
    observables: [
      {
        figure: 'fidelity',
        reported: {
          value: twice[0],
          source: formula('(a² + b²)/((a + b)² + (c + d)²), twice', DEUTSCH),
        },
      },
    ],
  },
];
