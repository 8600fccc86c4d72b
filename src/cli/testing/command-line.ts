/** Command lines in this process, for tests. */
import { vi } from 'vitest';
import { runCommandLine } from '../commands';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run one command line, its two streams caught. */
export const run = async (...words: string[]): Promise<Outcome> => {
  let out = '';
  let err = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
  try {
    const code = await runCommandLine(words);
    return { code, out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
};
