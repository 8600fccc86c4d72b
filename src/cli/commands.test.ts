/** The command line, in this process: what it prints where, its exit codes, and what it says of garbage. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chain } from '../engine/testing/chains';
import { exampleDesigns } from '../library/designs';
import type { Design } from '../network/design';
import { run } from './testing/command-line';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellhop-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Write a file of the test's folder; returns its path. */
const file = (name: string, content: string | Uint8Array | object): string => {
  const path = join(folder, name);
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isText ? content : JSON.stringify(content));
  return path;
};

const good = chain({ links: 2, probability: 0.1, t2Seconds: 0.1 });

/** The design with one field replaced, by path. */
const withField = (path: readonly (string | number)[], value: unknown): Design => {
  const copy = structuredClone(good) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = value;
  return copy as unknown as Design;
};

describe('a design that is right', () => {
  test('is called valid', async () => {
    const path = file('good.json', good);
    expect(await run('validate', path)).toEqual({ code: 0, out: `${path}: valid\n`, err: '' });
  });

  test('checks the datasheet of a device, too', async () => {
    const source = { citation: 'Notebook', kind: 'measured' };
    const figures = { t2Seconds: { value: 1, source } };
    const head = { format: 'bellhop-device', version: 1, id: 'ours', label: 'Ours', summary: '' };
    const right = file('right.bellhop-device.json', { ...head, role: 'node', figures });
    expect(await run('validate', right)).toMatchObject({ code: 0, out: `${right}: valid\n` });
    const wrong = file('wrong.bellhop-device.json', { ...head, role: 'oven', figures });
    const { code, out } = await run('validate', wrong);
    expect(code).toBe(1);
    expect(out).toContain('error: /role: expected a role of a device');
  });

  test('is simulated with nothing but JSON on standard output', async () => {
    const path = file('good.json', good);
    const { code, out, err } = await run('simulate', path, '--json', '--pairs', '200', '--seed=7');
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ seed: 7, demands: [{ id: 'd', path: ['l0', 'l1'] }] });
    expect(report.demands[0].delivered).toBe(200);
    for (const figure of ['rateHz', 'fidelity', 'latencySeconds']) {
      const { low, mean, high } = report.demands[0][figure];
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    expect(report.simulatedSeconds).toBeGreaterThan(0);
    expect(report.events).toBeGreaterThanOrEqual(400);
    expect(report.links[0]).toMatchObject({ id: 'l0', successProbability: 0.1 });
  });

  test('gives the same figures for the same seed, others for another', async () => {
    const path = file('good.json', good);
    const figures = async (seed: string) => {
      const { out } = await run('simulate', path, '--json', '--pairs', '100', '--seed', seed);
      return JSON.stringify(JSON.parse(out).demands);
    };
    expect(await figures('1')).toBe(await figures('1'));
    expect(await figures('1')).not.toBe(await figures('2'));
  });

  test('is simulated for the stated time, or to the stated precision', async () => {
    const path = file('good.json', good);
    const timed = await run('simulate', path, '--json', '--duration', '2.5');
    expect(JSON.parse(timed.out).simulatedSeconds).toBeCloseTo(2.5, 9);
    const precise = await run('simulate', path, '--json', '--precision', '0.03');
    const { rateHz, fidelity } = JSON.parse(precise.out).demands[0];
    for (const { mean, high } of [rateHz, fidelity]) {
      expect((high - mean) / mean).toBeLessThanOrEqual(0.03);
    }
  });

  test('is followed by density matrices on demand, the difference with an interval of its own', async () => {
    const relaxing = chain({ links: 3, probability: 0.1, t1Seconds: 0.05, t2Seconds: 0.06 });
    const path = file('relaxing.json', relaxing);
    const { code, out, err } = await run(
      ...['simulate', path, '--json', '--pairs', '2000', '--formalism', 'exact'],
    );
    expect([code, err]).toEqual([0, '']);
    const { densityMatrix, fidelity } = JSON.parse(out).demands[0];
    const { mean, low, high } = densityMatrix.difference;
    expect(mean).toBeCloseTo(densityMatrix.fidelity.mean - fidelity.mean, 12);
    expect(mean).toBeGreaterThan(0);
    expect(high - low).toBeLessThan((fidelity.high - fidelity.low) / 10);
    const fast = await run('simulate', path, '--json', '--pairs', '2000', '--formalism=fast');
    const { densityMatrix: none, ...alone } = JSON.parse(fast.out).demands[0];
    expect(none).toBeUndefined();
    expect({ ...alone, densityMatrix }).toEqual(JSON.parse(out).demands[0]);
    const table = await run('simulate', path, '--pairs', '200', '--formalism', 'exact');
    expect(table.out).toMatch(/demand +by density matrix +twirled +difference/);
  });

  test('is refused by the exact formalism where no quantum state decays like that, with the node and the remedy', async () => {
    const path = file('impossible.json', chain({ links: 2, probability: 0.1, t1Seconds: 1 }));
    const { code, out, err } = await run('simulate', path, '--formalism', 'exact');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /error: the exact formalism cannot run this design: n0 relaxes .* T2 of at most 2 × T1/,
    );
    const word = await run('simulate', path, '--formalism', 'precise');
    expect(word.code).toBe(2);
    expect(word.err).toContain('--formalism: expected fast or exact, found precise');
  });

  test('is estimated, with whether that is exact and without what only a run has', async () => {
    const { code, out } = await run('estimate', file('good.json', good), '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.demands[0].exact).toBe(true);
    expect(report.demands[0]).not.toHaveProperty('delivered');
    expect(report.demands[0].rateHz).not.toHaveProperty('low');
    expect(report).not.toHaveProperty('simulatedSeconds');
  });

  test('is estimated under multiples of its noise, with the multiple at which it fails', async () => {
    const noisy = chain({ links: 1, probability: 0.1, fidelity: 0.9 });
    const path = file('noisy.json', {
      ...noisy,
      demands: [{ ...noisy.demands[0], minFidelity: 0.8 }],
    });
    const { code, out } = await run('noise', path, '--json');
    expect(code).toBe(0);
    const [curve] = JSON.parse(out).demands;
    expect(curve.points).toHaveLength(13);
    expect(curve.points[4]).toMatchObject({ multiplier: 1, fidelity: 0.9 });
    expect(curve.failsAt).toBeCloseTo(2, 2);
    const table = (await run('noise', path)).out;
    expect(table).toMatch(/d {7}2\.00 {20}1\.\d\d {15}exact/);
    const cut = file('cut.json', { ...noisy, links: [] });
    expect((await run('noise', cut)).out).toMatch(/d {2}blocked {2}No path/);
    expect((await run('noise', file('faulty.json', {}))).code).toBe(1);
    expect((await run('noise')).code).toBe(2);
  });

  test('is shown as tables without --json', async () => {
    const path = file('good.json', good);
    expect((await run('simulate', path, '--pairs', '50')).out).toMatch(/^engine .*\n\n {2}demand/);
    expect((await run('estimate', path)).out).toMatch(/exact/);
  });

  test('is found valid, estimated and simulated when it is a shipped example', async () => {
    for (const { id, load } of exampleDesigns) {
      const path = file(`${id}.json`, await load());
      expect((await run('validate', path)).code).toBe(0);
      expect((await run('estimate', path, '--json')).code).toBe(0);
      const { out } = await run('simulate', path, '--json', '--pairs', '20');
      for (const demand of JSON.parse(out).demands) {
        expect(demand.delivered, `${id} ${demand.id}`).toBeGreaterThanOrEqual(20);
      }
    }
  });
});

describe('a design that is wrong', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'a negative length',
      withField(['links', 0, 'parameters', 'lengthKm'], -3),
      /\/links\/0\/parameters\/lengthKm: expected .*found -3/,
    ],
    [
      'a probability above 1',
      withField(['links', 1, 'scheme', 'successProbability'], 1.5),
      /\/links\/1\/scheme\/successProbability: .*1\.5/,
    ],
    [
      'a text for a number',
      withField(['links', 0, 'parameters', 'lengthKm'], '20'),
      /\/links\/0\/parameters\/lengthKm: .*"20"/,
    ],
    [
      'null for a number',
      withField(['nodes', 0, 'parameters', 't2Seconds'], null),
      /\/nodes\/0\/parameters\/t2Seconds: .*null/,
    ],
    [
      'a link to nowhere',
      withField(['links', 1, 'target'], 'elsewhere'),
      /\/links\/1\/target: .*"elsewhere"/,
    ],
    [
      'a demand from nowhere',
      withField(['demands', 0, 'source'], 'nobody'),
      /\/demands\/0\/source: .*"nobody"/,
    ],
    ['two nodes of one id', withField(['nodes', 1, 'id'], 'n0'), /\/nodes\/1\/id: .*"n0"/],
    ['two links of one id', withField(['links', 1, 'id'], 'l0'), /\/links\/1\/id: .*"l0"/],
    ['a path that does not join', withField(['demands', 0, 'path'], ['l1']), /\/demands\/0\/path/],
    [
      'an unknown scheme',
      withField(['links', 0, 'scheme'], { kind: 'magic' }),
      /\/links\/0\/scheme\/kind: .*"magic"/,
    ],
    [
      'an unknown policy',
      withField(['policy', 'swapping'], 'whenever'),
      /\/policy\/swapping: .*"whenever"/,
    ],
    ['a version of the future', withField(['version'], 99), /version.*99|99/],
    ['no version', withField(['version'], undefined), /version/],
    ['another format', withField(['format'], 'quantum-thing'), /format.*"quantum-thing"/],
    ['a list', [1, 2, 3], /expected/],
    ['a number', 42, /expected/],
    [
      'T2 above 2 T1',
      withField(['nodes', 0, 'parameters'], { t1Seconds: 1, t2Seconds: 3 }),
      /T2 ≤ 2 × T1/,
    ],
    [
      'too few memory slots',
      withField(['nodes', 1, 'parameters'], { memorySlots: 1 }),
      /at least 2 memory slots.*found 1/,
    ],
  ])('%s is named, with exit code 1 and no figure', async (_name, content, words) => {
    const path = file('bad.json', JSON.stringify(content));
    const checked = await run('validate', path);
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(words);
    for (const command of ['simulate', 'estimate']) {
      const { code, out, err } = await run(command, path, '--json');
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(words);
    }
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /empty file/],
    ['truncated JSON', JSON.stringify(good).slice(0, 200), /line 1|end of|expected/],
    ['NaN', '{ "format": "bellhop-design", "version": NaN }', /expected .*NaN/],
    [
      'Infinity by overflow',
      JSON.stringify(good).replace('"lengthKm":0', '"lengthKm":1e999'),
      /\/links\/0\/parameters\/lengthKm/,
    ],
    ['binary data', Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256), /expected/],
    ['a text', 'Dear Sir or Madam', /expected/],
    ['a hundred thousand brackets', '['.repeat(100_000), /expected|levels/],
    [
      'ten megabytes',
      `{"name":"${'x'.repeat(10_000_000)}"}`,
      /8\.0 million characters, found 10\.0 million/,
    ],
    [
      'ten megabytes of nodes',
      `{"format":"bellhop-design","version":1,"nodes":[${'{"id":1},'.repeat(800_000)}{}]}`,
      /expected|more than/,
    ],
  ])('%s is refused with a reason, within a second or two', async (_name, content, words) => {
    const started = performance.now();
    const { code, out } = await run('validate', file('garbage.json', content));
    expect(code).toBe(1);
    expect(out).toMatch(words);
    expect(out.length).toBeLessThan(100_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('every error is reported in one go, also as JSON', async () => {
    const broken = structuredClone(good) as unknown as {
      links: { target: string; parameters: object }[];
    };
    broken.links[0].parameters = { lengthKm: -1 };
    broken.links[1].target = 'elsewhere';
    const { code, out } = await run('validate', file('bad.json', broken), '--json');
    expect(code).toBe(1);
    const { valid, errors } = JSON.parse(out);
    expect(valid).toBe(false);
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/links/0/parameters/lengthKm',
      '/links/1/target',
    ]);
  });

  test('an unknown field is kept and warned of, on standard error', async () => {
    const path = file('odd.json', { ...good, colour: 'green' });
    const { code, out, err } = await run('estimate', path, '--json');
    expect(code).toBe(0);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toMatch(/warning: .*colour/);
  });
});

describe('usage', () => {
  test.each<[string[], RegExp]>([
    [[], /no command/],
    [['fly', 'x.json'], /unknown command fly/],
    [['simulate'], /takes one file, found nothing/],
    [['simulate', 'a.json', 'b.json'], /takes one file, found 2/],
    [['convert', 'a.json'], /takes two files/],
    [['simulate', 'a.json', '--fast'], /unknown option --fast/],
    [['simulate', 'a.json', '--pairs'], /--pairs: expected a whole number ≥ 1, found nothing/],
    [['simulate', 'a.json', '--pairs', '0'], /--pairs: .*found 0/],
    [['simulate', 'a.json', '--pairs', '1.5'], /--pairs: .*found 1\.5/],
    [['simulate', 'a.json', '--pairs', 'many'], /--pairs: .*found many/],
    [['simulate', 'a.json', '--seed', '-1'], /--seed: .*found -1/],
    [['simulate', 'a.json', '--seed', '1e99'], /--seed: .*found 1e99/],
    [['simulate', 'a.json', '--duration', '0'], /--duration: expected seconds > 0, found 0/],
    [['simulate', 'a.json', '--duration', 'Infinity'], /--duration: .*found Infinity/],
    [['simulate', 'a.json', '--precision', '1'], /--precision: .*found 1/],
    [['simulate', 'a.json', '--precision', 'NaN'], /--precision: .*found NaN/],
    [['simulate', 'a.json', '--precision='], /--precision: /],
  ])('%j is refused with exit code 2 and how to use it', async (words, message) => {
    const { code, out, err } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toMatch(/bellhop simulate FILE/);
  });

  test('help goes to standard output', async () => {
    for (const words of [['--help'], ['help'], ['simulate', '-h']]) {
      const { code, out, err } = await run(...words);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/bellhop validate FILE/);
    }
  });

  test('a file that is missing, or a folder, cannot be read: exit code 2', async () => {
    mkdirSync(join(folder, 'folder.json'), { recursive: true });
    for (const path of ['missing.json', 'folder.json']) {
      const { code, out, err } = await run('simulate', join(folder, path), '--json');
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`cannot read .*${path}`));
    }
  });
});

describe('convert', () => {
  test('to a share link and back gives the same design', async () => {
    const input = file('good.json', good);
    const link = join(folder, 'good.link');
    const back = join(folder, 'back.json');
    expect((await run('convert', input, link)).code).toBe(0);
    expect((await run('convert', link, back)).code).toBe(0);
    expect(JSON.parse(readFileSync(back, 'utf8'))).toEqual(JSON.parse(JSON.stringify(good)));
  });

  test('names an extension that it does not know', async () => {
    const { code, err } = await run('convert', file('good.json', good), join(folder, 'good.pdf'));
    expect(code).toBe(1);
    expect(err).toMatch(/good\.pdf: expected an extension among/);
  });

  test('says when it cannot write, with exit code 2', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder', 'good.link');
    const { code, err } = await run('convert', file('good.json', good), nowhere);
    expect(code).toBe(2);
    expect(err).toMatch(/cannot write .*good\.link/);
  });
});
