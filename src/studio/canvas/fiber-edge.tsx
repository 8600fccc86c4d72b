/**
 * A link on the canvas: a quiet line, drawn through for fiber, dashed for a beam; a diamond where the heralding station
 * stands, a satellite where it is in orbit; a pill with length and rate.
 */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCatalogue } from '../catalogue';
import styles from './canvas.module.css';
import { fiberLabel, mediumOf, stationFraction } from './fiber-label';
import type { FiberEdge } from './flow-adapter';
import { distanceBetween, NODE_RADIUS, pointAlong } from './geometry';
import { PILL_GAP, PILL_HEIGHT, pillAt, pillWidth } from './label-places';
import { useLinkRate } from './link-rate';
import media from './medium.module.css';
import { useScales } from './zoom-watch';

/** Shapes of a station, at a scale of 1 around its place. */
const DIAMOND = 'M-5.5 0l5.5 -5.5l5.5 5.5l-5.5 5.5z';
const SATELLITE = 'M-3 -4h6v8h-6zM-12 -3h7v6h-7zM5 -3h7v6h-7zM-5 0h2M3 0h2';

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
  const medium = mediumOf(data.link, catalogue);
  return (
    <g className={selected ? `${styles.fiber} ${styles.selected}` : styles.fiber}>
      <path d={line} className={styles.glow} />
      <path d={line} className={`${styles.line} ${media[medium] ?? ''}`} />
      <path d={line} className={styles.reach} />
      <path
        transform={`translate(${station.x} ${station.y}) scale(${scale})`}
        d={medium === 'space' ? SATELLITE : DIAMOND}
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
