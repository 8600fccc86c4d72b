/** A fiber on the canvas: a quiet line, a diamond where the heralding station stands, a pill with length and rate. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import styles from './canvas.module.css';
import { fiberLabel, stationFraction } from './fiber-label';
import type { FiberEdge } from './flow-adapter';
import { distanceBetween, labelBeside, NODE_RADIUS, pointAlong } from './geometry';
import { useLinkRate } from './link-rate';
import { useGlyphScale } from './zoom-watch';

/** Width of one character of the pill, in canvas units: enough for tabular digits at 10.5 px. */
const CHARACTER = 5.9;
const PILL_HEIGHT = 17;

export const FiberEdgeView = memo(function FiberEdgeView(props: EdgeProps<FiberEdge>) {
  const { sourceX, sourceY, targetX, targetY, selected, data } = props;
  const rateHz = useLinkRate(data?.link.id ?? '');
  const scale = useGlyphScale();
  if (!data) return null;
  const a = { x: sourceX, y: sourceY };
  const b = { x: targetX, y: targetY };
  const length = distanceBetween(a, b);
  // The diamond keeps clear of the nodes, so that it can be seen for a station at an end.
  const clear = length === 0 ? 0.5 : Math.min(0.5, ((NODE_RADIUS + 9) * scale) / length);
  const station = pointAlong(
    a,
    b,
    Math.min(1 - clear, Math.max(clear, stationFraction(data.link))),
  );
  const text = fiberLabel(data.link, rateHz);
  const width = text.length * CHARACTER + 14;
  const pill = labelBeside(
    pointAlong(a, b, 0.5),
    a,
    b,
    width * scale,
    PILL_HEIGHT * scale,
    7 * scale,
  );
  const line = `M${a.x} ${a.y}L${b.x} ${b.y}`;
  const roomy = length > (width * 0.8 + 2 * NODE_RADIUS) * scale;
  return (
    <g className={selected ? `${styles.fiber} ${styles.selected}` : styles.fiber}>
      <path d={line} className={styles.glow} />
      <path d={line} className={styles.line} />
      <path d={line} className={styles.reach} />
      <path
        transform={`translate(${station.x} ${station.y}) scale(${scale})`}
        d="M-5.5 0l5.5 -5.5l5.5 5.5l-5.5 5.5z"
        className={styles.station}
      />
      <g
        className={roomy ? styles.pill : `${styles.pill} ${styles.cramped}`}
        transform={`translate(${pill.x} ${pill.y}) scale(${scale})`}
      >
        <rect
          x={-width / 2}
          y={-PILL_HEIGHT / 2}
          width={width}
          height={PILL_HEIGHT}
          rx={PILL_HEIGHT / 2}
        />
        <text y="3.7">{text}</text>
      </g>
    </g>
  );
});
