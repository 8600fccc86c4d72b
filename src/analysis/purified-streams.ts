/**
 * What purification makes of links that never rest, where each has its pairs taken as often as the others of the path can use
 * them, which depends on how often theirs are taken.
 */
import { type Place, purifiedSupply, type RawSupply, type Supply } from './purified-supply';
import { purifyingLanes } from './purifying-lanes';
import { streamHz } from './stream-chain';

/** Where pairs are purified, the raw pairs that come there, and how many per second while 0, 1, … lanes hold one. */
export interface StreamPlace {
  readonly place: Place;
  readonly raw: RawSupply;
  readonly rawHz: readonly number[];
}

export interface PurifiedStreamSupply extends Supply {
  /** Purified pairs per second while 0, 1, … of them wait. */
  readonly births: readonly number[];
}

/** How often the places and what they take from each other are found anew: a third time changes little. */
const SWEEPS = 2;

/** Of all links of a path, or of its two ends, whose purified pairs leave at once. `seconds` is by itself, if all leave at once. */
export const purifiedStreams = (
  places: readonly StreamPlace[],
): readonly PurifiedStreamSupply[] => {
  const make = ({ place, raw, rawHz }: StreamPlace, takenHz: number) =>
    purifyingLanes(place, raw.pair, rawHz, takenHz);
  const alone = places.map((place) => make(place, Number.POSITIVE_INFINITY));
  let streams = alone;
  if (places.length > 1) {
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const births = streams.map((one) => one.births);
      streams = places.map((place, i) => {
        const others = births.filter((_, j) => j !== i);
        return make(place, streamHz(others));
      });
    }
  }
  return streams.map((stream, i) => {
    const { slower, share, spread, age } = restingOf(places[i]);
    const seconds = slower / alone[i].hz;
    return {
      seconds,
      exponential: seconds * spread,
      pair: [stream.pair[0] * share[0], stream.pair[1] * share[1], stream.pair[2] * share[2]],
      births: stream.births.map((hz) => hz / slower),
      ...(age !== undefined && { age }),
    };
  });
};

/** What lanes that rest between rounds tell of those that do not: how times spread, and what a cutoff does in proportion. */
const restingOf = ({ place, raw }: StreamPlace) => {
  const free = purifiedSupply({ ...place, cutoffSeconds: Number.POSITIVE_INFINITY }, raw);
  const spread = free.exponential / free.seconds;
  if (place.cutoffSeconds === Number.POSITIVE_INFINITY)
    return { spread, slower: 1, share: [1, 1, 1] };
  const cut = purifiedSupply(place, raw);
  return {
    spread,
    slower: cut.seconds / free.seconds,
    share: cut.pair.map((one, i) => (free.pair[i] === 0 ? 0 : one / free.pair[i])),
    age: cut.age,
  };
};
