/** Bounds beside a result: the most that any protocol gets through the channels of a demand's path. */
import {
  type CompiledDemand,
  type CompiledLink,
  type CompiledNetwork,
  PS_PER_SECOND,
} from '../engine/compile';
import type { ElementaryLink } from '../engine/interfaces';
import { plobBound, repeaterChainBound, tgwBound } from '../physics/bounds';
import { transmission } from '../physics/fiber';
import type { Figure, RateBound, RateBounds } from './report';
import { widestPath } from './widest-path';

/** Conditions under which a link tries, with their share of the time; together less than 1 where there is not always light. */
interface Conditions {
  readonly share: number;
  readonly law: ElementaryLink;
  readonly periodPs: number;
}

const conditionsOf = ({ schedule, law, periodPs }: CompiledLink): readonly Conditions[] =>
  schedule
    ? schedule.steps.map((step) => ({
        ...step,
        share: (step.endPs - step.startPs) / schedule.intervalPs,
      }))
    : [{ share: 1, law, periodPs }];

const lossOf = ({ spansDb = [] }: ElementaryLink): number =>
  spansDb.reduce((sum, decibels) => sum + decibels, 0);

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/**
 * Uses of a link's channel per second of light: its tries, each of which sends light through it once, in all lanes that
 * serve one demand (on demand: one).
 */
const triesHz = (
  network: CompiledNetwork,
  { lanes }: CompiledLink,
  { law, periodPs }: Conditions,
): number => (law.tries * (network.continuous ? lanes : 1) * PS_PER_SECOND) / periodPs;

const usesHz = (network: CompiledNetwork, link: CompiledLink): number =>
  sumOf(conditionsOf(link), (step) => step.share * triesHz(network, link, step));

/** The link of a path whose single try is least likely to succeed; of equals the one that tries most often. */
const hardestLink = (network: CompiledNetwork, links: readonly CompiledLink[]): CompiledLink => {
  const perTry = (link: CompiledLink) =>
    Math.max(
      ...conditionsOf(link).map(({ law }) =>
        law.factors.reduce((product, { value }) => product * value, 1),
      ),
    );
  return links.reduce((hardest, link) => {
    const ratio = perTry(link) / perTry(hardest);
    if (Math.abs(ratio - 1) < 1e-9)
      return usesHz(network, link) > usesHz(network, hardest) ? link : hardest;
    return ratio < 1 ? link : hardest;
  });
};

/** Most ebits per second of one link with ideal apparatus at its ends and its station; Infinity where nothing is lost or known. */
const linkBoundHz = (network: CompiledNetwork, link: CompiledLink): number =>
  sumOf(conditionsOf(link), (step) =>
    step.law.spansDb
      ? step.share *
        triesHz(network, link, step) *
        repeaterChainBound(step.law.spansDb.map(transmission))
      : Number.POSITIVE_INFINITY,
  );

/** The same of all links: found once for a network. */
const linkBounds = new WeakMap<CompiledNetwork, Float64Array>();

const linkBoundsHz = (network: CompiledNetwork): Float64Array => {
  const known = linkBounds.get(network);
  if (known) return known;
  const bounds = Float64Array.from(network.links, (link) => linkBoundHz(network, link));
  linkBounds.set(network, bounds);
  return bounds;
};

/** Share of the time in which a link has light. */
const lightOf = (link: CompiledLink): number => sumOf(conditionsOf(link), ({ share }) => share);

const rarestLink = (links: readonly CompiledLink[]): CompiledLink =>
  links.reduce((least, link) => (lightOf(link) < lightOf(least) ? link : least));

/**
 * Mean of a bound on all links in a row, per use. Where conditions change, those of the link with least light are averaged
 * over its light, and the others have their best: no less than any coincidence of passes gives.
 */
const directPerUse = (
  links: readonly CompiledLink[],
  bound: (transmission: number) => number,
): number => {
  const rarest = rarestLink(links);
  const others = sumOf(links, (link) =>
    link === rarest ? 0 : Math.min(...conditionsOf(link).map(({ law }) => lossOf(law))),
  );
  const mean = sumOf(
    conditionsOf(rarest),
    ({ share, law }) => share * bound(transmission(lossOf(law) + others)),
  );
  return mean / lightOf(rarest);
};

type Limits = Omit<RateBounds, 'keyHz' | 'beaten'>;

const limitsOf = (network: CompiledNetwork, demand: CompiledDemand): Limits | undefined => {
  const links = demand.links.map((index) => network.links[index]);
  if (links.length === 0 || links.some(({ law }) => !law.spansDb)) return undefined;
  const lossDb = sumOf(links, ({ law }) => lossOf(law));
  if (!(lossDb > 0)) return undefined;
  const hardest = hardestLink(network, links);
  const clockHz = (usesHz(network, hardest) / lightOf(hardest)) * lightOf(rarestLink(links));
  const boundsHz = linkBoundsHz(network);
  const chainHz = Math.min(...demand.links.map((index) => boundsHz[index]));
  const routeHz = widestPath(network, demand.source, demand.target, boundsHz);
  const bound = (id: RateBound['id'], label: string, hertz: number, help: string): RateBound => ({
    id,
    label,
    hertz,
    perUse: hertz / clockHz,
    help,
  });
  return {
    lossDb,
    usesHz: clockHz,
    rows: [
      bound(
        'plob',
        'Direct channel (PLOB)',
        clockHz * directPerUse(links, plobBound),
        'Most secret bits or perfect pairs without any node between the ends: −log2(1 − η) per use, η the transmission of all links in a row. Pirandola et al., Nat. Commun. 8, 15043 (2017).',
      ),
      bound(
        'tgw',
        'Direct channel (TGW)',
        clockHz * directPerUse(links, tgwBound),
        'An earlier, looser bound without any node between: log2[(1 + η)/(1 − η)] per use. Takeoka, Guha and Wilde, Nat. Commun. 5, 5235 (2014), read second hand.',
      ),
      bound(
        'repeaters',
        'Ideal nodes on this path',
        chainHz,
        'Most that perfect repeaters and stations at the places of this path could give: −log2(1 − η) per use of its worst span. Pirandola, Commun. Phys. 2, 51 (2019), formula read second hand.',
      ),
      ...(Number.isFinite(routeHz) && routeHz > chainHz * (1 + 1e-9)
        ? [
            bound(
              'route',
              'Ideal nodes, best path',
              routeHz,
              'The same on the path through repeaters whose worst span is best. Pirandola, Commun. Phys. 2, 51 (2019), formula read second hand.',
            ),
          ]
        : []),
    ],
  };
};

/** Bounds depend on the design alone: found once for each demand. */
const found = new WeakMap<CompiledDemand, { readonly limits: Limits | undefined }>();

/**
 * Bounds of a demand beside its key rate; `undefined` when a link of the path states its success probability outright, or
 * when nothing is lost. A use is one try. Links try at paces of their own; the direct channel is granted the pace of the link
 * that needs most tries for a pair, so that no other link is used more often for each pair, cutoffs aside. Compared is the
 * six-state key (the hashing bound), a rate that the delivered pairs reach by one-way distillation, not the raw pairs.
 */
export const rateBounds = (
  network: CompiledNetwork,
  demand: CompiledDemand,
  keyHz: Figure,
): RateBounds | undefined => {
  let known = found.get(demand);
  if (!known) {
    known = { limits: limitsOf(network, demand) };
    found.set(demand, known);
  }
  if (!known.limits) return undefined;
  const [plob] = known.limits.rows;
  return { ...known.limits, keyHz, beaten: (keyHz.low ?? keyHz.mean) > plob.hertz };
};
