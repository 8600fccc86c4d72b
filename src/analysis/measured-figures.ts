/** Rate, fidelity and latency of a demand from the sums of a run. */
import { PS_PER_SECOND } from '../engine/compile';
import { DEMAND_SUMS as S } from '../engine/tally';
import type { Figure } from './report';
import { type RatioSums, ratioFigure } from './statistics';

export interface DemandSamples {
  /** The demand's row of a tally. */
  readonly sums: Float64Array;
  readonly elapsedPs: number;
  /** Pairs over picoseconds. */
  readonly rate: RatioSums;
  /** Fidelity over pairs. */
  readonly fidelity: RatioSums;
  /** Picoseconds over pairs. */
  readonly latency: RatioSums;
}

export interface MeasuredFigures {
  readonly rateHz?: Figure;
  readonly fidelity?: Figure;
  readonly latencySeconds?: Figure;
}

const scale = (figure: Figure | undefined, factor: number): Figure | undefined =>
  figure && {
    mean: figure.mean * factor,
    ...(figure.low === undefined ? {} : { low: figure.low * factor, high: figure.high! * factor }),
  };

/**
 * Figures with their 95 % intervals; absent without a delivered pair. The rate is pairs per simulated second of the whole
 * run, its relative interval that of the samples.
 */
export const measuredFigures = (samples: DemandSamples): MeasuredFigures => {
  const delivered = samples.sums[S.delivered];
  if (delivered === 0) return {};
  const perPs = ratioFigure(samples.rate);
  const mean = (delivered / samples.elapsedPs) * PS_PER_SECOND;
  const fidelity = ratioFigure(samples.fidelity);
  return {
    rateHz: perPs && scale(perPs, mean / perPs.mean),
    fidelity:
      fidelity?.high === undefined ? fidelity : { ...fidelity, high: Math.min(1, fidelity.high) },
    latencySeconds: scale(ratioFigure(samples.latency), 1 / PS_PER_SECOND),
  };
};
