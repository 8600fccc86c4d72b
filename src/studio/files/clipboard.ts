/** Copy and paste: the clipboard holds a design as text, so that it works across tabs and in a text editor. */

import { cutOut, deleteSelection, paste } from '../commands/selection';
import type { StudioStores } from '../context';
import type { Files } from './files';

export interface Clipboard {
  copy(): void;
  cut(): void;
  paste(): void;
  /** Takes in pasted text: a piece without a name joins the design on screen, a named design opens as its own document. */
  take(text: string): void;
}

export function createClipboard(stores: StudioStores, files: Files): Clipboard {
  const { document, session } = stores;
  /** The last piece copied here, for browsers that give no access to the clipboard. */
  let last = '';

  const copy = (): boolean => {
    const piece = cutOut(document.getState().design, session.getState().selection);
    if (!piece) {
      session.actions.notify({ text: 'Select nodes to copy them with the links between them.' });
      return false;
    }
    void import('./design-text')
      .then(({ designText }) => {
        last = designText(piece);
        return navigator.clipboard?.writeText(last);
      })
      .catch(() => undefined);
    return true;
  };
  const take = async (text: string) => {
    const { isDatasheet, readDesign } = await import('./design-text');
    if (isDatasheet(text)) return files.openText(text, 'Pasted text');
    const { design } = readDesign(text);
    if (design && design.name === undefined && !document.getState().readOnly) paste(stores, design);
    else await files.openText(text, 'Pasted text');
  };
  return {
    copy: () => void copy(),
    cut() {
      if (copy()) deleteSelection(stores);
    },
    paste() {
      const read = navigator.clipboard?.readText?.() ?? Promise.resolve(last);
      void read.catch(() => last).then((text) => take(text || last));
    },
    take: (text) => void take(text),
  };
}
