/** Tests of `validate.ts`. */
import { describe, expect, test } from 'vitest';
import { testCatalogue } from './testing/catalogue';
import { example, spoil } from './testing/designs';
import { formatProblem, parseDesign } from './validate';

/** Errors as the reader sees them. */
function errorsOf(input: unknown): string[] {
  const parsed = parseDesign(input, testCatalogue);
  return parsed.ok ? [] : parsed.errors.map(formatProblem);
}

function warningsOf(input: unknown): string[] {
  return parseDesign(input, testCatalogue).warnings.map(formatProblem);
}

const spoiled = (path: string, value: unknown) => errorsOf(spoil(example, path, value));

describe('a right design', () => {
  test('opens without errors or warnings, from text and from data, unchanged', () => {
    for (const input of [example, JSON.stringify(example), `\uFEFF${JSON.stringify(example)}`]) {
      const parsed = parseDesign(input, testCatalogue);
      expect(parsed).toEqual({ ok: true, design: example, warnings: [] });
    }
  });

  test('is copied, so that later changes to the input cannot reach it', () => {
    const input = structuredClone(example) as { name: string };
    const parsed = parseDesign(input, testCatalogue);
    input.name = 'changed';
    expect(parsed.ok && parsed.design.name).toBe('Two links');
  });

  test('may be empty', () => {
    const empty = { format: 'bellhop-design', version: 1, nodes: [], links: [], demands: [] };
    expect(errorsOf(empty)).toEqual([]);
  });

  test('keeps unknown fields and reports them once, all together', () => {
    const odd = spoil(spoil(example, '/nodes/0/color', 'red'), '/policy/weather', { wind: 3 });
    const parsed = parseDesign(odd, testCatalogue);
    expect(parsed.ok && parsed.design).toEqual(odd);
    expect(parsed.warnings.map(formatProblem)).toEqual([
      '/nodes/0/color: 2 unknown fields are kept but without effect: /nodes/0/color, /policy/weather',
    ]);
  });

  test('keeps the swap figures of an end node, which have no effect, with a warning', () => {
    expect(warningsOf(spoil(example, '/nodes/0/parameters/swapSeconds', 1))).toHaveLength(1);
  });
});

describe('a wrong value is named by pointer, with what is expected and what was found', () => {
  test.each([
    ['/links/0/parameters/lengthKm', -3, 'expected a number ≥ 0, found -3'],
    ['/links/0/parameters/lengthKm', '20', 'expected a number from 0 to 1000000, found "20"'],
    ['/links/0/parameters/lengthKm', null, 'expected a number from 0 to 1000000, found null'],
    ['/links/0/parameters/parallelPairs', 1.5, 'expected a whole number from 1 to 1024, found 1.5'],
    ['/links/0/scheme/dutyCycle', 0, 'expected a number > 0, found 0'],
    ['/links/1/scheme/fidelity', 1.2, 'expected a number ≤ 1, found 1.2'],
    ['/links/1/scheme/attemptSeconds', undefined, 'expected a number > 0, found nothing'],
    [
      '/links/0/scheme/kind',
      'magic',
      'expected a kind of heralding scheme, one of "fixed", "double-click", "single-click", found "magic"',
    ],
    [
      '/nodes/0/kind',
      'constructor',
      'expected a kind of node, one of "end-node", "repeater", found "constructor"',
    ],
    [
      '/nodes/0/device',
      'test-fiber',
      'expected a node device, one of "custom", "test-memory", found "test-fiber"',
    ],
    ['/nodes/0/id', 'Zoë', 'expected an id of 1 to 64 letters, digits, - and _, found "Zoë"'],
    ['/nodes/0/position', [0, 0], 'expected an object, found a list of 2'],
    ['/nodes/0/position/x', 1.7e308, 'expected a number ≤ 1000000, found 1.7e+308'],
    ['/nodes/0/position/x', Number.NaN, 'expected a number from -1000000 to 1000000, found NaN'],
    [
      '/policy/swapping',
      'never',
      'expected a swapping policy, one of "asap", "nested", "sequential", found "never"',
    ],
    ['/policy/cutoffSeconds', 0, 'expected a number > 0, found 0'],
    ['/run/seed', 1.5, 'expected a whole number from 0 to 9007199254740991, found 1.5'],
    ['/demands/0/minFidelity', 0.1, 'expected a number ≥ 0.25, found 0.1'],
    [
      '/demands/0/application/kind',
      'magic',
      'expected the kind of application "pairs", found "magic"',
    ],
    ['/demands', undefined, 'expected a list, found nothing'],
    ['/nodes', { a: 1 }, 'expected a list, found an object'],
    ['/version', '1', 'expected a version number, 1 or more, found "1"'],
    ['/version', 0, 'expected a version number, 1 or more, found 0'],
    ['/format', 'gnpy', 'expected "bellhop-design", found "gnpy"'],
  ])('%s = %j', (path, value, message) => {
    expect(spoiled(path, value)).toContain(`${path}: ${message}`);
  });

  test('all errors come in one go, those across fields too', () => {
    const bad = [
      ['/links/0/parameters/lengthKm', -3],
      ['/nodes/0/position/y', '0'],
      ['/links/1/target', 'nobody'],
      ['/demands/0/minFidelity', 2],
    ].reduce<unknown>((design, [path, value]) => spoil(design, path as string, value), example);
    expect(errorsOf(bad)).toEqual([
      '/nodes/0/position/y: expected a number from -1000000 to 1000000, found "0"',
      '/links/0/parameters/lengthKm: expected a number ≥ 0, found -3',
      '/demands/0/minFidelity: expected a number ≤ 1, found 2',
      '/links/1/target: expected the id of a node, found "nobody"',
    ]);
  });

  test('a faulty node does not make its links look dangling', () => {
    expect(spoiled('/nodes/1/kind', 'magic')).toHaveLength(1);
  });

  test('hundreds of errors are summed up', () => {
    const nodes = Array.from({ length: 1000 }, () => 7);
    const errors = errorsOf({ ...example, nodes, links: [], demands: [] });
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toBe('and more');
  });

  test('a found text is shortened, and cannot break the line or turn its direction', () => {
    const [long] = spoiled('/policy/swapping', 'x'.repeat(5000));
    expect(long.length).toBeLessThan(200);
    const [odd] = spoiled('/policy/swapping', 'a\nb\u202Ec\u0000');
    expect(odd).toContain('"a\\u000ab\\u202ec\\u0000"');
  });
});

describe('versions', () => {
  test('a file of a newer release says so', () => {
    expect(spoiled('/version', 2)).toEqual([
      '/version: this file was made by a newer Bellhop: it has version 2, this one reads up to 1',
    ]);
  });
});

describe('text that is not JSON', () => {
  test.each([
    ['', 'expected a design in JSON, found an empty file'],
    [' \n ', 'expected a design in JSON, found an empty file'],
    [
      '{"format": "bellhop-design",\n "version": 1',
      'line 2, column 14: expected "," or "}", found the end of the file (is it cut off?)',
    ],
    ['{"a": }', 'line 1, column 7: expected a value, found "}"'],
    ['{"a": 1,}', 'line 1, column 9: expected a name in double quotes, found "}"'],
    ["{'a': 1}", 'line 1, column 2: expected a name in double quotes or "}", found "\'"'],
    ['{"a" 1}', 'line 1, column 6: expected ":", found "1"'],
    ['[1 2]', 'line 1, column 4: expected "," or "]", found "2"'],
    ['[NaN]', 'line 1, column 2: expected a value or "]", found "NaN"'],
    ['[01]', 'line 1, column 2: expected a value or "]", found "01"'],
    ['{} {}', 'line 1, column 4: expected the end of the file, found "{"'],
    [
      '{"a": "b',
      'line 1, column 7: expected a text that ends in a double quote, without line breaks or unknown escapes, found ""b"',
    ],
    [
      '{"a": "\\x"}',
      'line 1, column 7: expected a text that ends in a double quote, without line breaks or unknown escapes',
    ],
    ['<html>', 'line 1, column 1: expected a value, found "<"'],
  ])('%j', (text, message) => {
    const errors = errorsOf(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  test('every cut of a file says that it is cut off, or where', () => {
    const text = JSON.stringify(example, null, 2);
    for (let length = 0; length < text.length; length += 7) {
      const [error] = errorsOf(text.slice(0, length));
      expect(error, `cut at ${length}`).toMatch(
        /found an empty file|the end of the file|double quote|is not JSON/,
      );
    }
  });
});

describe('hostile files', () => {
  test('a number too large for a float is not finite', () => {
    expect(errorsOf(JSON.stringify(example).replace('"x":240', '"x":1e999'))).toEqual([
      '/nodes/1/position/x: expected a number from -1000000 to 1000000, found Infinity',
    ]);
    expect(errorsOf(JSON.stringify(example).replace('"x":240', '"z":1e999,"x":240'))).toEqual([
      '/nodes/1/position/z: expected a finite number, found Infinity',
    ]);
  });

  test('a field called __proto__ is refused and changes nothing', () => {
    const text = JSON.stringify(example).replace('"x":240', '"__proto__":{"y":1},"x":240');
    expect(errorsOf(text)).toEqual([
      '/nodes/1/position/__proto__: expected no field of this name, found an object',
    ]);
    expect(({} as { y?: number }).y).toBeUndefined();
  });

  test('a field called constructor is an unknown field like others', () => {
    const odd = JSON.parse(
      JSON.stringify(example).replace(
        '"lengthKm":20}',
        '"lengthKm":20,"constructor":{"prototype":1}}',
      ),
    );
    expect(parseDesign(odd, testCatalogue)).toMatchObject({ ok: true, design: odd });
    expect(warningsOf(odd)).toHaveLength(1);
  });

  test('ten megabytes are refused by size, without being read', () => {
    const text = JSON.stringify({ ...example, description: 'x'.repeat(10_000_000) });
    expect(errorsOf(text)).toEqual([
      'expected a file of at most 8.0 million characters, found 10.0 million characters',
    ]);
  });

  test('too many parts are refused by number', () => {
    const nodes = Array.from({ length: 5001 }, (_, index) => ({ id: `n${index}` }));
    expect(errorsOf({ ...example, nodes })).toEqual([
      '/nodes: expected at most 5000 nodes, found a list of 5001',
    ]);
  });

  test('deep nesting and cycles are refused', () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    expect(errorsOf(deep)[0]).toContain('more than 32 levels');
    expect(errorsOf('['.repeat(500_000))[0]).toContain('the end of the file');
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(errorsOf({ ...example, cycle })[0]).toContain('more than 32 levels');
  });

  test('lists that share themselves a million times are refused', () => {
    let list: unknown[] = [1, 1, 1, 1];
    for (let level = 0; level < 20; level++) list = [list, list, list, list];
    expect(errorsOf({ ...example, list })[0]).toContain('more than 1000000 values');
  });

  test('hundreds of thousands of mistakes are refused, not choked on', () => {
    const path = Array.from({ length: 900_000 }, () => 3);
    expect(errorsOf(spoil(example, '/demands/0/path', path))).toEqual([
      '/demands/0/path: expected at most 5000 links, found a list of 900000',
    ]);
    expect(spoiled('/links/1/scheme/bellWeights', path)[0]).toContain('at most 100 numbers');
    const bad = {
      parameters: { lengthKm: -1, groupIndex: 0, parallelPairs: 0, stationFraction: 2 },
    };
    const links = Array.from({ length: 10_000 }, () => ({
      ...bad,
      scheme: { kind: 'double-click', darkCountHz: -1 },
    }));
    expect(errorsOf({ ...example, links })).toHaveLength(201);
  });

  test('a list that claims a length it does not have is refused', () => {
    expect(errorsOf({ ...example, list: new Array(4_000_000_000) })[0]).toContain(
      'more than 1000000 values',
    );
    expect(errorsOf({ ...example, bytes: new Float64Array(1e7), when: new Date(0) })).toEqual([
      '/bytes: expected a value that JSON can hold, found "Float64Array"',
      '/when: expected a value that JSON can hold, found "Date"',
    ]);
  });

  test('names of unknown fields cannot break the line either', () => {
    const [warning] = warningsOf({ ...example, ['a\n\u202Eb'.repeat(1000)]: 1 });
    expect(warning).not.toMatch(/[\n\u202E]/);
    expect(warning.length).toBeLessThan(400);
  });

  test('anything at all is answered, never thrown', () => {
    const trap = {
      get nodes(): never {
        throw new Error('no');
      },
    };
    const inputs = [
      null,
      undefined,
      0,
      Number.NaN,
      true,
      'null',
      '[]',
      '3',
      [],
      {},
      () => 1,
      Symbol('s'),
      1n,
      new Map(),
      trap,
    ];
    for (const input of inputs) expect(errorsOf(input).length).toBeGreaterThan(0);
  });

  test('the time to refuse or open a large file is printed', () => {
    const nodes = Array.from({ length: 5000 }, (_, index) => ({
      ...example.nodes[index % 2],
      id: `n${index}`,
    }));
    const links = Array.from({ length: 9999 }, (_, index) => ({
      ...example.links[index % 2],
      id: `l${index}`,
      source: `n${index % 5000}`,
      target: `n${(index * 7 + 1) % 5000}`,
    }));
    const demands = Array.from({ length: 1000 }, (_, index) => ({
      id: `d${index}`,
      source: `n${index}`,
      target: `n${4999 - index}`,
    }));
    const text = JSON.stringify({ ...example, nodes, links, demands });
    const start = performance.now();
    parseDesign(text, testCatalogue);
    console.log(
      `${(text.length / 1e6).toFixed(1)} MB checked in ${(performance.now() - start).toFixed(0)} ms`,
    );
  });
});
