/** A thin bar for work whose share that is done is known. */
import styles from './controls.module.css';

export const ProgressBar = ({ name, share }: { readonly name: string; readonly share: number }) => (
  <span
    role="progressbar"
    aria-label={name}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
    className={styles.progress}
  >
    <i style={{ width: `${share * 100}%` }} />
  </span>
);
