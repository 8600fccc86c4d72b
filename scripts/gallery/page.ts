/** The validation gallery as a page of the documentation. */
import { compare } from '../../src/library/gallery/comparison';
import { shownInputs } from '../../src/library/gallery/inputs';
import type { GalleryResults } from '../../src/library/gallery/results';
import type { GalleryGroup, GalleryRow } from '../../src/library/gallery/row';
import {
  deviationText,
  originText,
  predictedText,
  reportedText,
  residualText,
} from '../../src/library/gallery/text';
import { link, table } from '../reference/page';

const NOTE = '<!-- Made from src/library/gallery by `npm run validate:gallery`: edit there. -->';

const INTRODUCTION = `Bellhop’s prediction beside what others published, computed or simulated. The designs are made from the listed inputs and nothing is
tuned: what the inputs leave out shows as a residual, with the reason. In the studio: menu, **Validation gallery**; every row opens there as a design.

- **Reported**: ± one standard deviation where one was stated. **Predicted**: ± the 95 % interval of the run. The
  inputs’ own uncertainties are not carried through.
- **Residual**: prediction less report, in percent and in standard deviations σ of both together.
- An experiment **fits** within 2 σ, or within 10 % where no error bar was reported. Formulas and other programs fit
  within 4 standard errors, because only chance may part them.
- “Second hand” names the document in which a figure was read when the paper itself was not.`;

const GROUPS: { readonly [group in GalleryGroup]: { heading: string; text: string } } = {
  experiment: {
    heading: 'Experiments',
    text: 'Modeled from their published parameters. What was not found is an assumption, and says so.',
  },
  'closed form': {
    heading: 'Closed forms',
    text: 'Small designs whose answer is a formula, computed here without Bellhop’s own laws.',
  },
  simulator: {
    heading: 'Other simulators',
    text: 'What “Cross-Validating Quantum Network Simulators” (arXiv:2504.01290) compares between QuISP and SeQUeNCe: links and swaps, their time and fidelity. Its results stand in plots, which were not read, and QuISP was not at hand; so SeQUeNCe was run, the links on the configuration that the authors published, and its numbers are those of that run.',
  },
};

const HEAD = ['Row', 'Figure', 'Reported', 'Predicted', 'Residual', 'σ', 'Fits'];

function summaryOf(rows: readonly GalleryRow[], results: GalleryResults): string {
  const lines = rows.flatMap((row) =>
    row.observables.map((observable, index) => {
      const prediction = results.rows[row.id].predictions[index];
      const comparison = compare(observable, prediction, row.group);
      return [
        index === 0 ? `[${row.title}](#${row.id})` : '',
        observable.figure,
        reportedText(observable),
        predictedText(observable, prediction),
        residualText(comparison),
        deviationText(comparison),
        comparison.fits ? 'yes' : '**no**',
      ];
    }),
  );
  return table(HEAD, lines);
}

function detailsOf(row: GalleryRow, results: GalleryResults): string {
  const reports = row.observables.map(({ figure, reported }, index) => {
    const { estimate } = results.rows[row.id].predictions[index];
    return [
      figure,
      estimate === undefined ? '' : String(estimate),
      link(reported.source.citation, reported.source.url),
      originText(reported.source),
      reported.source.condition ?? '',
    ];
  });
  const inputs = shownInputs(row).map(({ figures, source }) => [
    figures.map(({ label, value }) => `${label} ${value}`).join('; '),
    link(source.citation, source.url),
    originText(source),
    source.condition ?? '',
  ]);
  const reasons = row.observables
    .filter(({ reason }) => reason)
    .map(({ figure, reason }) => `- Why the ${figure} does not fit: ${reason}`);
  return [
    `### <a id="${row.id}"></a>${row.title}`,
    row.model,
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    table(['Inputs', 'Source', 'Kind', 'Condition'], inputs),
    table(['Figure', 'Estimate', 'Reported in', 'Kind', 'Condition'], reports),
  ].join('\n\n');
}

export function galleryPage(rows: readonly GalleryRow[], results: GalleryResults): string {
  const parts = Object.entries(GROUPS).flatMap(([group, { heading, text }]) => {
    const members = rows.filter((row) => row.group === group);
    if (members.length === 0) return [];
    return [
      `## ${heading}`,
      text,
      summaryOf(members, results),
      ...members.map((row) => detailsOf(row, results)),
    ];
  });
  return `${[NOTE, '# Validation gallery', INTRODUCTION, `Engine ${results.engine}.`, ...parts].join('\n\n')}\n`;
}
