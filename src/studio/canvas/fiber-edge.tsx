/** A fiber on the canvas: a quiet line, a diamond where the heralding station stands, a pill with length and rate. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCatalogue } from '../catalogue';
import styles from './canvas.module.css';
import { fiberLabel, stationFraction } from './fiber-label';
import type { FiberEdge } from './flow-adapter';
import { distanceBetween, NODE_RADIUS, pointAlong } from './geometry';
import { PILL_GAP, PILL_HEIGHT, pillAt, pillWidth } from './label-places';
import { useLinkRate } from './link-rate';
import { useScales } from './zoom-watch';

export const FiberEdgeView = memo(function FiberEdgeView(props: EdgeProps<FiberEdge>) {
  const { sourceX, sourceY, targetX, targetY, selected, data } = props;
  const rateHz = useLinkRate(data?.link.id ?? '');
  const catalogue = useCatalogue();
  const { glyphs: scale, labels: labelScale } = useScales();
  if (!data) return null;
  const a = { x: sourceX, y: sourceY };
  const b = { x: targetX, y: targetY };
  const length = distanceBetween(a, b);
  // The diamond keeps clear of the nodes, so that it can be seen for a station at an end.
  const clear = length === 0 ? 0.5 : Math.min(0.5, ((NODE_RADIUS + 9) * scale) / length);
  const station = pointAlong(
    a,
    b,
    Math.min(1 - clear, Math.max(clear, stationFraction(data.link, catalogue))),
  );
  const text = fiberLabel(data.link, rateHz, catalogue);
  const width = pillWidth(text.length);
  const place = Math.max(0, data.pill);
  const pill = pillAt(place, a, b, width * labelScale, PILL_HEIGHT * labelScale, PILL_GAP * scale);
  const line = `M${a.x} ${a.y}L${b.x} ${b.y}`;
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
        className={data.pill < 0 ? `${styles.pill} ${styles.cramped}` : styles.pill}
        transform={`translate(${pill.x} ${pill.y}) scale(${labelScale})`}
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
