/** Reading the command line: a command, files, and options with a value. */

export interface Arguments {
  readonly command: string | undefined;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly seed?: number;
  readonly pairs?: number;
  readonly duration?: number;
  readonly precision?: number;
  readonly formalism?: string;
}

/** What was typed cannot be understood; the exit code is 2. */
export class UsageError extends Error {}

interface NumberOption {
  readonly expected: string;
  readonly isValid: (value: number) => boolean;
}

const numberOptions: { readonly [name: string]: NumberOption } = {
  seed: {
    expected: 'a whole number from 0 to 2^53',
    isValid: (v) => Number.isSafeInteger(v) && v >= 0,
  },
  pairs: {
    expected: 'a whole number ≥ 1',
    isValid: (v) => Number.isSafeInteger(v) && v >= 1,
  },
  duration: { expected: 'seconds > 0', isValid: (v) => v > 0 },
  precision: { expected: 'a number between 0 and 1', isValid: (v) => v > 0 && v < 1 },
};

/** Options that take one of a few words. */
const wordOptions: { readonly [name: string]: readonly string[] } = {
  formalism: ['fast', 'exact'],
};

/** Parse arguments. Throws `UsageError` naming what is wrong. */
export const parseArguments = (given: readonly string[]): Arguments => {
  const files: string[] = [];
  const numbers: { [name: string]: number } = {};
  const words: { [name: string]: string } = {};
  let json = false;
  let help = false;
  for (let i = 0; i < given.length; i++) {
    const word = given[i];
    const [name, inline] = word.startsWith('--') ? word.slice(2).split('=', 2) : [''];
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (name && Object.hasOwn(numberOptions, name)) {
      const text = inline ?? given[++i];
      const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
      const option = numberOptions[name];
      if (!Number.isFinite(value) || !option.isValid(value)) {
        throw new UsageError(`--${name}: expected ${option.expected}, found ${text ?? 'nothing'}`);
      }
      numbers[name] = value;
    } else if (name && Object.hasOwn(wordOptions, name)) {
      const text = inline ?? given[++i];
      const expected = wordOptions[name];
      if (!expected.includes(text)) {
        throw new UsageError(
          `--${name}: expected ${expected.join(' or ')}, found ${text || 'nothing'}`,
        );
      }
      words[name] = text;
    } else if (word.startsWith('-') && word !== '-') throw new UsageError(`unknown option ${word}`);
    else files.push(word);
  }
  const [command, ...rest] = files;
  return { command, files: rest, json, help, ...numbers, ...words };
};
