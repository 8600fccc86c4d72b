/** The split of the raw pairs in a fidelity budget: it starts at 1, ends at the raw pairs and points at what costs. */
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Design, Scheme } from '../network/design';
import { estimate } from './estimate';

const noisy: Scheme = {
  kind: 'double-click',
  visibility: 0.9,
  darkCountHz: 1e4,
  detectionWindowSeconds: 1e-7,
};

/** A chain of perfect memories and swaps with one link for each scheme. */
const chainOf = (...schemes: Scheme[]): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: Array.from({ length: schemes.length + 1 }, (_, v) => ({
    id: `n${v}`,
    kind: v === 0 || v === schemes.length ? ('end-node' as const) : ('repeater' as const),
    position: { x: v, y: 0 },
    parameters: { photonEfficiency: 0.2 },
  })),
  links: schemes.map((scheme, i) => ({
    id: `l${i}`,
    kind: 'fiber' as const,
    source: `n${i}`,
    target: `n${i + 1}`,
    parameters: { lengthKm: 10, attenuationDbPerKm: 0.2 },
    scheme,
  })),
  demands: [{ id: 'd', source: 'n0', target: `n${schemes.length}` }],
});

const reportOf = (...schemes: Scheme[]) => estimate(chainOf(...schemes), library).demands[0];
const budgetOf = (...schemes: Scheme[]) => reportOf(...schemes).fidelityBudget!;
const rawOf = (...schemes: Scheme[]) =>
  budgetOf(...schemes).filter(({ id }) => id.startsWith('raw'));

describe('one link', () => {
  test('shows each imperfection once, in physical order, with the field that governs it', () => {
    const steps = rawOf({ ...noisy, residualInfidelity: 0.03 });
    expect(steps.map(({ id }) => id)).toEqual([
      'raw-visibility',
      'raw-dark-counts',
      'raw-residual',
    ]);
    expect(steps.map(({ pointer }) => pointer)).toEqual([
      '/links/0/scheme/visibility',
      '/links/0/scheme/darkCountHz',
      '/links/0/scheme/residualInfidelity',
    ]);
    expect(steps[0].value).toBeCloseTo(0.95, 12);
    expect(steps[1].value).toBeLessThan(0.95);
    expect(steps[1].value - steps[2].value).toBeCloseTo(0.03, 12);
  });

  test('says that nothing costs anything where nothing does', () => {
    const steps = rawOf({ kind: 'double-click' });
    expect(steps.map(({ id, value }) => [id, value])).toEqual([['raw', 1]]);
  });

  test('points at the weights of a fixed link that states them', () => {
    const weights = {
      successProbability: 0.1,
      attemptSeconds: 1e-3,
      bellWeights: [0.9, 0, 0, 0.1],
    };
    const [step] = rawOf({ kind: 'fixed', ...weights });
    expect(step).toMatchObject({ id: 'raw-stated', pointer: '/links/0/scheme/bellWeights' });
  });
});

describe('several links', () => {
  test('share a step for each kind of cause, which points at the link that it costs most', () => {
    const worse = { ...noisy, visibility: 0.8 };
    const fixed = { kind: 'fixed', successProbability: 0.1, attemptSeconds: 1e-3, fidelity: 0.97 };
    const steps = rawOf(noisy, worse, fixed);
    expect(steps.map(({ id }) => id)).toEqual(['raw-stated', 'raw-visibility', 'raw-dark-counts']);
    expect(steps[0].value).toBeCloseTo(0.97, 12);
    expect(steps[1].pointer).toBe('/links/1/scheme/visibility');
    expect(steps[1].detail).toMatch(/^most on n1 – n2: 1\.0000 to 0\.9000$/);
  });

  test('end at the delivered fidelity where memories, swaps and news cost nothing', () => {
    const report = reportOf(noisy, { ...noisy, kind: 'single-click' }, noisy);
    const raw = report.fidelityBudget!.filter(({ id }) => id.startsWith('raw'));
    expect(raw.at(-1)!.value).toBeCloseTo(report.fidelity!.mean, 12);
  });
});
