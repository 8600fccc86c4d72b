/** The main menu: documents, examples, theme, keyboard. */
import {
  BookOpen,
  Copy,
  FileDown,
  FilePlus2,
  Files,
  FolderOpen,
  Keyboard,
  Menu as MenuIcon,
} from 'lucide-react';
import type { Theme } from '../../stores/session-layout';
import { useCommandContext } from '../commands/command-context';
import { keysOf } from '../commands/commands';
import { useLayout } from '../context';
import { Button } from '../controls/button';
import { Menu, type MenuEntry } from '../controls/menu';

const THEMES: readonly { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

export function MainMenu() {
  const { files, session, layout } = useCommandContext();
  const chosen = useLayout((state) => state.theme);
  const dialog = session.actions.openDialog;
  const entries: readonly MenuEntry[] = [
    { label: 'New', icon: <FilePlus2 size={15} />, keys: keysOf('new'), run: files.create },
    {
      label: 'Open a file …',
      icon: <FolderOpen size={15} />,
      keys: keysOf('open'),
      run: files.open,
    },
    {
      label: 'Save a copy to a file',
      icon: <FileDown size={15} />,
      keys: keysOf('save'),
      run: files.save,
    },
    { label: 'Duplicate', icon: <Copy size={15} />, run: files.duplicate },
    'separator',
    { label: 'Examples …', icon: <BookOpen size={15} />, run: () => dialog('examples') },
    { label: 'My documents …', icon: <Files size={15} />, run: () => dialog('documents') },
    'separator',
    { heading: 'Theme' },
    ...THEMES.map(({ theme, label }) => ({
      label,
      checked: theme === chosen,
      run: () => layout.setState({ theme }),
    })),
    'separator',
    {
      label: 'Keyboard',
      icon: <Keyboard size={15} />,
      keys: keysOf('keyboard'),
      run: () => dialog('keyboard'),
    },
  ];
  return (
    <Menu
      entries={entries}
      trigger={
        <Button look="quiet" aria-label="Menu" style={{ width: 28, padding: 0 }}>
          <MenuIcon size={16} />
        </Button>
      }
    />
  );
}
