/** The bar on top: whose document this is, how it runs, what undo would take back, and where to share it. */
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { selectRedoName, selectUndoName } from '../../stores/document';
import { documentName } from '../../stores/library-of-documents';
import { Logo } from '../canvas/glyphs';
import { keysOf } from '../commands/commands';
import { useDocument, useStudio } from '../context';
import { Button, IconButton } from '../controls/button';
import { tip } from '../controls/tips';
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
        <PageTitle />
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

/** The heading of the page, and the title of its tab. */
function PageTitle() {
  const name = useDocument((state) => documentName(state.design));
  useEffect(() => {
    document.title = `${name} · Bellhop`;
  }, [name]);
  return <h1 className="visually-hidden">Bellhop: {name}</h1>;
}

function UndoRedo() {
  const { document: documents } = useStudio();
  const undo = useDocument(selectUndoName);
  const redo = useDocument(selectRedoName);
  return (
    <>
      <Button
        className={styles.undo}
        {...tip(undo ? `Undo: ${undo}` : 'Nothing to undo', keysOf('undo'))}
        aria-label={undo ? `Undo ${undo}` : 'Undo'}
        aria-disabled={undo === undefined}
        onClick={() => documents.actions.undo()}
      >
        <Undo2 size={14} aria-hidden="true" />
        {undo && <span>{undo}</span>}
      </Button>
      <IconButton
        name={redo ? `Redo ${redo}` : 'Redo'}
        hint={redo ? `Redo: ${redo}` : 'Nothing to redo'}
        keys={keysOf('redo')}
        aria-disabled={redo === undefined}
        onClick={() => documents.actions.redo()}
      >
        <Redo2 size={15} />
      </IconButton>
    </>
  );
}
