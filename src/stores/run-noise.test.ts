/** The noise store against the fake port: when it asks, what an edit does, problems, undo. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../network/design';
import { createFakePort } from '../port/fake';
import { createDocumentStore } from './document';
import { createRunStore } from './run';
import { NOISE_MS } from './run-noise';

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
  demands: [{ id: 'd', source: 'a', target: 'b', minFidelity: 0.95 }],
};

const open = (first = design) => {
  const document = createDocumentStore(first);
  const port = createFakePort();
  const run = createRunStore(document, () => Date.now());
  const detach = run.actions.attachPort(port);
  return { document, port, detach, noise: run.noise };
};

const lengthen = (km: number) => (base: Design) => ({
  ...base,
  links: [{ ...base.links[0], parameters: { lengthKm: km } }],
});
const rest = () => vi.advanceTimersByTimeAsync(NOISE_MS);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the design on screen is swept once it rests, and its figures are fresh', async () => {
  const { port, noise } = open();
  expect(port.asked.sweeps).toEqual([]);
  await rest();
  expect(port.asked.sweeps).toEqual([design]);
  expect(noise.getState().stale).toBe(false);
  const [curve] = noise.getState().swept!.report.demands;
  const [clean, , , , today] = curve.points;
  expect(clean.fidelity).toBe(1);
  expect(today.fidelity).toBeLessThan(1);
  expect(curve.failsAt).toBeGreaterThan(1);
});

test('of several edits the last is swept, and what was known is stale until then', async () => {
  const { document, port, noise } = open();
  await rest();
  for (const km of [11, 12, 13]) document.actions.edit('Set length', lengthen(km));
  expect(noise.getState()).toMatchObject({ stale: true, swept: { design } });
  await rest();
  expect(port.asked.sweeps).toHaveLength(2);
  expect(noise.getState()).toMatchObject({
    stale: false,
    swept: { design: { links: [{ parameters: { lengthKm: 13 } }] } },
  });
});

test('an edit cancels a sweep under way: its answer never arrives', async () => {
  const document = createDocumentStore(design);
  const port = createFakePort({ byHand: true });
  const { actions, noise } = createRunStore(document, () => Date.now());
  actions.attachPort(port);
  port.answer();
  await rest();
  expect(port.asked.sweeps).toHaveLength(1);
  document.actions.edit('Set length', lengthen(20));
  while (port.answer());
  await vi.advanceTimersByTimeAsync(0);
  expect(noise.getState().swept).toBeUndefined();
});

test('moving a node asks nothing, undoing an edit in time finds the figures fresh', async () => {
  const { document, port, noise } = open();
  await rest();
  document.actions.edit('Move', (base) => ({
    ...base,
    nodes: [{ ...base.nodes[0], position: { x: 5, y: 5 } }, base.nodes[1]],
  }));
  document.actions.edit('Set length', lengthen(20));
  expect(noise.getState().stale).toBe(true);
  document.actions.undo();
  expect(noise.getState().stale).toBe(false);
  await rest();
  expect(port.asked.sweeps).toHaveLength(1);
});

test('a design without demands is not asked about; one that cannot be computed says why', async () => {
  const { document, port, noise } = open({ ...design, demands: [] });
  await rest();
  expect(port.asked.sweeps).toEqual([]);
  document.actions.edit('Break', () => ({ ...design, nodes: [design.nodes[0]] }));
  await rest();
  expect(noise.getState().problem).toBe('Link ab has no node at one end.');
});

test('without the simulation nothing is asked any more', async () => {
  const { port, detach } = open();
  detach();
  await rest();
  expect(port.asked.sweeps).toEqual([]);
});
