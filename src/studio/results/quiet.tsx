/** A sentence where a chart or table will be: what is missing and how to get it. */
import type { ReactNode } from 'react';
import styles from './results.module.css';

export const Quiet = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles.quiet}>
    <p>{children}</p>
    {action}
  </div>
);

/** A demand that cannot be served: why, and that drawing is the cure. */
export const Blocked = ({ reason }: { reason: string }) => (
  <Quiet>
    <strong>This service is blocked.</strong> {reason} Mend the path and the figures come back.
  </Quiet>
);
