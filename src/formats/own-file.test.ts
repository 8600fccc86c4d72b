/** Tests of Bellhop's own file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightDesign } from '../network/testing/arbitrary-design';
import { testCatalogue } from '../network/testing/catalogue';
import { chain, example } from '../network/testing/designs';
import { designFileName, openDesign, serializeDesign } from './own-file';

describe('saving and opening', () => {
  test('gives any design back, unknown fields included', () => {
    fc.assert(
      fc.property(rightDesign, (design) => {
        const opened = openDesign(serializeDesign(design), testCatalogue);
        expect(opened.ok && opened.design).toEqual(design);
      }),
    );
  });

  test('the text does not depend on the order of fields in memory', () => {
    const { nodes, ...rest } = example;
    const reversed = Object.fromEntries(Object.entries(rest).reverse());
    expect(serializeDesign({ nodes, ...reversed } as typeof example)).toBe(
      serializeDesign(example),
    );
  });

  test('what is saved again is the same text', () => {
    const text = serializeDesign(example);
    const opened = openDesign(text, testCatalogue);
    expect(opened.ok && serializeDesign(opened.design)).toBe(text);
  });

  test('it starts with format, version and name, and ends with a line break', () => {
    const text = serializeDesign(example);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      '  "format": "bellhop-design",',
      '  "version": 1,',
      '  "name": "Two links",',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

test.each([
  ['Chicago StarLight', 'chicago-starlight.bellhop.json'],
  ['Delft–The Hague (2022)', 'delft-the-hague-2022.bellhop.json'],
  ['../../etc', 'etc.bellhop.json'],
  ['', 'design.bellhop.json'],
])('the file of %j is called %s', (name, file) => {
  expect(designFileName(chain(1, { name }))).toBe(file);
});
