/** The run store against the fake port: estimates, restarts, staleness, pauses, watching. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../network/design';
import { createFakePort } from '../port/fake';
import { createDocumentStore } from './document';
import { createRunStore, MATRIX_MS, MATRIX_NODES, SETTLE_MS } from './run';

const link = (id: string, source: string, target: string, lengthKm: number) =>
  ({
    id,
    kind: 'fiber',
    source,
    target,
    parameters: { lengthKm },
    scheme: { kind: 'fixed' },
  }) as const;
const node = (id: string, kind: 'end-node' | 'repeater', x: number) =>
  ({ id, kind, position: { x, y: 0 } }) as const;

const design: Design = {
  format: 'bellhop-design',
  version: 1,
  nodes: [node('a', 'end-node', 0), node('r', 'repeater', 100), node('b', 'end-node', 200)],
  links: [link('ar', 'a', 'r', 10), link('rb', 'r', 'b', 20)],
  demands: [{ id: 'ab', source: 'a', target: 'b', minFidelity: 0.8 }],
};

const lengthen =
  (km: number) =>
  (base: Design): Design => ({
    ...base,
    links: [{ ...base.links[0], parameters: { lengthKm: km } }, ...base.links.slice(1)],
  });

/** Promises that are settled have run their callbacks afterwards. */
const settle = () => vi.advanceTimersByTimeAsync(0);

const open = (byHand = false) => {
  const document = createDocumentStore(design);
  const port = createFakePort({ byHand });
  const run = createRunStore(document, () => Date.now());
  run.actions.attachPort(port);
  return { document, port, run };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('of many edits while an estimate is under way only the newest is asked for', async () => {
  const { document, port, run } = open(true);
  expect(port.open()).toBe(1);
  for (const km of [11, 12, 13]) document.actions.edit('Set length', lengthen(km));
  expect(port.open()).toBe(1);
  port.answer();
  await settle();
  expect(run.getState().estimateStale).toBe(true);
  port.answer();
  await settle();
  expect(port.asked.estimates.map((asked) => asked.links[0].parameters?.lengthKm)).toEqual([
    10, 13,
  ]);
  expect(run.getState().estimate?.design).toBe(document.getState().design);
  expect(run.getState().estimateStale).toBe(false);
});

test('the matrix of all pairs is asked for once, after the last estimate has rested', async () => {
  const { document, port, run } = open();
  await settle();
  document.actions.edit('Set length', lengthen(30));
  await vi.advanceTimersByTimeAsync(MATRIX_MS - 1);
  expect(port.asked.matrices).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(port.asked.matrices).toEqual([document.getState().design]);
  expect(run.getState().matrix?.report.nodeIds).toEqual(['a', 'r', 'b']);
});

test('moving or renaming a node neither asks for an estimate nor makes a result stale', async () => {
  const { document, port, run } = open();
  run.actions.startMeasure();
  port.advance(1);
  document.actions.edit('Move node', (base) => ({
    ...base,
    nodes: base.nodes.map((it) => ({ ...it, position: { x: 5, y: 5 }, label: 'New' })),
  }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(run.getState().stale).toBe(false);
  expect(run.getState().status).toBe('running');
  expect(port.asked.estimates).toHaveLength(1);
  expect(port.asked.runs).toHaveLength(1);
});

test('an edit while measuring keeps the old result as stale, and measures again when the edit has settled', async () => {
  const { document, port, run } = open();
  await settle();
  run.actions.startMeasure();
  port.advance(1);
  expect(run.getState()).toMatchObject({ status: 'running', stale: false });
  const before = run.getState().measured;

  document.actions.begin('Set length');
  for (const km of [40, 41, 42]) {
    document.actions.preview(lengthen(km));
    await vi.advanceTimersByTimeAsync(SETTLE_MS - 50);
  }
  expect(run.getState()).toMatchObject({ stale: true, restarting: true });
  expect(run.getState().measured).toBe(before);
  expect(port.asked.runs).toHaveLength(1);

  await vi.advanceTimersByTimeAsync(SETTLE_MS);
  expect(port.asked.runs).toHaveLength(2);
  expect(port.asked.runs[1].design.links[0].parameters?.lengthKm).toBe(42);
  port.advance(1);
  expect(run.getState()).toMatchObject({ status: 'running', stale: false, restarting: false });
  expect(run.getState().measured?.report.revision).toBe(document.getState().revision);
});

test('a design that cannot be computed says why, and is measured as soon as it can be', async () => {
  const { document, port, run } = open();
  run.actions.startMeasure();
  port.advance(1);
  document.actions.edit('Break', (base) => ({ ...base, nodes: base.nodes.slice(1) }));
  await vi.advanceTimersByTimeAsync(2 * SETTLE_MS);
  expect(run.getState().problem).toBe('Link ar has no node at one end.');
  expect(run.getState()).toMatchObject({ stale: true, restarting: false });
  expect(port.asked.runs).toHaveLength(1);
  document.actions.undo();
  await vi.advanceTimersByTimeAsync(2 * SETTLE_MS);
  expect(run.getState().problem).toBeUndefined();
  expect(port.asked.runs).toHaveLength(2);
});

test('a run that was stopped by hand stays stopped after an edit', async () => {
  const { document, port, run } = open();
  run.actions.startMeasure();
  port.advance(1);
  run.actions.cancel();
  expect(run.getState().status).toBe('canceled');
  document.actions.edit('Set length', lengthen(50));
  await vi.advanceTimersByTimeAsync(2 * SETTLE_MS);
  expect(port.asked.runs).toHaveLength(1);
  expect(run.getState().stale).toBe(true);
});

test('undoing an edit makes the measured result good again', async () => {
  const { document, port, run } = open();
  run.actions.startMeasure();
  port.advance(1);
  run.actions.cancel();
  document.actions.edit('Set length', lengthen(50));
  expect(run.getState().stale).toBe(true);
  document.actions.undo();
  expect(run.getState().stale).toBe(false);
});

test('frames of a run that has ended change nothing', async () => {
  const { port, run } = open();
  run.actions.startMeasure();
  port.advance(1);
  run.actions.startWatch();
  const measured = run.getState().measured;
  port.advance(1);
  expect(run.getState().mode).toBe('watch');
  expect(run.getState().measured).toBe(measured);
});

test('a measurement ends by itself at its goal, and starts again with a sharper one', async () => {
  const { port, run } = open();
  run.actions.setGoal(0.05);
  run.actions.startMeasure();
  for (let i = 0; i < 200; i++) port.advance(1);
  expect(run.getState().status).toBe('done');
  expect(run.getState().measured?.report.precision).toBeLessThanOrEqual(0.05);
  run.actions.setGoal(0.001);
  expect(run.getState().status).toBe('running');
  expect(port.asked.runs.at(-1)?.stop).toEqual({ precision: 0.001 });
});

test('a hidden page pauses a moving run and lets it go on later, but not one paused by hand', async () => {
  const { port, run } = open();
  run.actions.startMeasure();
  run.actions.setHidden(true);
  const simulated = run.getState().measured?.report.report.simulatedSeconds;
  port.advance(1);
  expect(run.getState().measured?.report.report.simulatedSeconds).toBe(simulated);
  run.actions.setHidden(false);
  port.advance(1);
  expect(run.getState().status).toBe('running');
  run.actions.pause();
  run.actions.setHidden(true);
  run.actions.setHidden(false);
  expect(run.getState().status).toBe('paused');
});

test('a watched run publishes counters at most ten times a second, its picture with every frame', async () => {
  const { port, run } = open();
  run.actions.setSpeed(1e-3);
  run.actions.startWatch();
  let published = 0;
  let last = run.getState().watched;
  run.subscribe((state) => {
    if (state.watched !== last) published++;
    last = state.watched;
  });
  const version = run.live.version;
  for (let i = 0; i < 40; i++) {
    vi.setSystemTime(Date.now() + 50);
    port.advance(0.05);
  }
  expect(run.live.version).toBe(version + 40);
  expect(published).toBeLessThanOrEqual(21);
  expect(published).toBeGreaterThanOrEqual(15);
  expect(run.getState().watched?.simulatedSeconds).toBeCloseTo(0.002, 3);
  expect(run.getState().watched?.wallSeconds).toBeGreaterThan(1.5);
});

test('a step of a resting watch starts one and handles one event', () => {
  const { run } = open();
  run.actions.setMode('watch');
  run.actions.step();
  expect(run.getState().status).toBe('paused');
  expect(run.live.frame?.events).toBe(1);
  run.actions.step();
  expect(run.live.frame?.events).toBeGreaterThan(1);
});

test('speed is kept between a microsecond and a second per second', () => {
  const { run } = open();
  run.actions.setSpeed(50);
  expect(run.getState().speed).toBe(1);
  run.actions.setSpeed(0);
  expect(run.getState().speed).toBe(1e-6);
});

test('a large network gets its matrix of all pairs on request only', async () => {
  const { document, port, run } = open();
  const many = Array.from({ length: MATRIX_NODES + 1 }, (_, i) => node(`n${i}`, 'repeater', i));
  document.actions.edit('Grow', (base) => ({ ...base, nodes: [...base.nodes, ...many] }));
  await vi.advanceTimersByTimeAsync(10 * MATRIX_MS);
  expect(port.asked.matrices).toHaveLength(0);
  run.actions.estimateMatrix();
  await settle();
  expect(run.getState().matrix?.design).toBe(document.getState().design);
});
