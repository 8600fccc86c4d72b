/** The first change that the README walks through passes the checks that it ends with. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

test('the device of the first change is formatted as the check demands', () => {
  const [, file, indented] = /Write `([^`]+)`[^`]*```ts\n(.*?)```/s.exec(readme)!;
  const code = indented.replaceAll(/^ {3}/gm, '').trimEnd();
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${file}`];
  const { stdout } = spawnSync(process.execPath, biome, { input: `${code}\n`, encoding: 'utf8' });
  expect(stdout).toBe(`${code}\n`);
});

test('the first change renews every generated file that lists devices', () => {
  for (const command of ['format', 'docs', 'schema', 'check']) {
    expect(readme).toContain(`\`npm run ${command}\``);
  }
});
