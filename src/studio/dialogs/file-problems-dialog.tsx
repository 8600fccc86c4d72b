/** What is wrong with a file that could not be opened, by JSON pointer. */
import { useSession } from '../context';
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

/** Beyond this many, one more does not help. */
const SHOWN = 200;

export function FileProblemsDialog({ onClose }: DialogProps) {
  const { name, problems } = useSession((state) => state.fileProblems) ?? {
    name: '',
    problems: [],
  };
  return (
    <Dialog title="This could not be opened" onClose={onClose} wide>
      <p className={styles.note}>
        “{name}” has {problems.length === 1 ? 'one error' : `${problems.length} errors`}. The file
        is untouched, and so is your own work.
      </p>
      <ol className={styles.fileProblems}>
        {problems.slice(0, SHOWN).map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            {pointer && <code>{pointer}</code>}
            <span>{message}</span>
          </li>
        ))}
      </ol>
      {problems.length > SHOWN && (
        <p className={styles.note}>… and {problems.length - SHOWN} more.</p>
      )}
    </Dialog>
  );
}
