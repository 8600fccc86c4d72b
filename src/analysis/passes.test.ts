/** Links that are there only now and then: what is measured and what is estimated, against each other and sums over the passes. */
import { describe, expect, test } from 'vitest';
import { compile, hasIndependentRounds, PS_PER_SECOND } from '../engine/compile';
import { cyclePs } from '../engine/cycle';
import { Replica, warmupPs } from '../engine/replica';
import { library } from '../library';
import type { Design, Link } from '../network/design';
import { fidelityOf } from '../physics/bell-diagonal';
import { estimate } from './estimate';
import { deviation, run } from './testing/runs';

const INTERVAL = 900;

const satellite = (id: string, source: string, target: string, own = {}): Link => ({
  id,
  kind: 'satellite',
  source,
  target,
  parameters: {
    lengthKm: 800,
    satelliteWaistMeters: 0.06,
    groundDiameterMeters: 1,
    wavelengthNm: 810,
    passIntervalSeconds: INTERVAL,
    ...own,
  },
  scheme: {
    kind: 'photon-pairs',
    pairRateHz: 1e6,
    detectorEfficiency: 0.5,
    darkCountHz: 3000,
    pairVisibility: 0.95,
  },
});

const node = (id: string, kind: 'end-node' | 'repeater', x: number) => ({
  id,
  kind,
  position: { x, y: 0 },
  parameters: { t2Seconds: 2 },
});

const design = (links: readonly Link[], policy: Design['policy'] = {}): Design => ({
  format: 'bellhop-design',
  version: 1,
  nodes: links.flatMap((_, i) => [
    ...(i === 0 ? [node('n0', 'end-node', 0)] : []),
    node(`n${i + 1}`, i === links.length - 1 ? 'end-node' : 'repeater', 200 * (i + 1)),
  ]),
  links,
  demands: [{ id: 'd', source: 'n0', target: `n${links.length}` }],
  policy,
});

const single = design([satellite('l', 'n0', 'n1')]);
const swapped = (policy: Design['policy'] = {}) =>
  design(
    [
      {
        ...satellite('l', 'n0', 'n1', { satelliteWaistMeters: 0.2, groundDiameterMeters: 2 }),
        scheme: { kind: 'double-click', visibility: 0.95 },
      },
      {
        id: 'm',
        kind: 'fiber',
        source: 'n1',
        target: 'n2',
        parameters: { lengthKm: 20 },
        scheme: { kind: 'fixed', successProbability: 0.02, attemptSeconds: 1e-3, fidelity: 0.98 },
      },
    ],
    policy,
  );

describe('one link', () => {
  const network = compile(single, library);
  const { steps } = network.links[0].schedule!;
  const pairs = steps.map(
    ({ startPs, endPs, periodPs, law }) => ((endPs - startPs) / periodPs) * law.successProbability,
  );
  const perPass = pairs.reduce((sum, n) => sum + n, 0);
  const fidelity = steps.reduce(
    (sum, { heralded }, k) => sum + (pairs[k] / perPass) * fidelityOf(heralded),
    0,
  );

  test('is measured at the pairs of a pass per interval, and their mean state', () => {
    const [demand] = run(single, { pairs: 100_000 }).demands;
    expect(demand.delivered).toBeGreaterThan(50_000);
    expect(deviation(demand.rateHz!, perPass / INTERVAL)).toBeLessThan(4);
    expect(deviation(demand.fidelity!, fidelity)).toBeLessThan(4);
  });

  test('is estimated at the same, and marked approximate', () => {
    const [demand] = estimate(single, library).demands;
    expect(demand.exact).toBe(false);
    expect(demand.rateHz!.mean / (perPass / INTERVAL)).toBeCloseTo(1, 6);
    expect(demand.fidelity!.mean).toBeCloseTo(fidelity, 9);
    expect(demand.latencySeconds!.mean * demand.rateHz!.mean).toBeCloseTo(1, 9);
  });

  test('is worse at the edges of its pass than in the middle, in loss and in state', () => {
    const [edge, middle] = [steps[0], steps[16]];
    expect(edge.law.lossDb).toBeGreaterThan(middle.law.lossDb + 3);
    expect(fidelityOf(edge.heralded)).toBeLessThan(fidelityOf(middle.heralded));
  });

  test('says that its figures are means, over which interval, and how much of it has light', () => {
    const { demands, links } = estimate(single, library);
    const visible =
      steps.reduce((sum, { startPs, endPs }) => sum + endPs - startPs, 0) / PS_PER_SECOND;
    for (const { passes } of [demands[0], links[0]]) {
      expect(passes?.intervalSeconds).toBe(INTERVAL);
      expect(passes?.visibleShare).toBeCloseTo(visible / INTERVAL, 9);
    }
    const product = links[0].factors.reduce((all, { value }) => all * value, 1);
    expect(product / links[0].successProbability).toBeCloseTo(1, 9);
  });

  test('that never comes into view blocks its demand, and says so', () => {
    const far = design([satellite('l', 'n0', 'n1', { lengthKm: 8000 })]);
    expect(estimate(far, library).demands[0].blocked).toMatch(/Link n0 – n1 never has light/);
    expect(run(far, { pairs: 10 }).demands[0].blocked).toMatch(/never has light/);
  });
});

describe('a swap between a satellite and a fiber', () => {
  test.each([
    ['on demand', {}],
    ['continuously', { generation: 'continuous', cutoffSeconds: 1 }],
  ] as const)('%s delivers about what the moments of a pass do on average', (_, policy) => {
    const [measured] = run(swapped(policy), { pairs: 20_000 }).demands;
    const [estimated] = estimate(swapped(policy), library).demands;
    expect(estimated.rateHz!.mean / measured.rateHz!.mean).toBeGreaterThan(0.9);
    expect(estimated.rateHz!.mean / measured.rateHz!.mean).toBeLessThan(1.1);
    expect(Math.abs(estimated.fidelity!.mean - measured.fidelity!.mean)).toBeLessThan(0.02);
  });
});

describe('statistics', () => {
  test('rounds that meet the satellite at different places are not independent', () => {
    expect(hasIndependentRounds(compile(single, library))).toBe(false);
    const still = design([{ ...single.links[0], kind: 'fiber', parameters: { lengthKm: 10 } }]);
    expect(hasIndependentRounds(compile(still, library))).toBe(true);
  });

  test('are taken over whole cycles, warm-up too', () => {
    const network = compile(swapped(), library);
    const cycle = cyclePs(network);
    expect(cycle).toBe(INTERVAL * PS_PER_SECOND);
    expect(warmupPs(network) % cycle).toBe(0);
    const replica = new Replica(network, 1, 0);
    for (let chunk = 0; chunk < 3; chunk++) {
      let state = replica.advance(1e6);
      while (state === 'slice') state = replica.advance(1e6);
      expect(state).toBe('chunk');
      const cycles = replica.simulation.tally.elapsedPs / cycle;
      expect(Math.abs(cycles - Math.round(cycles))).toBeLessThan(1e-9);
      expect(cycles).toBeGreaterThan(0.5);
      replica.nextChunk();
    }
  });

  test('of unlike satellites are taken over the least common multiple of their intervals', () => {
    const two = (a: number, b: number) =>
      cyclePs(
        compile(
          design([
            {
              ...swapped().links[0],
              parameters: { ...swapped().links[0].parameters, passIntervalSeconds: a },
            },
            {
              ...swapped().links[0],
              id: 'm',
              source: 'n1',
              target: 'n2',
              parameters: {
                ...swapped().links[0].parameters,
                passIntervalSeconds: b,
                passStartSeconds: 100,
              },
            },
          ]),
          library,
        ),
      ) / PS_PER_SECOND;
    expect(two(600, 900)).toBe(1800);
    expect(two(600, 901.37)).toBe(901.37);
  });

  test('two satellites that are never up together deliver by memory alone', () => {
    const links = swapped().links;
    const apart = design([
      links[0],
      {
        ...links[0],
        id: 'm',
        source: 'n1',
        target: 'n2',
        parameters: { ...links[0].parameters, passStartSeconds: 450 },
      },
    ]);
    const [measured] = run(apart, { pairs: 50 }).demands;
    // At most one pair can wait on each side, for some minutes at a T2 of 2 s.
    expect(measured.rateHz!.mean).toBeLessThanOrEqual((2 / INTERVAL) * 1.01);
    expect(measured.fidelity!.mean).toBeCloseTo(0.5, 6); // all phase is gone, the populations are not
  });
});
