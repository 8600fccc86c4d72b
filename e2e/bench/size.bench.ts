/** What the page makes the reader load: scripts of the first paint, and all of the first visit, gzipped. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../studio';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const zipped = (file: string) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

test('size of the first load', async ({ studio, page }) => {
  const html = readFileSync('dist/index.html', 'utf8');
  const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  const fetched = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) fetched.add(pathname.slice(1));
  });
  await studio.open();
  await expect(studio.figures).toContainText(/± \d/);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + zipped(file), 0);
  console.log(`\ninitial JavaScript (entry and its imports), gzipped  ${kilobytes(sum(initial))}`);
  for (const file of initial) console.log(`  ${file.padEnd(48)} ${kilobytes(zipped(file))}`);
  const rest = [...fetched].filter((file) => file.startsWith('assets/'));
  console.log(`all scripts until the first figures, workers included ${kilobytes(sum(rest))}`);
});
