/** What the delivered pairs of a demand are good for: error rates, key, Bell test, teleportation, entanglement. */
import {
  type BellWeights,
  type Correlators,
  fidelityOf,
  weightsOf,
} from '../physics/bell-diagonal';
import { concurrence, hashingBound, negativity } from '../physics/entanglement-measures';
import { bbm92Rate, deviceIndependentRateOf, errorRates, sixStateRate } from '../physics/key-rates';
import { CLASSICAL_CHSH, chsh } from '../physics/nonlocality';
import {
  CLASSICAL_TELEPORTATION,
  remoteGateFidelity,
  teleportationFidelity,
} from '../physics/teleportation';
import { scaledToFidelity } from './lifetime';
import type { Figure, WorthRow } from './report';

/** A figure of merit of a mean state; `perSecond` turns a share per pair into a rate. */
interface Merit
  extends Pick<WorthRow, 'id' | 'label' | 'group' | 'unit' | 'help' | 'beyond' | 'band'> {
  readonly of: (pair: Correlators, weights: BellWeights) => number;
  readonly perSecond?: boolean;
}

const positive = (value: number): number => Math.max(0, value);

const merits: readonly Merit[] = [
  {
    id: 'qber-z',
    label: 'Error rate in Z',
    group: 'Error rates',
    unit: 'fraction',
    help: 'Share of pairs whose Z outcomes are not as for Φ+: (1 − ⟨ZZ⟩)/2. Half: no correlation.',
    of: (pair) => errorRates(pair).z,
  },
  {
    id: 'qber-x',
    label: 'Error rate in X',
    group: 'Error rates',
    unit: 'fraction',
    help: 'The same in X: (1 − ⟨XX⟩)/2. Dephasing shows here.',
    of: (pair) => errorRates(pair).x,
  },
  {
    id: 'qber-y',
    label: 'Error rate in Y',
    group: 'Error rates',
    unit: 'fraction',
    help: 'The same in Y: (1 + ⟨YY⟩)/2.',
    of: (pair) => errorRates(pair).y,
  },
  {
    id: 'bbm92',
    label: 'Key, BBM92',
    group: 'Secret key, asymptotic',
    unit: 'bits/s',
    help: '1 − h(X error) − h(Z error) bits per pair, one-way, ideal error correction, basis choice sifted away in the limit.',
    beyond: 0,
    band: 'qkd',
    perSecond: true,
    of: (pair) => positive(bbm92Rate(pair)),
  },
  {
    id: 'six-state',
    label: 'Key, six-state',
    group: 'Secret key, asymptotic',
    unit: 'bits/s',
    help: '1 − H(Bell weights) bits per pair, one-way.',
    beyond: 0,
    band: 'six-state',
    perSecond: true,
    of: (_, weights) => positive(sixStateRate(weights)),
  },
  {
    id: 'device-independent',
    label: 'Key, device-independent',
    group: 'Secret key, asymptotic',
    unit: 'bits/s',
    help: 'From the CHSH value and the Z error alone, with every pair detected.',
    beyond: 0,
    band: 'device-independent',
    perSecond: true,
    of: (pair) => positive(deviceIndependentRateOf(pair)),
  },
  {
    id: 'chsh',
    label: 'CHSH value S',
    group: 'Use',
    unit: 'none',
    help: 'Largest S over all settings; above 2 no local model explains it, 2√2 is the most.',
    beyond: CLASSICAL_CHSH,
    band: 'chsh',
    of: (pair) => chsh(pair),
  },
  {
    id: 'teleportation',
    label: 'Teleported qubit',
    group: 'Use',
    unit: 'none',
    help: 'Average fidelity (2F + 1)/3 of a teleported state; 2/3 is what no entanglement gives.',
    beyond: CLASSICAL_TELEPORTATION,
    band: 'teleportation',
    of: (pair) => teleportationFidelity(fidelityOf(pair)),
  },
  {
    id: 'remote-gate',
    label: 'Remote gate',
    group: 'Use',
    unit: 'none',
    help: 'Average fidelity (4F + 1)/5 of a CNOT or CZ done with one pair, before the errors of local gates.',
    of: (pair) => remoteGateFidelity(fidelityOf(pair)),
  },
  {
    id: 'hashing',
    label: 'Distillable, hashing',
    group: 'Entanglement',
    unit: 'hertz',
    help: 'Perfect pairs that one-way distillation yields at least: 1 − H(Bell weights) per pair.',
    beyond: 0,
    band: 'six-state',
    perSecond: true,
    of: (_, weights) => positive(hashingBound(weights)),
  },
  {
    id: 'concurrence',
    label: 'Concurrence',
    group: 'Entanglement',
    unit: 'none',
    help: '2 × largest Bell weight − 1; 0 without entanglement, 1 for a Bell pair.',
    beyond: 0,
    band: 'pairs',
    of: (_, weights) => concurrence(weights),
  },
  {
    id: 'negativity',
    label: 'Negativity',
    group: 'Entanglement',
    unit: 'none',
    help: 'Largest Bell weight − 1/2; 0 without entanglement, 1/2 for a Bell pair.',
    beyond: 0,
    band: 'pairs',
    of: (_, weights) => negativity(weights),
  },
];

/**
 * Figures of merit of the mean delivered pair, computed per basis from its correlators, not from the fidelity alone. What is
 * won per pair is multiplied by the rate. Intervals follow from those of fidelity and rate, taken together at their worst.
 */
export const worthOf = (pair: Correlators, fidelity: Figure, rateHz: Figure): WorthRow[] => {
  const weighing = (merit: Merit, state: Correlators, rate: number) =>
    merit.of(state, weightsOf(state)) * (merit.perSecond ? rate : 1);
  return merits.map((merit) => {
    const { of: _, perSecond: __, ...row } = merit;
    const mean = weighing(merit, pair, rateHz.mean);
    if (fidelity.low === undefined || fidelity.high === undefined)
      return { ...row, value: { mean } };
    const ends = [
      weighing(merit, scaledToFidelity(pair, fidelity.low), rateHz.low ?? rateHz.mean),
      weighing(merit, scaledToFidelity(pair, fidelity.high), rateHz.high ?? rateHz.mean),
    ];
    return { ...row, value: { mean, low: Math.min(mean, ...ends), high: Math.max(mean, ...ends) } };
  });
};
