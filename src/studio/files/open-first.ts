/** What is on screen first: a link's design as a view, else the reader's last document, else the first example. */
import { exampleDesigns } from '../../library/designs';
import type { StudioStores } from '../context';

/** Opened on the very first visit: a real metropolitan network. */
const FIRST_EXAMPLE = 'chicago-starlight';

/** True when what opened should run at once. */
export async function openFirst(stores: StudioStores): Promise<boolean> {
  const { autosave, library } = stores;
  const current = await library?.current().catch(() => undefined);
  const stored = current === undefined ? undefined : await library?.load(current);
  if (stored) {
    autosave.open(stored);
    return true;
  }
  const example = exampleDesigns.find(({ id }) => id === FIRST_EXAMPLE) ?? exampleDesigns[0];
  await autosave.openNew(await example.load());
  return true;
}
