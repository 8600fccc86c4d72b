/** `npm start`: installs what is missing, builds what is stale, serves the studio and prints its address. */
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { isStale } from './freshness.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = 4173;
const SOURCES = ['src', 'workers', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

const { values: options } = parseArgs({
  options: { open: { type: 'boolean' }, port: { type: 'string' } },
});

installDependencies();
if (isStale('dist/index.html', SOURCES)) {
  console.error('Building the studio …');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      stdio: ['ignore', process.stderr, 'inherit'],
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const ports = options.port
  ? [Number(options.port)]
  : Array.from({ length: 100 }, (_, index) => FIRST_PORT + index);
const port = await serve('dist', ports).catch((error) => {
  console.error(`Cannot serve the studio: ${error.message}.`);
  process.exit(1);
});
const address = `http://127.0.0.1:${port}/`;
console.log(`Bellhop is at ${address} (Ctrl-C stops it)`);

if (options.open && !process.env.CI) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.error('No browser could be opened: open the address yourself.'))
    .unref();
}
