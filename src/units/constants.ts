/** Physical constants with their sources. */

/** Speed of light in vacuum, in km/s; exact by definition of the meter (SI, 9th edition, 2019). */
export const SPEED_OF_LIGHT_KM_PER_S = 299_792.458;
