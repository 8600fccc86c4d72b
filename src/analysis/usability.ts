/** Usability bands: from which fidelity on, and for how long, pairs like the delivered ones are of use. */
import { type Application, applications } from '../library/applications';
import { type Correlators, correlatorsOf, weightsOf } from '../physics/bell-diagonal';
import type { DecayRates } from '../physics/decay';
import { rootOf } from '../physics/threshold';
import { lifetimeFigure } from './lifetime';
import type { Figure, UsabilityBand } from './report';

/** Infidelity below which a pair is perfect: its noise has no kind. */
const PERFECT = 1e-12;

/**
 * Pairs with the same kind of noise as the given one, more or less of it: the shares of its three Pauli errors stay, their
 * sum becomes 1 − F. A Werner pair leads through all Werner pairs, a dephased one through all dephased ones. A perfect pair
 * has no noise to go by and is taken for a Werner pair.
 */
export const sameNoise = (pair: Correlators): ((fidelity: number) => Correlators) => {
  const [, x, y, z] = weightsOf(pair).map((weight) => Math.max(0, weight));
  const sum = x + y + z;
  const share = (error: number) => (sum > PERFECT ? error / sum : 1 / 3);
  return (fidelity) => {
    const rest = 1 - fidelity;
    return correlatorsOf([fidelity, share(x) * rest, share(y) * rest, share(z) * rest]);
  };
};

/**
 * Least fidelity at which pairs of one kind of noise are of use. There is one: at F = 1/2 a Bell-diagonal pair whose other
 * weights sum to 1/2 is separable and of no use, at F = 1 it is perfect, and the excess is convex between them. Where it
 * only touches zero at 1/2 (dephased pairs) it is found to about 1e-7.
 */
const bandFidelity = (at: (fidelity: number) => Correlators, { excess }: Application): number =>
  Math.round(1e9 * rootOf((fidelity) => excess(at(fidelity)) - 1e-14, 0.5, 1)) / 1e9;

/** The bands of every application for a mean delivered pair. */
export const usabilityBands = (
  memories: readonly DecayRates[],
  pair: Correlators,
  fidelity: Figure,
): UsabilityBand[] => {
  const at = sameNoise(pair);
  return applications.map((application): UsabilityBand => {
    const lifetimeSeconds =
      application.excess(pair) > 0
        ? lifetimeFigure(memories, pair, fidelity, application.excess)
        : { mean: 0 };
    return {
      id: application.kind,
      label: application.label,
      fidelity: bandFidelity(at, application),
      ...(lifetimeSeconds && { lifetimeSeconds }),
    };
  });
};
