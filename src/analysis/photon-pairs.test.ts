/** Photon pairs in a network: measured as counted, estimated exactly, never swapped. */
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Design, Link } from '../network/design';
import { parseDesign } from '../network/validate';
import { estimate, estimateMatrix } from './estimate';
import { deviation, run } from './testing/runs';

const node = (id: string, kind: 'end-node' | 'repeater', x: number) => ({
  id,
  kind,
  position: { x, y: 0 },
  parameters: { t2Seconds: 1e-4, memorySlots: 1 },
});
const pairs: Link = {
  id: 'photons',
  kind: 'fiber',
  source: 'a',
  target: 'r',
  parameters: { lengthKm: 34, attenuationDbPerKm: 0.3 },
  scheme: { kind: 'photon-pairs', pairRateHz: 1e6, detectorEfficiency: 0.5, darkCountHz: 1000 },
};
const stored = (id: string, source: string, target: string): Link => ({
  id,
  kind: 'fiber',
  source,
  target,
  parameters: { lengthKm: 10 },
  scheme: { kind: 'fixed', successProbability: 0.01, attemptSeconds: 1e-3, fidelity: 0.9 },
});
const design = (links: readonly Link[], rest: Partial<Design> = {}): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: [node('a', 'end-node', 0), node('r', 'repeater', 1), node('b', 'end-node', 2)],
  links: [...links],
  demands: [{ id: 'd', source: 'a', target: 'r' }],
  ...rest,
});
const slots = (count: number) =>
  [node('a', 'end-node', 0), node('r', 'repeater', 1), node('b', 'end-node', 2)].map((one) => ({
    ...one,
    parameters: { memorySlots: count },
  }));
const reportOf = (one: Design) => estimate(one, library).demands[0];

describe.each(['on-demand', 'continuous'] as const)('generated %s', (generation) => {
  const one = design([pairs], { policy: { generation } });

  test('simulation counts what the exact estimate says, at the full rate of the source', () => {
    const expected = reportOf(one);
    expect(expected.exact).toBe(true);
    expect(expected.rateHz!.mean).toBeGreaterThan(2e4);
    const measured = run(one, { pairs: 20_000 }, 7).demands[0];
    expect(deviation(measured.rateHz!, expected.rateHz!.mean)).toBeLessThan(4);
    expect(deviation(measured.fidelity!, expected.fidelity!.mean)).toBeLessThan(4);
  });
});

test('nothing decays, whatever the memories of the nodes, and there is no lifetime', () => {
  const report = reportOf(design([pairs]));
  const raw = report.fidelityBudget!.at(-1)!;
  expect(raw.value).toBeCloseTo(report.fidelity!.mean, 14);
  expect(report.fidelityBudget!.map(({ id }) => id)).not.toContain('herald');
  expect(report.lifetimeSeconds).toBeUndefined();
});

describe('a longer path', () => {
  const both = [pairs, stored('memory', 'r', 'b')];
  const far = { demands: [{ id: 'd', source: 'a', target: 'b' }], nodes: slots(2) };

  test('is blocked where it would have to swap photons, and validation says so', () => {
    const one = design(both, far);
    expect(reportOf(one).blocked).toMatch(/store nothing/);
    expect(parseDesign(one, library).warnings.map(({ message }) => message)).toContain(
      'no path through repeaters joins "a" and "b"',
    );
  });

  test('is blocked by name where the demand states it, and validation points at the place', () => {
    const demands = [{ id: 'd', source: 'a', target: 'b', path: ['photons', 'memory'] }];
    const one = design(both, { ...far, demands });
    expect(reportOf(one).blocked).toMatch(/Link a – r on its path detects its photons at once/);
    expect(parseDesign(one, library).warnings.map(({ pointer }) => pointer)).toContain(
      '/demands/0/path/0',
    );
  });

  test('runs over memories beside the photons, though photons reach the repeater sooner', () => {
    const one = design([...both, stored('slow', 'a', 'r')], far);
    expect(reportOf(one).path).toEqual(['slow', 'memory']);
    expect(parseDesign(one, library).warnings).toEqual([]);
    const near = design([...both, stored('slow', 'a', 'r')], { nodes: slots(2) });
    expect(reportOf(near).path).toEqual(['photons']);
    const { rateHz } = estimateMatrix(one, library);
    expect(rateHz[1]).toBeGreaterThan(2e4);
    expect(rateHz[2]).toBeLessThan(10);
  });
});

test('photons take no memory slot', () => {
  const one = design([pairs, { ...pairs, id: 'more' }]);
  expect(parseDesign(one, library).ok).toBe(true);
  expect(parseDesign(design([stored('x', 'a', 'r'), stored('y', 'a', 'r')]), library).ok).toBe(
    false,
  );
});

test('photons that are not stored are not retrieved: neither rate nor budget knows of it', () => {
  const plain = design([pairs], { nodes: slots(1) });
  const nodes = plain.nodes.map((one) => ({
    ...one,
    parameters: { ...one.parameters, retrievalEfficiency: 0.5 },
  }));
  const lossy = { ...plain, nodes };
  expect(reportOf(lossy)).toEqual(reportOf(plain));
  const rate = (one: Design) => run(one, { pairs: 1000 }, 3).demands[0].rateHz;
  expect(rate(lossy)).toEqual(rate(plain));
});

test('photons that are detected at a node dephase no qubit stored there', () => {
  const links = [
    stored('x', 'a', 'r'),
    stored('y', 'r', 'b'),
    { ...pairs, source: 'r', target: 'c' },
  ];
  const nodes = [
    ...slots(2).map((one) =>
      one.id === 'r' ? { ...one, parameters: { memorySlots: 2, attemptsToDephase: 2000 } } : one,
    ),
    { ...node('c', 'end-node', 3), parameters: {} },
  ];
  const one = design(links, {
    nodes,
    demands: [
      { id: 'd', source: 'a', target: 'b' },
      { id: 'q', source: 'r', target: 'c' },
    ],
  });
  const fidelity = run(one, { durationSeconds: 5 }, 1).demands[0].fidelity!;
  expect(deviation(fidelity, reportOf(one).fidelity!.mean)).toBeLessThan(4);
});
