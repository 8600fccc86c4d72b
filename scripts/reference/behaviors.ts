/** Reference of what acts by rules: heralding schemes, swapping policies and applications. */
import type { Catalogue, SchemeDescription } from '../../src/network/catalogue';
import { page, table } from './page';
import { parameterTable } from './parameters';

function schemeParts({ kind, label, summary, parameters, oneOf, weights }: SchemeDescription) {
  const names = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(' or ');
  return [
    `## ${label}`,
    `\`"kind": "${kind}"\`. ${summary}`,
    parameterTable(parameters),
    ...(oneOf ?? []).map((group) => `Exactly one of ${names(group)} must be given.`),
    ...Object.entries(weights ?? {}).map(
      ([id, length]) => `\`${id}\` is a list of ${length} probabilities that sum to 1.`,
    ),
  ];
}

export const schemesPage = ({ schemes }: Catalogue) =>
  page(
    'schemes.md',
    'Heralding schemes',
    'How a link makes a Bell pair and learns that it has one.',
    schemes.flatMap(schemeParts),
  );

export const policiesPage = ({ swapping }: Catalogue) =>
  page(
    'policies.md',
    'Swapping policies',
    'When a repeater joins two pairs into one longer pair.',
    [
      table(
        ['`swapping`', 'Name', 'Rule'],
        swapping.map(({ id, label, summary }) => [`\`${id}\``, label, summary]),
      ),
    ],
  );

export const purificationPage = ({ purification }: Catalogue) =>
  page('purification.md', 'Purification protocols', 'How one better pair is made out of two.', [
    table(
      ['`protocol`', 'Name', 'Rule', 'Links'],
      purification.map(({ id, label, summary, onlyScheme }) => [
        `\`${id}\``,
        label,
        summary,
        onlyScheme ?? 'any',
      ]),
    ),
  ]);

export const applicationsPage = ({ applications }: Catalogue) =>
  page(
    'applications.md',
    'Applications',
    'What a demand wants its pairs for, and how good they must be for it.',
    applications.flatMap(({ kind, label, summary, defaultMinFidelity, parameters }) => [
      `## ${label}`,
      `\`"kind": "${kind}"\`. ${summary}`,
      `Needs fidelity ${Number(defaultMinFidelity.toFixed(5))} unless the demand says otherwise.`,
      ...(parameters.length > 0 ? [parameterTable(parameters)] : []),
    ]),
  );
