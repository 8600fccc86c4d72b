/** The palette: parts to drag onto the canvas, or to click and then click the canvas. */

import type { Tool } from '../../stores/session';
import { type Part, PartGlyph } from '../canvas/glyphs';
import { PART_DRAG } from '../canvas/part-drag';
import { keysOf } from '../commands/commands';
import { useDocument, useSession, useStudio } from '../context';
import { tip } from '../controls/tips';
import styles from './palette.module.css';

interface PaletteEntry {
  readonly part: Part;
  readonly label: string;
  readonly use: string;
  /** More for the tooltip. */
  readonly hint?: string;
  readonly tool: Tool;
  readonly command: string;
}

const GROUPS: readonly { readonly title: string; readonly entries: readonly PaletteEntry[] }[] = [
  {
    title: 'Nodes',
    entries: [
      {
        part: 'end-node',
        label: 'End node',
        use: 'uses pairs',
        tool: { kind: 'place', node: 'end-node' },
        command: 'place-end-node',
      },
      {
        part: 'repeater',
        label: 'Repeater',
        use: 'stores and swaps',
        tool: { kind: 'place', node: 'repeater' },
        command: 'place-repeater',
      },
    ],
  },
  {
    title: 'Links',
    entries: [
      {
        part: 'fiber',
        label: 'Fiber',
        use: 'heralds pairs',
        tool: { kind: 'connect' },
        command: 'connect',
      },
      {
        part: 'free-space',
        label: 'Free space',
        use: 'a beam through air',
        tool: { kind: 'connect', channel: 'free-space' },
        command: 'connect-free-space',
      },
      {
        part: 'satellite',
        label: 'Satellite',
        use: 'passes overhead',
        hint: 'Its channel in the inspector makes it a node that flies.',
        tool: { kind: 'connect', channel: 'satellite' },
        command: 'connect-satellite',
      },
    ],
  },
  {
    title: 'Services',
    entries: [
      {
        part: 'demand',
        label: 'Demand',
        use: 'who wants pairs',
        tool: { kind: 'demand' },
        command: 'demand',
      },
    ],
  },
];

export function Palette() {
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <div className={styles.palette}>
      {GROUPS.map(({ title, entries }) => (
        <section key={title} aria-labelledby={`palette-${title}`}>
          <h2 id={`palette-${title}`}>{title}</h2>
          {entries.map((entry) => (
            <PartButton key={entry.part} entry={entry} disabled={readOnly} />
          ))}
        </section>
      ))}
      <p className={styles.hint}>
        {readOnly ? (
          'This is a view of somebody’s design. Make a copy to draw in it.'
        ) : (
          <>
            Drag a part, or click it and then the canvas. <b>C</b> connects the selected node.
          </>
        )}
      </p>
    </div>
  );
}

/** Whichever end may be chosen already. */
const isSame = (held: Tool, tool: Tool): boolean => {
  if (held.kind === 'place' && tool.kind === 'place') return held.node === tool.node;
  if (held.kind === 'connect' && tool.kind === 'connect') return held.channel === tool.channel;
  return held.kind === tool.kind;
};

function PartButton({ entry, disabled }: { entry: PaletteEntry; disabled: boolean }) {
  const { session, layout } = useStudio();
  const { part, label, use, hint, tool, command } = entry;
  const inHand = useSession(({ tool: held }) => isSame(held, tool));
  return (
    <button
      type="button"
      className={styles.part}
      aria-pressed={inHand}
      {...tip(`${label}: ${use}.${hint ? ` ${hint}` : ''}`, keysOf(command))}
      aria-keyshortcuts={keysOf(command)}
      disabled={disabled}
      draggable={tool.kind === 'place' && !disabled}
      onDragStart={(event) => {
        event.dataTransfer.setData(PART_DRAG, part);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => {
        session.actions.setTool(inHand ? { kind: 'select' } : tool);
        // On a narrow screen the canvas is needed next.
        layout.setState({ sheet: 'none' });
      }}
    >
      <PartGlyph part={part} />
      <span>
        {label}
        <small>{use}</small>
      </span>
      <kbd>{keysOf(command)}</kbd>
    </button>
  );
}
