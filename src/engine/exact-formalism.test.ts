/** The exact formalism against the fast one, pair by pair, and against closed forms of relaxing memories. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../library';
import type { Design } from '../network/design';
import { werner } from '../physics/bell-diagonal';
import {
  bellDiagonalState,
  bellWeights as densityWeights,
  type Matrix,
  scale,
  storage,
  trace,
} from '../physics/density-matrix';
import { correctedBy, readingsOf } from '../physics/testing/bell-measurement';
import { purifiedByMatrix, turnedForDejmps } from '../physics/testing/two-pairs';
import { compile } from './compile';
import { ExactFormalism, withoutDensityMatrix } from './exact-formalism';
import { Simulation } from './simulation';
import { chain } from './testing/chains';
import { randomNetwork } from './testing/random-networks';

interface DeliveredPair {
  readonly exact: number;
  readonly fast: number;
}

/** Notes the fidelities of each pair. */
class Recorder extends ExactFormalism {
  readonly seen: DeliveredPair[] = [];

  override delivered(time: number, demand: number, fast: number, segment: number): void {
    const before = this.sums[demand].fidelity;
    super.delivered(time, demand, fast, segment);
    this.seen.push({ exact: this.sums[demand].fidelity - before, fast });
  }
}

/** The first pairs that a design delivers, fidelities by both formalisms. */
const pairsOf = (design: Design, count: number, seed = 1): readonly DeliveredPair[] => {
  const network = compile(design, library);
  const simulation = new Simulation(network, seed, 0);
  const recorder = new Recorder(simulation);
  simulation.observer = recorder;
  for (let n = 0; n < 50_000 && recorder.seen.length < count && !simulation.stalled; n++) {
    simulation.step();
  }
  return recorder.seen;
};

/** Gate and readout noise at every node of a random network. */
const noisy = (design: Design): Design => ({
  ...design,
  nodes: design.nodes.map((node, i) => ({
    ...node,
    parameters: {
      ...node.parameters,
      twoQubitGateFidelity: 0.99 - 0.01 * (i % 3),
      readoutFidelity: 0.98,
    },
  })),
});

describe('without relaxation both formalisms are the same, pair by pair', () => {
  test('in random networks with every policy, losses, shared links, purification, noisy swaps and memories that dephase in every way', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomNetwork, (design) => {
        for (const { exact, fast } of pairsOf(noisy(design), 100)) {
          expect(Math.abs(exact - fast)).toBeLessThan(1e-12);
          compared++;
        }
      }),
      { seed: 20_260, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(3000);
  });

  test('with heralded links of either scheme, their ends in either order', () => {
    const link = (kind: string, source: string, target: string) => ({
      id: `${source}${target}`,
      kind: 'fiber' as const,
      source,
      target,
      parameters: { lengthKm: 20, stationFraction: 0.3 },
      scheme: {
        kind,
        detectorEfficiency: 0.8,
        darkCountHz: 1e4,
        detectionWindowSeconds: 1e-7,
        visibility: 0.9,
        residualInfidelity: 0.03,
      },
    });
    const parameters = { photonEfficiency: 0.7, t2Seconds: 1e-3, brightState: 0.2 };
    const design: Design = {
      ...chain({ links: 2, probability: 1 }),
      nodes: ['a', 'b', 'c'].map((id, i) => ({
        id,
        kind: i === 1 ? 'repeater' : 'end-node',
        position: { x: 0, y: 0 },
        parameters,
      })),
      links: [link('single-click', 'b', 'a'), link('double-click', 'b', 'c')],
      demands: [{ id: 'd', source: 'a', target: 'c' }],
    };
    const pairs = pairsOf(design, 200);
    expect(pairs.length).toBe(200);
    for (const { exact, fast } of pairs) expect(Math.abs(exact - fast)).toBeLessThan(1e-12);
  });
});

test('a satellite’s pairs are each of the moment of their pass', () => {
  const { links, nodes, ...design } = chain({ links: 1, probability: 1, t2Seconds: 0.02 });
  const parameters = {
    lengthKm: 400,
    altitudeKm: 500,
    satelliteWaistMeters: 0.05,
    groundDiameterMeters: 0.3,
    passIntervalSeconds: 1000,
  };
  const scheme = {
    kind: 'double-click',
    visibility: 0.9,
    darkCountHz: 20,
    detectionWindowSeconds: 1e-6,
  };
  const pairs = pairsOf(
    {
      ...design,
      nodes: nodes.map((node) => ({
        ...node,
        parameters: { ...node.parameters, photonEfficiency: 0.1 },
      })),
      links: links.map((link) => ({ ...link, kind: 'satellite', parameters, scheme })),
    },
    300,
  );
  const fidelities = new Set(pairs.map(({ fast }) => fast.toFixed(6)));
  expect(fidelities.size).toBeGreaterThan(5);
  for (const { exact, fast } of pairs) expect(Math.abs(exact - fast)).toBeLessThan(1e-12);
});

/** Single-click links whose raw pairs are purified by EPL. */
const withEpl: Design = (() => {
  const { links, nodes, ...design } = chain({
    links: 2,
    probability: 1,
    gate: 0.98,
    readout: 0.99,
  });
  return {
    ...design,
    nodes: nodes.map((node) => ({
      ...node,
      parameters: { ...node.parameters, t2Seconds: 2e-3, photonEfficiency: 0.4, brightState: 0.2 },
    })),
    links: links.map((link) => ({
      ...link,
      parameters: { lengthKm: 10, parallelPairs: 2 },
      scheme: { kind: 'single-click', phaseNoiseRadians: 0.3 },
    })),
    policy: {
      ...design.policy,
      purification: { scope: 'link', protocol: 'epl', schedule: 'nested', rounds: 1 },
    },
  };
})();

test('one round of EPL on raw single-click pairs is the same in both formalisms', () => {
  const pairs = pairsOf(withEpl, 100);
  expect(pairs.length).toBe(100);
  for (const { exact, fast } of pairs) expect(Math.abs(exact - fast)).toBeLessThan(1e-12);
});

describe('with amplitude damping 0.1 of both halves', () => {
  const t1Seconds = 1;
  const seconds = -Math.log(0.9);
  const relaxing = { t1Seconds, t2Seconds: 2 * t1Seconds };

  test('a pair that waits as Φ+ keeps 0.905, where its twirl keeps 0.9025', () => {
    const { links, ...design } = chain({ links: 2, probability: 1, attemptSeconds: 1e-3 });
    const [pair] = pairsOf(
      {
        ...design,
        nodes: design.nodes.map((node, i) => (i < 2 ? { ...node, parameters: relaxing } : node)),
        links: [
          links[0],
          { ...links[1], scheme: { ...links[1].scheme, attemptSeconds: 1e-3 + seconds } },
        ],
      },
      1,
    );
    expect(pair.exact).toBeCloseTo(0.905, 11);
    expect(pair.fast).toBeCloseTo(0.9025, 11);
  });

  test('a pair that is made as Ψ+ and waits for its herald keeps 0.900, where its twirl keeps 0.9025', () => {
    const { links, ...design } = chain({ links: 1, probability: 1 });
    // Attenuation is 0 and light takes `seconds` for the length of the link.
    const parameters = { lengthKm: 299_792.458 * seconds, groupIndex: 1, attenuationDbPerKm: 0 };
    const [pair] = pairsOf(
      {
        ...design,
        nodes: design.nodes.map((node) => ({ ...node, parameters: relaxing })),
        links: [{ ...links[0], parameters, scheme: { kind: 'double-click' } }],
      },
      1,
    );
    expect(pair.exact).toBeCloseTo(0.9, 11);
    expect(pair.fast).toBeCloseTo(0.9025, 11);
  });
});

test('swaps one after the other leave the mean over all 64 histories of readings, flips pending while qubits wait', () => {
  const [gate, readout, t1, t2] = [0.96, 0.97, 0.008, 0.01];
  const bellWeights = [
    [0.9, 0.04, 0.01, 0.05],
    [0.85, 0.1, 0.03, 0.02],
    [0.93, 0.02, 0.04, 0.01],
    [0.88, 0.03, 0.03, 0.06],
  ] as const;
  const { links, ...design } = chain({
    ...{ links: 4, probability: 1, gate, readout },
    ...{ t1Seconds: t1, t2Seconds: t2 },
  });
  const [{ exact, fast }] = pairsOf(
    {
      ...design,
      // Link i succeeds after i + 1 ms, so nodes 1, 2, 3 swap at 2, 3 and 4 ms.
      links: links.map((link, i) => ({
        ...link,
        scheme: {
          kind: 'fixed',
          successProbability: 1,
          attemptSeconds: 1e-3 * (i + 1),
          bellWeights: bellWeights[i],
        },
      })),
    },
    1,
  );
  const wait = (state: Matrix) => storage(1, 1e-3, t1, t2)(storage(0, 1e-3, t1, t2)(state));
  let histories = [{ state: bellDiagonalState(bellWeights[0]), pending: 0 }];
  for (const weights of bellWeights.slice(1)) {
    histories = histories.flatMap(({ state, pending }) =>
      readingsOf(wait(state), bellDiagonalState(weights), gate, readout).map((ends, read) => ({
        state: ends,
        pending: pending ^ read,
      })),
    );
  }
  expect(histories.length).toBe(64);
  const expected = histories.reduce(
    (sum, { state, pending }) => sum + densityWeights(correctedBy(pending, state))[0],
    0,
  );
  expect(exact).toBeCloseTo(expected, 12);
  expect(Math.abs(exact - fast)).toBeGreaterThan(1e-3);
});

test('a purification step acts on pairs damped until then, and its result relaxes on while the answer travels', () => {
  const [t1, t2, stepSeconds, delaySeconds] = [0.02, 0.03, 2e-3, 1e-3];
  const noise = { gateA: 0.97, gateB: 0.97, readoutA: 0.98, readoutB: 0.98 };
  const { links, ...design } = chain({
    ...{ links: 1, probability: 1, fidelity: 0.9, parallelPairs: 2 },
    ...{ t1Seconds: t1, t2Seconds: t2 },
    ends: {
      purificationSeconds: stepSeconds,
      twoQubitGateFidelity: (1 + 3 * noise.gateA) / 4,
      readoutFidelity: noise.readoutA,
    },
    policy: { generation: 'on-demand', classical: 'physical', purification: { rounds: 1 } },
  });
  const delayed = links.map((link) => ({
    ...link,
    parameters: { ...link.parameters, classicalDelaySeconds: delaySeconds },
  }));
  const [{ exact, fast }] = pairsOf({ ...design, links: delayed }, 1);
  const stored = (state: Matrix, seconds: number) =>
    storage(1, seconds, t1, t2)(storage(0, seconds, t1, t2)(state));
  const pair = turnedForDejmps(stored(bellDiagonalState(werner(0.9)), stepSeconds));
  const kept = purifiedByMatrix(pair, pair, noise, (a, b) => a === b);
  const normalized = scale(kept, 1 / trace(kept));
  expect(exact).toBeCloseTo(densityWeights(stored(normalized, delaySeconds))[0], 12);
  expect(Math.abs(exact - fast)).toBeGreaterThan(1e-3);
});

describe('memories that no quantum state has', () => {
  test('are named: T1 without dephasing', () => {
    const network = compile(chain({ links: 2, probability: 0.1, t1Seconds: 1 }), library);
    expect(withoutDensityMatrix(network)).toMatch(/^n0 relaxes \(T1\) without losing its phase/);
  });

  test('are none where T2 is at most 2 T1', () => {
    for (const t2Seconds of [1, 2]) {
      const design = chain({ links: 2, probability: 0.1, t1Seconds: 1, t2Seconds });
      expect(withoutDensityMatrix(compile(design, library))).toBeUndefined();
    }
  });
});

test('following a run changes nothing of it', () => {
  const network = compile(
    chain({ links: 4, probability: 0.05, t1Seconds: 0.5, t2Seconds: 0.2, swapSuccess: 0.7 }),
    library,
  );
  const [alone, followed] = [new Simulation(network, 3, 0), new Simulation(network, 3, 0)];
  followed.observer = new ExactFormalism(followed);
  for (let n = 0; n < 20_000; n++) {
    alone.step();
    followed.step();
  }
  expect(followed.tally.pack()).toEqual(alone.tally.pack());
});
