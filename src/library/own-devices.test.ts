/** A design's own device gives what the same figures give when they are set on the elements themselves. */
import { expect, test } from 'vitest';
import { estimate } from '../analysis/estimate';
import { compile } from '../engine/compile';
import type { Design } from '../network/design';
import { parseDesign } from '../network/validate';
import { sameFigures } from '../stores/run-relevance';
import { library } from './index';

const figures = {
  node: { t2Seconds: 0.02, photonEfficiency: 0.4 },
  fiber: { attenuationDbPerKm: 0.35, groupIndex: 1.3 },
  station: { detectorEfficiency: 0.7, darkCountHz: 50, visibility: 0.93 },
};
const source = { citation: 'Notebook', kind: 'measured' } as const;
const deviceOf = (role: keyof typeof figures) => ({
  id: `our-${role}`,
  label: `Our ${role}`,
  role,
  summary: '',
  figures: Object.fromEntries(
    Object.entries(figures[role]).map(([id, value]) => [id, { value, source }]),
  ),
});

const design = (own: boolean): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: ['a', 'r', 'b'].map((id, index) => ({
    id,
    kind: id === 'r' ? 'repeater' : 'end-node',
    position: { x: 100 * index, y: 0 },
    ...(own ? { device: 'our-node' } : { parameters: figures.node }),
  })),
  links: ['ar', 'rb'].map((ends) => ({
    id: ends,
    kind: 'fiber',
    source: ends[0],
    target: ends[1],
    ...(own
      ? { device: 'our-fiber', parameters: { lengthKm: 20 } }
      : { parameters: { lengthKm: 20, ...figures.fiber } }),
    scheme: own
      ? { kind: 'double-click', device: 'our-station' }
      : { kind: 'double-click', ...figures.station },
  })),
  demands: [{ id: 'd', source: 'a', target: 'b' }],
  ...(own && { devices: [deviceOf('node'), deviceOf('fiber'), deviceOf('station')] }),
});

test('nodes, fibers and stations of the author’s own compile like the figures that they tell', () => {
  const parsed = parseDesign(design(true), library);
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
  // As texts: functions of the policies are not compared, numbers bit by bit.
  expect(JSON.stringify(compile(design(true), library))).toBe(
    JSON.stringify(compile(design(false), library)),
  );
  expect(estimate(design(true), library).demands).toEqual(estimate(design(false), library).demands);
});

test('a device’s figure changes what is simulated; its label does not', () => {
  const before = design(true);
  const [node, ...rest] = before.devices ?? [];
  const relabeled = {
    ...before,
    devices: [{ ...node, label: 'Other', summary: 'Words' }, ...rest],
  };
  const other = { t2Seconds: { value: 0.01, source } };
  const refigured = { ...before, devices: [{ ...node, figures: other }, ...rest] };
  expect(sameFigures(before, relabeled)).toBe(true);
  expect(sameFigures(before, refigured)).toBe(false);
  expect(estimate(refigured, library).demands[0].fidelity).not.toEqual(
    estimate(before, library).demands[0].fidelity,
  );
});
