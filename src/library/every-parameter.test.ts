/** What must hold for every parameter of the library, so that a form can show it. */
import { expect, test } from 'vitest';
import { library } from './index';

const definitions = [
  ...Object.values(library.nodeParameters).flat(),
  ...library.policyParameters,
  ...[...library.channels, ...library.schemes, ...library.applications].flatMap(
    ({ parameters }) => parameters ?? [],
  ),
];

test('the words for an absent value fit into a field: at most 18 letters', () => {
  const long = definitions.filter(({ absent = '' }) => absent.length > 18);
  expect(long.map(({ id, absent }) => `${id}: ${absent}`)).toEqual([]);
});
