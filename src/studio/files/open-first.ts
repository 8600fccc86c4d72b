/** What is on screen first: a link's design as a view, else the reader's last document, else the first example. */
import { library as catalogue } from '../../library';
import { exampleDesigns } from '../../library/designs';
import type { StudioStores } from '../context';

/** Opened on the very first visit: a real metropolitan network. */
const FIRST_EXAMPLE = 'chicago-starlight';
const SHARE_LINK = /^#q\d+\./;

/** Opens the address's design as a view, or else the reader's own last document. */
export async function openFirst(stores: StudioStores): Promise<void> {
  if (!SHARE_LINK.test(window.location.hash)) return openOwn(stores);
  const problem = await openLink(stores, window.location.hash);
  if (problem === undefined) return;
  await openOwn(stores);
  stores.session.actions.notify({
    tone: 'error',
    text: `This link could not be opened: ${problem}. Below is your own last document.`,
  });
}

/** Shows a link's design as a view; the reader's documents stay as they are. What is wrong comes back as a sentence. */
export async function openLink(
  { autosave, session }: StudioStores,
  fragment: string,
): Promise<string | undefined> {
  const { decodeShareLink } = await import('../../formats/share-link');
  const opened = await decodeShareLink(fragment, catalogue);
  if (!opened.ok) return opened.errors[0]?.message ?? 'it holds no design';
  await autosave.flush();
  autosave.view(opened.design);
  session.actions.select({});
  return undefined;
}

async function openOwn({ autosave, library }: StudioStores): Promise<void> {
  const current = await library?.current().catch(() => undefined);
  const stored =
    current === undefined ? undefined : await library?.load(current).catch(() => undefined);
  if (stored) return autosave.open(stored);
  const example = exampleDesigns.find(({ id }) => id === FIRST_EXAMPLE) ?? exampleDesigns[0];
  await autosave.openNew(await example.load());
}
