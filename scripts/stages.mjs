/** The stages of `npm run check` and `npm test`, and what runs them one after the other and sums them up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORTS = 'node_modules/.cache/reports';

/** A stage that runs a script of `node_modules` or of this project with Node. */
const node = (name, script, ...args) => ({ name, args: [script, ...args] });
const biome = (name, ...args) => node(name, 'node_modules/@biomejs/biome/bin/biome', ...args);
const generated = (name, script) => node(name, 'scripts/run-ts.mjs', script, '--check');

/** A stage of vitest or Playwright, whose tests are counted. */
const vitest = (name, ...args) => {
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { ...node(name, 'node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters), report };
};
const playwright = (name) => {
  const report = `${REPORTS}/${name}.json`;
  const stage = node(name, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json');
  return { ...stage, report, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } };
};

const ARCHITECTURE = 'src/architecture.test.ts';

/** What answers within a minute: everything but dead code, the build and the browser. */
export const quick = [
  biome('format', 'check', '--linter-enabled=false', '--error-on-warnings', '.'),
  node('types', 'node_modules/typescript/bin/tsc', '-b'),
  biome('lint', 'lint', '--error-on-warnings', '.'),
  vitest('architecture', ARCHITECTURE),
  generated('reference pages', 'scripts/docs.ts'),
  generated('schema', 'scripts/schema.ts'),
  generated('gallery', 'scripts/gallery.ts'),
  vitest('unit', '--exclude', ARCHITECTURE),
];

export const thorough = [
  ...quick.slice(0, 4),
  node('dead code', 'node_modules/knip/bin/knip.js', '--no-progress'),
  ...quick.slice(4),
  node('build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'),
  node('command line', 'scripts/build-cli.mjs'),
  playwright('end-to-end'),
];

/** Passed and failed tests of a report; vitest's and Playwright's shapes. `undefined` when the runner wrote none. */
function countsOf(report) {
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
  return json.stats
    ? { passed: json.stats.expected, failed: json.stats.unexpected + json.stats.flaky }
    : { passed: json.numPassedTests, failed: json.numFailedTests };
}

/** Runs one stage; a stage that fails without a failed test, such as the types, counts as one failure. */
function runStage({ name, args, report, env }) {
  console.log(`\n── ${name}`);
  if (report) rmSync(report, { force: true });
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const { passed = 0, failed = 0 } = (report && countsOf(report)) ?? {};
  const ok = status === 0 && failed === 0;
  return {
    name,
    ok,
    seconds: (performance.now() - start) / 1000,
    passed,
    failed: ok ? 0 : failed || 1,
  };
}

/**
 * Runs the stages up to the first that fails (all of them with `keepGoing`), prints a summary whose last line is
 * `N passed, N failed`, and returns whether all passed.
 */
export function runStages(stages, { keepGoing = false } = {}) {
  mkdirSync(REPORTS, { recursive: true });
  const results = [];
  for (const stage of stages) {
    results.push(runStage(stage));
    if (!results.at(-1).ok && !keepGoing) break;
  }
  console.log('');
  for (const { name, ok, seconds, passed } of results) {
    const tests = passed ? `${passed} tests` : '';
    console.log(
      `${ok ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`,
    );
  }
  for (const { name } of stages.slice(results.length)) console.log(`- ${name.padEnd(16)} not run`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return results.every(({ ok }) => ok);
}
