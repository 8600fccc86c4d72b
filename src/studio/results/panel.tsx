/** One panel of the overview: a heading, a hint, its tools, its content. */
import { type ReactNode, useId } from 'react';
import styles from './results.module.css';

export function Panel({
  title,
  hint,
  tools,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header>
        <h3 id={id} title={hint}>
          {title}
        </h3>
        {hint && <span className={styles.hint}>{hint}</span>}
        {tools && <span className={styles.tools}>{tools}</span>}
      </header>
      {children}
    </section>
  );
}
