/**
 * Lanes of a link that never rest and purify what they make: how fast purified pairs come while some wait for their swap, and
 * in what state each is finished.
 *
 * A Markov chain over what the lanes hold: half purified pairs on a shelf, finished pairs, or a partner that waits for one. A
 * free lane makes a raw pair at exponential times; it meets what is on the shelf at once, step by step. A finished pair is
 * taken at exponential times. What each pair on the shelf still has is its mean given the state, from the balance of what
 * flows in, decays and leaves; two that meet are taken as independent, given the state. So a lane whose pairs nobody takes
 * grows old with everything on its shelf. Steps take no time, but their pairs decay for as long as they take.
 */
import type { Correlators } from '../physics/bell-diagonal';
import { type Place, step, stored } from './purified-supply';
import { withRoom } from './stream-chain';

/** What a raw pair does that comes to a shelf. Places are levels (nested), or the one place of the pumped pair. */
interface Shelf {
  /** Places that are taken. */
  readonly held: readonly number[];
  /** Places of the pairs that it meets, one after the other, and the shelf left behind if that step fails. */
  readonly meets: readonly number[];
  readonly failed: readonly number[];
  /** Where what comes of it is put, and the shelf then; no place: it is finished. */
  readonly place?: number;
  readonly passed: number;
}

/** Pairs of equal levels meet: what waits is the binary form of the number of raw pairs. */
const nestedShelves = (rounds: number): readonly Shelf[] =>
  Array.from({ length: 2 ** rounds }, (_, index) => {
    const levels = Array.from({ length: rounds }, (_, level) => level);
    const isHeld = (level: number) => ((index >> level) & 1) === 1;
    const meets = levels.filter((level) => levels.slice(0, level + 1).every(isHeld));
    const without = (count: number) => (index >> count) << count;
    const level = meets.length;
    const left = without(level);
    return {
      held: levels.filter(isHeld),
      meets,
      failed: meets.map((_, i) => without(i + 1)),
      ...(level < rounds ? { place: level, passed: left | (1 << level) } : { passed: left }),
    };
  });

/** One pair is kept and goes one round further with each raw pair. */
const pumpingShelves = (rounds: number): readonly Shelf[] =>
  Array.from({ length: rounds + 1 }, (_, index) => ({
    held: index > 0 ? [0] : [],
    meets: index > 0 ? [0] : [],
    failed: index > 0 ? [0] : [],
    ...(index < rounds ? { place: 0, passed: index + 1 } : { passed: 0 }),
  }));

interface Edge {
  readonly from: State;
  /** Of a raw pair that comes: the number of the step that fails, or of all that succeed. Absent: a pair is taken. */
  readonly steps?: number;
  readonly isFinished: boolean;
  hz: number;
}

interface State {
  /** Number of its shelf. */
  readonly index: number;
  readonly shelf: Shelf;
  /** Finished pairs that wait; −1: a partner waits for one. */
  readonly finished: number;
  readonly rawHz: number;
  readonly into: Edge[];
  readonly outOf: Edge[];
  chance: number;
  /** Chance times mean correlators of the pair at each place. */
  readonly pairs: Correlators[];
  /** What a raw pair becomes that passes all steps. */
  made: Correlators;
}

export interface PurifiedStream {
  /** Finished pairs per second. */
  readonly hz: number;
  /** The same while 0, 1, … finished pairs wait. */
  readonly births: readonly number[];
  /** Mean state of a finished pair. */
  readonly pair: Correlators;
}

/** Lanes beyond which fewer stand for all of them. */
const MOST_LANES = 32;

/** Rounds of the iteration, and the change at which it ends. */
const MOST_SWEEPS = 400;
const SETTLED = 1e-7;

/**
 * `rawHz`: raw pairs per second while 0, 1, … lanes hold a pair; `takenHz`: how often somebody comes for a finished pair and,
 * if there is none, waits for it; Infinity: finished pairs leave at once.
 */
export const purifyingLanes = (
  place: Place,
  raw: Correlators,
  rawHz: readonly number[],
  takenHz: number,
): PurifiedStream => {
  const most = Math.max(MOST_LANES, 2 ** place.plan.rounds);
  if (rawHz.length <= most) return followed(place, raw, rawHz, takenHz);
  // Fewer lanes, as much slower: finished pairs wait as long.
  const thin = most / rawHz.length;
  const fewer = withRoom(rawHz, most).map((one) => thin * one);
  const { hz, births, pair } = followed(place, raw, fewer, thin * takenHz);
  const wide = withRoom(births, Math.round(births.length / thin)).map((one) => one / thin);
  return { hz: hz / thin, births: wide, pair };
};

const followed = (
  place: Place,
  raw: Correlators,
  rawHz: readonly number[],
  takenHz: number,
): PurifiedStream => {
  const { schedule, rounds } = place.plan;
  const shelves = schedule === 'nested' ? nestedShelves(rounds) : pumpingShelves(rounds);
  const byFinished = statesOf(shelves, raw, rawHz, takenHz);
  const states = byFinished.flat();
  let made = finishedOf(states);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    for (const state of states) raiseRaw(state, place, raw);
    balance(states, place);
    level(byFinished, takenHz);
    const before = made;
    made = finishedOf(states);
    const change = made.pair.map((one, i) => Math.abs(one - before.pair[i]));
    if (Math.max(...change, Math.abs(1 - before.hz / made.hz)) <= SETTLED) break;
  }
  // Where a partner waits, no pair does.
  const byWaiting =
    byFinished.length > 1 ? [byFinished.slice(0, 2).flat(), ...byFinished.slice(2)] : byFinished;
  const births = byWaiting.map((those) => finishedOf(those).hz / chanceOf(those));
  const room = births.findIndex((birth) => !(birth > 0));
  return { ...made, births: room < 0 ? births : births.slice(0, room) };
};

const chanceOf = (states: readonly State[]): number =>
  states.reduce((sum, { chance }) => sum + chance, 0);

/** Finished pairs per second out of some states, and their mean. */
const finishedOf = (states: readonly State[]): Pick<PurifiedStream, 'hz' | 'pair'> => {
  let hz = 0;
  const sum = [0, 0, 0];
  for (const { outOf, chance, made } of states) {
    const flow = chance * (outOf.find(({ isFinished }) => isFinished)?.hz ?? 0);
    hz += flow;
    for (let i = 0; i < 3; i++) sum[i] += flow * made[i];
  }
  return { hz, pair: [sum[0] / hz, sum[1] / hz, sum[2] / hz] };
};

/** By the number of finished pairs, from the fewest on. */
const statesOf = (
  shelves: readonly Shelf[],
  raw: Correlators,
  rawHz: readonly number[],
  takenHz: number,
): readonly (readonly State[])[] => {
  const isTaken = Number.isFinite(takenHz);
  const lanes = rawHz.length;
  const byFinished = Array.from({ length: isTaken ? lanes + 2 : 1 }, (_, i) => {
    const finished = isTaken ? i - 1 : 0;
    return shelves.flatMap((shelf, index): State[] => {
      const used = shelf.held.length + Math.max(0, finished);
      if (used > lanes) return [];
      return [
        {
          index,
          shelf,
          finished,
          rawHz: rawHz[used] ?? 0,
          into: [],
          outOf: [],
          chance: 0,
          pairs: [],
          made: raw,
        },
      ];
    });
  });
  const states = byFinished.flat();
  const at = new Map(states.map((state) => [`${state.index} ${state.finished}`, state]));
  for (const from of states) {
    const { index, shelf, finished, rawHz } = from;
    const join = (left: number, after: number, rest: Partial<Edge>) => {
      const to = at.get(`${left} ${after}`);
      if (to === undefined) return;
      const edge: Edge = { from, isFinished: false, hz: 0, ...rest };
      from.outOf.push(edge);
      to.into.push(edge);
    };
    if (rawHz > 0) {
      shelf.failed.forEach((left, steps) => {
        join(left, finished, { steps });
      });
      const isFinished = shelf.place === undefined;
      const after = isFinished && isTaken ? finished + 1 : finished;
      join(shelf.passed, after, { steps: shelf.meets.length, isFinished });
    }
    if (isTaken && finished >= 0) join(index, finished - 1, { hz: takenHz });
  }
  for (const state of states) {
    const chance = 1 / states.length;
    state.chance = chance;
    for (const held of state.shelf.held) {
      state.pairs[held] = [raw[0] * chance, raw[1] * chance, raw[2] * chance];
    }
  }
  return byFinished;
};

/** What becomes of a raw pair in a state, and how often. */
const raiseRaw = (state: State, place: Place, raw: Correlators): void => {
  const { shelf, pairs, chance, outOf } = state;
  let made = raw;
  let left = state.rawHz;
  const failing = shelf.meets.map((held) => {
    const [xx, yy, zz] = pairs[held];
    const waiting: Correlators =
      chance > 0 ? [xx / chance, yy / chance, zz / chance] : [raw[0], raw[1], raw[2]];
    const { probability, pair } = step(place, waiting, made);
    made = stored(pair, place, place.answerSeconds);
    const fails = left * (1 - probability);
    left *= probability;
    return fails;
  });
  state.made = made;
  for (const edge of outOf) {
    if (edge.steps !== undefined) edge.hz = failing[edge.steps] ?? left;
  }
};

/** One sweep over the chances of all states and over what their pairs still have. */
const balance = (states: readonly State[], { xy, z }: Place): void => {
  for (const state of states) {
    const out = state.outOf.reduce((sum, { hz }) => sum + hz, 0);
    if (out > 0) {
      state.chance = state.into.reduce((sum, { from, hz }) => sum + from.chance * hz, 0) / out;
    }
    for (const held of state.shelf.held) {
      const sum = [0, 0, 0];
      for (const edge of state.into) {
        const { shelf, chance, pairs, made } = edge.from;
        const isNew = shelf.place === held && edge.steps === shelf.meets.length;
        for (let i = 0; i < 3; i++) {
          sum[i] += edge.hz * (isNew ? chance * made[i] : (pairs[held]?.[i] ?? 0));
        }
      }
      const [x, y] = [sum[0] / (out + xy), sum[1] / (out + xy)];
      state.pairs[held] = [x, y, sum[2] / (out + z)];
    }
  }
};

/**
 * Make the chances of all states with as many finished pairs what those numbers by themselves have: pairs come as the states
 * say and are taken. Without it the sweeps take long to carry chances from one end of many lanes to the other.
 */
const level = (byFinished: readonly (readonly State[])[], takenHz: number): void => {
  let weight = 1;
  let whole = 0;
  const factors = byFinished.map((states) => {
    const chance = chanceOf(states);
    if (chance === 0) return 0;
    const factor = weight / chance;
    whole += weight;
    weight *= finishedOf(states).hz / chance / takenHz;
    return factor;
  });
  byFinished.forEach((states, i) => {
    const factor = factors[i] / whole;
    for (const state of states) {
      state.chance *= factor;
      for (const held of state.shelf.held) {
        const [x, y, z] = state.pairs[held];
        state.pairs[held] = [x * factor, y * factor, z * factor];
      }
    }
  });
};
