/** Every command with its keys: the one list behind shortcuts, menus and the keyboard dialog. */
import type { Tool } from '../../stores/session';
import type { Point } from '../canvas/geometry';
import type { StudioStores } from '../context';
import { deleteSelection, duplicateSelection, selectAll } from './selection';

/** What commands act on, besides the stores. */
export interface CommandContext extends StudioStores {
  readonly view: {
    fit(): void;
    /** Middle of what is in view, in canvas units. */
    center(): Point;
    /** Full size, for an empty canvas: there is nothing to fit. */
    reset(): void;
    zoomIn(): void;
    zoomOut(): void;
  };
  readonly files: {
    open(): void;
    save(): void;
    create(): void;
  };
  readonly clipboard: {
    copy(): void;
    cut(): void;
    paste(): void;
    take(text: string): void;
  };
}

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly group: 'Draw' | 'Edit' | 'Move about' | 'Document' | 'Screen' | 'Run';
  /** For tinykeys: `$mod` is Command on a Mac, Control elsewhere. */
  readonly keys: readonly string[];
  /** It changes the document, hence does nothing in a view. */
  readonly changes?: boolean;
  readonly run: (context: CommandContext) => void;
}

const hold =
  (tool: Tool) =>
  ({ session }: CommandContext) =>
    session.actions.setTool(tool);

export const commands: readonly Command[] = [
  {
    id: 'place-end-node',
    name: 'Place an end node',
    group: 'Draw',
    keys: ['e'],
    changes: true,
    run: hold({ kind: 'place', node: 'end-node' }),
  },
  {
    id: 'place-repeater',
    name: 'Place a repeater',
    group: 'Draw',
    keys: ['r'],
    changes: true,
    run: hold({ kind: 'place', node: 'repeater' }),
  },
  {
    id: 'connect',
    name: 'Connect the selected node: choose the other by name',
    group: 'Draw',
    keys: ['c'],
    changes: true,
    run: ({ session, document }) => {
      const { nodes } = session.getState().selection;
      if (document.getState().design.nodes.length < 2)
        session.actions.notify({ text: 'A link needs two nodes: place them first.' });
      else if (nodes.length === 1) session.actions.openDialog('connect');
      else session.actions.setTool({ kind: 'connect' });
    },
  },
  {
    id: 'connect-free-space',
    name: 'Connect two nodes by a beam through air',
    group: 'Draw',
    keys: ['b'],
    changes: true,
    run: hold({ kind: 'connect', channel: 'free-space' }),
  },
  {
    id: 'connect-satellite',
    name: 'Connect two nodes by way of a satellite',
    group: 'Draw',
    keys: ['s'],
    changes: true,
    run: hold({ kind: 'connect', channel: 'satellite' }),
  },
  {
    id: 'demand',
    name: 'Add a demand between two end nodes',
    group: 'Draw',
    keys: ['d'],
    changes: true,
    run: hold({ kind: 'demand' }),
  },
  {
    id: 'put-down',
    name: 'Put the tool down, clear the selection',
    group: 'Draw',
    keys: ['Escape'],
    run: ({ session, document }) => {
      if (document.getState().gesture) document.actions.cancel();
      else if (session.getState().tool.kind !== 'select')
        session.actions.setTool({ kind: 'select' });
      else session.actions.select({});
    },
  },
  {
    id: 'undo',
    name: 'Undo',
    group: 'Edit',
    keys: ['$mod+z'],
    run: ({ document }) => document.actions.undo(),
  },
  {
    id: 'redo',
    name: 'Redo',
    group: 'Edit',
    keys: ['$mod+Shift+z', '$mod+y'],
    run: ({ document }) => document.actions.redo(),
  },
  {
    id: 'delete',
    name: 'Delete the selection',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    changes: true,
    run: deleteSelection,
  },
  {
    id: 'duplicate',
    name: 'Duplicate the selection',
    group: 'Edit',
    keys: ['$mod+d'],
    changes: true,
    run: duplicateSelection,
  },
  {
    id: 'copy',
    name: 'Copy',
    group: 'Edit',
    keys: ['$mod+c'],
    run: ({ clipboard }) => clipboard.copy(),
  },
  {
    id: 'cut',
    name: 'Cut',
    group: 'Edit',
    keys: ['$mod+x'],
    changes: true,
    run: ({ clipboard }) => clipboard.cut(),
  },
  {
    id: 'paste',
    name: 'Paste nodes, or open a pasted design',
    group: 'Edit',
    keys: ['$mod+v'],
    run: ({ clipboard }) => clipboard.paste(),
  },
  { id: 'select-all', name: 'Select all', group: 'Edit', keys: ['$mod+a'], run: selectAll },
  {
    id: 'fit',
    name: 'Fit the network into view',
    group: 'Move about',
    keys: ['f', 'Shift+1'],
    run: ({ view }) => view.fit(),
  },
  {
    id: 'zoom-in',
    name: 'Zoom in',
    group: 'Move about',
    keys: ['+', '='],
    run: ({ view }) => view.zoomIn(),
  },
  {
    id: 'zoom-out',
    name: 'Zoom out',
    group: 'Move about',
    keys: ['-'],
    run: ({ view }) => view.zoomOut(),
  },
  {
    id: 'new',
    name: 'New document',
    group: 'Document',
    keys: ['Alt+n'],
    run: ({ files }) => files.create(),
  },
  {
    id: 'open',
    name: 'Open a file',
    group: 'Document',
    keys: ['$mod+o'],
    run: ({ files }) => files.open(),
  },
  {
    id: 'save',
    name: 'Save a copy to a file',
    group: 'Document',
    keys: ['$mod+s'],
    run: ({ files }) => files.save(),
  },
  {
    id: 'share',
    name: 'Share as a link',
    group: 'Document',
    keys: ['$mod+Shift+s'],
    run: ({ session }) => session.actions.openDialog('share'),
  },
  {
    id: 'palette',
    name: 'Show or hide the parts',
    group: 'Screen',
    keys: ['['],
    run: ({ layout }) => layout.setState(({ palette }) => ({ palette: !palette })),
  },
  {
    id: 'inspector',
    name: 'Show or hide the inspector',
    group: 'Screen',
    keys: [']'],
    run: ({ layout }) => layout.setState(({ inspector }) => ({ inspector: !inspector })),
  },
  {
    id: 'dock',
    name: 'Show or hide the results',
    group: 'Screen',
    keys: ['\\'],
    run: ({ layout }) =>
      layout.setState(({ dock }) => ({ dock: dock === 'closed' ? 'open' : 'closed' })),
  },
  {
    id: 'run',
    name: 'Run, pause, resume',
    group: 'Run',
    keys: ['Space'],
    run: ({ run }) => run.actions.toggle(),
  },
  {
    id: 'step',
    name: 'Step: one event (while watching)',
    group: 'Run',
    keys: ['.'],
    run: ({ run }) => run.actions.step(),
  },
  {
    id: 'keyboard',
    name: 'This list',
    group: 'Screen',
    keys: ['?', 'Shift+?'],
    run: ({ session }) => session.actions.openDialog('keyboard'),
  },
];

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const SIGNS: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  Backspace: '⌫',
};

/** Keys as this machine's keyboard shows them: `⌘Z`, `Ctrl+Z`. */
export function shownKeys(keys: string): string {
  if (keys === '+') return '+';
  const parts = keys
    .split('+')
    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? '' : '+');
}

/** Shortcut of a command as shown in menus and tooltips. */
export function keysOf(id: string): string | undefined {
  const command = commands.find((candidate) => candidate.id === id);
  return command?.keys[0] === undefined ? undefined : shownKeys(command.keys[0]);
}
