/** Parameters that heralding schemes share: detectors, interference, residual error, timing. */
import type { ParameterDefinition } from '../../network/parameters';

/** Figures of the detectors of a link. */
export const detectorParameters: readonly ParameterDefinition[] = [
  {
    id: 'detectorEfficiency',
    label: 'Detector efficiency',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Heralding',
    help: 'Probability that a photon reaching a detector makes it click.',
  },
  {
    id: 'darkCountHz',
    label: 'Dark counts',
    unit: 'hertz',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Clicks of one detector without a photon. They herald pairs that are not there.',
  },
  {
    id: 'conversionNoiseHz',
    label: 'Conversion noise',
    unit: 'hertz',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Clicks of one detector caused by noise photons of frequency conversion. They add to its dark counts.',
  },
  {
    id: 'detectionWindowSeconds',
    label: 'Detection window',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Time for which a click counts; dark counts grow with it.',
  },
];

/** What the pair owes to no other parameter. */
export const residualInfidelity: ParameterDefinition = {
  id: 'residualInfidelity',
  label: 'Residual infidelity',
  unit: 'fraction',
  minimum: 0,
  maximum: 0.75,
  ideal: 0,
  group: 'Heralding',
  help: 'Fidelity lost to causes outside the model, as random noise: the heralded pair has that much less, down to 1/4.',
};

/** Figures of a station where the two nodes’ photons interfere. */
export const stationParameters: readonly ParameterDefinition[] = [
  ...detectorParameters,
  {
    id: 'visibility',
    label: 'Visibility',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Heralding',
    help: 'Hong–Ou–Mandel visibility: how alike the two photons are.',
  },
  residualInfidelity,
];

/** Timing of a link's attempts. */
export const timingParameters: readonly ParameterDefinition[] = [
  {
    id: 'preparationSeconds',
    label: 'Preparation',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Timing',
    help: 'Time per attempt before the photons leave: cooling, pumping, pulse.',
  },
  {
    id: 'multiplexing',
    label: 'Tries per period',
    unit: 'count',
    minimum: 1,
    maximum: 1e6,
    integer: true,
    ideal: 1,
    group: 'Timing',
    help: 'Modes tried in each period, of which at most one success is kept: p_N = 1 − (1 − p)^N.',
  },
  {
    id: 'dutyCycle',
    label: 'Duty cycle',
    unit: 'fraction',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1,
    ideal: 1,
    group: 'Timing',
    help: 'Share of the time in which attempts run; the period is stretched by its inverse.',
  },
];
