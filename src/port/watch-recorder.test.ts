/** Tests of what a watched run tells. */
import { expect, test } from 'vitest';
import { compile } from '../engine/compile';
import { Replica } from '../engine/replica';
import { Simulation } from '../engine/simulation';
import { DEMAND_SUMS } from '../engine/tally';
import { chain } from '../engine/testing/chains';
import { library } from '../library';
import { gaussianEnvelope } from '../physics/envelopes';
import { HAPPENING, HAPPENINGS, PAIR } from './watch-frame';
import { WatchRecorder } from './watch-recorder';

const network = compile(
  chain({
    links: 4,
    probability: 0.05,
    t1Seconds: 2,
    t2Seconds: 0.1,
    fidelity: 0.95,
    lengthKm: 20,
    swapSuccess: 0.8,
    swapSeconds: 1e-4,
    policy: {
      generation: 'on-demand',
      swapping: 'asap',
      classical: 'physical',
      cutoffSeconds: 0.03,
    },
  }),
  library,
);

test('a watched run delivers the first pairs of the measurement of the same seed, bit for bit', () => {
  const measured = new Replica(network, 7, 0, { pairs: 50 });
  const fidelities: number[] = [];
  const latencies: number[] = [];
  measured.simulation.observer = {
    herald() {},
    swap() {},
    lost() {},
    epoch() {},
    delivered(time, _demand, fidelity) {
      latencies.push(time);
      fidelities.push(fidelity);
    },
  };
  let state = measured.advance(1000);
  while (state !== 'finished') {
    if (state === 'chunk') measured.nextChunk();
    state = measured.advance(1000);
  }

  const watched = new Simulation(network, 7, 0);
  const recorder = new WatchRecorder(watched);
  const seen: number[] = [];
  while (seen.length < 50) {
    watched.step();
    const { happenings } = recorder.frame(1, 'running', 1);
    for (let row = 0; row < happenings.length; row += HAPPENING.stride) {
      if (HAPPENINGS[happenings[row + HAPPENING.kind]] === 'delivered') {
        seen.push(happenings[row + HAPPENING.fidelity]);
      }
    }
  }
  expect(seen).toEqual(fidelities);
  expect(watched.tally.demands[DEMAND_SUMS.latency]).toBe(latencies.reduce((a, b) => a + b, 0));
});

test('the pairs of a frame have the fidelity of their correlators, and none is older than the run', () => {
  const simulation = new Simulation(network, 3, 0);
  const recorder = new WatchRecorder(simulation);
  for (let n = 0; n < 2000; n++) {
    simulation.step();
    const { pairs, simulatedSeconds } = recorder.frame(1, 'running', 1);
    for (let row = 0; row < pairs.length; row += PAIR.stride) {
      const fidelity = (1 + pairs[row + PAIR.xx] - pairs[row + PAIR.yy] + pairs[row + PAIR.zz]) / 4;
      expect(pairs[row + PAIR.fidelity]).toBeCloseTo(fidelity, 12);
      expect(pairs[row + PAIR.sinceSeconds]).toBeLessThanOrEqual(simulatedSeconds);
    }
  }
});

test('a pair whose decay is not exponential is shown as it is at the moment of the frame, with the rates of that moment', () => {
  const t = 0.05;
  const design = chain({ links: 2, probability: 0.02 });
  const nodes = design.nodes.map((node) => ({
    ...node,
    parameters: { ...node.parameters, t2GaussianSeconds: t },
  }));
  const simulation = new Simulation(compile({ ...design, nodes }, library), 3, 0);
  const recorder = new WatchRecorder(simulation);
  simulation.step();
  const begun = simulation.now;
  simulation.passTo((begun + simulation.nextTime) / 2);
  const { pairs, simulatedSeconds } = recorder.frame(1, 'running', 1);
  const age = simulatedSeconds - begun / 1e12;
  expect(age).toBeGreaterThan(0);
  expect(pairs[PAIR.sinceSeconds]).toBeCloseTo(begun / 1e12, 12);
  expect(pairs[PAIR.asOfSeconds]).toBeCloseTo(simulatedSeconds, 12);
  expect(pairs[PAIR.fidelity]).toBeCloseTo((1 + gaussianEnvelope(age, t) ** 2) / 2, 12);
  expect(pairs[PAIR.rateXY]).toBeCloseTo((2 * 2 * age) / t ** 2, 9);
});
