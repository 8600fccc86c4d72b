/** The command that searches for the best cutoff or purification: what it prints, and what it says where there is nothing to find. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { run } from './testing/command-line';

const folder = mkdtempSync(join(tmpdir(), 'bellhop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: object): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const two = file('two.json', chain({ links: 2, probability: 0.1, t2Seconds: 0.05 }));

test('a design is told the cutoff that gets most out of it', async () => {
  const { code, out } = await run('optimize', 'cutoff', two, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    what: 'cutoff',
    pointer: '/policy/cutoffSeconds',
    basis: 'exact',
  });
  expect(report.value).toBeGreaterThan(0);
  expect(report.after.mean).toBeGreaterThan(report.before.mean);
  expect((await run('optimize', 'cutoff', two)).out).toMatch(
    /best cutoff .* s\n .* → .* good pairs\/s/,
  );
});

test('a design is told the purification that gets most out of it, beside all others', async () => {
  const poor = chain({ links: 1, probability: 0.5, fidelity: 0.8, parallelPairs: 2 });
  const path = file('poor.json', poor);
  const report = JSON.parse((await run('optimize', 'purification', path, '--json')).out);
  expect(report).toMatchObject({
    what: 'purification',
    pointer: '/policy/purification',
    value: { scope: 'link', protocol: 'dejmps' },
    isBetter: true,
  });
  const { code, out } = await run('optimize', 'purification', path);
  expect(code).toBe(0);
  expect(out).toMatch(/best purification DEJMPS on links/);
  expect(out).toMatch(/\n {2}none +0 /);
  expect(out).toMatch(/\n {2}DEJMPS on links × 2 +Purification needs 4 parallel pairs/);
});

test('where no repeater could discard, it says so', async () => {
  const one = file('one.json', chain({ links: 1, probability: 0.1 }));
  const { code, err } = await run('optimize', 'cutoff', one);
  expect(code).toBe(1);
  expect(err).toContain('No repeater');
});

test('what cannot be optimized, and a missing file, are matters of usage', async () => {
  expect((await run('optimize', 'weather', two)).code).toBe(2);
  expect((await run('optimize', two)).code).toBe(2);
});
