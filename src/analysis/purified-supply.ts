/**
 * What purification makes of a supply of pairs: how long a better pair takes, and in what state it is, on average.
 *
 * A step is bilinear in its two pairs, so the mean over the time that one waited for the other is that of the waiting pair's
 * decay: of two equal supplies the first pair waits D = |difference of their times| and keeps E[exp(−rate × D)]. A failed step
 * starts again. For one nested round over links that try in step this is exact; other supplies are taken as exponential times
 * behind a delay, several rounds as in `nested-counter.ts`, and pumping forgets the fresh pair that is under way when a step fails.
 * Where a repeater discards pairs that wait, one that finds no partner in time is made again; ages of pairs count by their means.
 */
import type { CompiledPurification } from '../engine/compile';
import { type Correlators, correlatorsOf, weightsOf } from '../physics/bell-diagonal';
import type { PurificationNoise } from '../physics/purification';
import { twoLinks } from '../physics/waiting';
import type { XState } from '../physics/x-state';
import { groupSize, heraldGrid } from './herald-grid';
import { type Counter, keptAt, timeOf } from './nested-counter';

/** Pairs as they come. */
export interface Supply {
  /** Mean time to a pair, in seconds. */
  readonly seconds: number;
  /** What of it is exponential, behind a delay: the standard deviation. */
  readonly exponential: number;
  /** Mean state when both ends know of it. */
  readonly pair: Correlators;
  /** Mean age of the oldest pair in it, in seconds; absent: new. */
  readonly age?: number;
}

/** Of two equal supplies that start together. */
interface Meeting {
  /** Mean time until both have a pair. */
  readonly seconds: number;
  /** Chance that the second comes before the first is discarded, after which both start anew; `seconds` counts that. */
  readonly success: number;
  /** Mean of exp(−rate × wait) over the wait of the first for the second, where it is not discarded. */
  readonly kept: (rate: number) => number;
}

/** Where pairs are purified. */
export interface Place {
  readonly plan: CompiledPurification;
  readonly noise: PurificationNoise;
  /** State that the link heralds; absent at the ends of a path. */
  readonly made?: XState;
  /** Gate and measurement, and the way of the results. */
  readonly stepSeconds: number;
  readonly answerSeconds: number;
  /** Decay rates of both ends together, per second. */
  readonly xy: number;
  readonly z: number;
  /** Age at which one of its ends discards a pair; Infinity: never. */
  readonly cutoffSeconds: number;
}

/** A supply of raw pairs: attempts of a link, or whatever comes about so often. */
export interface RawSupply extends Supply {
  /** Set for a link: success probability and period of its attempts. */
  readonly attempts?: { readonly probability: number; readonly period: number };
}

/** `cutoff`: longest wait of the first pair. */
const meeting = ({ attempts, exponential, seconds }: RawSupply, cutoff: number): Meeting => {
  if (attempts) {
    const { probability: p, period } = attempts;
    const once = Math.max(0, seconds - period / p); // reset and storing
    const most = Math.floor(Math.max(0, cutoff - once) / period + 1e-9);
    const wait = (rate: number) => twoLinks(p, most, rate * period);
    const { attempts: tries, success } = wait(0);
    return {
      seconds: once + tries * period,
      success,
      kept: (rate) => wait(rate).waitingFactor,
    };
  }
  const { success, kept } = exponentialWait(exponential, cutoff);
  return { seconds: seconds + exponential * (0.5 / success), success, kept };
};

/** Least share of waits that end in time: less would leave no figure to speak of. */
export const RAREST = 1e-12;

/** A wait of that mean, of which only what is within the cutoff counts. */
const exponentialWait = (mean: number, cutoff: number): Pick<Meeting, 'success' | 'kept'> => {
  const within = (rate: number) =>
    cutoff === Number.POSITIVE_INFINITY || mean <= 0 ? 1 : -Math.expm1(-cutoff * (1 / mean + rate));
  const success = Math.max(RAREST, within(0));
  return { success, kept: (rate) => within(rate) / (success * (1 + rate * mean)) };
};

/** Mean wait that belongs to a kept share, by its slope without decay. */
const meanWait = ({ kept, seconds }: Pick<Meeting, 'kept' | 'seconds'>): number => {
  const rate = 1e-5 / seconds;
  return (1 - kept(rate)) / rate;
};

/** Mean and standard deviation of what is tried until it succeeds: of tries of some mean length and variance. */
const untilSuccess = (success: number, mean: number, variance: number) => ({
  seconds: mean / success,
  exponential: Math.min(
    mean / success,
    Math.sqrt(variance / success + ((1 - success) * mean ** 2) / success ** 2),
  ),
});

/** Variance of the slower of two exponential times of mean 1. */
const SLOWER_OF_TWO = 5 / 4;

const decayed = ([xx, yy, zz]: Correlators, xy: number, z: number): Correlators => [
  xx * xy,
  yy * xy,
  zz * z,
];

export const stored = (pair: Correlators, { xy, z }: Place, seconds: number): Correlators =>
  decayed(pair, Math.exp(-xy * seconds), Math.exp(-z * seconds));

/** A step on two pairs at the start of gate and measurement. */
export const step = (place: Place, kept: Correlators, measured: Correlators) => {
  const { probability, weights } = place.plan.protocol.purify(
    weightsOf(stored(kept, place, place.stepSeconds)),
    weightsOf(stored(measured, place, place.stepSeconds)),
    place.noise,
    place.made,
  );
  return { probability, pair: correlatorsOf(weights) };
};

/** One nested round: two equal supplies give one better pair. */
const nestedRound = (
  place: Place,
  supply: RawSupply,
): Supply & { readonly probability: number } => {
  const age = supply.age ?? 0;
  const two = meeting(supply, Math.max(0, place.cutoffSeconds - age));
  const first = decayed(supply.pair, two.kept(place.xy), two.kept(place.z));
  const { probability, pair } = step(place, first, supply.pair);
  const settle = place.stepSeconds + place.answerSeconds;
  const once = SLOWER_OF_TWO * supply.exponential ** 2;
  const { exponential: spread } = untilSuccess(two.success, two.seconds * two.success, once);
  const variance = two.success < 1 ? spread ** 2 : once;
  return {
    probability,
    ...untilSuccess(probability, two.seconds + settle, variance),
    pair: stored(pair, place, place.answerSeconds),
    age: age + meanWait(two) + settle,
  };
};

/** Grain of the grid of a fresh pair's herald, see `heraldGrid`. */
const GRAIN = 0.05;

const pumped = (place: Place, supply: RawSupply): Supply => {
  const { stepSeconds, answerSeconds, plan } = place;
  const first = nestedRound({ ...place, answerSeconds: 0 }, supply);
  const { probability, period } = supply.attempts ?? {
    probability: GRAIN,
    period: supply.exponential * GRAIN,
  };
  const group = groupSize(probability, GRAIN);
  const offset = supply.seconds - period / probability;
  const grid = heraldGrid({ probability, period, offset, group });
  let pair = first.pair;
  let reached = first.probability;
  let seconds = first.seconds * first.probability + (1 - reached) * answerSeconds;
  let variance = SLOWER_OF_TWO * supply.exponential ** 2;
  let age = first.age!;
  for (let round = 2; round <= plan.rounds; round++) {
    const out = [0, 0, 0];
    let passed = 0;
    let waited = 0;
    let aged = 0; // in the steps that succeed
    const left = Math.max(0, place.cutoffSeconds - age);
    grid.seconds.forEach((fresh, k) => {
      const mass = grid.mass[k] / grid.total;
      const wait = Math.max(fresh, answerSeconds);
      if (wait > left) {
        waited += mass * left;
        return;
      }
      const result = step(
        place,
        stored(pair, place, wait),
        stored(supply.pair, place, wait - fresh),
      );
      waited += mass * wait;
      passed += mass * result.probability;
      aged += mass * result.probability * wait;
      for (let i = 0; i < 3; i++) out[i] += mass * result.probability * result.pair[i];
    });
    seconds += reached * (waited + stepSeconds + (1 - passed) * answerSeconds);
    variance += reached * supply.exponential ** 2;
    reached *= Math.max(passed, RAREST);
    if (passed > 0) {
      pair = [out[0] / passed, out[1] / passed, out[2] / passed];
      age += aged / passed + stepSeconds;
    }
  }
  return {
    ...untilSuccess(reached, seconds + reached * answerSeconds, variance),
    pair: stored(pair, place, answerSeconds),
    age: age + answerSeconds,
  };
};

/** How often waits and states, which decide each other, are found anew. */
const SWEEPS = 3;

/** Several nested rounds: pairs meet in the order in which they come. */
const nested = (place: Place, supply: RawSupply): Supply => {
  const { rounds } = place.plan;
  const settle = place.stepSeconds + place.answerSeconds;
  const mean = supply.exponential;
  const delay = supply.seconds - mean;
  let counter: Counter = { success: new Array(rounds).fill(1), delay, mean, settle };
  let { pair } = supply;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    pair = supply.pair;
    const success = counter.success.map((_, level) => {
      const kept = (rate: number) => keptAt(counter, level, rate);
      const made = step(place, decayed(pair, kept(place.xy), kept(place.z)), pair);
      pair = stored(made.pair, place, place.answerSeconds);
      return made.probability;
    });
    counter = { ...counter, success };
  }
  const { seconds, deviation } = timeOf(counter);
  return { seconds, exponential: Math.min(seconds, deviation), pair };
};

/** One round after the other, each by two equal supplies of what the one before makes. */
const roundByRound = (place: Place, supply: RawSupply): Supply => {
  let purified: RawSupply = supply;
  for (let round = 0; round < place.plan.rounds; round++) purified = nestedRound(place, purified);
  return purified;
};

/** Cutoffs cost several rounds what they cost them one by one, in proportion: there the pairs' own order is not followed. */
const nestedWithCutoff = (place: Place, supply: RawSupply): Supply => {
  const cut = roundByRound(place, supply);
  const free = roundByRound({ ...place, cutoffSeconds: Number.POSITIVE_INFINITY }, supply);
  const whole = nested(place, supply);
  const share = (i: number) => (free.pair[i] === 0 ? 0 : cut.pair[i] / free.pair[i]);
  return {
    seconds: (whole.seconds * cut.seconds) / free.seconds,
    exponential: (whole.exponential * cut.exponential) / free.exponential,
    pair: [whole.pair[0] * share(0), whole.pair[1] * share(1), whole.pair[2] * share(2)],
    age: cut.age,
  };
};

/** The supply of pairs that have gone through all rounds; both ends know of each. */
export const purifiedSupply = (place: Place, supply: RawSupply): Supply => {
  if (place.plan.schedule === 'pumping') return pumped(place, supply);
  if (place.plan.rounds === 1) return nestedRound(place, supply);
  return place.cutoffSeconds === Number.POSITIVE_INFINITY
    ? nested(place, supply)
    : nestedWithCutoff(place, supply);
};
