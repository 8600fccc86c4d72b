/** Properties of opening designs: right ones open unchanged, anything else is answered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damagedDesign, damagedText, rightDesign } from './testing/arbitrary-design';
import { testCatalogue } from './testing/catalogue';
import { formatProblem, parseDesign } from './validate';

/** Either a design, or at least one error, each on one line of bearable length. */
function expectAnswer(input: unknown): void {
  const parsed = parseDesign(input, testCatalogue);
  const problems = parsed.ok ? parsed.warnings : parsed.errors;
  if (!parsed.ok) expect(problems.length).toBeGreaterThan(0);
  for (const line of problems.map(formatProblem)) {
    expect(line.length).toBeLessThan(2_000);
    expect(line).not.toMatch(/\n/);
  }
}

test('a right design opens unchanged, and opens again from its text', () => {
  fc.assert(
    fc.property(rightDesign, (design) => {
      const parsed = parseDesign(design, testCatalogue);
      expect(parsed).toMatchObject({ ok: true });
      expect(parsed.ok && parsed.design).toEqual(design);
      expect(parseDesign(JSON.stringify(design), testCatalogue)).toEqual(parsed);
    }),
  );
});

test('damaged text is answered', () => {
  fc.assert(fc.property(damagedText, expectAnswer), { numRuns: 300 });
});

test('a damaged design is answered', () => {
  fc.assert(fc.property(damagedDesign, expectAnswer), { numRuns: 300 });
});

test('garbage is answered', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), expectAnswer), {
    numRuns: 300,
  });
});
