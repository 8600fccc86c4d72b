/** Bounds beside a result: the most that any protocol gets through the channels of a demand's path. */
import { type CompiledDemand, type CompiledNetwork, PS_PER_SECOND } from '../engine/compile';
import { plobBound, repeaterChainBound, tgwBound } from '../physics/bounds';
import { transmission } from '../physics/fiber';
import type { Figure, RateBound, RateBounds } from './report';
import { widestPath } from './widest-path';

/**
 * Uses of a link's channel per second: its tries, each of which sends light through it once, in all lanes that serve one
 * demand (on demand: one).
 */
const usesHz = (network: CompiledNetwork, index: number): number => {
  const { law, lanes, periodPs } = network.links[index];
  return (law.tries * (network.continuous ? lanes : 1) * PS_PER_SECOND) / periodPs;
};

/** The link of a path whose single try is least likely to succeed; of equals the one that tries most often. */
const hardestLink = (network: CompiledNetwork, demand: CompiledDemand): number => {
  const perTry = (index: number) =>
    network.links[index].law.factors.reduce((product, { value }) => product * value, 1);
  return demand.links.reduce((hardest, index) => {
    const ratio = perTry(index) / perTry(hardest);
    if (Math.abs(ratio - 1) < 1e-9)
      return usesHz(network, index) > usesHz(network, hardest) ? index : hardest;
    return ratio < 1 ? index : hardest;
  });
};

/** Most ebits per second of one link with ideal apparatus at its ends and its station; Infinity where nothing is lost or known. */
const linkBoundHz = (network: CompiledNetwork, index: number): number => {
  const { spansDb } = network.links[index].law;
  return spansDb
    ? usesHz(network, index) * repeaterChainBound(spansDb.map(transmission))
    : Number.POSITIVE_INFINITY;
};

type Limits = Omit<RateBounds, 'keyHz' | 'beaten'>;

const limitsOf = (network: CompiledNetwork, demand: CompiledDemand): Limits | undefined => {
  const spans = demand.links.map((index) => network.links[index].law.spansDb);
  if (demand.links.length === 0 || spans.includes(undefined)) return undefined;
  const lossDb = spans.flatMap((span) => span ?? []).reduce((sum, decibels) => sum + decibels, 0);
  if (!(lossDb > 0)) return undefined;
  const direct = transmission(lossDb);
  const clockHz = usesHz(network, hardestLink(network, demand));
  const chainHz = Math.min(...demand.links.map((index) => linkBoundHz(network, index)));
  const routeHz = widestPath(network, demand.source, demand.target, (index) =>
    linkBoundHz(network, index),
  );
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
        clockHz * plobBound(direct),
        'Most secret bits or perfect pairs without any node between the ends: −log2(1 − η) per use, η the transmission of all links in a row. Pirandola et al., Nat. Commun. 8, 15043 (2017).',
      ),
      bound(
        'tgw',
        'Direct channel (TGW)',
        clockHz * tgwBound(direct),
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
