/** Conversion between file formats, by extension: design files and share links. */
import { extname } from 'node:path';
import { openDesign, serializeDesign } from '../formats/own-file';
import { decodeShareLink, encodeShareLink } from '../formats/share-link';
import { library } from '../library';
import type { Design } from '../network/design';
import { formatProblem } from '../network/validate';

export type Conversion =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly string[] };

interface Format {
  readonly read: (text: string) => Promise<Design | readonly string[]>;
  readonly write: (design: Design) => Promise<string>;
}

const formats: { readonly [extension: string]: Format } = {
  '.json': {
    read: async (text) => {
      const opened = openDesign(text, library);
      return opened.ok ? opened.design : opened.errors.map(formatProblem);
    },
    write: async (design) => serializeDesign(design),
  },
  '.link': {
    read: async (text) => {
      const opened = await decodeShareLink(text.trim(), library);
      return opened.ok ? opened.design : opened.errors.map(formatProblem);
    },
    write: async (design) => `${await encodeShareLink(design)}\n`,
  },
};

const known = Object.keys(formats).join(', ');

/** Convert text from the format of one file name to that of another. */
export const convert = async (text: string, input: string, output: string): Promise<Conversion> => {
  const from = formats[extname(input)];
  const to = formats[extname(output)];
  if (!from) return { ok: false, problems: [`${input}: expected an extension among ${known}`] };
  if (!to) return { ok: false, problems: [`${output}: expected an extension among ${known}`] };
  const read = await from.read(text);
  if (Array.isArray(read)) return { ok: false, problems: read };
  return { ok: true, text: await to.write(read as Design) };
};
