/** A small fidelity scale from 0.5 to 1: where uses begin for these pairs, and where they stand. */
import type { UsabilityBand } from '../../port/port';
import { fidelityShare } from './domain';
import styles from './fidelity-scale.module.css';
import { marksInWords, usabilityMarks } from './usability';

export function FidelityScale({
  fidelity,
  bands,
}: {
  readonly fidelity: number;
  readonly bands: readonly UsabilityBand[] | undefined;
}) {
  const marks = usabilityMarks(bands);
  const words = marksInWords(marks, fidelity);
  const percent = (value: number) => `${100 * fidelityShare(value)}%`;
  return (
    <span className={styles.scale} role="img" aria-label={words} title={words}>
      <i className={styles.bar} style={{ width: percent(fidelity) }} />
      {marks.map((mark) => (
        <i
          key={mark.id}
          className={fidelity > mark.fidelity ? `${styles.mark} ${styles.passed}` : styles.mark}
          style={{ left: percent(mark.fidelity) }}
        />
      ))}
    </span>
  );
}
