/** Installs the packages of the lock file when they are missing or differ from it; says so on standard error. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OLDEST_NODE = [20, 19];

/** Packages of a lock file by path; empty when the file cannot be read. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether `node_modules` holds what the lock file asks for. npm writes what it installed to a lock file of its own;
 * packages for other systems are optional there and may be absent. Dates are not looked at: a fresh clone has none.
 */
function installed() {
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' ||
      (wanted.optional && !present[path]) ||
      present[path]?.version === wanted.version,
  );
}

/** Stops with a sentence when Node is too old, then runs `npm ci` if needed. Must need no package itself. */
export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(
      `Bellhop needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
    process.exit(2);
  }
  if (installed()) return;
  console.error('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see its message above. Is there a network?');
    process.exit(1);
  }
}
