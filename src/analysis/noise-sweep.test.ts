/** Figures under noise: held to closed forms of one link, to the estimate itself, and to their order over a corpus. */
import { expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import delft from '../library/designs/delft-the-hague.json';
import twoNodes from '../library/designs/two-nodes.json';
import type { Demand, Design, Link, NetworkNode } from '../network/design';
import { sixStateThreshold } from '../physics/key-rates';
import { estimate } from './estimate';
import { NOISE_MULTIPLIERS, sweepNoise } from './noise-sweep';
import type { NoiseCurve } from './report';
import { corpus } from './testing/corpus';

const only = (design: Design): NoiseCurve => sweepNoise(design, library).demands[0];

/** One double-click link between two nodes. */
const oneLink = (
  scheme: Partial<Link['scheme']>,
  node: NetworkNode['parameters'],
  demand: Partial<Demand>,
): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: ['a', 'b'].map((id, i) => ({
    id,
    kind: 'end-node',
    position: { x: 100 * i, y: 0 },
    parameters: node,
  })),
  links: [
    {
      id: 'l',
      kind: 'fiber',
      source: 'a',
      target: 'b',
      parameters: { lengthKm: 40, groupIndex: 1.5 },
      scheme: { kind: 'double-click', ...scheme },
    },
  ],
  demands: [{ id: 'd', source: 'a', target: 'b', ...demand }],
});

test('a link that only dephases follows (1 + exp(−ms))/2 and fails where that is what the demand needs', () => {
  const t2 = 1e-3;
  const curve = only(oneLink({}, { t2Seconds: t2 }, { minFidelity: 0.8 }));
  // Each qubit is stored while its photon and the answer travel, 20 km each way.
  const s = (2 * (40 / (299_792.458 / 1.5))) / t2;
  const fidelity = (m: number) => (1 + Math.exp(-m * s)) / 2;
  expect(curve.points.map(({ multiplier }) => multiplier)).toEqual(NOISE_MULTIPLIERS);
  for (const point of curve.points)
    expect(point.fidelity).toBeCloseTo(fidelity(point.multiplier), 9);
  const exact = -Math.log(2 * 0.8 - 1) / s;
  expect(exact).toBeGreaterThan(1);
  expect(Math.abs(curve.failsAt! / exact - 1)).toBeLessThan(0.01);
  // Dephasing alone leaves 1 − h(error) > 0 bits for ever.
  expect(curve.keyEndsAt).toBeUndefined();
  for (const { multiplier, lifetimeSeconds } of curve.points.slice(1)) {
    const left = Math.max(0, (-Math.log(0.6) / multiplier - s) * (t2 / 2));
    expect(lifetimeSeconds).toBeCloseTo(left, 12);
  }
  expect(curve.points[0].lifetimeSeconds).toBeUndefined();
});

test('a link with dark counts alone follows the count of clicks in two slots', () => {
  const efficiency = 0.01;
  const [darkHz, window] = [300, 1e-6];
  const curve = only(
    oneLink(
      { darkCountHz: darkHz, detectionWindowSeconds: window },
      { photonEfficiency: efficiency },
      { minFidelity: 0.78 },
    ),
  );
  /** Of each slot exactly one click: a photon of the right side, or a dark count in its stead. */
  const fidelity = (m: number) => {
    const dark = -Math.expm1(-m * darkHz * window);
    const no = 1 - efficiency;
    const photon = efficiency * (1 - dark);
    const instead = 2 * dark * (1 - dark);
    const apart = (photon + no * instead) ** 2;
    const both = 2 * efficiency * no + efficiency ** 2;
    const together = (both * (1 - dark) + no * no * instead) * instead;
    return (apart + photon * photon) / (2 * (apart + together));
  };
  for (const point of curve.points)
    expect(point.fidelity).toBeCloseTo(fidelity(point.multiplier), 9);
  let [low, high] = [0, 3];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (fidelity(middle) > 0.78) low = middle;
    else high = middle;
  }
  expect(low).toBeGreaterThan(1);
  expect(low).toBeLessThan(2.9);
  expect(Math.abs(curve.failsAt! / low - 1)).toBeLessThan(0.01);
});

test('stated Werner pairs lose their key where their infidelity has grown to the known threshold', () => {
  const infidelity = 0.08;
  const design = chain({ links: 1, probability: 0.1, fidelity: 1 - infidelity });
  const curve = only(design);
  const exact = (1 - sixStateThreshold()) / infidelity;
  expect(Math.abs(curve.keyEndsAt! / exact - 1)).toBeLessThan(0.01);
  expect(curve.failsAt).toBeUndefined();
  for (const { multiplier, fidelity } of curve.points)
    expect(fidelity).toBeCloseTo(1 - multiplier * infidelity, 12);
});

test('at 1 the figures are those of the estimate', () => {
  for (const { design } of corpus().filter((_, i) => i % 9 === 0)) {
    const report = estimate(design, library, 1e5);
    const { demands } = sweepNoise(design, library, 1e5);
    for (const [d, { points }] of demands.entries()) {
      const today = points.find(({ multiplier }) => multiplier === 1)!;
      const { rateHz, fidelity, lifetimeSeconds, neededFidelity, worth } = report.demands[d];
      expect(today.rateHz).toBe(rateHz!.mean);
      expect(today.fidelity).toBeCloseTo(fidelity!.mean, 12);
      expect(today.lifetimeSeconds).toBe(lifetimeSeconds?.mean);
      expect(today.neededFidelity).toBe(neededFidelity);
      expect(today.keyHz).toBe(worth!.find(({ id }) => id === 'six-state')!.value.mean);
    }
  }
});

test('more noise never makes better pairs, and without any they are perfect', () => {
  // Other schemes have settings that cost fidelity without any noise.
  const isClean = ({ scheme }: Design['links'][number]) =>
    scheme.kind === 'fixed' || scheme.kind === 'double-click';
  const plain = corpus().filter(
    ({ design }) => !design.policy?.purification && design.links.every(isClean),
  );
  for (const { design } of plain.filter((_, i) => i % 7 === 0)) {
    for (const { points } of sweepNoise(design, library, 1e5).demands) {
      expect(points[0].fidelity).toBeCloseTo(1, 9);
      points.slice(1).forEach(({ fidelity }, i) => {
        // The grid of approximate estimates moves with the rates.
        expect(fidelity).toBeLessThanOrEqual(points[i].fidelity + 1e-6);
      });
    }
  }
});

test('what fails even without noise fails at 0: the bright state of a single click is a setting', () => {
  const [curve] = sweepNoise(delft as Design, library).demands;
  expect(curve.points[0].fidelity).toBeLessThan(0.8);
  expect(curve.keyEndsAt).toBe(0);
});

test('a blocked demand says why and has no curve', () => {
  const [curve] = sweepNoise({ ...(twoNodes as Design), links: [] }, library).demands;
  expect(curve.blocked).toMatch(/^No path/);
  expect(curve.points).toEqual([]);
});

test('demands keep their paths, whatever noise does to the rates of others', () => {
  const { nodes, links, ...rest } = oneLink({ visibility: 0.9 }, {}, {});
  // A detour that is as fast without dark counts, and slower with them.
  const scheme = {
    ...links[0].scheme,
    visibility: 0.6,
    darkCountHz: 1e6,
    detectionWindowSeconds: 1e-6,
  };
  const both: Design = { ...rest, nodes, links: [...links, { ...links[0], id: 'noisy', scheme }] };
  const [curve] = sweepNoise(both, library).demands;
  const path = estimate(both, library).demands[0].path;
  const same = { ...both, demands: both.demands.map((demand) => ({ ...demand, path })) };
  expect(curve).toEqual(sweepNoise(same, library).demands[0]);
});
