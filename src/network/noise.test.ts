/** Tests of `noise.ts`: each kind of noise by its formula, limits kept, everything else left alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design, Link, NetworkNode } from './design';
import { withNoise } from './noise';
import type { ParameterDefinition } from './parameters';
import { testCatalogue } from './testing/catalogue';

const NOISE: { readonly [id: string]: ParameterDefinition['noise'] } = {
  t1Seconds: 'lifetime',
  t2Seconds: 'lifetime',
  twoQubitGateFidelity: 'complement',
  readoutFidelity: 'complement',
  darkCountHz: 'value',
  visibility: 'complement',
  fidelity: 'infidelity',
};
const declared = (definitions: readonly ParameterDefinition[]) =>
  definitions.map((one) => ({ ...one, noise: NOISE[one.id] }));
const catalogue = {
  ...testCatalogue,
  nodeParameters: Object.fromEntries(
    Object.entries(testCatalogue.nodeParameters).map(([kind, list]) => [kind, declared(list)]),
  ),
  schemes: testCatalogue.schemes.map((scheme) => ({
    ...scheme,
    parameters: declared(scheme.parameters),
  })),
};

const node = (id: string, rest: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  kind: 'repeater',
  position: { x: 0, y: 0 },
  ...rest,
});
const designOf = (scheme: Link['scheme'], first: Partial<NetworkNode> = {}): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: [node('a', first), node('b')],
  links: [{ id: 'l', kind: 'fiber', source: 'a', target: 'b', scheme }],
  demands: [{ id: 'd', source: 'a', target: 'b' }],
});
const noisy = (design: Design, multiplier: number) => {
  const { nodes, links, demands } = withNoise(design, catalogue, multiplier);
  return { node: nodes[0].parameters!, link: links[0], scheme: links[0].scheme, demands };
};

const click = { kind: 'double-click', darkCountHz: 10, visibility: 0.9, detectorEfficiency: 0.6 };

test('rates are multiplied, shares lose as many times more, lifetimes are divided', () => {
  const design = designOf(click, {
    parameters: { t1Seconds: 8, t2Seconds: 3, twoQubitGateFidelity: 0.99, readoutFidelity: 0.8 },
  });
  const { node: memory, scheme, demands } = noisy(design, 2);
  expect(scheme.darkCountHz).toBe(20);
  expect(scheme.visibility).toBeCloseTo(0.8, 12);
  expect(memory.t1Seconds).toBe(4);
  expect(memory.t2Seconds).toBe(1.5);
  expect(memory.twoQubitGateFidelity).toBeCloseTo(0.98, 12);
  expect(memory.readoutFidelity).toBeCloseTo(0.6, 12);
  expect(scheme.detectorEfficiency).toBe(0.6);
  expect(demands).toBe(design.demands);
});

test('a share stops at its least value, a fidelity at that of pure noise or where it is below already', () => {
  const design = designOf(click, { parameters: { readoutFidelity: 0.8 } });
  expect(noisy(design, 3).node.readoutFidelity).toBe(0.5);
  const fixed = (fidelity: number) =>
    noisy(designOf({ kind: 'fixed', successProbability: 1, attemptSeconds: 1, fidelity }), 3)
      .scheme;
  expect(fixed(0.9).fidelity).toBeCloseTo(0.7, 12);
  expect(fixed(0.6).fidelity).toBe(0.25);
  expect(fixed(0.1).fidelity).toBe(0.1);
  expect(fixed(0.9).successProbability).toBe(1);
});

test('without noise nothing decays, even where a device says so', () => {
  const design = designOf(click, { device: 'test-memory' });
  expect(noisy(design, 1).node.t1Seconds).toBeGreaterThan(0);
  const { node: memory, scheme } = noisy(design, 0);
  expect(memory).not.toHaveProperty('t1Seconds');
  expect(scheme.darkCountHz).toBe(0);
  expect(scheme.visibility).toBe(1);
});

test('Bell weights stay probabilities, keep their kind of noise, and stop where an error is as likely as the pair', () => {
  const weights = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    .map((raw) => [raw[0] + 0.01, ...raw.slice(1)])
    .map((raw) => raw.map((weight) => weight / raw.reduce((sum, w) => sum + w, 0)));
  const multiplier = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(weights, multiplier, (bellWeights, m) => {
      const scheme = { kind: 'fixed', successProbability: 1, attemptSeconds: 1, bellWeights };
      const got = noisy(designOf(scheme), m).scheme.bellWeights as number[];
      expect(got.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...got)).toBeGreaterThanOrEqual(-1e-15);
      expect(got[1] * bellWeights[3]).toBeCloseTo(got[3] * bellWeights[1], 12);
      const worst = Math.max(...bellWeights.slice(1));
      if (m > 1 && bellWeights[0] > worst)
        expect(got[0]).toBeGreaterThanOrEqual(Math.max(...got.slice(1)) - 1e-12);
    }),
    { numRuns: 300, seed: 93 },
  );
});

test('a Werner pair and the weights that it has grow worse alike', () => {
  const scheme = { kind: 'fixed', successProbability: 1, attemptSeconds: 1 };
  for (const m of [0, 0.5, 1, 2, 3]) {
    const { fidelity } = noisy(designOf({ ...scheme, fidelity: 0.7 }), m).scheme;
    const weights = noisy(designOf({ ...scheme, bellWeights: [0.7, 0.1, 0.1, 0.1] }), m).scheme
      .bellWeights as number[];
    expect(weights[0]).toBeCloseTo(fidelity as number, 12);
  }
});
