/** `npm run bench [PART-OF-A-NAME]`: measures the engine in Node, then the built page in a browser. Prints, asserts nothing. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { installChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';

const part = process.argv[2] ?? '';
installDependencies();

/** The benchmarks below a folder whose name contains what was asked for. */
const benchmarksIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.bench.ts') && name.includes(part))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
for (const file of benchmarksIn('src')) {
  console.log(`\n── ${file}`);
  node('scripts/run-ts.mjs', file);
}

if (benchmarksIn('e2e/bench').length > 0) {
  process.env.CHROMIUM_PATH = await installChromium();
  node(
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'e2e/bench/playwright.config.ts',
    part,
  );
}
