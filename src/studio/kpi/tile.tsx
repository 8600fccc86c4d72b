/** One tile: label, large figure, and a line that says how sure it is. */
import type { ReactNode } from 'react';
import type { Origin } from '../../stores/run-shown';
import type { Shown } from '../values';
import styles from './kpi.module.css';

export interface TileProps {
  readonly label: string;
  readonly figure: Shown | undefined;
  readonly origin?: Origin;
  readonly stale?: boolean;
  readonly exact?: boolean;
  /** Instead of a figure, for example `none`. */
  readonly instead?: string;
  readonly note?: ReactNode;
  /** The figure that there would be without any noise; absent where that is the same, or not known. */
  readonly clean?: string;
  /** A small picture under the figure. */
  readonly scale?: ReactNode;
}

export function Tile({
  label,
  figure,
  origin,
  stale,
  exact,
  instead,
  note,
  clean,
  scale,
}: TileProps) {
  const estimate = origin === 'estimate' && figure !== undefined;
  const look = [styles.tile, estimate && styles.estimate, stale && styles.stale];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-label={label} className={look.filter(Boolean).join(' ')}>
      <div className={styles.heads}>
        <span className={styles.label}>{label}</span>
        {clean && (
          <span
            className={styles.clean}
            title="Without any noise, by the estimate; see the Noise tab"
          >
            {clean} clean
          </span>
        )}
      </div>
      <div className={styles.value}>
        {figure ? (
          <>
            {figure.value} <small>{figure.unit}</small>
          </>
        ) : (
          <span className={styles.absent}>{instead ?? '–'}</span>
        )}
      </div>
      <div className={styles.note}>
        {figure?.error !== undefined && (
          <span
            className={styles.interval}
            title={
              figure.error === '0'
                ? 'Every pair came out the same: there is no spread to average'
                : 'Half-width of the 95 % interval'
            }
          >
            ± {figure.error}
          </span>
        )}
        {estimate && <EstimateMark exact={exact} />}
        {stale && figure ? (
          <span>of an earlier design</span>
        ) : typeof note === 'string' ? (
          // Where room is short it ends in dots: the whole of it is in the tooltip.
          <span title={note}>{note}</span>
        ) : (
          note
        )}
      </div>
      {scale && <div className={styles.scale}>{scale}</div>}
    </div>
  );
}

/** A ring that says that nobody measured this figure. */
export function EstimateMark({ exact }: { exact?: boolean }) {
  return exact === false ? (
    <span
      className={styles.mark}
      title="A closed form that is approximate for this design; run to measure"
    >
      approximate
    </span>
  ) : (
    <span
      className={styles.mark}
      title="Computed in closed form, exact for this design; run to measure"
    >
      estimate
    </span>
  );
}
