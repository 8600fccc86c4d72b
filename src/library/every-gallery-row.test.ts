/** What must hold for every row of the validation gallery: a newcomer is tested by being listed. */
import { describe, expect, test } from 'vitest';
import type { Design } from '../network/design';
import { formatProblem, parseDesign } from '../network/validate';
import { galleryRows } from './gallery';
import { compare } from './gallery/comparison';
import { documentOf } from './gallery/document';
import { definitionAt, shownInputs, valueAt } from './gallery/inputs';
import { galleryResults } from './gallery/results';
import type { GalleryRow } from './gallery/row';
import { library } from './index';

/** Scheme fields that are no figures. */
const WORDS = new Set(['kind', 'device']);

const given = (owner: string, values: object | undefined): string[] =>
  Object.keys(values ?? {})
    .filter((id) => !WORDS.has(id))
    .map((id) => `${owner}/${id}`);

/** Pointers to every figure that the design states. */
const figuresOf = ({ nodes, links, policy }: Design): string[] => [
  ...nodes.flatMap(({ parameters }, index) => given(`/nodes/${index}/parameters`, parameters)),
  ...links.flatMap(({ parameters, scheme }, index) => [
    ...given(`/links/${index}/parameters`, parameters),
    ...given(`/links/${index}/scheme`, scheme),
  ]),
  ...given('/policy', policy).filter((pointer) => pointer.endsWith('Seconds')),
];

const sourcesOf = ({ inputs, observables }: GalleryRow) => [
  ...inputs.map(({ source }) => source),
  ...observables.map(({ reported }) => reported.source),
];

const rows = galleryRows.map((row) => [row.id, row] as const);

test('at least 15 published experiments are modeled', () => {
  const experiments = galleryRows.filter(({ group }) => group === 'experiment');
  const papers = experiments.map(({ observables }) => observables[0].reported.source.citation);
  expect(new Set(papers).size).toBeGreaterThanOrEqual(15);
});

test('there are results for every row and for nothing else, in the rows’ order', () => {
  expect(Object.keys(galleryResults.rows)).toEqual(galleryRows.map(({ id }) => id));
  expect(galleryResults.engine).toMatch(/^\d/);
});

test.each(rows)('%s is a valid document without a warning', (_id, row) => {
  const parsed = parseDesign(documentOf(row), library);
  expect(parsed.ok ? [] : parsed.errors.map(formatProblem)).toEqual([]);
  expect(parsed.warnings.map(formatProblem)).toEqual([]);
});

test.each(rows)('%s says for every figure it states where it comes from, once', (_id, row) => {
  const sourced = row.inputs.flatMap(({ at }) => at);
  expect(sourced.toSorted()).toEqual(figuresOf(row.design).toSorted());
});

test.each(rows)('%s names no device, whose figures would have no source in it', (_id, row) => {
  const { nodes, links } = row.design;
  const named = [...nodes, ...links, ...links.map(({ scheme }) => scheme)];
  expect(named.filter(({ device }) => device !== undefined)).toEqual([]);
});

test.each(rows)('%s shows each input with its name and value', (_id, row) => {
  for (const { at } of row.inputs) {
    for (const pointer of at) {
      const value = valueAt(row.design, pointer);
      expect(Array.isArray(value) || typeof value === 'number', pointer).toBe(true);
      if (typeof value === 'number') expect(definitionAt(row.design, pointer)).toBeDefined();
    }
  }
  for (const { label, value } of shownInputs(row).flatMap(({ figures }) => figures)) {
    expect(`${label} ${value}`).not.toContain('–');
  }
});

test.each(rows)('%s cites with a year, or says why it assumes', (_id, row) => {
  for (const { kind, year, condition, citation } of sourcesOf(row)) {
    expect(citation.trim()).not.toBe('');
    if (kind === 'measured') expect(year).toBeGreaterThan(2000);
    if (kind === 'assumption') expect(condition?.trim()).toBeTruthy();
  }
  for (const { reported } of row.observables) {
    expect(reported.source.kind).not.toBe('assumption');
  }
});

test.each(rows)('%s gives a reason where it does not fit, and nowhere else', (_id, row) => {
  const { predictions } = galleryResults.rows[row.id];
  expect(predictions).toHaveLength(row.observables.length);
  row.observables.forEach((observable, index) => {
    const { fits } = compare(observable, predictions[index], row.group);
    expect(fits, observable.figure).toBe(observable.reason === undefined);
  });
});

describe('closed forms', () => {
  const closed = rows.filter(([, { group }]) => group === 'closed form');
  test.each(closed)('%s fits: a formula leaves no excuse', (_id, row) => {
    expect(row.observables.filter(({ reason }) => reason)).toEqual([]);
  });
});

test('formulas whose papers were not read say so where they are cited', () => {
  const cited = galleryRows
    .filter(({ group }) => group === 'closed form')
    .flatMap(({ observables }) => observables.map(({ reported }) => reported.source))
    .filter(({ citation }) => /\(\d{4}\)/.test(citation));
  expect(cited.length).toBeGreaterThan(0);
  for (const { citation, readIn } of cited) {
    expect(readIn ?? citation).toMatch(/from memory|second hand|as cited in|abstract was read/);
  }
});
