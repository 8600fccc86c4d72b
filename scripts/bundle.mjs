/** Bundles a TypeScript entry into one module that Node runs. */
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes `entry` and all it imports from this project to `output`. Packages are bundled too when `standalone`.
 * The file appears whole or not at all, so that two commands may bundle at once.
 */
export async function bundle(entry, output, { standalone = false } = {}) {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: standalone ? 'bundle' : 'external',
    banner: standalone ? { js: '#!/usr/bin/env node' } : {},
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  }).catch(({ errors, message }) => {
    if (!errors) console.error(message); // esbuild has printed its own
    process.exit(1);
  });
  const unfinished = `${output}.${process.pid}`;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(unfinished, result.outputFiles[0].contents);
  if (standalone) chmodSync(unfinished, 0o755);
  renameSync(unfinished, output);
}
