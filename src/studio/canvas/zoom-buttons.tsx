/** Zoom and fit, for those without a wheel. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { useCommandContext } from '../commands/command-context';
import { keysOf } from '../commands/commands';
import { IconButton } from '../controls/button';
import styles from './canvas.module.css';

export function ZoomButtons() {
  const { view } = useCommandContext();
  return (
    <div className={styles.bottomRight} data-aside>
      <fieldset className={styles.zoom} aria-label="Zoom">
        <IconButton name="Zoom out" keys={keysOf('zoom-out')} onClick={view.zoomOut}>
          <Minus size={15} />
        </IconButton>
        <IconButton name="Zoom in" keys={keysOf('zoom-in')} onClick={view.zoomIn}>
          <Plus size={15} />
        </IconButton>
        <IconButton name="Fit into view" keys={keysOf('fit')} onClick={view.fit}>
          <Maximize size={14} />
        </IconButton>
      </fieldset>
    </div>
  );
}
