/** Bundles the command line into one file without dependencies, `dist-cli/cli.js`; run it, or import `buildCli`. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { isStale } from './freshness.mjs';

export const CLI = 'dist-cli/cli.js';

/** Builds when any source is newer than the bundle. */
export async function buildCli() {
  if (isStale(CLI, ['src', 'package-lock.json', 'scripts/bundle.mjs', 'scripts/build-cli.mjs'])) {
    await bundle('src/cli.ts', CLI, { standalone: true });
  }
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await buildCli();
