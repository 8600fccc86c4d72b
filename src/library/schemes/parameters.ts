/** Parameters that heralding schemes share: detectors, interference, residual error, timing. */
import type { ParameterDefinition } from '../../network/parameters';

/** What a detector does by itself. */
export const clickParameters: readonly ParameterDefinition[] = [
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
    noise: 'value',
    group: 'Heralding',
    help: 'Clicks of one detector without a photon. They herald pairs that are not there.',
  },
  {
    id: 'conversionNoiseHz',
    label: 'Conversion noise',
    unit: 'hertz',
    minimum: 0,
    ideal: 0,
    noise: 'value',
    group: 'Heralding',
    help: 'Clicks of one detector caused by noise photons of frequency conversion. They add to its dark counts.',
  },
];

/** Figures of the detectors of a link, and of the window in which they count. */
export const detectorParameters: readonly ParameterDefinition[] = [
  ...clickParameters,
  {
    id: 'detectionWindowSeconds',
    label: 'Detection window',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Heralding',
    help: 'Time for which a click counts; dark counts grow with it. It cuts off the photon of a node that states its emitter lifetime.',
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
  noise: 'value',
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
    noise: 'complement',
    group: 'Heralding',
    help: 'Hong–Ou–Mandel visibility: how alike the two photons are.',
  },
  {
    id: 'photonNumberResolving',
    label: 'Detectors',
    unit: 'count',
    minimum: 0,
    maximum: 1,
    integer: true,
    ideal: 0,
    choices: [
      { value: 0, label: 'threshold' },
      { value: 1, label: 'photon-number-resolving' },
    ],
    group: 'Heralding',
    help: 'Photon-number-resolving detectors reject two photons, or a photon and a dark count, on one detector; threshold detectors take them for one.',
  },
  residualInfidelity,
];

/** Share of the time in use. */
export const dutyCycle: ParameterDefinition = {
  id: 'dutyCycle',
  label: 'Duty cycle',
  unit: 'fraction',
  minimum: 0,
  exclusiveMinimum: true,
  maximum: 1,
  ideal: 1,
  group: 'Timing',
  help: 'Share of the time in which attempts run; the period is stretched by its inverse.',
};

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
    label: 'Spectral, spatial modes',
    unit: 'count',
    minimum: 1,
    maximum: 1e6,
    integer: true,
    ideal: 1,
    group: 'Timing',
    help: 'Modes N tried at once in each period, of which at most one success is kept: p_N = 1 − (1 − p)^N.',
  },
  {
    id: 'temporalModes',
    label: 'Temporal modes',
    unit: 'count',
    minimum: 1,
    maximum: 1e6,
    integer: true,
    ideal: 1,
    group: 'Timing',
    help: 'Modes tried one after the other in each period, of which at most one success is kept. Each prolongs the period by the mode duration.',
  },
  {
    id: 'modeSeconds',
    label: 'Mode duration',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Timing',
    help: 'Time from one temporal mode to the next: pulse, reset, dead time of the detectors.',
  },
  dutyCycle,
];
