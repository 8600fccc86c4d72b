/** Every shortcut, from the list of commands. */
import { commands, shownKeys } from '../commands/commands';
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

/** Keys that are no commands: they belong to the canvas. */
const CANVAS: readonly (readonly [string, readonly string[]])[] = [
  ['Next node or link', ['Tab']],
  ['Select what is in focus', ['Enter']],
  ['Move the selected nodes', ['← → ↑ ↓']],
  ['Move them ten times as far', ['Shift+← → ↑ ↓']],
  ['Walk along a link to the neighbor', ['Alt+← → ↑ ↓']],
  ['Select by a box', ['Shift+drag']],
  ['Add to the selection', ['Shift+click']],
];

export function KeyboardDialog({ onClose }: DialogProps) {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog title="Keyboard" onClose={onClose} wide>
      <div className={styles.keyboard}>
        {groups.map((group) => (
          <List
            key={group}
            title={group}
            rows={[
              ...commands
                .filter((command) => command.group === group)
                .map(({ name, keys }) => [name, keys.slice(0, 1)] as const),
              ...(group === 'Move about' ? CANVAS : []),
            ]}
          />
        ))}
      </div>
      <p className={styles.note}>Shortcuts rest while you type in a field.</p>
    </Dialog>
  );
}

function List({
  title,
  rows,
}: {
  title: string;
  rows: readonly (readonly [string, readonly string[]])[];
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map(([name, keys]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{shownKeys(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
