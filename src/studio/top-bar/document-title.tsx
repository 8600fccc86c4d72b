/** Name of the document, to be edited in place, and whether it is safe. */
import { useState } from 'react';
import { documentName } from '../../stores/library-of-documents';
import { useDocument, useSaved, useStudio } from '../context';
import { tip } from '../controls/tips';
import styles from './top-bar.module.css';

export function DocumentTitle() {
  const { document } = useStudio();
  const name = useDocument((state) => documentName(state.design));
  const readOnly = useDocument((state) => state.readOnly);
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    const text = typed?.trim();
    setTyped(undefined);
    if (text && text !== name)
      document.actions.edit(`Rename to ${text}`, (design) => ({ ...design, name: text }));
  };
  return (
    <div className={styles.title}>
      <span className={styles.sizer} data-text={typed ?? name}>
        <input
          aria-label="Document name"
          size={1}
          value={typed ?? name}
          readOnly={readOnly}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(undefined);
            if (event.key === 'Enter' || event.key === 'Escape')
              requestAnimationFrame(() => (event.target as HTMLElement).blur());
          }}
        />
      </span>
      <SavedMark />
    </div>
  );
}

const WORDS = {
  saved: 'saved',
  saving: 'saving …',
  failed: 'not saved',
  view: 'view only',
} as const;

function SavedMark() {
  const status = useSaved((state) => state.status);
  const problem = useSaved((state) => state.problem);
  return (
    <span role="status" className={styles.savedBox}>
      <span
        className={status === 'failed' ? styles.unsaved : styles.saved}
        tabIndex={problem ? 0 : undefined}
        {...tip(problem)}
      >
        {WORDS[status]}
        {status === 'saved' && <span className={styles.where}> on this device</span>}
      </span>
    </span>
  );
}
