/** A sentence where a chart or table will be: what is missing and how to get it. */
import type { ReactNode } from 'react';
import styles from './results.module.css';

export const Quiet = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles.quiet}>
    <p>{children}</p>
    {action}
  </div>
);
