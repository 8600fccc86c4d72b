/** The path of a demand, link by link from its source: shown, or extended and shortened when it is listed by hand. */
import { Undo2 } from 'lucide-react';
import type { Demand } from '../../network/design';
import { nodeName } from '../canvas/flow-adapter';
import { useDocument } from '../context';
import { Button } from '../controls/button';
import controls from '../controls/controls.module.css';
import styles from './inspector.module.css';

export function PathEditor({
  demand,
  path,
  pointer,
  locked,
  onChange,
}: {
  demand: Demand;
  path: readonly string[] | undefined;
  pointer: string;
  locked: boolean;
  onChange: (path: readonly string[]) => void;
}) {
  const { nodes, links } = useDocument((state) => state.design);
  if (!path) return <p className={styles.summary}>No path is known yet.</p>;
  const name = (id: string) => {
    const node = nodes.find((candidate) => candidate.id === id);
    return node ? nodeName(node) : id;
  };
  const visited = [demand.source];
  for (const id of path) {
    const link = links.find((candidate) => candidate.id === id);
    const here = visited[visited.length - 1];
    if (link) visited.push(link.source === here ? link.target : link.source);
  }
  const end = visited[visited.length - 1];
  const onward = links.filter(
    (link) =>
      (link.source === end && !visited.includes(link.target)) ||
      (link.target === end && !visited.includes(link.source)),
  );
  return (
    <div className={styles.path}>
      <ol aria-label="Nodes along the path">
        {visited.map((id) => (
          <li key={id}>{name(id)}</li>
        ))}
      </ol>
      {!locked && (
        <div className={styles.pathTools}>
          {end !== demand.target && (
            <select
              className={controls.select}
              aria-label="Next node of the path"
              data-pointer={pointer}
              value=""
              onChange={(event) => onChange([...path, event.target.value])}
            >
              <option value="" disabled>
                {onward.length > 0 ? 'next …' : 'no way on from here'}
              </option>
              {onward.map((link) => (
                <option key={link.id} value={link.id}>
                  {name(link.source === end ? link.target : link.source)}
                </option>
              ))}
            </select>
          )}
          {path.length > 0 && (
            <Button
              onClick={() => onChange(path.slice(0, -1))}
              aria-label="Take the last link away"
            >
              <Undo2 size={13} />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
