/** A figure in a table: value, unit, half-width; an estimate is lighter. */
import type { Figure } from '../../port/port';
import { halfWidth, type Origin } from '../../stores/run-shown';
import type { Shown } from '../values';
import styles from './results.module.css';

export function FigureCell({
  figure,
  show,
  origin,
}: {
  readonly figure: Figure | undefined;
  readonly show: (mean: number, half?: number) => Shown;
  readonly origin?: Origin;
}) {
  if (!figure) return <span className={styles.dim}>–</span>;
  const { value, unit, error } = show(figure.mean, halfWidth(figure));
  return (
    <span className={origin === 'estimate' ? styles.estimated : undefined}>
      {value}
      {error !== undefined && <small> ± {error}</small>}
      {unit && <small> {unit}</small>}
    </span>
  );
}
