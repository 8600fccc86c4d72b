/** A useful lifetime in a table: none, a time, or no end with the reason. */
import type { DemandReport, Figure } from '../../port/port';
import type { Origin } from '../../stores/run-shown';
import { endlessBecause, showSeconds } from '../values';
import { FigureCell } from './figure-cell';
import styles from './results.module.css';

/** Zero is too late already; none although there are pairs never ends. */
export function LifetimeCell({
  lifetime,
  report,
  origin,
}: {
  readonly lifetime: Figure | undefined;
  readonly report: DemandReport | undefined;
  readonly origin: Origin | undefined;
}) {
  if (lifetime?.mean === 0) return <span className={styles.dim}>none</span>;
  if (report?.stored === false) return <span className={styles.dim}>not stored</span>;
  if (lifetime || !report?.fidelity)
    return <FigureCell figure={lifetime} show={showSeconds} origin={origin} />;
  const why = endlessBecause(report);
  return (
    <span title={`Never ends: ${why}`}>
      <span aria-hidden="true">∞</span>
      <span className="visually-hidden">never ends: {why}</span>
    </span>
  );
}
