/** Documents to and from files: new, open, save, duplicate, example. Nothing of the reader's is ever written over. */

import { exampleDesigns } from '../../library/designs';
import type { Design } from '../../network/design';
import { emptyDesign } from '../../stores/document';
import { documentName } from '../../stores/library-of-documents';
import { openDatasheetText } from '../commands/devices';
import type { StudioStores } from '../context';
import { saveText } from './save-text';

/** Longest file that is read, in bytes: far beyond any network, short of freezing the page. */
const MOST_BYTES = 20_000_000;

export interface Files {
  create(): void;
  /** Asks for a file and opens it. */
  open(): void;
  /** Opens this file as a document of its own, or takes a datasheet's device in; lists what is wrong with it. */
  openFile(file: File): Promise<void>;
  /** The same for text that was pasted. */
  openText(text: string, name: string): Promise<void>;
  save(): void;
  duplicate(): void;
  openExample(id: string): Promise<void>;
  /** Opens a design as a document of its own. */
  openDesign(design: Design): Promise<void>;
}

export function createFiles(stores: StudioStores): Files {
  const { document, session, autosave } = stores;
  const openDesign = async (design: Design) => {
    await autosave.openNew(design);
    session.actions.select({});
  };
  const openText = async (text: string, name: string) => {
    const { isDatasheet, readDesign } = await import('./design-text');
    if (isDatasheet(text)) return openDatasheetText(stores, text, name);
    const { design, problems, warnings } = readDesign(text);
    if (!design) {
      session.actions.showFileProblems({ name, problems });
      return;
    }
    await openDesign(design);
    for (const warning of warnings.slice(0, 1)) session.actions.notify({ text: warning });
  };
  const files: Files = {
    openDesign,
    openText,
    create: () => void openDesign(emptyDesign),
    open() {
      const input = Object.assign(window.document.createElement('input'), {
        type: 'file',
        accept: '.json,.bellhop,application/json',
      });
      input.addEventListener('change', () => {
        const [file] = input.files ?? [];
        if (file) void files.openFile(file);
      });
      input.click();
    },
    async openFile(file) {
      if (file.size > MOST_BYTES) {
        const message = `The file has ${Math.round(file.size / 1e6)} MB; designs of up to ${MOST_BYTES / 1e6} MB are read.`;
        session.actions.showFileProblems({ name: file.name, problems: [{ pointer: '', message }] });
        return;
      }
      await openText(await file.text(), file.name);
    },
    async save() {
      const { design } = document.getState();
      const { designFileName, designText } = await import('./design-text');
      const saved = await saveText(designFileName(design), designText(design));
      if (saved) session.actions.notify({ text: saved });
    },
    duplicate() {
      const { design } = document.getState();
      void openDesign({ ...design, name: `${documentName(design)} copy` }).then(() =>
        session.actions.notify({ text: 'This is the copy. The original is in My documents.' }),
      );
    },
    async openExample(id) {
      const example = exampleDesigns.find((candidate) => candidate.id === id);
      if (example) await openDesign(await example.load());
    },
  };
  return files;
}
