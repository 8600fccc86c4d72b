/** EPL purification against the density matrix of four qubits, and its check values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bellWeights, type Matrix, scale, trace, zeros } from './density-matrix';
import { photonLossPurification, type SingleClickPair } from './photon-loss-purification';
import { NOISELESS } from './purification';
import { fraction, PROPERTY } from './testing/arbitrary';
import { purifiedByMatrix } from './testing/two-pairs';

/** (1−a)|ψφ⟩⟨ψφ| + a|11⟩⟨11|. */
const singleClickPair = (bright: number): SingleClickPair => ({
  populations: [0, (1 - bright) / 2, (1 - bright) / 2, bright],
  coherence: (1 - bright) / 2,
});

test('pairs with bright weight 0.2 and the same phase give a perfect one with probability 0.32', () => {
  const pair = singleClickPair(0.2);
  const { probability, weights } = photonLossPurification(pair, pair, 1, NOISELESS);
  expect(probability).toBeCloseTo(0.32, 15);
  expect(weights).toEqual([1, 0, 0, 0]);
});

test('a phase that drifts between the pairs leaves F = (1 + E[cos Δφ])/2', () => {
  const pair = singleClickPair(0.3);
  const { probability, weights } = photonLossPurification(pair, pair, 0.6, NOISELESS);
  expect(probability).toBeCloseTo(0.7 ** 2 / 2, 15);
  expect(weights[0]).toBeCloseTo(0.8, 15);
  expect(weights[3]).toBeCloseTo(0.2, 15);
});

test('pairs that cannot meet keep nothing', () => {
  const bright: SingleClickPair = { populations: [0, 0, 0, 1], coherence: 0 };
  expect(photonLossPurification(bright, bright, 1, NOISELESS).probability).toBe(0);
});

test('is the density matrix of four qubits, for any populations, phase, drift, gates and readout', () => {
  const matrixOf = ({ populations, coherence }: SingleClickPair, phase: number): Matrix => {
    const state = zeros(4);
    populations.forEach((weight, i) => {
      state.re[5 * i] = weight;
    });
    state.re[6] = state.re[9] = coherence * Math.cos(phase);
    state.im[6] = coherence * Math.sin(phase);
    state.im[9] = -state.im[6];
    return state;
  };
  const pairArbitrary = fc
    .tuple(fraction, fraction, fraction, fraction, fraction)
    .map(([a, b, c, d, share]): SingleClickPair => {
      const sum = a + b + c + d + 0.4;
      const populations = [a, b, c, d].map((part) => (part + 0.1) / sum) as unknown as [
        number,
        number,
        number,
        number,
      ];
      return { populations, coherence: share * Math.sqrt(populations[1] * populations[2]) };
    });
  const half = fc.double({ min: 0.5, max: 1, noNaN: true });
  const noiseArbitrary = fc.record({
    gateA: fraction,
    gateB: fraction,
    readoutA: half,
    readoutB: half,
  });
  const angle = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      pairArbitrary,
      pairArbitrary,
      noiseArbitrary,
      angle,
      angle,
      (kept, measured, noise, phase, drift) => {
        const law = photonLossPurification(kept, measured, Math.cos(drift), noise);
        const exact = purifiedByMatrix(
          matrixOf(kept, phase),
          matrixOf(measured, phase + drift),
          noise,
          (a, b) => a === 1 && b === 1,
        );
        expect(law.probability).toBeCloseTo(trace(exact), 10);
        const [phiPlus, psiPlus, psiMinus, phiMinus] = bellWeights(
          scale(exact, 1 / law.probability),
        );
        expect(law.weights[0]).toBeCloseTo(psiPlus, 9);
        expect(law.weights[3]).toBeCloseTo(psiMinus, 9);
        expect(law.weights[1] + law.weights[2]).toBeCloseTo(phiPlus + phiMinus, 9);
      },
    ),
    { ...PROPERTY, numRuns: 15 },
  );
});
