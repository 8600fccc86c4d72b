/**
 * `npm run validate:gallery`: runs every row of the validation gallery, writes its results and docs/gallery.md. With `--check`
 * it writes nothing and fails when either differs from what is committed.
 */
import { ENGINE_VERSION } from '../src/engine/version';
import { galleryRows } from '../src/library/gallery';
import { galleryPage } from './gallery/page';
import { predictionsOf } from './gallery/predictions';
import { writeOrCheck } from './generated-files';

/** Pairs of a run. */
const PAIRS = 20_000;

/** A seed of its own for each row, so that rows do not share their luck, and none depends on its place. */
const seedOf = (id: string): number =>
  [...id].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 1_000_003, 7);

export default function main() {
  const rows = Object.fromEntries(
    galleryRows.map((row) => {
      const pairs = row.pairs ?? PAIRS;
      const seed = seedOf(row.id);
      return [row.id, { seed, pairs, predictions: predictionsOf(row, seed, pairs) }];
    }),
  );
  const results = { engine: ENGINE_VERSION, rows };
  writeOrCheck(
    new Map([
      ['src/library/gallery/results.json', `${JSON.stringify(results, undefined, 2)}\n`],
      ['docs/gallery.md', galleryPage(galleryRows, results)],
    ]),
    { command: 'npm run validate:gallery' },
  );
}
