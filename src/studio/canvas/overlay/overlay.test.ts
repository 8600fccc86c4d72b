/** What the overlay draws, as numbers: decay, photons, clock, flashes, slots. */
import { expect, test } from 'vitest';
import {
  type Correlators,
  correlatorsOf,
  fidelityOf,
  werner,
} from '../../../physics/bell-diagonal';
import { HAPPENINGS, PAIR } from '../../../port/watch-frame';
import { createLiveFrame, type Moment } from '../../../stores/run-live';
import { simulatedNow } from './clock';
import { fidelityNow } from './decay';
import { latestMoments } from './draw-moments';
import { slotPlaces } from './draw-pairs';
import { armShares, flightAt, phaseAt, singleShare, streamSpacing } from './photons';
import { compileScene } from './scene';

/** One pair in the second row of a frame, true at two seconds. */
const rowOf = ([xx, yy, zz]: Correlators, rateXY: number, rateZ: number) => {
  const rows = new Float64Array(2 * PAIR.stride);
  const at = PAIR.stride;
  Object.entries({ asOfSeconds: 2, xx, yy, zz, rateXY, rateZ }).forEach(([column, value]) => {
    rows[at + PAIR[column as keyof typeof PAIR]] = value;
  });
  return (seconds: number) => fidelityNow(rows, at, seconds);
};

test('the fidelity of a pair between frames is the one of its decayed correlators, Werner or not', () => {
  for (const weights of [werner(0.93), [0.9, 0.01, 0.02, 0.07]] as const) {
    const [xx, yy, zz] = correlatorsOf(weights);
    const [rateXY, rateZ, t] = [40, 7, 0.013];
    const [xy, z] = [Math.exp(-rateXY * t), Math.exp(-rateZ * t)];
    const exact = fidelityOf([xx * xy, yy * xy, zz * z]);
    expect(rowOf([xx, yy, zz], rateXY, rateZ)(2 + t)).toBeCloseTo(exact, 12);
  }
});

test('a pair keeps its fidelity at once, without decay, and before it was made', () => {
  const correlators = correlatorsOf(werner(0.9));
  expect(rowOf(correlators, 3, 2)(2)).toBeCloseTo(0.9, 12);
  expect(rowOf(correlators, 3, 2)(1)).toBeCloseTo(0.9, 12);
  expect(rowOf(correlators, 0, 0)(1e6)).toBeCloseTo(0.9, 12);
  expect(rowOf(correlators, 3, 2)(1e9)).toBeCloseTo(0.25, 12);
});

test('photons of both arms meet at half time, whatever the arms, and answers are back by the end', () => {
  for (const station of [0.5, 0.2, 0.9]) {
    for (const arm of armShares(station)) {
      expect(flightAt(0.4999999, arm)).toMatchObject({ kind: 'photon' });
      expect(flightAt(0.4999999, arm)!.place).toBeCloseTo(1, 4);
      expect(flightAt(0.5 + arm / 2.000001, arm)!.place).toBeCloseTo(0, 4);
    }
    expect(Math.max(...armShares(station))).toBe(1);
  }
  expect(flightAt(0.1, 0.5)).toBeUndefined();
  expect(flightAt(0.9, 0.5)).toBeUndefined();
  expect(flightAt(0.3, 0)).toBeUndefined();
});

test('an attempt has a phase from its start on', () => {
  expect(phaseAt(1, 2, 0.5)).toBeUndefined();
  expect(phaseAt(2.125, 2, 0.5)).toBeCloseTo(0.25, 12);
  expect(phaseAt(5, 2, 0)).toBeUndefined();
});

test('attempts too fast to see become a stream that grows denser, never a flicker', () => {
  expect(singleShare(1)).toBe(1);
  expect(singleShare(0.05)).toBe(0);
  const spacings = [1, 10, 1e3, 1e5, 1e9].map(streamSpacing);
  for (let i = 1; i < spacings.length; i++)
    expect(spacings[i]).toBeLessThanOrEqual(spacings[i - 1]);
  expect(spacings.at(-1)).toBeGreaterThan(4);
});

test('simulated time goes on between frames, but not past what is known', () => {
  const live = createLiveFrame();
  expect(simulatedNow(live, 0)).toBe(0);
  const frame = { simulatedSeconds: 1, speed: 0.01, nextEventSeconds: 1.0015 };
  live.frame = frame as typeof live.frame;
  live.receivedAt = 1000;
  expect(simulatedNow(live, 1100)).toBeCloseTo(1.001, 9);
  expect(simulatedNow(live, 1240)).toBeCloseTo(1.0015, 9);
  live.frame = { ...frame, nextEventSeconds: 9 } as typeof live.frame;
  expect(simulatedNow(live, 9000)).toBeCloseTo(1.0025, 9);
});

test('where events come faster than frames, one flash stays lit for each kind and place', () => {
  const moment = (serial: number, nodeA: number, seenAt: number): Moment => ({
    seconds: 0,
    kind: HAPPENINGS.indexOf('swap'),
    nodeA,
    nodeB: nodeA,
    demand: 0,
    fidelity: 0.9,
    serial,
    seenAt,
  });
  const moments = [moment(1, 0, 0), moment(2, 0, 990), moment(3, 0, 1000), moment(4, 1, 1000)];
  expect(
    latestMoments(moments, 1010)
      .map(({ serial }) => serial)
      .toSorted(),
  ).toEqual([3, 4]);
  expect(latestMoments(moments, 5000)).toEqual([]);
});

test('slots of a node never touch one another', () => {
  for (const count of [1, 2, 3, 4, 5, 8, 9]) {
    const places = slotPlaces(count);
    expect(places).toHaveLength(count);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++)
        expect(
          Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]),
        ).toBeGreaterThan(6);
  }
});

test('a scene knows each slot of a node and the way a message takes', () => {
  const node = (id: string) => ({ id, kind: 'repeater', position: { x: 0, y: 0 } }) as const;
  const link = (id: string, source: string, target: string, parallelPairs: number) =>
    ({
      id,
      kind: 'fiber',
      source,
      target,
      parameters: { parallelPairs },
      scheme: { kind: 'fixed' },
    }) as const;
  const scene = compileScene({
    format: 'bellhop-design',
    version: 1,
    nodes: [node('a'), node('b'), node('c'), node('alone')],
    links: [link('ab', 'a', 'b', 2), link('bc', 'b', 'c', 3)],
    demands: [],
  });
  expect(scene.slotsOf.map((slots) => slots.length)).toEqual([2, 5, 3, 0]);
  expect(scene.slotAt(1, 1, 2)).toBe(4);
  expect(scene.slotAt(0, 1, 0)).toBe(-1);
  expect(scene.route(0, 2)).toEqual([0, 1, 2]);
  expect(scene.route(0, 3)).toEqual([0, 3]);
});
