/** A page of the reference and the Markdown that it is made of. */

export interface Page {
  readonly file: string;
  readonly title: string;
  /** One sentence for the index. */
  readonly summary: string;
  readonly text: string;
}

const NOTE = '<!-- Made from src/library by `npm run docs`: edit there. -->';

export function page(file: string, title: string, summary: string, parts: readonly string[]): Page {
  return {
    file,
    title,
    summary,
    text: `${[NOTE, `# ${title}`, summary, ...parts].join('\n\n')}\n`,
  };
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const link = (text: string, url: string | undefined) => (url ? `[${text}](${url})` : text);
