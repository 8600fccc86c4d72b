/** Short notices at the foot of the canvas: what happened, and a way back where there is one. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice } from '../../stores/session';
import { useSession, useStudio } from '../context';
import { Button, IconButton } from '../controls/button';
import styles from './shell.module.css';

const SHOWN_MS = 6_000;

export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    <div className={styles.notices} role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { notice: Notice }) {
  const { session } = useStudio();
  const { id, tone, text, action } = notice;
  useEffect(() => {
    // Errors stay until they are read.
    if (tone === 'error') return;
    const timer = setTimeout(() => session.actions.dismiss(id), action ? 2 * SHOWN_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [session, id, tone, action]);
  return (
    <div className={tone === 'error' ? `${styles.notice} ${styles.noticeError}` : styles.notice}>
      <span>{text}</span>
      {action && (
        <Button
          look="quiet"
          onClick={() => {
            action.run();
            session.actions.dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton name="Dismiss" onClick={() => session.actions.dismiss(id)}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
