/** Reference of the parameters of nodes, links and policies. */
import type { Catalogue } from '../../src/network/catalogue';
import type { NoiseKind, ParameterDefinition, Unit } from '../../src/network/parameters';
import { page, table } from './page';

const SYMBOLS: { readonly [unit in Unit]: string } = {
  seconds: 's',
  hertz: '/s',
  kilometers: 'km',
  decibels: 'dB',
  decibelsPerKilometer: 'dB/km',
  radians: 'rad',
  meters: 'm',
  nanometers: 'nm',
  degrees: '°',
  milliwatts: 'mW',
  perKilometerNanometer: '/(km nm)',
  wattsPerSquareMeterSteradianMicrometer: 'W/(m² sr µm)',
  metersToMinusTwoThirds: 'm⁻²ᐟ³',
  fraction: '',
  count: '',
  none: '',
};

/** `0.2 dB/km`, as stored: no prefix, so that it can be typed into a design file. */
export const quantity = (value: number, unit: Unit) => `${value} ${SYMBOLS[unit]}`.trim();

/** `0 < x ≤ 1`, `≥ 1`, `any`, `0: threshold, 1: photon-number-resolving`. */
function range(definition: ParameterDefinition): string {
  const { minimum, maximum, exclusiveMinimum, integer, choices } = definition;
  if (choices) return choices.map(({ value, label }) => `${value}: ${label}`).join(', ');
  const low = minimum === undefined ? '' : `${exclusiveMinimum ? '>' : '≥'} ${minimum}`;
  const high = maximum === undefined ? '' : `≤ ${maximum}`;
  const bounds = [low, high].filter(Boolean).join(', ') || 'any';
  return integer ? `${bounds}, whole` : bounds;
}

function whenAbsent(parameter: ParameterDefinition): string {
  if (parameter.required) return '**must be given**';
  if (parameter.ideal !== undefined) return quantity(parameter.ideal, parameter.unit);
  return parameter.absent ?? 'not set';
}

const UNDER_NOISE: { readonly [kind in NoiseKind]: string } = {
  value: '× m',
  rms: '× √m',
  complement: '1 − (1 − x) m',
  infidelity: '1 − (1 − x) m',
  lifetime: '÷ m',
};

const HEAD = ['Field', 'Name', 'Unit', 'Range', 'If absent', 'Under m × noise', 'What it does'];

export const parameterTable = (parameters: readonly ParameterDefinition[]) =>
  table(
    HEAD,
    parameters.map((parameter) => [
      `\`${parameter.id}\``,
      parameter.label,
      SYMBOLS[parameter.unit] || parameter.unit,
      range(parameter),
      whenAbsent(parameter),
      parameter.noise ? UNDER_NOISE[parameter.noise] : '',
      parameter.help,
    ]),
  );

export function parametersPage(catalogue: Catalogue) {
  const nodes = Object.entries(catalogue.nodeParameters).flatMap(([kind, parameters]) => [
    `## Node: ${kind}`,
    parameterTable(parameters),
  ]);
  return page(
    'parameters.md',
    'Parameters',
    'Figures of every node, link and policy, whatever its device or scheme. An absent figure is that of the named device, else the value in the column “If absent”.',
    [
      ...nodes,
      ...catalogue.channels.flatMap(({ kind, summary, parameters }) => [
        `## Link: ${kind}`,
        summary,
        parameterTable(parameters),
      ]),
      '## Policy',
      parameterTable(catalogue.policyParameters),
    ],
  );
}
