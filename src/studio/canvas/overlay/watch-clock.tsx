/** The clocks of a watched run: simulated time and the viewer's, both named, so that nobody takes one for the other. */
import { useDocument, useRun } from '../../context';
import { formatCount, inWords, showSeconds } from '../../values';
import styles from './overlay.module.css';

export function WatchClock() {
  const mode = useRun((state) => state.mode);
  const watched = useRun((state) => state.watched);
  const status = useRun((state) => state.status);
  const hidden = useRun((state) => state.hidden);
  const empty = useDocument(({ design }) => design.demands.length === 0);
  if (empty || mode !== 'watch' || !watched || status === 'idle') return null;
  const delivered = Object.values(watched.delivered).reduce((sum, count) => sum + count, 0);
  return (
    <p className={styles.clock}>
      <span>
        Simulated <b>{inWords(showSeconds(watched.simulatedSeconds))}</b>
      </span>
      <span>
        Wall clock <b>{inWords(showSeconds(Math.round(watched.wallSeconds * 10) / 10))}</b>
      </span>
      <span>
        <b>{formatCount(delivered)}</b> delivered
      </span>
      {status !== 'running' && (
        <span className={styles.state}>{hidden ? 'paused while hidden' : status}</span>
      )}
    </p>
  );
}
