/** A small catalogue with one of everything, so that the network's tests do not move when the library grows. */
import type { Catalogue } from '../catalogue';
import type { ParameterDefinition } from '../parameters';

const parameter = (
  id: string,
  unit: ParameterDefinition['unit'],
  rest: Partial<ParameterDefinition> = {},
): ParameterDefinition => ({ id, label: id, unit, help: `${id}.`, group: 'Test', ...rest });

const fraction = (id: string, rest: Partial<ParameterDefinition> = {}) =>
  parameter(id, 'fraction', { minimum: 0, maximum: 1, ideal: 1, ...rest });

const conversion = fraction('conversionEfficiency');

const memory = [
  parameter('memorySlots', 'count', { minimum: 1, maximum: 4096, integer: true }),
  parameter('t1Seconds', 'seconds', { minimum: 0, exclusiveMinimum: true }),
  parameter('t2Seconds', 'seconds', { minimum: 0, exclusiveMinimum: true }),
  parameter('t2GaussianSeconds', 'seconds', { minimum: 0, exclusiveMinimum: true }),
  parameter('attemptsToDephase', 'count', { minimum: 0, exclusiveMinimum: true }),
  parameter('communicationQubits', 'count', { minimum: 1, integer: true }),
  parameter('storeSeconds', 'seconds', { minimum: 0, ideal: 0 }),
  fraction('storeFidelity', { minimum: 0.5 }),
  fraction('photonEfficiency'),
  conversion,
];

const station = [
  fraction('detectorEfficiency'),
  parameter('darkCountHz', 'hertz', { minimum: 0, ideal: 0 }),
  parameter('detectionWindowSeconds', 'seconds', { minimum: 0, ideal: 1e-9 }),
  fraction('visibility'),
  parameter('preparationSeconds', 'seconds', { minimum: 0, ideal: 0 }),
  parameter('multiplexing', 'count', { minimum: 1, integer: true, ideal: 1 }),
  fraction('dutyCycle', { exclusiveMinimum: true }),
];

const source = { citation: 'Author, Journal, 2020', kind: 'measured' } as const;

export const testCatalogue: Catalogue = {
  nodeParameters: {
    'end-node': memory,
    repeater: [
      ...memory,
      fraction('swapSuccessProbability'),
      fraction('twoQubitGateFidelity', { minimum: 0.25 }),
      fraction('readoutFidelity', { minimum: 0.5 }),
      parameter('swapSeconds', 'seconds', { minimum: 0, ideal: 0 }),
      parameter('cutoffSeconds', 'seconds', { minimum: 0, exclusiveMinimum: true }),
    ],
  },
  channels: [
    {
      kind: 'fiber',
      medium: 'fiber',
      label: 'Fiber',
      summary: 'Lossy.',
      parameters: [
        parameter('lengthKm', 'kilometers', { minimum: 0, maximum: 1e6, ideal: 0 }),
        parameter('attenuationDbPerKm', 'decibelsPerKilometer', { minimum: 0, ideal: 0 }),
        parameter('extraLossDb', 'decibels', { minimum: 0, ideal: 0 }),
        parameter('groupIndex', 'none', { minimum: 1, maximum: 10, ideal: 1.468 }),
        fraction('stationFraction', { ideal: 0.5 }),
        parameter('parallelPairs', 'count', { minimum: 1, maximum: 1024, integer: true, ideal: 1 }),
        parameter('classicalDelaySeconds', 'seconds', { minimum: 0 }),
      ],
    },
  ],
  converterParameters: [conversion],
  policyParameters: [parameter('cutoffSeconds', 'seconds', { minimum: 0, exclusiveMinimum: true })],
  devices: [
    { id: 'custom', label: 'Custom', role: 'node', summary: 'Ideal.', figures: {} },
    {
      id: 'test-memory',
      label: 'Test memory',
      role: 'node',
      summary: 'Measured.',
      figures: { t1Seconds: { value: 2, source }, t2Seconds: { value: 1, source } },
    },
    {
      id: 'test-converter',
      label: 'Test converter',
      role: 'converter',
      summary: 'Converts.',
      figures: { conversionEfficiency: { value: 0.5, source } },
    },
    {
      id: 'test-fiber',
      label: 'Test fiber',
      role: 'fiber',
      summary: 'Lossy.',
      figures: { attenuationDbPerKm: { value: 0.2, source } },
    },
    {
      id: 'test-station',
      label: 'Test station',
      role: 'station',
      summary: 'Two detectors.',
      figures: { detectorEfficiency: { value: 0.8, source }, fidelity: { value: 0.9, source } },
    },
  ],
  schemes: [
    {
      kind: 'fixed',
      label: 'Fixed',
      summary: 'Stated outright.',
      parameters: [
        fraction('successProbability', { ideal: undefined, required: true }),
        parameter('attemptSeconds', 'seconds', {
          minimum: 0,
          exclusiveMinimum: true,
          required: true,
        }),
        fraction('fidelity', { ideal: undefined }),
      ],
      oneOf: [['fidelity', 'bellWeights']],
      weights: { bellWeights: 4 },
    },
    { kind: 'double-click', label: 'Double click', summary: 'Two photons.', parameters: station },
    {
      kind: 'single-click',
      label: 'Single click',
      summary: 'One photon.',
      parameters: [...station, parameter('phaseNoiseRadians', 'radians', { minimum: 0, ideal: 0 })],
    },
  ],
  swapping: ['asap', 'nested', 'sequential'].map((id) => ({ id, label: id, summary: `${id}.` })),
  purification: [
    { id: 'dejmps', label: 'DEJMPS', summary: 'Any pairs.' },
    { id: 'epl', label: 'EPL', summary: 'Fresh pairs.', onlyScheme: 'single-click' },
  ],
  applications: [
    {
      kind: 'pairs',
      label: 'Pairs',
      summary: 'Pairs.',
      defaultMinFidelity: 0.5,
      parameters: [],
    },
  ],
};
