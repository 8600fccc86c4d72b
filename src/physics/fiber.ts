/** Light in fiber: loss and delay. */
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../units/constants';

/** Transmission of a loss in decibels: 10^(−dB/10), in (0, 1]. */
export const transmission = (decibels: number): number => 10 ** (-decibels / 10);

/** Speed in fiber in km/s: c / group index. */
export const fiberSpeed = (groupIndex: number): number => SPEED_OF_LIGHT_KM_PER_SECOND / groupIndex;

/** The two arms of a link whose heralding station sits at `fraction` of its length. */
export interface Arms {
  readonly sourceKm: number;
  readonly targetKm: number;
  readonly sourceDb: number;
  readonly targetDb: number;
}

/**
 * Lengths and losses of both arms. `extraLossDb` is shared in proportion to arm length, equally at length 0.
 */
export const arms = (
  lengthKm: number,
  fraction: number,
  attenuationDbPerKm: number,
  extraLossDb: number,
): Arms => {
  const share = lengthKm > 0 ? fraction : 0.5;
  const sourceKm = lengthKm * fraction;
  const targetKm = lengthKm - sourceKm;
  return {
    sourceKm,
    targetKm,
    sourceDb: attenuationDbPerKm * sourceKm + extraLossDb * share,
    targetDb: attenuationDbPerKm * targetKm + extraLossDb * (1 - share),
  };
};
