/** Light in fiber: loss and delay. */
import { SPEED_OF_LIGHT_KM_PER_SECOND } from '../units/constants';

/** Transmission of a loss in decibels: 10^(−dB/10), in (0, 1]. */
export const transmission = (decibels: number): number => 10 ** (-decibels / 10);

/** Speed in fiber in km/s: c / group index. */
export const fiberSpeed = (groupIndex: number): number => SPEED_OF_LIGHT_KM_PER_SECOND / groupIndex;
