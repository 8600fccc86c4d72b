/** What the tool in hand waits for, in one line over the canvas. */
import type { Tool } from '../../stores/session';
import { useSession } from '../context';
import styles from './canvas.module.css';

const HINTS: Readonly<Record<Tool['kind'], readonly [string, string]>> = {
  select: ['', ''],
  place: ['Click the canvas, or press Enter, to place it', ''],
  connect: ['Click the first node of the link', 'Click the other node'],
  demand: ['Click an end node that wants pairs', 'Click the end node to share them with'],
};

export function CanvasHint() {
  const tool = useSession((state) => state.tool);
  const begun = 'from' in tool && tool.from !== undefined;
  const onFiber =
    tool.kind === 'place' && tool.node === 'repeater' ? ', or a fiber to splice it in' : '';
  const text = HINTS[tool.kind][begun ? 1 : 0] + onFiber;
  return (
    <div role="status" aria-live="polite">
      {text && (
        <p className={styles.hint}>
          {text} · <kbd>Esc</kbd> to leave
        </p>
      )}
    </div>
  );
}
