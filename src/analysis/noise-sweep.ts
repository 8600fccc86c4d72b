/** How the figures of each demand change when the design's noise is multiplied, and at which multiple it fails. */
import { type CompiledDemand, compile, type EngineLibrary } from '../engine/compile';
import { ENGINE_VERSION } from '../engine/version';
import type { Design } from '../network/design';
import { withNoise } from '../network/noise';
import { fidelityOf, weightsOf } from '../physics/bell-diagonal';
import { sixStateRate } from '../physics/key-rates';
import { usefulness } from './demand-report';
import { sharesOf } from './estimate';
import { type DemandEstimate, estimateDemand } from './estimate-demand';
import type { NoiseCurve, NoisePoint, NoiseReport } from './report';

/** From no noise to three times today's. */
export const NOISE_MULTIPLIERS: readonly number[] = Array.from({ length: 13 }, (_, i) => i / 4);

/** How well the multiples are known at which something ends, relative to them; near 0 absolutely. */
const PRECISION = 0.01;
const FINEST = 1e-3;

interface Sample {
  readonly point: NoisePoint;
  readonly exact: boolean;
  /** Above 0 while the fidelity suffices, and while there is key. */
  readonly excess: number;
  readonly keyPerPair: number;
}

/** The network under one multiple of its noise; a demand is asked for by its index. */
const underNoise = (design: Design, library: EngineLibrary, multiplier: number, effort: number) => {
  const network = compile(withNoise(design, library, multiplier), library);
  const shares = sharesOf(network);
  return (d: number): Sample | undefined => {
    const demand = network.demands[d];
    if (demand.blocked !== undefined) return undefined;
    const pairs: DemandEstimate = estimateDemand(network, demand, shares[d], { effort });
    const correlators = pairs.means.total;
    const fidelity = fidelityOf(correlators);
    const { neededFidelity, lifetimeSeconds } = usefulness(network, demand, correlators, {
      mean: fidelity,
    });
    const keyPerPair = sixStateRate(weightsOf(correlators));
    const lifetime = lifetimeSeconds && { lifetimeSeconds: lifetimeSeconds.mean };
    return {
      exact: pairs.exact,
      excess: fidelity - neededFidelity,
      keyPerPair,
      point: {
        multiplier,
        rateHz: pairs.rateHz,
        fidelity,
        neededFidelity,
        ...lifetime,
        keyHz: pairs.rateHz * Math.max(0, keyPerPair),
      },
    };
  };
};

/** Demands keep the paths that they have now: noise that changed the cheapest path would compare different things. */
const withPaths = (design: Design, demands: readonly CompiledDemand[]): Design => ({
  ...design,
  demands: design.demands.map((demand, d) =>
    demands[d].blocked === undefined
      ? { ...demand, path: demands[d].links.map((link) => design.links[link].id) }
      : demand,
  ),
});

/**
 * Estimates of every served demand at each of `NOISE_MULTIPLIERS`, and where its fidelity and its key end: between the two
 * neighboring points found by bisection to 1 %, then interpolated. Where a curve crosses several times the first crossing
 * counts. `effort` as in `estimate`, per point. Yields after each multiplier and each step of a search, so that the caller
 * can give up.
 */
export function* noiseSweep(
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): Generator<undefined, NoiseReport> {
  const today = compile(design, library);
  const pinned = withPaths(design, today.demands);
  // Demands end at many of the same multiples: the halves, quarters and so on of the same intervals.
  const networks = new Map<number, ReturnType<typeof underNoise>>();
  const under = (multiplier: number) => {
    const known = networks.get(multiplier);
    if (known) return known;
    const made = underNoise(pinned, library, multiplier, effort);
    networks.set(multiplier, made);
    return made;
  };
  const samples: Sample[][] = today.demands.map(() => []);
  for (const multiplier of NOISE_MULTIPLIERS) {
    const at = under(multiplier);
    for (let d = 0; d < samples.length; d++) {
      const sample = at(d);
      if (sample) samples[d].push(sample);
      yield;
    }
  }

  function* endOf(
    d: number,
    of: (sample: Sample) => number,
  ): Generator<undefined, number | undefined> {
    const known = samples[d];
    const end = known.findIndex((sample) => !(of(sample) > 0));
    if (end <= 0) return end < 0 ? undefined : 0;
    let [low, high] = [known[end - 1], known[end]];
    for (;;) {
      const [a, b] = [low.point.multiplier, high.point.multiplier];
      if (b - a <= Math.max(FINEST, PRECISION * b)) {
        return a + ((b - a) * of(low)) / (of(low) - of(high));
      }
      yield;
      const middle = under((a + b) / 2)(d);
      if (!middle) return b;
      if (of(middle) > 0) low = middle;
      else high = middle;
    }
  }

  const curves: NoiseCurve[] = [];
  for (const [d, demand] of today.demands.entries()) {
    const { id, blocked } = demand;
    if (blocked !== undefined) {
      curves.push({ id, blocked, exact: false, points: [] });
      continue;
    }
    const failsAt = yield* endOf(d, ({ excess }) => excess);
    const keyEndsAt = yield* endOf(d, ({ keyPerPair }) => keyPerPair);
    curves.push({
      id,
      exact: samples[d].every(({ exact }) => exact),
      ...(demand.links.some((link) => !today.links[link].stored) && { stored: false }),
      points: samples[d].map(({ point }) => point),
      ...(failsAt !== undefined && { failsAt }),
      ...(keyEndsAt !== undefined && { keyEndsAt }),
    });
  }
  return { engine: ENGINE_VERSION, demands: curves };
}

/** The whole sweep at once. */
export const sweepNoise = (
  design: Design,
  library: EngineLibrary,
  effort = Number.POSITIVE_INFINITY,
): NoiseReport => {
  const sweep = noiseSweep(design, library, effort);
  let step = sweep.next();
  while (!step.done) step = sweep.next();
  return step.value;
};
