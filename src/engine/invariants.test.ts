/** What must hold after every event of any network: pairs are conserved, slots hold one qubit, time goes forward. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { library } from '../library';
import type { Design } from '../network/design';
import { compile } from './compile';
import { SLOT } from './lanes';
import { Simulation } from './simulation';
import { DEMAND_SUMS as S } from './tally';
import { randomNetwork } from './testing/random-networks';

const PROPERTY = { seed: 99, numRuns: 200 };
const EVENTS = 400;

/** What an observer was told of elementary pairs. */
interface Told {
  heralded: number;
  lost: number;
  delivered: number;
  consumed: number;
  epoch: number;
}

const observe = (simulation: Simulation): Told => {
  const told: Told = { heralded: 0, consumed: 0, lost: 0, delivered: 0, epoch: 0 };
  simulation.observer = {
    herald: () => {
      told.heralded++;
    },
    swap: () => {},
    lost: (_time, _demand, _at, from, to) => {
      told.lost += to - from;
    },
    purify: (_time, _demand, _kept, measured) => {
      told.consumed += simulation.segments.to[measured] - simulation.segments.from[measured];
    },
    delivered: (_time, demand) => {
      told.delivered += simulation.paths.last[demand];
    },
    epoch: (offset) => {
      told.epoch += offset;
    },
  };
  return told;
};

/** A cheap `expect`: these checks run a million times. */
const ensure = (condition: boolean, claim: string): void => {
  if (!condition) throw new Error(`violated: ${claim}`);
};

const livingSegments = ({ segments }: Simulation): number[] =>
  Array.from({ length: segments.size }, (_, id) => id).filter((id) => segments.status[id] === 1);

const ensureConservation = (simulation: Simulation, told: Told): void => {
  const { tally, segments, network } = simulation;
  const delivered = network.demands.reduce(
    (sum, _, d) => sum + tally.demands[d * S.stride + S.pairs],
    0,
  );
  const lost = tally.lost.reduce((sum, n) => sum + n, 0);
  const living = livingSegments(simulation).reduce(
    (sum, id) => sum + segments.to[id] - segments.from[id],
    0,
  );
  ensure(
    tally.created === delivered + tally.consumed + lost + simulation.stored,
    'created = delivered + consumed + lost + stored',
  );
  ensure(living === simulation.stored, 'stored pairs are those of the living segments');
  ensure(told.heralded === tally.created, 'an observer is told of every herald');
  ensure(told.delivered === delivered, 'an observer is told of every delivery');
  ensure(told.lost === lost, 'an observer is told of every loss');
  ensure(
    told.consumed === tally.consumed,
    'an observer is told of every pair measured for another',
  );
};

const ensureSlotsInOrder = (simulation: Simulation): void => {
  const { lanes, segments, paths, network } = simulation;
  for (const id of livingSegments(simulation)) {
    const left = 2 * segments.laneLeft[id];
    const right = 2 * segments.laneRight[id] + 1;
    ensure(
      lanes.segment[left] === id && lanes.segment[right] === id,
      'the two slots of a living pair hold it, and no other',
    );
    const path = network.demands[paths.demand[segments.strand[id]]].links;
    ensure(
      lanes.link[left >> 1] === path[segments.from[id]] &&
        lanes.link[right >> 1] === path[segments.to[id] - 1],
      'a pair is held in slots of the links at its ends',
    );
  }
  for (let lane = 0; lane < lanes.count; lane++) {
    for (const slot of [2 * lane, 2 * lane + 1]) {
      const holds = lanes.segment[slot] >= 0;
      ensure(!holds || lanes.busy[slot] === 1, 'a slot that holds a qubit is not free');
      ensure(holds || lanes.state[slot] === SLOT.IDLE, 'an empty slot neither waits nor measures');
      ensure(
        lanes.attempting[lane] === 0 || (!holds && lanes.busy[slot] === 1),
        'a link tries with empty slots that it has taken',
      );
    }
  }
  const waiting = new Set<number>();
  for (let list = 0; list < 2 * paths.size; list++) {
    for (let slot = lanes.head[list]; slot >= 0; slot = lanes.after(slot)) {
      ensure(!waiting.has(slot), 'a slot waits in one list, once');
      ensure(lanes.state[slot] === SLOT.WAITING, 'what stands in a list waits');
      waiting.add(slot);
    }
  }
  const states = Array.from(lanes.state).filter((state) => state === SLOT.WAITING);
  ensure(states.length === waiting.size, 'what waits stands in a list');
};

/**
 * On demand a strand has one pair of every link, in a living segment or being tried for; of a link whose pairs are purified,
 * no more than its steps need.
 */
const ensureOneRound = (simulation: Simulation): void => {
  const { lanes, segments, network, paths, sites } = simulation;
  if (network.continuous) return;
  const used = new Map<string, number>();
  const take = (strand: number, position: number, pairs: number) => {
    const key = `${strand} ${position}`;
    const sum = (used.get(key) ?? 0) + pairs;
    used.set(key, sum);
    const site = paths.linkSite[paths.base[strand] + position];
    const plan = site < 0 ? undefined : sites[site].plan;
    const most = !plan ? 1 : plan.schedule === 'nested' ? 2 ** plan.rounds : 2;
    ensure(sum <= most, 'a round has the pairs that it needs, and no more');
  };
  for (const id of livingSegments(simulation)) {
    const strand = segments.strand[id];
    for (let p = segments.from[id]; p < segments.to[id]; p++) {
      const site = segments.site[id];
      const isNested = site >= 0 && sites[site].plan.schedule === 'nested';
      const isMember = isNested && sites[site].position >= 0;
      take(strand, p, isMember ? 2 ** segments.level[id] : 1);
    }
  }
  for (let lane = 0; lane < lanes.count; lane++) {
    if (lanes.attempting[lane] !== 0) take(lanes.strand[lane], lanes.position[lane], 1);
  }
};

test('pairs are conserved, slots in order and time goes forward after every event of any network', () => {
  fc.assert(
    fc.property(randomNetwork, fc.nat(1000), (design, seed) => {
      const simulation = new Simulation(compile(design, library), seed, 0);
      const told = observe(simulation);
      let time = 0;
      for (let event = 0; event < EVENTS && !simulation.stalled; event++) {
        simulation.step();
        const now = simulation.epoch + simulation.now;
        ensure(now >= time, 'time never decreases');
        ensure(told.epoch === simulation.epoch, 'an observer is told of every move of the epoch');
        time = now;
        ensureConservation(simulation, told);
        ensureSlotsInOrder(simulation);
        ensureOneRound(simulation);
      }
    }),
    PROPERTY,
  );
});

test('rounds on demand never stall, whatever the demands share', () => {
  fc.assert(
    fc.property(randomNetwork, fc.nat(1000), (design, seed) => {
      const onDemand: Design = { ...design, policy: { ...design.policy, generation: 'on-demand' } };
      const network = compile(onDemand, library);
      const simulation = new Simulation(network, seed, 0);
      for (let event = 0; event < 3000; event++) {
        ensure(!simulation.stalled, 'something is always pending');
        simulation.step();
      }
    }),
    PROPERTY,
  );
});

test('every demand is served in turn: with sure swaps and no cutoff none is left out', () => {
  fc.assert(
    fc.property(randomNetwork, fc.nat(1000), (design, seed) => {
      const fair: Design = {
        ...design,
        nodes: design.nodes.map((node) => ({
          ...node,
          parameters: {
            ...node.parameters,
            swapSuccessProbability: 1,
            retrievalEfficiency: 1,
            cutoffSeconds: undefined,
          },
        })),
        policy: { ...design.policy, generation: 'on-demand', cutoffSeconds: undefined },
      };
      const simulation = new Simulation(compile(fair, library), seed, 0);
      for (let event = 0; event < 12_000; event++) simulation.step();
      const counts = fair.demands.map((_, d) => simulation.tally.demands[d * S.stride]);
      expect(Math.min(...counts)).toBeGreaterThan(5);
    }),
    { ...PROPERTY, numRuns: 60 },
  );
});
