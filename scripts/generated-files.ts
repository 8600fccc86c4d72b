/** Writes generated files, or with `--check` on the command line fails when those in the repository differ. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Options {
  /** What makes the files, for the message: `npm run docs`. */
  readonly command: string;
  /** A folder that holds nothing but these files: any other in it is removed, or reported. */
  readonly folder?: string;
}

/** `files` maps a path to its whole text. */
export function writeOrCheck(
  files: ReadonlyMap<string, string>,
  { command, folder }: Options,
): void {
  const present = folder && existsSync(folder) ? readdirSync(folder) : [];
  const surplus = present.map((name) => join(folder!, name)).filter((path) => !files.has(path));
  const differing = [...files.keys()].filter(
    (path) => !existsSync(path) || readFileSync(path, 'utf8') !== files.get(path),
  );
  if (!process.argv.includes('--check')) {
    for (const path of surplus) rmSync(path);
    for (const path of differing) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, files.get(path)!);
      console.log(`wrote ${path}`);
    }
    return;
  }
  for (const path of [...differing, ...surplus]) console.error(`${path} is stale: run ${command}`);
  if (differing.length + surplus.length > 0) process.exitCode = 1;
}
