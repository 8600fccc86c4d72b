/** The bar on top: whose document this is, how it runs, what undo would take back, and where to share it. */
import { Redo2, Undo2 } from 'lucide-react';
import { selectRedoName, selectUndoName } from '../../stores/document';
import { Logo } from '../canvas/glyphs';
import { keysOf } from '../commands/commands';
import { useDocument, useStudio } from '../context';
import { Button, IconButton } from '../controls/button';
import { Tip } from '../controls/tip';
import { DocumentTitle } from './document-title';
import { MainMenu } from './main-menu';
import { RunControls } from './run-controls';
import styles from './top-bar.module.css';

export function TopBar() {
  const { session } = useStudio();
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <span className={styles.logo}>
          <Logo />
          <span>Bellhop</span>
        </span>
        <DocumentTitle />
      </div>
      <RunControls />
      <div className={styles.right}>
        <UndoRedo />
        <Button look="primary" onClick={() => session.actions.openDialog('share')}>
          Share
        </Button>
        <MainMenu />
      </div>
    </header>
  );
}

function UndoRedo() {
  const { document } = useStudio();
  const undo = useDocument(selectUndoName);
  const redo = useDocument(selectRedoName);
  return (
    <>
      <Tip
        text={
          <>
            {undo ? `Undo: ${undo}` : 'Nothing to undo'}
            <kbd>{keysOf('undo')}</kbd>
          </>
        }
      >
        <Button
          className={styles.undo}
          aria-label={undo ? `Undo ${undo}` : 'Undo'}
          aria-disabled={undo === undefined}
          onClick={() => document.actions.undo()}
        >
          <Undo2 size={14} aria-hidden="true" />
          {undo && <span>{undo}</span>}
        </Button>
      </Tip>
      <IconButton
        name={redo ? `Redo ${redo}` : 'Redo'}
        hint={redo ? `Redo: ${redo}` : 'Nothing to redo'}
        keys={keysOf('redo')}
        aria-disabled={redo === undefined}
        onClick={() => document.actions.redo()}
      >
        <Redo2 size={15} />
      </IconButton>
    </>
  );
}
