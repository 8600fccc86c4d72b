/** The one screen of the studio: bar, parts, canvas, inspector, results; on narrow screens one panel at a time. */
import { ReactFlowProvider } from '@xyflow/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Sheet } from '../stores/session-layout';
import { Canvas } from './canvas/canvas';
import canvasStyles from './canvas/canvas.module.css';
import { CanvasHint } from './canvas/canvas-hint';
import { EmptyCanvas } from './canvas/empty-canvas';
import { ZoomButtons } from './canvas/zoom-buttons';
import { CommandProvider, useCommandContext } from './commands/command-context';
import { keysOf } from './commands/commands';
import { useKeyboard } from './commands/keyboard';
import { StudioContext, type StudioStores, useDocument, useLayout, useStudio } from './context';
import { Tips, tip } from './controls/tips';
import { Dialogs } from './dialogs/dialogs';
import { useIncoming } from './files/incoming';
import { Palette } from './palette/palette';
import { CanvasOverlay, Inspector, KpiStrip, Legend } from './shell/areas';
import { Dock } from './shell/dock';
import { Notices } from './shell/notices';
import { Region } from './shell/region';
import styles from './shell/shell.module.css';
import { ViewBanner } from './shell/view-banner';
import { TopBar } from './top-bar/top-bar';

export function Studio({ stores }: { stores: StudioStores }) {
  return (
    <StudioContext value={stores}>
      <ReactFlowProvider>
        <CommandProvider>
          <Screen />
          <Tips />
        </CommandProvider>
      </ReactFlowProvider>
    </StudioContext>
  );
}

function Screen() {
  const context = useCommandContext();
  useKeyboard(context);
  useIncoming();
  useFitOnOpen();
  const { files } = context;
  const sheet = useLayout((layout) => layout.sheet);
  const palette = useLayout((layout) => layout.palette);
  const inspector = useLayout((layout) => layout.inspector);
  const region = (name: string, children: ReactNode) => (
    <Region name={name} onDownload={files.save}>
      {children}
    </Region>
  );
  return (
    <div className={styles.studio}>
      {region('The bar', <TopBar />)}
      <aside
        aria-label="Parts"
        className={styles.parts}
        hidden={!palette && sheet !== 'parts'}
        data-sheet={sheet === 'parts' ? 'on' : 'off'}
      >
        {region('The palette', <Palette />)}
      </aside>
      <main className={styles.middle}>
        {region(
          'The canvas',
          <>
            <Canvas>
              <CanvasOverlay />
            </Canvas>
            <EmptyCanvas />
            <div className={canvasStyles.top}>
              <div className={canvasStyles.wide} data-aside>
                {region('The figures', <KpiStrip />)}
              </div>
              <ViewBanner />
              <CanvasHint />
            </div>
            <div className={canvasStyles.bottomLeft} data-aside>
              {region('The legend', <Legend />)}
            </div>
            <ZoomButtons />
          </>,
        )}
        <PanelButton panel="palette" open={palette} />
        <PanelButton panel="inspector" open={inspector} />
        <Notices />
      </main>
      <aside
        aria-label="Inspector"
        className={styles.inspector}
        hidden={!inspector && sheet !== 'inspector'}
        data-sheet={sheet === 'inspector' ? 'on' : 'off'}
      >
        {region('The inspector', <Inspector />)}
      </aside>
      <Dock onDownload={files.save} />
      <SheetTabs />
      <Dialogs onDownload={files.save} />
    </div>
  );
}

/** Shows or hides a side panel, from the canvas's edge. */
function PanelButton({ panel, open }: { panel: 'palette' | 'inspector'; open: boolean }) {
  const { layout } = useStudio();
  const left = panel === 'palette';
  const Icon = left === open ? ChevronLeft : ChevronRight;
  const name = `${open ? 'Hide' : 'Show'} the ${left ? 'parts' : 'inspector'}`;
  return (
    <button
      type="button"
      className={`${styles.edgeButton} ${left ? styles.edgeLeft : styles.edgeRight}`}
      aria-label={name}
      aria-expanded={open}
      {...tip(name, keysOf(panel))}
      onClick={() => layout.setState({ [panel]: !open })}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

const SHEETS: readonly { sheet: Sheet; label: string }[] = [
  { sheet: 'none', label: 'Network' },
  { sheet: 'results', label: 'Results' },
  { sheet: 'inspector', label: 'Details' },
  { sheet: 'parts', label: 'Parts' },
];

/** What lies below the canvas of a narrow screen. */
function SheetTabs() {
  const { layout } = useStudio();
  const shown = useLayout((state) => state.sheet);
  return (
    <nav className={styles.tabs} aria-label="Panels">
      {SHEETS.map(({ sheet, label }) => (
        <button
          key={sheet}
          type="button"
          aria-pressed={sheet === shown}
          onClick={() => layout.setState({ sheet: sheet === shown ? 'none' : sheet })}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

/** A document that has just been opened is fitted into view; edits and undo leave the view alone. */
function useFitOnOpen() {
  const { view } = useCommandContext();
  const { document } = useStudio();
  const opened = useDocument((state) => state.opened);
  const sheet = useLayout((layout) => layout.sheet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening, and a panel of the narrow screen, is what it waits for
  useEffect(() => {
    const empty = document.getState().design.nodes.length === 0;
    const timer = setTimeout(empty ? view.reset : view.fit, 60);
    return () => clearTimeout(timer);
  }, [view, document, opened, sheet]);
}
