/** A row of marks along a scale, with as many of their labels as find room. */
import { useLayoutEffect, useRef, useState } from 'react';
import { type Labeled, placeLabels } from './mark-labels';
import styles from './scale-marks.module.css';

export interface ScaleMark extends Labeled {
  readonly title: string;
}

/** Marks that come first in the list get their labels first. They stand below the scale, or above what it measures. */
export function ScaleMarks({
  marks,
  above = false,
}: {
  readonly marks: readonly ScaleMark[];
  readonly above?: boolean;
}) {
  const row = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    observer.observe(row.current!);
    return () => observer.disconnect();
  }, []);
  const leans = placeLabels(marks, width);
  return (
    <div className={above ? `${styles.marks} ${styles.above}` : styles.marks} ref={row}>
      {marks.map(({ id, at, label, title }) => {
        const lean = leans.get(id);
        return (
          <span key={id} style={{ left: `${at * 100}%` }} title={title}>
            {lean !== undefined && (
              <i style={{ transform: `translateX(${-100 * lean}%)` }}>{label}</i>
            )}
          </span>
        );
      })}
    </div>
  );
}
