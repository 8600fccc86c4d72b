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
    noise: 'lifetime',
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
    noise: 'lifetime',
    group: 'Memory',
    help: 'Coherence time: ⟨XX⟩ and ⟨YY⟩ of a stored pair fall as exp(−t/T2) for each half. At most 2 × T1.',
  },
  {
    id: 't2GaussianSeconds',
    label: 'Gaussian T2',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'no slow noise',
    noise: 'lifetime',
    group: 'Memory',
    help: 'Coherence time under slow noise: ⟨XX⟩ and ⟨YY⟩ fall as exp(−(t/T)²) for each half, t counted from emission. Short storage costs less than with T2, long storage more.',
  },
  {
    id: 'attemptsToDephase',
    label: 'Attempts to dephase',
    unit: 'count',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'attempts disturb nothing',
    noise: 'lifetime',
    group: 'Memory',
    help: 'Attempts of the node’s other lanes after which a stored qubit’s coherence is down to 1/e: each attempt beside it costs fidelity.',
  },
  {
    id: 'retrievalEfficiency',
    label: 'Retrieval efficiency',
    unit: 'fraction',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1,
    ideal: 1,
    group: 'Memory',
    help: 'Probability that a stored excitation comes out when it is measured. A swap needs two, a delivered pair one at each end: it costs rate.',
  },
];

const attempts: readonly ParameterDefinition[] = [
  {
    id: 'resetSeconds',
    label: 'Reset',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Attempts',
    help: 'Time to reset and initialize a qubit before its first attempt for a pair. It delays every pair once.',
  },
  {
    id: 'communicationQubits',
    label: 'Communication qubits',
    unit: 'count',
    minimum: 1,
    maximum: 4096,
    integer: true,
    absent: 'one for every lane',
    group: 'Attempts',
    help: 'Lanes that can try at once at this node; the others wait their turn. With 1 its links generate one after another. Pairs are moved into memory.',
  },
  {
    id: 'storeSeconds',
    label: 'Storing',
    unit: 'seconds',
    minimum: 0,
    ideal: 0,
    group: 'Attempts',
    help: 'Time to move a qubit from the communication qubit into memory, which stays occupied until then. Only where communication qubits are stated.',
  },
  {
    id: 'storeFidelity',
    label: 'Store fidelity',
    unit: 'fraction',
    minimum: 0.5,
    maximum: 1,
    ideal: 1,
    noise: 'complement',
    group: 'Attempts',
    help: 'Average gate fidelity F of moving a qubit into memory; keeps 2F − 1 of every correlator. Only where communication qubits are stated.',
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
  {
    id: 'cutoffSeconds',
    label: 'Cutoff here',
    unit: 'seconds',
    minimum: 0,
    exclusiveMinimum: true,
    absent: 'as the network’s policy says',
    group: 'Swap',
    help: 'Age of the oldest elementary pair in a segment at which this repeater discards it, instead of the policy’s. Shorter: better pairs, fewer of them.',
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
    noise: 'complement',
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
    noise: 'complement',
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
  'end-node': [...memory, ...photons, ...attempts, ...gates],
  repeater: [...memory, ...photons, ...attempts, ...swap, ...gates],
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
