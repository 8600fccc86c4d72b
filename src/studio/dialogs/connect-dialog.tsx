/** Connecting by keyboard: type a few letters of the other node's name, choose with the arrows, Enter. */
import { useId, useState } from 'react';
import { nodeName } from '../canvas/flow-adapter';
import { connectNodes, whyNoFiber } from '../commands/draw';
import { useDocument, useSession, useStudio } from '../context';
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

export function ConnectDialog({ onClose }: DialogProps) {
  const stores = useStudio();
  const design = useDocument((state) => state.design);
  const [from] = useSession((state) => state.selection.nodes);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const source = design.nodes.find(({ id }) => id === from);
  if (!source) return null;
  const query = typed.trim().toLowerCase();
  const targets = design.nodes
    .filter((node) => !whyNoFiber(design, source.id, node.id))
    .filter((node) => nodeName(node).toLowerCase().includes(query))
    .sort(
      (a, b) =>
        Number(nodeName(b).toLowerCase().startsWith(query)) -
        Number(nodeName(a).toLowerCase().startsWith(query)),
    );
  const chosen = Math.min(at, targets.length - 1);
  const connect = (id: string | undefined) => {
    if (id === undefined) return;
    onClose();
    connectNodes(stores, source.id, id);
  };
  return (
    <Dialog title={`Connect ${nodeName(source)} with …`} onClose={onClose}>
      <input
        className={styles.search}
        role="combobox"
        aria-label="Name of the other node"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={targets[chosen] ? `${list}-${chosen}` : undefined}
        placeholder="Type a name"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(targets.length - 1, chosen + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
          else if (event.key === 'Enter') connect(targets[chosen]?.id);
          else return;
          event.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label="Nodes" className={styles.targets}>
        {targets.map((node, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={node.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => connect(node.id)}
          >
            {nodeName(node)}
          </div>
        ))}
      </div>
      {targets.length === 0 && <p className={styles.note}>No node of that name can be joined.</p>}
    </Dialog>
  );
}
