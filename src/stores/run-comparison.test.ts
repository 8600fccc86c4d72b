/** The comparison store against the fake port: figures, cancel, edits, and running beside a measurement. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../network/design';
import { createFakePort } from '../port/fake';
import { createDocumentStore } from './document';
import { createRunStore } from './run';

const design: Design = {
  format: 'bellhop-design',
  version: 1,
  nodes: [
    { id: 'a', kind: 'end-node', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'end-node', position: { x: 100, y: 0 } },
  ],
  links: [
    {
      id: 'ab',
      kind: 'fiber',
      source: 'a',
      target: 'b',
      parameters: { lengthKm: 10 },
      scheme: { kind: 'fixed' },
    },
  ],
  demands: [{ id: 'd', source: 'a', target: 'b' }],
};

const open = () => {
  const document = createDocumentStore(design);
  const port = createFakePort();
  const run = createRunStore(document, () => Date.now());
  const detach = run.actions.attachPort(port);
  return { document, port, run, detach, comparison: run.comparison };
};

const edit = (km: number) => (base: Design) => ({
  ...base,
  links: [{ ...base.links[0], parameters: { lengthKm: km } }],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is compared until somebody asks; then the design on screen, to its precision and seed', () => {
  const { port, comparison } = open();
  expect(comparison.getState().status).toBe('idle');
  expect(port.asked.comparisons).toEqual([]);
  comparison.actions.start(0.02);
  expect(port.asked.comparisons).toMatchObject([{ design, seed: 1, stop: { precision: 0.02 } }]);
  expect(comparison.getState()).toMatchObject({ status: 'running', compared: undefined });
});

test('figures come while it runs and stay when it is done', () => {
  const { port, comparison } = open();
  comparison.actions.start(0.02);
  port.advance(0.5);
  expect(comparison.getState().status).toBe('running');
  port.advance(0.6);
  const { status, compared } = comparison.getState();
  expect(status).toBe('done');
  expect(compared?.report.report?.demands[0].densityMatrix?.difference.mean).toBe(-2e-4);
});

test('a cancel ends it at once and keeps the figures so far', () => {
  const { port, comparison } = open();
  comparison.actions.start(0.02);
  port.advance(0.5);
  comparison.actions.cancel();
  expect(comparison.getState().status).toBe('canceled');
  expect(comparison.getState().compared).toBeDefined();
  port.advance(10);
  expect(comparison.getState().status).toBe('canceled');
});

test('an edit that changes figures ends it and makes what it found stale, until the edit is undone', () => {
  const { document, port, comparison } = open();
  comparison.actions.start(0.02);
  port.advance(0.5);
  document.actions.edit('Move node', (base) => ({
    ...base,
    nodes: base.nodes.map((node) => ({ ...node, position: { x: 5, y: 5 } })),
  }));
  expect(comparison.getState()).toMatchObject({ status: 'running', stale: false });
  document.actions.edit('Set length', edit(20));
  expect(comparison.getState()).toMatchObject({ status: 'canceled', stale: true });
  document.actions.undo();
  expect(comparison.getState().stale).toBe(false);
});

test('a measurement goes on beside it', () => {
  const { port, run, comparison } = open();
  run.actions.startMeasure();
  comparison.actions.start(0.02);
  port.advance(0.5);
  comparison.actions.cancel();
  port.advance(0.5);
  expect(run.getState().status).toBe('running');
});

test('closing the port ends it', () => {
  const { comparison, detach } = open();
  comparison.actions.start(0.02);
  detach();
  expect(comparison.getState().status).toBe('canceled');
  comparison.actions.start(0.02);
  expect(comparison.getState().status).toBe('canceled');
});
