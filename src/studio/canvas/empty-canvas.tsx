/** What an empty canvas says: three ways to begin. */
import { useCommandContext } from '../commands/command-context';
import { useDocument, useSession } from '../context';
import { Button } from '../controls/button';
import styles from './empty-canvas.module.css';

export function EmptyCanvas() {
  const { session, files } = useCommandContext();
  const empty = useDocument((state) => state.design.nodes.length === 0 && !state.readOnly);
  const placing = useSession((state) => state.tool.kind !== 'select');
  if (!empty || placing) return null;
  return (
    <div className={styles.empty}>
      <h2>Draw your network</h2>
      <p>
        Place two end nodes, join them by a fiber, and say who wants pairs of whom. The figures come
        while you draw.
      </p>
      <div>
        <Button
          look="primary"
          onClick={() => session.actions.setTool({ kind: 'place', node: 'end-node' })}
        >
          Place an end node
        </Button>
        <Button onClick={() => session.actions.openDialog('examples')}>Open an example</Button>
        <Button onClick={files.open}>Open a file</Button>
      </div>
    </div>
  );
}
