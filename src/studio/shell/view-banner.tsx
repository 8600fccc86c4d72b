/** The banner over a design from a link: it is a view, and a copy is one click away. */
import { useCommandContext } from '../commands/command-context';
import { useDocument } from '../context';
import { Button } from '../controls/button';
import styles from './shell.module.css';

export function ViewBanner() {
  const { files, document } = useCommandContext();
  const readOnly = useDocument((state) => state.readOnly);
  if (!readOnly) return null;
  return (
    <section className={styles.banner} aria-label="View only">
      <span>
        <b>View only:</b> your own work is untouched.
      </span>
      <Button look="primary" onClick={() => void files.openDesign(document.getState().design)}>
        Make a copy
      </Button>
    </section>
  );
}
