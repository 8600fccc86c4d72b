/** Tests of `migrations.ts`. */
import { expect, test } from 'vitest';
import fixture from './fixtures/design-v1.json';
import { upgrade } from './migrations';
import { testCatalogue } from './testing/catalogue';
import { parseDesign } from './validate';

test('a file of version 1 opens', () => {
  expect(parseDesign(fixture, testCatalogue)).toMatchObject({ ok: true, warnings: [] });
});

test('steps apply in order, and the document knows its version', () => {
  const steps = {
    1: (document: object) => ({ ...document, trace: ['one'] }),
    2: (document: { trace?: unknown }) => ({ ...document, trace: [document.trace, 'two'] }),
  };
  expect(upgrade({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, trace: [['one'], 'two'] });
  expect(upgrade({ version: 2, trace: 0 }, 2, steps, 3)).toEqual({ version: 3, trace: [0, 'two'] });
});
