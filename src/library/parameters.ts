/** Parameters that every node and policy has, whatever its device. */
import type { ParameterDefinition } from '../network/parameters';

const memory: readonly ParameterDefinition[] = [
  {
    id: 'memorySlots',
    label: 'Memory slots',
    unit: 'count',
    minimum: 1,
    maximum: 4096,
    integer: true,
    absent: 'as many as its links ask for',
    group: 'Memory',
    help: 'Qubits the node can hold at once. Each link uses one per parallel pair.',
  },
  {
    id: 't1Seconds',
    label: 'T1',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'no relaxation',
    group: 'Memory',
    help: 'Relaxation time: ⟨ZZ⟩ of a stored pair falls as exp(−t/T1) for each half.',
  },
  {
    id: 't2Seconds',
    label: 'T2',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'no dephasing',
    group: 'Memory',
    help: 'Coherence time: ⟨XX⟩ and ⟨YY⟩ of a stored pair fall as exp(−t/T2) for each half. At most 2 × T1.',
  },
];

const conversionEfficiency: ParameterDefinition = {
  id: 'conversionEfficiency',
  label: 'Conversion efficiency',
  unit: 'fraction',
  minimum: 0,
  maximum: 1,
  ideal: 1,
  group: 'Photons',
  help: 'Probability that frequency conversion to the fiber’s wavelength keeps the photon.',
};

const photons: readonly ParameterDefinition[] = [
  {
    id: 'photonEfficiency',
    label: 'Photon efficiency',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Photons',
    help: 'Probability that a try puts a usable photon into the fiber: emission, collection, coupling.',
  },
  conversionEfficiency,
  {
    id: 'emitterLifetimeSeconds',
    label: 'Emitter lifetime',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'the window takes the whole photon',
    group: 'Photons',
    help: 'Single and double click: 1/e duration of the emitted photon. The detection window takes the share 1 − exp(−window/lifetime) of it.',
  },
  {
    id: 'brightState',
    label: 'Bright-state population',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 0.1,
    group: 'Photons',
    help: 'Single-click only: probability that the qubit is in the state that emits. More gives rate and costs fidelity, about 1 − α.',
  },
];

const swap: readonly ParameterDefinition[] = [
  {
    id: 'swapSuccessProbability',
    label: 'Swap success',
    unit: 'fraction',
    minimum: 0,
    maximum: 1,
    ideal: 1,
    group: 'Swap',
    help: 'Probability that the Bell measurement gives a result. A failed swap destroys both pairs.',
  },
  {
    id: 'swapSeconds',
    label: 'Swap duration',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Swap',
    help: 'Time from the start of a swap to its result. Both qubits go on decohering.',
  },
];

const gates: readonly ParameterDefinition[] = [
  {
    id: 'twoQubitGateFidelity',
    label: 'Two-qubit gate fidelity',
    unit: 'fraction',
    minimum: 0.25,
    maximum: 1,
    ideal: 1,
    group: 'Gates',
    help: 'Average gate fidelity F of the gate of a swap or of a purification step; depolarizing weight (4F − 1)/3.',
  },
  {
    id: 'readoutFidelity',
    label: 'Readout fidelity',
    unit: 'fraction',
    minimum: 0.5,
    maximum: 1,
    ideal: 1,
    group: 'Gates',
    help: 'Probability that a measured qubit is read rightly: both qubits of a swap, one of a purification step.',
  },
  {
    id: 'purificationSeconds',
    label: 'Purification step',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Gates',
    help: 'Time for the gate and the measurement of a purification step, before the two ends tell each other their results.',
  },
];

export const nodeParameters = {
  'end-node': [...memory, ...photons, ...gates],
  repeater: [...memory, ...photons, ...swap, ...gates],
} as const;

/** What a frequency converter tells of its node. */
export const converterParameters: readonly ParameterDefinition[] = [conversionEfficiency];

export const policyParameters: readonly ParameterDefinition[] = [
  {
    id: 'cutoffSeconds',
    label: 'Cutoff',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'never discard',
    group: 'Policy',
    help: 'Age of the oldest elementary pair in a segment at which a repeater discards it.',
  },
];
