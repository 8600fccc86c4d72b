/** The reader's documents: open, rename, duplicate, delete (with a way back). */
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { emptyDesign } from '../../stores/document';
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

export function DocumentsDialog({ onClose }: DialogProps) {
  const { library, autosave, session, files, document } = useCommandContext();
  const current = useDocument((state) => state.id);
  const [documents, setDocuments] = useState<readonly DocumentSummary[]>();
  const [problem, setProblem] = useState<string>();

  /** Runs a change of the library, then lists it anew; a refusal of the browser is shown in words. */
  const attempt = useCallback(
    async (change: () => Promise<unknown>) => {
      try {
        await autosave.flush();
        await change();
        setDocuments(await library?.list());
      } catch (error) {
        setProblem(`The browser refused: ${error instanceof Error ? error.message : error}`);
      }
    },
    [library, autosave],
  );
  useEffect(() => {
    void attempt(async () => undefined);
  }, [attempt]);

  const show = async (id: string) => {
    const stored = await library?.load(id);
    if (!stored) return;
    autosave.open(stored);
    session.actions.select({});
    await library?.setCurrent(id);
  };
  const rename = async (id: string, name: string) => {
    if (id === current)
      document.actions.edit(`Rename to ${name}`, (design) => ({ ...design, name }));
    else await library?.rename(id, name);
    await autosave.flush();
  };
  const duplicate = async (id: string) => {
    const stored = await library?.load(id);
    if (stored) await library?.create({ ...stored.design, name: `${stored.name} copy` });
  };
  /** The one on screen makes room for the next newest, or for an empty one. */
  const remove = async (id: string) => {
    if (id === current) {
      const next = documents?.find((other) => other.id !== id);
      if (next) await show(next.id);
      else await autosave.openNew(emptyDesign);
    }
    const removed = await library?.remove(id);
    if (!removed) return;
    session.actions.notify({
      text: `Deleted “${removed.name}”.`,
      action: { label: 'Undo', run: () => void library?.restore(removed) },
    });
  };

  return (
    <Dialog title="My documents" onClose={onClose} wide>
      {!library && (
        <p className={styles.problem}>
          This browser lets the page store nothing, so there are no documents to list. Save your
          work to a file.
        </p>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <ul className={styles.documents}>
        {documents?.map((summary) => (
          <Item
            key={summary.id}
            summary={summary}
            onScreen={summary.id === current}
            onOpen={() => void attempt(() => show(summary.id)).then(onClose)}
            onRename={(name) => void attempt(() => rename(summary.id, name))}
            onDuplicate={() => void attempt(() => duplicate(summary.id))}
            onRemove={() => void attempt(() => remove(summary.id))}
          />
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

function Item({
  summary,
  onScreen,
  onOpen,
  onRename,
  onDuplicate,
  onRemove,
}: {
  summary: DocumentSummary;
  onScreen: boolean;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}) {
  const { name, changedAt, size: characters } = summary;
  const [renaming, setRenaming] = useState(false);
  return (
    <li aria-current={onScreen ? 'true' : undefined}>
      {renaming ? (
        <NameField
          name={name}
          onDone={(text) => {
            setRenaming(false);
            if (text && text !== name) onRename(text);
          }}
        />
      ) : (
        <button type="button" className={styles.open} onClick={onOpen} aria-label={`Open ${name}`}>
          <b>{name}</b>
          <span>
            {date.format(changedAt)} · {size(characters)}
            {onScreen && ' · on screen'}
          </span>
        </button>
      )}
      <IconButton name={`Rename ${name}`} onClick={() => setRenaming(!renaming)}>
        <Pencil size={15} />
      </IconButton>
      <IconButton name={`Duplicate ${name}`} onClick={onDuplicate}>
        <Copy size={15} />
      </IconButton>
      <IconButton name={`Delete ${name}`} onClick={onRemove}>
        <Trash2 size={15} />
      </IconButton>
    </li>
  );
}

/** Takes the focus, keeps the text on Enter or when left, forgets it on Escape. */
function NameField({ name, onDone }: { name: string; onDone: (text?: string) => void }) {
  return (
    <input
      ref={(field) => field?.focus()}
      className={styles.rename}
      aria-label="New name"
      defaultValue={name}
      maxLength={200}
      onBlur={(event) => onDone(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        // Escape leaves the field, not the dialog.
        event.preventDefault();
        event.currentTarget.value = name;
        event.currentTarget.blur();
      }}
    />
  );
}
