/**
 * Two links that meet at one repeater: how long until both have a pair, and what the first one loses while it waits, for any
 * law of decay, with a cutoff, links that try side by side or take turns.
 *
 * Side by side in step (one period, no offsets): the closed form of `twoLinks` in `physics/waiting.ts`, with any decay in place
 * of the exponential. Taking turns: the first link makes its pair, then the second tries while it waits; what is discarded
 * waits for its turn again. Both are exact. Links out of step: who is first, when, and how much later the other is on average are
 * those of both herald times, resets included, so that the mean time without a cutoff is exact; the law of the wait is that of
 * the other's attempts, moved to this mean, at any phase, and a discarded pair starts both again; approximate.
 */
import type { ChainLink } from './chain-exact';
import { groupSize, heraldGrid } from './herald-grid';

export interface TwoLinks {
  readonly links: readonly [ChainLink, ChainLink];
  /** The links share one communication qubit: the first on the path begins. */
  readonly takeTurns: boolean;
  /** Age of the waiting pair at which it is discarded, in seconds; Infinity: never. */
  readonly cutoff: number;
  /** What is left of ⟨XX⟩, ⟨YY⟩ and of ⟨ZZ⟩ on delivery, by who was first, its wait and the other's attempts meanwhile. */
  readonly kept: (first: 0 | 1, wait: number, attempts: number) => readonly [xy: number, z: number];
}

export interface Meeting {
  /** Mean time until both links have a pair that nobody has discarded, in seconds. */
  readonly seconds: number;
  readonly xy: number;
  readonly z: number;
}

/** Largest probability of a group of attempts that is summed as one. */
const GRAIN = 0.01;
/** Probability left out at the far end. */
const TAIL = 1e-10;

/** Attempts to success as groups: mean number and probability; none beyond `most`. */
function* attemptGroups(probability: number, most: number) {
  const size = groupSize(probability, GRAIN);
  const logFailure = Math.log1p(-probability);
  let left = 1;
  for (let done = 0; done < most && left > TAIL; done += size) {
    const count = Math.min(size, most - done);
    const stay = Math.exp(count * logFailure);
    const mean = count === 1 ? 1 : 1 / probability - (count * stay) / (1 - stay);
    yield { attempts: done + mean, mass: left * (1 - stay) };
    left *= stay;
  }
}

/** One link waits, the other tries until it succeeds or the cutoff comes. */
interface Wait {
  /** Probability that the other succeeds in time. */
  readonly success: number;
  /** Mean wait where it does, times that probability. */
  readonly waited: number;
  readonly xy: number;
  readonly z: number;
}

const waitFor = (chain: TwoLinks, first: 0 | 1, offset: number): Wait => {
  const { probability, period } = chain.links[1 - first];
  const most = Math.floor((chain.cutoff - offset) / period + 1e-9);
  let [success, waited, xy, z] = [0, 0, 0, 0];
  for (const { attempts, mass } of attemptGroups(probability, most)) {
    const wait = offset + attempts * period;
    const kept = chain.kept(first, wait, attempts);
    success += mass;
    waited += mass * wait;
    xy += mass * kept[0];
    z += mass * kept[1];
  }
  return { success, waited, xy, z };
};

/** Phases of the other's attempts over which a wait out of step is averaged. */
const PHASES = 4;

/** The same where the other's attempts may stand at any phase, around one at which they are late by `offset` on average. */
const waitAtAnyPhase = (chain: TwoLinks, first: 0 | 1, offset: number): Wait => {
  const { period } = chain.links[1 - first];
  const spread = Math.min(period / 2, period + offset);
  const waits = Array.from({ length: PHASES }, (_, k) =>
    waitFor(chain, first, offset + spread * ((2 * k + 1) / PHASES - 1)),
  );
  const mean = (of: (wait: Wait) => number) =>
    waits.reduce((sum, wait) => sum + of(wait), 0) / PHASES;
  return {
    success: mean(({ success }) => success),
    waited: mean(({ waited }) => waited),
    xy: mean(({ xy }) => xy),
    z: mean(({ z }) => z),
  };
};

/** Mean time to a pair of a link on its own, resets and storing included. */
export const meanSeconds = ({ probability, period, offset = 0 }: ChainLink): number =>
  offset + period / probability;

const takingTurns = (chain: TwoLinks): Meeting => {
  const [a, b] = chain.links.map(meanSeconds);
  const second = waitFor(chain, 0, chain.links[1].offset ?? 0);
  const first = waitFor(chain, 1, chain.links[0].offset ?? 0);
  // How often the second, and the first, are waited for, until one succeeds in time.
  const waitsForSecond = 1 / (1 - (1 - second.success) * (1 - first.success));
  const waitsForFirst = (1 - second.success) * waitsForSecond;
  return {
    seconds: a + waitsForSecond * b + waitsForFirst * a,
    xy: waitsForSecond * second.xy + waitsForFirst * first.xy,
    z: waitsForSecond * second.z + waitsForFirst * first.z,
  };
};

/** Whether the attempts of both links end at the same instants. */
export const areInStep = ([a, b]: readonly ChainLink[]): boolean =>
  a.period === b.period && (a.offset ?? 0) === (b.offset ?? 0);

/** Who is first, with which probability, and when, in the mean; `offsets`: of each link's attempts while the other waits. */
interface First {
  readonly chances: readonly [number, number];
  readonly tie: number;
  readonly seconds: number;
  readonly offsets: readonly [number, number];
}

const firstOf = ([a, b]: TwoLinks['links']): First => {
  if (areInStep([a, b])) {
    const [qa, qb] = [1 - a.probability, 1 - b.probability];
    const any = 1 - qa * qb;
    return {
      chances: [(a.probability * qb) / any, (qa * b.probability) / any],
      tie: (a.probability * b.probability) / any,
      seconds: (a.offset ?? 0) + a.period / any,
      offsets: [0, 0],
    };
  }
  const [before, after] = [firstBy(a, b), firstBy(b, a)];
  const late = (first: FirstBy, { probability, period }: ChainLink) =>
    first.chance > 0 ? first.lead / first.chance - period / probability : 0;
  return {
    chances: [before.chance, after.chance],
    tie: Math.max(0, 1 - before.chance - after.chance),
    seconds: meanSeconds(a) - after.lead,
    offsets: [late(after, a), late(before, b)],
  };
};

/** That one link heralds before the other: how likely, and by how much, counted as 0 where it does not. */
interface FirstBy {
  readonly chance: number;
  readonly lead: number;
}

const firstBy = (early: ChainLink, late: ChainLink): FirstBy => {
  const grid = (link: ChainLink) =>
    heraldGrid({ ...link, group: groupSize(link.probability, GRAIN) });
  const [first, second] = [grid(early), grid(late)];
  let [mass, moment, chance, lead] = [0, 0, 0, 0];
  let next = 0;
  second.seconds.forEach((seconds, k) => {
    for (; next < first.seconds.length && first.seconds[next] < seconds; next++) {
      mass += first.mass[next] / first.total;
      moment += (first.mass[next] / first.total) * first.seconds[next];
    }
    chance += (second.mass[k] / second.total) * mass;
    lead += (second.mass[k] / second.total) * (seconds * mass - moment);
  });
  return { chance, lead };
};

const sideBySide = (chain: TwoLinks): Meeting => {
  const { chances, tie, seconds, offsets } = firstOf(chain.links);
  const together = chain.kept(0, 0, 0);
  let success = tie;
  let round = seconds;
  let xy = tie * together[0];
  let z = tie * together[1];
  for (const first of [0, 1] as const) {
    const wait = areInStep(chain.links)
      ? waitFor(chain, first, 0)
      : waitAtAnyPhase(chain, first, offsets[1 - first]);
    success += chances[first] * wait.success;
    xy += chances[first] * wait.xy;
    z += chances[first] * wait.z;
    const lost = 1 - wait.success;
    const spent = lost > TAIL && Number.isFinite(chain.cutoff) ? lost * chain.cutoff : 0;
    round += chances[first] * (wait.waited + spent);
  }
  return { seconds: round / success, xy: xy / success, z: z / success };
};

/** Means until both links have a pair; a cutoff that leaves no time for an attempt gives Infinity and NaN states. */
export const meetingOf = (chain: TwoLinks): Meeting =>
  chain.takeTurns ? takingTurns(chain) : sideBySide(chain);
