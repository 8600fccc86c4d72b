/** The walls of the house: which folder may import which, and what every file must and must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import coreProgram from '../tsconfig.core.json';

/** Without DOM, React or clock; each may import from those before it. */
const CORE = ['units', 'physics', 'network', 'engine', 'library', 'analysis', 'formats', 'port'];
const SIMULATION = ['physics', 'engine', 'analysis'];

/** What each layer may import besides itself. */
const MAY_IMPORT: { readonly [layer: string]: readonly string[] } = {
  ...Object.fromEntries(CORE.map((layer, index) => [layer, CORE.slice(0, index)])),
  workers: CORE,
  cli: CORE,
  stores: CORE.filter((layer) => !SIMULATION.includes(layer)),
  studio: [...CORE.filter((layer) => !SIMULATION.includes(layer)), 'stores'],
};

const MAXIMUM_LINES = 400;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked, so that prose is not taken for code. */
  readonly code: string;
  /** Specifiers of its imports; relative ones resolved to paths of this project. */
  readonly imports: readonly string[];
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, '');
  const imports = [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier]) =>
      specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier,
  );
  return { path, text, code, imports };
}

const filesBelow = (folder: string, kinds: RegExp): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => kinds.test(path))
    .map(read);

/** `engine` for `src/engine/queue.ts` and `src/engine`, `cli` for `src/cli.ts`; `undefined` outside and for roots. */
function layerOf(path: string): string | undefined {
  const [top, second] = path.replace(/\.tsx?$/, '').split('/');
  const layer = top === 'src' ? second : top;
  return layer in MAY_IMPORT ? layer : undefined;
}

const isTest = ({ path }: SourceFile) => /\.(test|bench)\.tsx?$/.test(path);
const isIn =
  (...layers: string[]) =>
  ({ path }: SourceFile) =>
    layers.includes(layerOf(path) ?? '');
const pathsOf = (files: readonly SourceFile[]) => files.map(({ path }) => path);

const programs = ['src', 'workers', 'scripts', 'e2e'].flatMap((folder) =>
  filesBelow(folder, /\.(ts|tsx|mjs|css)$/),
);
const product = programs.filter((file) => /^(src|workers)\//.test(file.path) && !isTest(file));

describe('layers', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only from layers to its left', (layer) => {
    const allowed = new Set([layer, ...MAY_IMPORT[layer]]);
    const wrong = product
      .filter(isIn(layer))
      .flatMap(({ path, imports }) =>
        imports
          .filter((imported) => !allowed.has(layerOf(imported) ?? layer))
          .map((imported) => `${path} imports ${imported}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the core knows neither React nor a store nor Node', () => {
    const foreign = /^(react|react-dom|@xyflow|radix-ui|zustand|comlink|idb|node:)/;
    const wrong = product
      .filter(isIn(...CORE))
      .filter(({ imports }) => imports.some((imported) => foreign.test(imported)));
    expect(pathsOf(wrong)).toEqual([]);
  });

  test('the core is compiled as a program without DOM', () => {
    expect(coreProgram.compilerOptions.lib).toEqual(['ES2023']);
    expect(coreProgram.compilerOptions.types).toEqual([]);
    expect(coreProgram.include).toEqual(CORE.map((layer) => `src/${layer}`));
  });

  test('one file at most turns the design into React Flow’s nodes and edges', () => {
    const named = /import[^;]*\{[^}]*\b(Node|Edge)\b[^}]*\}\s*from\s*['"]@xyflow\/react['"]/;
    expect(pathsOf(product.filter(({ code }) => named.test(code))).length).toBeLessThanOrEqual(1);
  });

  test('up to the library, nothing reads a clock or unseeded chance', () => {
    const impure = /\b(Math\.random|Date\.now|new Date\(\)|performance\.now)\b/;
    const layers = CORE.slice(0, CORE.indexOf('library') + 1);
    const wrong = product.filter(isIn(...layers)).filter(({ code }) => impure.test(code));
    expect(pathsOf(wrong)).toEqual([]);
  });
});

describe('files', () => {
  test(`none is longer than ${MAXIMUM_LINES} lines`, () => {
    const long = programs
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAXIMUM_LINES);
    expect(long).toEqual([]);
  });

  test('each opens with a comment that says what it is', () => {
    expect(pathsOf(programs.filter(({ text }) => !/^\/\*\*?\s+\S/.test(text)))).toEqual([]);
  });

  test('names say what is inside, in kebab case', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const wrong = programs.filter(
      ({ path }) =>
        drawer.test(path) || !path.split(/[/.]/).every((part) => kebab.test(part) || part === ''),
    );
    expect(pathsOf(wrong)).toEqual([]);
  });

  test('each folder of the source says in a README what it is for', () => {
    const folders = new Set(product.map(({ path }) => dirname(path)));
    const layers = [...folders].filter((folder) => /^(workers|src\/[^/]+)$/.test(folder));
    const silent = layers.filter((folder) => !readdirSync(folder).includes('README.md'));
    expect(silent).toEqual([]);
  });

  test('none names a place that exists on one machine only', () => {
    // Written in pieces, so that this file does not find itself.
    const places = [
      ['', 'work', ''].join('/'),
      ['', 'home', ''].join('/'),
      ['', 'Users', ''].join('/'),
    ];
    const texts = new Set(['.ts', '.tsx', '.mjs', '.css', '.md', '.json', '.html']);
    const top = readdirSync('.').filter((name) => texts.has(extname(name)));
    const all = [
      ...programs,
      ...filesBelow('docs', /\.md$/),
      ...filesBelow('public', /\.json$/),
      ...top.map(read),
    ];
    const registries = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/;
    const wrong = all.filter(
      ({ path, text }) =>
        places.some((place) => text.includes(place)) ||
        (path === 'package-lock.json' && registries.test(text)),
    );
    expect(pathsOf(wrong)).toEqual([]);
  });
});
