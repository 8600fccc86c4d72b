/**
 * What purification makes of a supply of pairs: how long a better pair takes, and in what state it is, on average.
 *
 * A step is bilinear in its two pairs, so the mean over the time that one waited for the other is that of the waiting pair's
 * decay: of two equal supplies the first pair waits D = |difference of their times| and keeps E[exp(−rate × D)]. A failed step
 * starts again. For one nested round over links that try in step this is exact; further rounds take their supplies as
 * exponential behind a least time, and pumping forgets the fresh pair that is under way when a step fails. Where a repeater
 * discards pairs that wait, one that finds no partner in time is made again; ages of pairs count by their means.
 */
import type { CompiledPurification } from '../engine/compile';
import { type Correlators, correlatorsOf, weightsOf } from '../physics/bell-diagonal';
import type { PurificationNoise } from '../physics/purification';
import { twoLinks } from '../physics/waiting';
import type { XState } from '../physics/x-state';
import { groupSize, heraldGrid } from './herald-grid';

/** Pairs as they come. */
export interface Supply {
  /** Mean time to a pair, and the least, in seconds. */
  readonly seconds: number;
  readonly least: number;
  /** Mean state when both ends know of it. */
  readonly pair: Correlators;
  /** Mean age of the oldest pair in it, in seconds; absent: new. */
  readonly age?: number;
}

/** Of two equal supplies that start together. */
interface Meeting {
  /** Mean time until both have a pair. */
  readonly seconds: number;
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
  /** Mean time until the slower of two is there, where it is known. */
  readonly slower?: number;
}

/** `cutoff`: longest wait of the first pair. */
const meeting = ({ attempts, slower, seconds, least }: RawSupply, cutoff: number): Meeting => {
  if (attempts) {
    const { probability: p, period } = attempts;
    const once = Math.max(0, seconds - period / p); // reset and storing
    const most = Math.floor(Math.max(0, cutoff - once) / period + 1e-9);
    const wait = (rate: number) => twoLinks(p, most, rate * period);
    return {
      seconds: once + wait(0).attempts * period,
      kept: (rate) => wait(rate).waitingFactor,
    };
  }
  const gap = slower === undefined ? seconds - least : 2 * (slower - seconds);
  const { success, kept } = exponentialWait(gap, cutoff);
  return { seconds: slower ?? least + gap * (1 + 0.5 / success), kept };
};

/** Least share of waits that end in time: less would leave no figure to speak of. */
const RAREST = 1e-12;

/** A wait of that mean, of which only what is within the cutoff counts. */
const exponentialWait = (mean: number, cutoff: number) => {
  const within = (rate: number) =>
    cutoff === Number.POSITIVE_INFINITY || mean <= 0 ? 1 : -Math.expm1(-cutoff * (1 / mean + rate));
  const success = Math.max(RAREST, within(0));
  return { success, kept: (rate: number) => within(rate) / (success * (1 + rate * mean)) };
};

/** Mean wait that belongs to a kept share, by its slope without decay. */
const meanWait = ({ kept, seconds }: Meeting): number => {
  const rate = 1e-5 / seconds;
  return (1 - kept(rate)) / rate;
};

const decayed = ([xx, yy, zz]: Correlators, xy: number, z: number): Correlators => [
  xx * xy,
  yy * xy,
  zz * z,
];

const stored = (pair: Correlators, { xy, z }: Place, seconds: number): Correlators =>
  decayed(pair, Math.exp(-xy * seconds), Math.exp(-z * seconds));

/** A step on two pairs at the start of gate and measurement. */
const step = (place: Place, kept: Correlators, measured: Correlators) => {
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
  return {
    probability,
    seconds: (two.seconds + settle) / probability,
    least: supply.least + settle,
    pair: stored(pair, place, place.answerSeconds),
    age: age + meanWait(two) + settle,
  };
};

/** Grain of the grid of a fresh pair's herald, see `heraldGrid`. */
const GRAIN = 0.05;

const pumped = (place: Place, supply: RawSupply): Supply => {
  const { stepSeconds, answerSeconds, plan } = place;
  const first = nestedRound({ ...place, answerSeconds: 0 }, supply);
  const attempts = supply.attempts ?? {
    probability: Math.min(1, supply.least / supply.seconds),
    period: supply.least,
  };
  const { probability, period } = attempts;
  const grid = heraldGrid(probability, period, groupSize(probability, GRAIN));
  let pair = first.pair;
  let reached = first.probability;
  let seconds = first.seconds * first.probability + (1 - reached) * answerSeconds;
  let age = first.age!;
  for (let round = 2; round <= plan.rounds; round++) {
    const out = [0, 0, 0];
    let passed = 0;
    let waited = 0;
    let aged = 0; // in the steps that succeed
    grid.seconds.forEach((fresh, k) => {
      const mass = grid.mass[k] / grid.total;
      const wait = Math.max(fresh, answerSeconds);
      const left = Math.max(0, place.cutoffSeconds - age);
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
    reached *= Math.max(passed, RAREST);
    if (passed > 0) {
      pair = [out[0] / passed, out[1] / passed, out[2] / passed];
      age += aged / passed + stepSeconds;
    }
  }
  return {
    seconds: (seconds + reached * answerSeconds) / reached,
    least: plan.rounds * (supply.least + stepSeconds) + answerSeconds,
    pair: stored(pair, place, answerSeconds),
    age: age + answerSeconds,
  };
};

/** The supply of pairs that have gone through all rounds; both ends know of each. */
export const purifiedSupply = (place: Place, supply: RawSupply): Supply => {
  if (place.plan.schedule === 'pumping') return pumped(place, supply);
  let purified: RawSupply = supply;
  for (let round = 0; round < place.plan.rounds; round++) purified = nestedRound(place, purified);
  return purified;
};

/**
 * The same where `lanes` lanes make pairs without end, one every `supply.seconds` on average if all of them try: a pair waits
 * for the next of its kind, and a lane whose pair waits does not try.
 */
export const purifiedStream = (place: Place, supply: Supply, lanes: number): Supply => {
  const { plan, answerSeconds } = place;
  const settle = place.stepSeconds + answerSeconds;
  /** Time to the next raw pair while so many wait. */
  const next = (waiting: number) => (supply.seconds * lanes) / Math.max(1, lanes - waiting);
  // Per try of all rounds: nested, the raw pairs fill up like a binary counter; pumping, one pair waits from the first on.
  const isNested = plan.schedule === 'nested';
  const raw = isNested ? 2 ** plan.rounds : plan.rounds + 1;
  let whole = 0;
  for (let k = 0; k < raw; k++) whole += next(isNested ? bits(k) : Math.min(1, k));
  const fresh = whole / raw;
  let { pair, least, age = 0 } = supply;
  let seconds = fresh;
  for (let round = 0; round < plan.rounds; round++) {
    const other = isNested ? { seconds, pair } : { seconds: fresh, pair: supply.pair };
    const gap = round === 0 ? next(1) : other.seconds;
    const { success, kept } = exponentialWait(gap, Math.max(0, place.cutoffSeconds - age));
    const made = step(place, decayed(pair, kept(place.xy), kept(place.z)), other.pair);
    seconds = (seconds / success + other.seconds) / made.probability;
    least += settle;
    age += meanWait({ kept, seconds: gap }) + settle;
    pair = stored(made.pair, place, answerSeconds);
  }
  return { seconds, least, pair, age };
};

/** Ones in the binary form of a whole number. */
const bits = (number: number): number => (number === 0 ? 0 : (number & 1) + bits(number >> 1));
