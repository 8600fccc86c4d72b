/** Front page of the reference: its pages, each with its sentence. */
import { type Page, page } from './page';

export const indexPage = (pages: readonly Page[]) =>
  page('README.md', 'Reference', 'Everything that a design can hold.', [
    pages.map(({ file, title, summary }) => `- [${title}](${file}). ${summary}`).join('\n'),
  ]);
