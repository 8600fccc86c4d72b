/** The dock of results: its height can be dragged or set by keys, and it can fill the height of the canvas. */
import { ChevronDown, ChevronUp, Maximize2, Minimize2 } from 'lucide-react';
import type { PointerEvent } from 'react';
import { DOCK_HEIGHT } from '../../stores/session-layout';
import { keysOf } from '../commands/commands';
import { useLayout, useStudio } from '../context';
import { IconButton } from '../controls/button';
import { ResultsDock } from './areas';
import { Region } from './region';
import styles from './shell.module.css';

const STEP = 24;

export function Dock({ onDownload }: { onDownload: () => void }) {
  const { layout } = useStudio();
  const dock = useLayout((state) => state.dock);
  const height = useLayout((state) => state.dockHeight);
  const sheet = useLayout((state) => state.sheet);
  const resize = (to: number) => {
    const most = Math.min(DOCK_HEIGHT.most, window.innerHeight - 200);
    layout.setState({
      dock: 'open',
      dockHeight: Math.round(Math.min(most, Math.max(DOCK_HEIGHT.least, to))),
    });
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(window.innerHeight - event.clientY);
  };
  const closed = dock === 'closed' && sheet !== 'results';
  return (
    <section
      aria-label="Results"
      className={dock === 'full' ? `${styles.dock} ${styles.dockFull}` : styles.dock}
      style={{ height: closed ? 36 : dock === 'full' ? undefined : height }}
      data-sheet={sheet === 'results' ? 'on' : 'off'}
    >
      {!closed && dock !== 'full' && (
        // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved, as ARIA describes it
        <div
          role="separator"
          aria-orientation="horizontal"
          aria-label="Height of the results"
          aria-valuenow={height}
          aria-valuemin={DOCK_HEIGHT.least}
          aria-valuemax={DOCK_HEIGHT.most}
          tabIndex={0}
          className={styles.sash}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onDoubleClick={() => resize(DOCK_HEIGHT.usual)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') resize(height + STEP);
            else if (event.key === 'ArrowDown') resize(height - STEP);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
      <div className={styles.dockTools}>
        {!closed && (
          <IconButton
            name={dock === 'full' ? 'Shrink the results' : 'Grow the results to full height'}
            onClick={() => layout.setState({ dock: dock === 'full' ? 'open' : 'full' })}
          >
            {dock === 'full' ? <Minimize2 size={14} /> : <Maximize2 size={14} />}
          </IconButton>
        )}
        <IconButton
          name={closed ? 'Show the results' : 'Hide the results'}
          keys={keysOf('dock')}
          aria-expanded={!closed}
          onClick={() => layout.setState({ dock: closed ? 'open' : 'closed' })}
        >
          {closed ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
        </IconButton>
      </div>
      <h2 className={closed ? styles.dockBar : 'visually-hidden'}>Results</h2>
      {!closed && (
        <div className={styles.dockBody}>
          <Region name="The results" onDownload={onDownload}>
            <ResultsDock />
          </Region>
        </div>
      )}
    </section>
  );
}
