/** The reader's documents: open, rename, duplicate, delete (with a way back). */
import { Copy, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { DocumentSummary } from '../../stores/library-of-documents';
import { useCommandContext } from '../commands/command-context';
import { useDocument } from '../context';
import { IconButton } from '../controls/button';
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const size = (characters: number) =>
  characters < 1000 ? `${characters} B` : `${(characters / 1000).toFixed(0)} kB`;

export default function DocumentsDialog({ onClose }: DialogProps) {
  const { library, autosave, session, files, document } = useCommandContext();
  const current = useDocument((state) => state.id);
  const [documents, setDocuments] = useState<readonly DocumentSummary[]>();
  const [problem, setProblem] = useState<string>();
  const refresh = useCallback(async () => {
    await autosave.flush();
    setDocuments(await library?.list());
  }, [library, autosave]);
  useEffect(() => {
    refresh().catch((error: unknown) => setProblem(String(error)));
  }, [refresh]);

  const open = async (id: string) => {
    const stored = await library?.load(id);
    if (!stored) return;
    await autosave.flush();
    autosave.open(stored);
    session.actions.select({});
    await library?.setCurrent(id);
    onClose();
  };
  const rename = async (id: string, name: string) => {
    if (id === current)
      document.actions.edit(`Rename to ${name}`, (design) => ({ ...design, name }));
    else await library?.rename(id, name);
    await refresh();
  };
  const duplicate = async (id: string) => {
    const stored = await library?.load(id);
    if (stored) await library?.create({ ...stored.design, name: `${stored.name} copy` });
    await refresh();
  };
  const remove = async (id: string) => {
    const removed = await library?.remove(id);
    if (removed)
      session.actions.notify({
        text: `Deleted “${removed.name}”.`,
        action: { label: 'Undo', run: () => void library?.restore(removed) },
      });
    await refresh();
  };

  return (
    <Dialog title="My documents" onClose={onClose} wide>
      {!library && (
        <p className={styles.problem}>
          This browser lets the page store nothing, so there are no documents to list. Save your
          work to a file.
        </p>
      )}
      {problem && <p className={styles.problem}>{problem}</p>}
      <ul className={styles.documents}>
        {documents?.map((summary) => (
          <li key={summary.id} aria-current={summary.id === current ? 'true' : undefined}>
            <button
              type="button"
              className={styles.open}
              onClick={() => void open(summary.id)}
              aria-label={`Open ${summary.name}`}
            >
              <b>{summary.name}</b>
              <span>
                {date.format(summary.changedAt)} · {size(summary.size)}
                {summary.id === current && ' · on screen'}
              </span>
            </button>
            <Rename name={summary.name} onRename={(name) => void rename(summary.id, name)} />
            <IconButton
              name={`Duplicate ${summary.name}`}
              onClick={() => void duplicate(summary.id)}
            >
              <Copy size={15} />
            </IconButton>
            <IconButton
              name={`Delete ${summary.name}`}
              disabled={summary.id === current}
              hint={summary.id === current ? 'Open another document to delete this one' : undefined}
              onClick={() => void remove(summary.id)}
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      {documents?.length === 0 && <p className={styles.note}>Nothing stored yet.</p>}
      <p className={styles.note}>
        They are kept by this browser on this device only. Clearing its site data deletes them; a
        file or a link does not depend on it.{' '}
        <button type="button" className={styles.link} onClick={files.save}>
          Save a copy to a file
        </button>
      </p>
    </Dialog>
  );
}

function Rename({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    const text = typed?.trim();
    setTyped(undefined);
    if (text && text !== name) onRename(text);
  };
  return (
    <input
      className={styles.rename}
      aria-label={`Name of ${name}`}
      value={typed ?? name}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
