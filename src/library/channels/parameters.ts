/** Parameters that several channels share. */
import type { ParameterDefinition } from '../../network/parameters';

/** Place of the heralding station along the way. */
export const stationFraction = (group: string): ParameterDefinition => ({
  id: 'stationFraction',
  label: 'Station at',
  unit: 'fraction',
  minimum: 0,
  maximum: 1,
  ideal: 0.5,
  group,
  ofPlace: true,
  help: 'Place of the heralding station along the link, from the source end. The longer arm sets the pace.',
});

/** What every link has, whatever carries its light. `delay` says what a message takes when no delay is given. */
export const commonParameters = (delay: string): readonly ParameterDefinition[] => [
  {
    id: 'parallelPairs',
    label: 'Parallel pairs',
    unit: 'count',
    minimum: 1,
    maximum: 1024,
    integer: true,
    ideal: 1,
    group: 'Memory',
    ofPlace: true,
    help: 'Pairs the link can hold at once; uses as many memory slots at each end.',
  },
  {
    id: 'classicalDelaySeconds',
    label: 'Classical delay',
    unit: 'seconds',
    minimum: 0,
    absent: delay,
    group: 'Classical channel',
    ofPlace: true,
    help: 'Time a message takes along this link.',
  },
];
