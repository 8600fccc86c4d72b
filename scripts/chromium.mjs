/** Finds a Chromium to test in, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that Playwright downloaded for itself; `undefined` if it did not. */
async function ownOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Path of a Chromium: $CHROMIUM_PATH, else one on the PATH, else Playwright's own; `undefined` when there is none. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.`);
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? (await ownOfPlaywright());
}

function run(command, ...args) {
  console.error(`${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return (
    spawnSync(command, args, { stdio: ['ignore', process.stderr, 'inherit'], env, shell })
      .status === 0
  );
}

/** Finds or installs a Chromium and returns its path; throws a sentence that says what to do when all ways fail. */
export async function installChromium() {
  const found = await findChromium();
  if (found) return found;
  console.error('Installing Chromium for the end-to-end tests …');
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const ways = [
    () => debian && run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium'),
    () => run('npx', 'playwright', 'install', 'chromium'),
  ];
  for (const way of ways) {
    const path = way() && (await findChromium());
    if (path) return path;
  }
  throw new Error(
    'No Chromium found, and none could be installed. Install one and set CHROMIUM_PATH to it.',
  );
}
