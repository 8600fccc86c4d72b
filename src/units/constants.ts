/** Physical constants with their sources. */

/** Speed of light in vacuum, in km/s; exact by definition of the meter (SI, 9th edition, 2019). */
export const SPEED_OF_LIGHT_KM_PER_SECOND = 299_792.458;

/** Kilometers in an international mile; exact (international yard and pound agreement, 1959). */
export const KILOMETERS_PER_MILE = 1.609344;

/** Planck constant in J s; exact by definition of the kilogram (SI, 9th edition, 2019). */
export const PLANCK_JOULE_SECONDS = 6.626_070_15e-34;

/** Picoseconds in a second: simulated time is whole picoseconds. */
export const PS_PER_SECOND = 1e12;
