/** Kinds of links in a design: what each needs, which schemes it carries, what stays when one takes the place of another. */
import { expect, test } from 'vitest';
import { library } from '../library';
import type { Design, Link } from './design';
import { setChannel, setScheme } from './edit';
import { chain } from './testing/designs';
import { formatProblem, parseDesign } from './validate';

const withLink = (link: Partial<Link>): Design => {
  const design = chain(1);
  return { ...design, links: [{ ...design.links[0], ...link }] };
};
const problems = (design: unknown): string[] => {
  const parsed = parseDesign(design, library);
  return [...(parsed.ok ? [] : parsed.errors), ...parsed.warnings].map(formatProblem);
};

const telescopes = { satelliteWaistMeters: 0.1, groundDiameterMeters: 1 };
const doubleClick = { kind: 'double-click' };

test('a link of a kind that nobody knows is told the kinds there are', () => {
  const kinds = library.channels.map(({ kind }) => `"${kind}"`).join(', ');
  expect(problems(withLink({ kind: 'tin-can' }))).toEqual([
    `/links/0/kind: expected a kind of link, one of ${kinds}, found "tin-can"`,
  ]);
});

test('a satellite without its telescopes says what is missing, whether or not it has parameters', () => {
  const missing = [
    expect.stringContaining('/links/0/parameters/satelliteWaistMeters: expected'),
    expect.stringContaining('/links/0/parameters/groundDiameterMeters: expected'),
  ];
  expect(problems(withLink({ kind: 'satellite', parameters: {} }))).toEqual(missing);
  const { parameters: _, ...bare } = withLink({ kind: 'satellite' }).links[0];
  expect(problems({ ...chain(1), links: [bare] })).toEqual(missing);
});

test('a satellite between two nodes takes schemes that begin or end at its station, and no pulse across', () => {
  const link = { kind: 'satellite', parameters: telescopes };
  expect(problems(withLink({ ...link, scheme: doubleClick }))).toEqual([]);
  expect(problems(withLink({ ...link, scheme: { kind: 'sender-receiver' } }))).toEqual([
    '/links/0/scheme/kind: expected a scheme whose photons begin or end at the station of a link of kind "satellite", found "sender-receiver"',
  ]);
  const downlink = { kind: 'satellite-downlink', parameters: telescopes };
  expect(problems(withLink({ ...downlink, scheme: { kind: 'sender-receiver' } }))).toEqual([]);
});

test('a figure of one kind is unknown to another, kept and told', () => {
  const [warning] = problems(
    withLink({ kind: 'free-space', parameters: { attenuationDbPerKm: 1 } }),
  );
  expect(warning).toContain('/links/0/parameters/attenuationDbPerKm');
});

test('another kind keeps what it has too, and drops the rest with the device', () => {
  const fiber = withLink({
    device: 'deployed-fiber',
    parameters: { lengthKm: 30, attenuationDbPerKm: 0.3, parallelPairs: 2 },
  });
  const [link] = setChannel(fiber, 'l0', 'satellite', library, telescopes).links;
  expect(link.kind).toBe('satellite');
  expect(link.device).toBeUndefined();
  expect(link.parameters).toEqual({ ...telescopes, lengthKm: 30, parallelPairs: 2 });
  expect(link.scheme).toBe(fiber.links[0].scheme);
});

test('the same kind again, or a link that is not there, changes nothing', () => {
  const design = withLink({ device: 'deployed-fiber' });
  expect(setChannel(design, 'l0', 'fiber', library)).toBe(design);
  expect(setChannel(design, 'gone', 'satellite', library)).toBe(design);
  expect(setScheme(design, 'gone', 'fixed', library)).toBe(design);
});
