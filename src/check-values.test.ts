/** The table of check values in the documentation: every figure stands in the test that it names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const section = readFileSync('docs/validation.md', 'utf8')
  .split('## Check values')[1]
  .split('\n## ')[0];

/** Rows of the table: what, figures, test file. */
const rows = section
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^A\d+$/.test(cells[1] ?? ''))
  .map(([, part, what, figures, file]) => ({
    part,
    what,
    figures: [...figures.matchAll(/`([^`]+)`/g)].map(([, figure]) => figure),
    file: file.replaceAll('`', ''),
  }));

test('there are check values for each of the ten parts', () => {
  expect(new Set(rows.map(({ part }) => part)).size).toBe(10);
});

test.each(rows.map((row) => [row.what, row] as const))('%s', (_what, { figures, file }) => {
  const text = readFileSync(file, 'utf8');
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    // Not as a part of a longer number.
    const whole = new RegExp(`(?<![\\d.])${figure.replaceAll('.', '\\.')}(?!\\d)`);
    expect(whole.test(text), `${figure} in ${file}`).toBe(true);
  }
});
