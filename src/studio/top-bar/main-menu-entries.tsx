/** What the main menu holds: documents, examples, theme, keyboard. Fetched when it is first opened. */
import {
  BookOpen,
  Copy,
  FileDown,
  FilePlus2,
  Files,
  FolderOpen,
  Keyboard,
  Scale,
} from 'lucide-react';
import type { Theme } from '../../stores/session-layout';
import { useCommandContext } from '../commands/command-context';
import { keysOf } from '../commands/commands';
import { useLayout } from '../context';
import { Menu, type MenuEntry, type Opening } from '../controls/menu';
import { MenuButton } from './main-menu';

const THEMES: readonly { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

export function MainMenuEntries({ opened }: { opened: Opening }) {
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
    { label: 'Validation gallery …', icon: <Scale size={15} />, run: () => dialog('gallery') },
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
  return <Menu entries={entries} trigger={<MenuButton />} openAtFirst={opened} />;
}
