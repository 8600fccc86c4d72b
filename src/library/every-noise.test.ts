/** What must hold of noise over the whole library: each error is declared one, and every design survives its multiples. */
import { describe, expect, test } from 'vitest';
import { estimate } from '../analysis/estimate';
import { nodeValues, schemeValues } from '../network/defaults';
import { withNoise } from '../network/noise';
import { parseDesign } from '../network/validate';
import { exampleDesigns } from './designs';
import { library } from './index';

const definitions = [
  ...Object.values(library.nodeParameters).flat(),
  ...library.policyParameters,
  ...[...library.channels, ...library.schemes].flatMap(({ parameters }) => parameters),
];

/** Fractions that cost pairs or time, or set a trade-off, but are no errors. */
const NO_ERROR =
  /(Efficiency|Probability|Transmission)$|^(dutyCycle|stationFraction|brightState|transmission)$/;
/** Names that only errors have. */
const ERROR =
  /fidelity|visibility|contrast|noise|dark|excitation|misalign|dephase|radiance|raman|^t[12]/i;

test('every fraction is declared noise, unless its name says that it is loss or a setting', () => {
  const silent = definitions.filter(
    ({ id, unit, noise }) => unit === 'fraction' && !noise && !NO_ERROR.test(id),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('whatever is named like an error is declared noise, and nothing that is loss or a setting', () => {
  expect(definitions.filter(({ id, noise }) => ERROR.test(id) && !noise)).toEqual([]);
  expect(definitions.filter(({ id, noise }) => NO_ERROR.test(id) && noise)).toEqual([]);
});

test('one parameter is the same noise wherever it stands', () => {
  for (const { id, noise } of definitions)
    expect(new Set(definitions.filter((d) => d.id === id).map((d) => d.noise))).toEqual(
      new Set([noise]),
    );
});

const examples = await Promise.all(
  exampleDesigns.map(async ({ id, load }) => [id, await load()] as const),
);

describe.each(examples)('%s', (_, design) => {
  test.each([0, 0.3, 1, 2, 3])('is a valid design under %s times its noise', (multiplier) => {
    const result = parseDesign(withNoise(design, library, multiplier), library);
    expect(result.ok ? [] : result.errors).toEqual([]);
  });

  test('has the very same estimate under its own noise', () => {
    const [before, after] = [design, withNoise(design, library, 1)].map((one) =>
      estimate(one, library, 1e5),
    );
    expect(after).toEqual(before);
  });

  test('has no errors left without noise', () => {
    const quiet = withNoise(design, library, 0);
    for (const node of quiet.nodes) {
      const values = nodeValues(node, library);
      expect(values.t1Seconds ?? values.t2Seconds ?? values.t2GaussianSeconds).toBeUndefined();
      expect([values.twoQubitGateFidelity, values.readoutFidelity]).toEqual([1, 1]);
    }
    for (const link of quiet.links) {
      const values = schemeValues(link, library);
      expect(values.darkCountHz ?? 0).toBe(0);
      expect(values.visibility ?? 1).toBe(1);
    }
  });
});
