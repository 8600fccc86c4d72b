/** A demand on the canvas: a dotted arc between its two end nodes. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import styles from './canvas.module.css';
import type { DemandEdge } from './flow-adapter';
import { arcPath } from './geometry';

export const DemandEdgeView = memo(function DemandEdgeView(props: EdgeProps<DemandEdge>) {
  const { sourceX, sourceY, targetX, targetY, selected } = props;
  const arc = arcPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY });
  return (
    <g className={selected ? `${styles.demand} ${styles.selected}` : styles.demand}>
      <path d={arc} className={styles.glow} />
      <path d={arc} className={styles.arc} />
      <path d={arc} className={styles.reach} />
    </g>
  );
});
