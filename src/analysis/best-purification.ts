/**
 * The network-wide purification that gets most out of a design (`gain.ts`), or none.
 *
 * Looked at are all protocols, places, schedules and rounds for which the links' parallel pairs suffice, and of each kind the
 * first that lacks room, with the reason. Demands with a purification of their own keep it; devices stay as they are.
 *
 * Method: the estimate of each. Where all these estimates are exact that is the answer. Else the best of them, the present one
 * and none are simulated under one seed, and the best of these runs is the answer.
 */
import { compile, type EngineLibrary } from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design, Purification } from '../network/design';
import { changePolicy } from '../network/edit';
import { MOST_ROUNDS, purificationOf } from '../network/purification';
import { estimate } from './estimate';
import { best, gainOf, isBetter, simulateDemands, totalGain } from './gain';
import type { DemandReport, PurificationOption, PurificationReport } from './report';

/** Absent: none. */
type Choice = Required<Purification> | undefined;

/** How many of the best estimates are simulated. */
const SIMULATED = 6;

const withPurification = (design: Design, purification: Choice): Design =>
  changePolicy(design, ({ purification: _, ...policy }) =>
    purification === undefined ? policy : { ...policy, purification },
  );

/** Two that give the same pairs have the same key. */
const keyOf = (choice: Choice): string =>
  choice ? [choice.protocol, choice.scope, choice.schedule, choice.rounds].join() : 'none';

const optionOf = (
  design: Design,
  value: Choice,
  demands: readonly DemandReport[],
  basis: PurificationOption['basis'],
): PurificationOption => ({
  ...(value && { value }),
  gain: totalGain(design, demands),
  demands: demands.map((demand) => ({
    id: demand.id,
    ...(demand.rateHz && { rateHz: demand.rateHz }),
    ...(demand.fidelity && { fidelity: demand.fidelity }),
    gain: gainOf(design, demand),
  })),
  basis,
});

/**
 * Search; yields the share of the work that is done. Throws an `Error` with a sentence for the reader where no demand follows
 * the policy's purification. `effort` see `estimate`.
 */
export function* bestPurification(
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): Generator<number, PurificationReport, void> {
  const followers = followersOf(design, library);
  const choices = choicesOf(design, library, followers);
  const options: PurificationOption[] = [];
  for (const [k, { value, blocked }] of choices.entries()) {
    if (blocked !== undefined) {
      options.push({ value, blocked, gain: { mean: 0 }, demands: [], basis: 'exact' });
      continue;
    }
    const { demands } = estimate(withPurification(design, value), library, effort);
    const isExact = demands.every((demand) => demand.blocked !== undefined || demand.exact);
    options.push(optionOf(design, value, demands, isExact ? 'exact' : 'approximate'));
    yield (0.3 * (k + 1)) / choices.length;
  }

  const now = keyOf(purificationOf(design));
  const isNow = ({ value }: PurificationOption): boolean => keyOf(value) === now;
  const possible = options.filter(({ blocked }) => blocked === undefined);
  if (possible.some(({ basis }) => basis !== 'exact')) {
    const ranked = possible.toSorted((a, b) => b.gain.mean - a.gain.mean).slice(0, SIMULATED);
    const tried = possible.filter(
      (option) => ranked.includes(option) || option.value === undefined || isNow(option),
    );
    for (const [k, option] of tried.entries()) {
      const demands = yield* simulateDemands(
        withPurification(design, option.value),
        library,
        (share) => 0.3 + (0.7 * (k + share)) / tried.length,
      );
      options[options.indexOf(option)] = optionOf(design, option.value, demands, 'simulation');
    }
  }
  return reportOf(options, options.find(isNow));
}

/** The best of those that were looked at most closely; of equal ones none, then the fewest rounds. */
const reportOf = (
  options: readonly PurificationOption[],
  present: PurificationOption | undefined,
): PurificationReport => {
  const basis = options.some((option) => option.basis === 'simulation') ? 'simulation' : 'exact';
  const winner = best(options.filter((o) => o.blocked === undefined && o.basis === basis));
  const before = present ?? { gain: { mean: 0 } };
  return {
    engine: ENGINE_VERSION,
    what: 'purification',
    pointer: '/policy/purification',
    ...(winner.value && { value: winner.value }),
    isBetter: isBetter(winner, before),
    before: before.gain,
    after: winner.gain,
    basis,
    options: options.toSorted(byGain),
  };
};

/** Best first, those without room last. */
const byGain = (a: PurificationOption, b: PurificationOption): number =>
  Number(a.blocked !== undefined) - Number(b.blocked !== undefined) || b.gain.mean - a.gain.mean;

/** Demands that can be served and take the policy's purification, by index. */
const followersOf = (design: Design, library: EngineLibrary): readonly number[] => {
  const { demands } = compile(withPurification(design, undefined), library);
  const followers = [...demands.keys()].filter(
    (d) => demands[d].blocked === undefined && design.demands[d].purification === undefined,
  );
  if (followers.length === 0) {
    throw new Error(
      'No demand follows the policy’s purification: none can be served, or each has a purification of its own.',
    );
  }
  return followers;
};

interface Candidate {
  readonly value: Choice;
  readonly blocked?: string;
}

/** None, then every kind with more and more rounds, the present one among them. */
const choicesOf = (
  design: Design,
  library: EngineLibrary,
  followers: readonly number[],
): readonly Candidate[] => {
  const candidate = (value: Choice): Candidate => {
    const { demands } = compile(withPurification(design, value), library);
    const blocked = followers.map((d) => demands[d].blocked).find((reason) => reason);
    return { value, ...(blocked !== undefined && { blocked }) };
  };
  const { demands } = compile(withPurification(design, undefined), library);
  const isChain = followers.some((d) => demands[d].links.length > 1);
  const choices: Candidate[] = [{ value: undefined }];
  /** Takes the rounds in turn until one has no room; returns whether the first had. */
  const take = (kind: Omit<Required<Purification>, 'rounds'>, least: number, most: number) => {
    for (let rounds = least; rounds <= most; rounds++) {
      const next = candidate({ ...kind, rounds });
      choices.push(next);
      if (next.blocked !== undefined) return rounds > least;
    }
    return true;
  };
  for (const { id: protocol, onlyScheme } of library.purification) {
    // What works on freshly heralded pairs does so once, on links. Over a single link both places are the same.
    const isFresh = onlyScheme !== undefined;
    for (const scope of isChain && !isFresh
      ? (['link', 'end-to-end'] as const)
      : ['link' as const]) {
      const most = isFresh ? 1 : MOST_ROUNDS;
      // One round of pumping is one of nesting.
      if (take({ protocol, scope, schedule: 'nested' }, 1, most))
        take({ protocol, scope, schedule: 'pumping' }, 2, most);
    }
  }
  const now = purificationOf(design);
  const isListed = choices.some(({ value }) => keyOf(value) === keyOf(now));
  return isListed ? choices : [...choices, candidate(now)];
};
