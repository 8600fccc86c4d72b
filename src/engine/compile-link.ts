/** A link of a design as flat numbers: what its channel and its scheme give together. */
import type { Catalogue } from '../network/catalogue';
import { type EffectiveValues, linkValues, schemeValues, schemeWeights } from '../network/defaults';
import type { Link } from '../network/design';
import { type Correlators, correlatorsOf } from '../physics/bell-diagonal';
import { type DecayRates, store } from '../physics/decay';
import { storeWeight } from '../physics/storing';
import { PS_PER_SECOND, SPEED_OF_LIGHT_KM_PER_SECOND } from '../units/constants';
import type { Channel, ChannelLaw, HeraldingScheme, LightPath } from './interfaces';
import {
  averageConditions,
  type LinkConditions,
  type LinkSchedule,
  makeSchedule,
} from './schedule';

/** Where conditions change, `law` and states are averages: see `averageConditions`. */
export interface CompiledLink extends LinkConditions {
  readonly id: string;
  /** Its label, else the names of its ends. */
  readonly name: string;
  readonly source: number;
  readonly target: number;
  /** Kind of its scheme. */
  readonly scheme: string;
  /** From the start of a lane's work to that of its first attempt: resets. */
  readonly resetPs: number;
  /** From the success of an attempt until both qubits are in memory. */
  readonly storePs: number;
  /** Share of every correlator that this leaves. */
  readonly storeKept: number;
  /** The same by the move of the source's and of the target's qubit alone. */
  readonly storeKeptEnds: readonly [source: number, target: number];
  /** Delay of a classical message along the link; 0 in an instant classical plane. */
  readonly delayPs: number;
  readonly lanes: number;
  /** Its pairs are held in memories, and so can be swapped. */
  readonly stored: boolean;
  readonly lengthKm: number;
  /** Present where conditions change. */
  readonly schedule?: LinkSchedule;
}

/** What a link must know of its network. */
export interface LinkSurroundings {
  readonly nodes: readonly { readonly name: string; readonly rates: DecayRates }[];
  /** Effective values of the nodes. */
  readonly values: readonly EffectiveValues[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly instant: boolean;
}

export interface LinkLibrary extends Catalogue {
  readonly channels: readonly Channel[];
  readonly schemes: readonly HeraldingScheme[];
}

/** In picoseconds: longer than the universe is old, and short enough to add up. */
const ENDLESS_PS = 1e30;

export const toPs = (seconds: number): number =>
  Math.min(ENDLESS_PS, Math.round(seconds * PS_PER_SECOND));

const atMost = (seconds: number): number => Math.min(ENDLESS_PS / PS_PER_SECOND, seconds);

export const find = <T>(items: readonly T[], isIt: (item: T) => boolean, what: string): T => {
  const item = items.find(isIt);
  if (!item) throw new Error(`${what} is not in the library`);
  return item;
};

/** The same law, which works out each way once: schemes ask for them again and again. */
const remembering = (law: ChannelLaw): ChannelLaw => {
  const known = new Map<string, LightPath>();
  return {
    ...law,
    path: (from, to) => {
      const key = `${from} ${to}`;
      const way = known.get(key) ?? law.path(from, to);
      known.set(key, way);
      return way;
    },
  };
};

export const compileLink = (
  link: Link,
  library: LinkLibrary,
  { nodes, values, indexOf, instant }: LinkSurroundings,
): CompiledLink => {
  const { kind } = link.scheme;
  const scheme = find(library.schemes, (s) => s.kind === kind, `scheme ${kind}`);
  const source = indexOf.get(link.source)!;
  const target = indexOf.get(link.target)!;
  const own = linkValues(link, library);
  const given = {
    scheme: schemeValues(link, library),
    schemeWeights: schemeWeights(link, library),
    source: values[source],
    target: values[target],
  };
  const ends = scheme.stored === false ? [] : [values[source], values[target]];
  const storing = ends.filter((end) => end.communicationQubits !== undefined);
  const storeSeconds = Math.max(0, ...storing.map((end) => end.storeSeconds ?? 0));
  const weightOf = (end: EffectiveValues) =>
    storing.includes(end) ? storeWeight(end.storeFidelity ?? 1) : 1;
  const storeKeptEnds = [weightOf(values[source]), weightOf(values[target])] as const;
  const storeKept = storeKeptEnds[0] * storeKeptEnds[1];
  const under = (channel: ChannelLaw): LinkConditions => {
    const law = scheme.elementaryLink({ channel: remembering(channel), ...given });
    const raw = correlatorsOf(law.weights);
    const after = (seconds: number): Correlators =>
      store(
        store(raw, atMost(law.storedSourceSeconds + seconds), nodes[source].rates),
        atMost(law.storedTargetSeconds + seconds),
        nodes[target].rates,
      );
    const pair = after(storeSeconds);
    return {
      law,
      periodPs: Math.max(1, toPs(law.attemptSeconds)),
      raw,
      heralded: after(0),
      ready: [pair[0] * storeKept, pair[1] * storeKept, pair[2] * storeKept],
    };
  };
  const channel = find(library.channels, (c) => c.kind === link.kind, `kind of link ${link.kind}`);
  const middle = channel.law(own);
  const changing = channel.schedule?.(own);
  const schedule =
    changing &&
    makeSchedule(
      toPs(changing.intervalSeconds),
      changing.steps.map(({ startSeconds, seconds, law }) => ({
        ...under(law),
        startPs: toPs(startSeconds),
        endPs: toPs(startSeconds + seconds),
      })),
    );
  const conditions = under(middle);
  return {
    id: link.id,
    name: link.label || `${nodes[source].name} – ${nodes[target].name}`,
    source,
    target,
    scheme: kind,
    resetPs: toPs(Math.max(0, ...ends.map((end) => end.resetSeconds ?? 0))),
    storePs: toPs(storeSeconds),
    storeKept,
    storeKeptEnds,
    delayPs: instant ? 0 : toPs(own.classicalDelaySeconds ?? middle.flightSeconds),
    lanes: scheme.stored === false ? 1 : own.parallelPairs!,
    stored: scheme.stored !== false,
    lengthKm: own.lengthKm ?? middle.flightSeconds * SPEED_OF_LIGHT_KM_PER_SECOND,
    ...(schedule ? averageConditions(conditions, schedule) : conditions),
    ...(schedule && { schedule }),
  };
};
