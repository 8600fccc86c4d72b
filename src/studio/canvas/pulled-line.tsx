/** The line from the node chosen first to the pointer, while a fiber or a demand is being drawn by clicks. */
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useDocument, useSession } from '../context';
import styles from './canvas.module.css';
import { arcPath, type Point } from './geometry';

export function PulledLine() {
  const tool = useSession((state) => state.tool);
  const from = 'from' in tool ? tool.from : undefined;
  const start = useDocument(
    (state) => state.design.nodes.find((node) => node.id === from)?.position,
  );
  return start ? <Line start={start} arc={tool.kind === 'demand'} /> : null;
}

/** Follows the pointer by writing to the path itself: no render per movement. */
function Line({ start, arc }: { start: Point; arc: boolean }) {
  const path = useRef<SVGPathElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      const { domNode, transform } = flow.getState();
      const box = domNode?.getBoundingClientRect();
      if (!box) return;
      const [x, y, zoom] = transform;
      const end = {
        x: (event.clientX - box.left - x) / zoom,
        y: (event.clientY - box.top - y) / zoom,
      };
      path.current?.setAttribute(
        'd',
        arc ? arcPath(start, end) : `M${start.x} ${start.y}L${end.x} ${end.y}`,
      );
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, [flow, start, arc]);
  return (
    <ViewportPortal>
      <svg className={styles.pulledLayer} aria-hidden="true">
        <path
          ref={path}
          className={arc ? `${styles.pulled} ${styles.pulledDemand}` : styles.pulled}
        />
      </svg>
    </ViewportPortal>
  );
}
