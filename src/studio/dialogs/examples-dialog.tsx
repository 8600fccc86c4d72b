/** The shelf of example networks: each opens as a document of the reader's own. */
import { exampleDesigns } from '../../library/designs';
import { useCommandContext } from '../commands/command-context';
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

export function ExamplesDialog({ onClose }: DialogProps) {
  const { files, session } = useCommandContext();
  const shelves = [...new Set(exampleDesigns.map(({ shelf }) => shelf))];
  return (
    <Dialog title="Examples" onClose={onClose} wide>
      {shelves.map((shelf) => (
        <section key={shelf} className={styles.shelf} aria-labelledby={`shelf-${shelf}`}>
          <h3 id={`shelf-${shelf}`}>{shelf}</h3>
          <ul>
            {exampleDesigns
              .filter((example) => example.shelf === shelf)
              .map((example) => (
                <li key={example.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onClose();
                      void files.openExample(example.id);
                    }}
                  >
                    <b>{example.title}</b>
                    <span>{example.summary}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className={styles.note}>
        Each opens as a document of your own. Source and license stand in the inspector when nothing
        is selected. Published experiments are modeled in the{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => session.actions.openDialog('gallery')}
        >
          validation gallery
        </button>
        .
      </p>
    </Dialog>
  );
}
