/** What a parameter is measured in; the stored value is always in this unit. */
export type Unit =
  | 'seconds'
  | 'hertz'
  | 'kilometers'
  | 'decibels'
  | 'decibelsPerKilometer'
  | 'radians'
  | 'fraction'
  | 'count'
  | 'none';
