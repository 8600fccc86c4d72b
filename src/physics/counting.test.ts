/** Dead time, windows and dephased photons against simulation by hand and direct sums. */
import { describe, expect, test } from 'vitest';
import { deadTimeRate, dephasingVisibility, windowAcceptance } from './counting';

describe('dead time', () => {
  test('lets through R/(1 + Rτ), as the mean gap grows by the dead time', () => {
    expect(deadTimeRate(1e6, 1e-6)).toBe(5e5);
    expect(1 / deadTimeRate(2e6, 3e-7)).toBeCloseTo(1 / 2e6 + 3e-7, 15);
  });

  test('never lets through more than its inverse, and nothing is lost without it', () => {
    expect(deadTimeRate(1e15, 1e-6)).toBeLessThanOrEqual(1e6);
    expect(deadTimeRate(1234, 0)).toBe(1234);
    expect(deadTimeRate(0, 1e-6)).toBe(0);
  });
});

describe('a window', () => {
  test('of one lifetime accepts 1 − 1/e of the photons', () => {
    expect(windowAcceptance(12e-9, 12e-9)).toBeCloseTo(1 - 1 / Math.E, 15);
  });

  test('of nothing accepts none, of many lifetimes all', () => {
    expect(windowAcceptance(0, 12e-9)).toBe(0);
    expect(windowAcceptance(0, 0)).toBe(0);
    expect(windowAcceptance(1e-9, 0)).toBe(1);
    expect(windowAcceptance(1e-6, 12e-9)).toBe(1);
  });
});

describe('visibility of dephased photons', () => {
  test('is the coherence time over twice the lifetime', () => {
    const [decay, dephasing] = [1 / 12e-9, 3e7];
    const coherence = 1 / (decay / 2 + dephasing);
    expect(dephasingVisibility(decay, dephasing)).toBeCloseTo(coherence / (2 * 12e-9), 12);
    expect(dephasingVisibility(decay, 0)).toBe(1);
  });

  test('is the overlap of two decaying wave packets whose phases diffuse', () => {
    // ∬ dt dt' Γ e^{−Γt} Γ e^{−Γt'} e^{−2γ*|t−t'|}: each photon loses phase as e^{−γ*|t−t'|}.
    const [decay, dephasing] = [1, 0.4];
    const step = 0.02;
    let overlap = 0;
    for (let t = step / 2; t < 20; t += step) {
      for (let u = step / 2; u < 20; u += step) {
        overlap += Math.exp(-decay * (t + u) - 2 * dephasing * Math.abs(t - u));
      }
    }
    expect(dephasingVisibility(decay, dephasing)).toBeCloseTo(decay ** 2 * step ** 2 * overlap, 3);
  });
});
