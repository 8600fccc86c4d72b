/** `node scripts/run-ts.mjs FILE [ARGUMENTS]`: runs a TypeScript file, and the function it exports by default, if any. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { installDependencies } from './dependencies.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/run-ts.mjs FILE [ARGUMENTS]');
  process.exit(2);
}
installDependencies();
const output = resolve('node_modules/.cache/run-ts', `${entry.replaceAll(/[^\w.-]/g, '-')}.mjs`);
await bundle(entry, output);
process.argv = [process.argv[0], resolve(entry), ...rest];
const { default: main } = await import(pathToFileURL(output).href);
if (typeof main === 'function') await main();
