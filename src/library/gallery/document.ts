/** The design of a gallery row as a document to open: with its title, how it is modeled, and every source. */
import type { Attribution, Design } from '../../network/design';
import { shownInputs } from './inputs';
import type { GalleryRow } from './row';
import { originText } from './text';

const attributionOf = (row: GalleryRow): Attribution => {
  const sources = row.observables.map(({ reported }) => reported.source);
  const url = sources.find((source) => source.url)?.url;
  const inputs = shownInputs(row).map(({ figures, source }) => {
    const values = figures.map(({ label, value }) => `${label} ${value}`).join(', ');
    const condition = source.condition ? `; ${source.condition}` : '';
    return `${values}: ${source.citation} (${originText(source)}${condition}).`;
  });
  return {
    source: [...new Set(sources.map(({ citation }) => citation))].join('; '),
    licence: 'Facts only',
    ...(url ? { url } : {}),
    note: inputs.join(' '),
  };
};

export const documentOf = (row: GalleryRow): Design => ({
  ...row.design,
  name: row.title,
  description: row.model,
  attribution: attributionOf(row),
});
