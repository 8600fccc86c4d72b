/** A verdict as a small pill: a sign, a few words, and the reason on hover and for screen readers. */
import { useStudio } from '../context';
import type { Verdict } from '../values';
import styles from './kpi.module.css';

const SIGN: { readonly [kind in Verdict['kind']]: string } = {
  meets: '✓',
  below: '▲',
  open: '○',
  blocked: '✕',
};

/** A pill with a pointer is a button that jumps to the field that costs most. */
export function VerdictPill({ verdict, stale }: { verdict: Verdict; stale: boolean }) {
  const { session } = useStudio();
  const { kind, short, reason, pointer } = verdict;
  const look = `${styles.pill} ${styles[kind]} ${stale ? styles.faded : ''}`;
  const words = (
    <>
      <span aria-hidden="true">{SIGN[kind]}</span>
      <span className={styles.short}>{short}</span>
      {reason && <span className="visually-hidden">. {reason}</span>}
    </>
  );
  return pointer ? (
    <button
      type="button"
      className={look}
      title={`${reason} Click to go to the field.`}
      onClick={() => session.actions.focusField(pointer)}
    >
      {words}
    </button>
  ) : (
    <span className={look} title={reason}>
      {words}
    </span>
  );
}
