/** Sender–receiver: limits, and the share of pulses with one photon by counting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SenderReceiverInputs, senderReceiver } from './sender-receiver';
import { fraction, PROPERTY } from './testing/arbitrary';

const weak: SenderReceiverInputs = {
  meanPhotonNumber: 0.05,
  efficiency: 1e-4,
  dark: 0,
  contrast: 1,
};

test('of weak pulses over a lossy path p = nη and F = 1 − n/2', () => {
  const { probability, weights } = senderReceiver(weak);
  expect(probability / 5e-6).toBeCloseTo(1, 5);
  expect(weights[0]).toBeCloseTo((1 + Math.exp(-0.05)) / 2, 5);
  expect(weights[0]).toBeCloseTo(1 - 0.05 / 2, 2);
});

test('the coherence kept is the share of clicks whose pulse had one photon, by counting photons', () => {
  const [n, eta] = [0.6, 0.3];
  let clicks = 0;
  let one = 0;
  let emitted = Math.exp(-n);
  for (let photons = 1; photons < 40; photons++) {
    emitted *= n / photons;
    clicks += emitted * (1 - (1 - eta) ** photons);
    if (photons === 1) one = emitted * eta;
  }
  const { probability, weights } = senderReceiver({
    ...weak,
    meanPhotonNumber: n,
    efficiency: eta,
  });
  expect(probability).toBeCloseTo(clicks, 12);
  expect(weights[0] - weights[3]).toBeCloseTo(one / clicks, 12);
});

test('contrast C leaves F = (1 + C)/2 of a lone photon', () => {
  const { weights } = senderReceiver({ ...weak, meanPhotonNumber: 1e-9, contrast: 0.9 });
  expect(weights[0]).toBeCloseTo(0.95, 8);
  expect(weights[1]).toBeCloseTo(0.05, 8);
});

test('clicks in the dark herald random qubits', () => {
  const { probability, weights } = senderReceiver({ ...weak, meanPhotonNumber: 0, dark: 1e-3 });
  expect(probability).toBeCloseTo(2e-3 * (1 - 1e-3), 15);
  expect(weights).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(senderReceiver({ ...weak, efficiency: 0 }).probability).toBe(0);
});

test('weights are probabilities that sum to 1', () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, fraction, (n, efficiency, dark, contrast) => {
      const { probability, weights } = senderReceiver({
        meanPhotonNumber: n,
        efficiency,
        dark,
        contrast,
      });
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThan(-1e-12);
    }),
    { ...PROPERTY, numRuns: 300 },
  );
});
