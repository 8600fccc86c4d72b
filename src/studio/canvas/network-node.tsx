/** A node on the canvas: its shape, its label, and the plug from which fibers are pulled. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { useStudio } from '../context';
import styles from './canvas.module.css';
import { type FlowNode, nodeName } from './flow-adapter';
import { NodeGlyph } from './glyphs';
import { SIDES } from './label-places';

/** Glyph and label only: values that change while a run streams are drawn by the overlay, never here. */
export const NetworkNodeView = memo(function NetworkNodeView({ data }: NodeProps<FlowNode>) {
  const { session } = useStudio();
  const { node, side } = data;
  const { x, y, reach } = SIDES[side === 'hidden' ? 'below' : side];
  return (
    <div className={styles.place}>
      <span
        className={side === 'hidden' ? `${styles.label} ${styles.hidden}` : styles.label}
        style={{ '--x': x, '--y': y, '--reach': reach } as CSSProperties}
      >
        {nodeName(node)}
      </span>
      <div className={styles.node}>
        <NodeGlyph kind={node.kind} />
        {/* The handle sits on the center, where fibers end; only its plug can be grasped. */}
        <Handle type="source" position={Position.Right} className={styles.handle}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the key C does the same from the focused node */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key C does the same from the focused node */}
          <span
            className={styles.plug}
            title="Pull a fiber, or click and then click the other node"
            onClick={(event) => {
              event.stopPropagation();
              session.actions.setTool({ kind: 'connect', from: node.id });
            }}
          />
        </Handle>
      </div>
    </div>
  );
});
