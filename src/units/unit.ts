/** What a parameter is measured in; the stored value is always in this unit. */
export type Unit =
  | 'seconds'
  | 'hertz'
  | 'kilometers'
  | 'meters'
  | 'nanometers'
  | 'decibels'
  | 'decibelsPerKilometer'
  | 'radians'
  | 'degrees'
  | 'milliwatts'
  | 'perKilometerNanometer'
  | 'wattsPerSquareMeterSteradianMicrometer'
  | 'metersToMinusTwoThirds'
  | 'fraction'
  | 'count'
  | 'none';
