/** How a problem reads in the form: names, not ids and pointers. */
import { expect, test } from 'vitest';
import type { Design } from '../../network/design';
import { messageInWords, placeInWords } from './problem-words';

const node = (id: string, label?: string) => ({ id, kind: 'end-node', x: 0, y: 0, label });
const design = {
  nodes: [node('alice', 'Alice'), node('n2')],
  links: [{ id: 'l1', source: 'alice', target: 'n2' }],
  demands: [{ id: 'd1', source: 'alice', target: 'n2' }],
} as unknown as Design;

test('a message names nodes by their labels and begins as a sentence does', () => {
  const message = 'no path through repeaters joins "alice" and "n2", nor "other"';
  expect(messageInWords({ pointer: '/demands/0', message }, design)).toBe(
    'No path through repeaters joins “Alice” and “n2”, nor "other"',
  );
});

test('a place is the name of its element and the field, or the pointer where there is none', () => {
  const place = (pointer: string) => placeInWords({ pointer, message: '' }, design);
  expect(place('/demands/0')).toBe('Demand Alice – n2');
  expect(place('/links/0/parameters/lengthKm')).toBe('Link Alice – n2, lengthKm');
  expect(place('/nodes/0/parameters/t2Seconds')).toBe('Alice, t2Seconds');
  expect(place('/nodes/7/x')).toBe('/nodes/7/x');
  expect(place('/policy/cutoffSeconds')).toBe('/policy/cutoffSeconds');
});
