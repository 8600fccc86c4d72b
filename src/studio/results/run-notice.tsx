/** What stands between the reader and fresh figures, in words; nothing when all is well. */
import { useRun } from '../context';
import styles from './results.module.css';

export function RunNotice() {
  const { problem, status, message } = useRun((run) => run);
  const words = problem
    ? { tone: styles.bad, text: `This design cannot be computed: ${problem}` }
    : status === 'stalled'
      ? {
          tone: styles.warn,
          text:
            message ??
            'The run has stalled: every memory waits for another, nothing can ever happen.',
        }
      : status === 'failed'
        ? { tone: styles.bad, text: message ?? 'The simulation failed. Run it again.' }
        : status === 'limit'
          ? {
              tone: styles.warn,
              text: message ?? 'The run reached its event limit before the precision asked for.',
            }
          : undefined;
  if (!words) return null;
  return (
    <p className={`${styles.notice} ${words.tone}`} role="status">
      {words.text}
    </p>
  );
}
