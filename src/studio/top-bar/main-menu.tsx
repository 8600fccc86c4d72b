/** The button of the main menu. The menu itself is fetched when the pointer or the focus comes near, and opens on a click. */
import { Menu as MenuIcon } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useCommandContext } from '../commands/command-context';
import { Button } from '../controls/button';
import { later } from '../controls/later';
import type { Opening } from '../controls/menu';
import { Region } from '../shell/region';
import styles from './top-bar.module.css';

const load = () => import('./main-menu-entries');
/** Whether it can be had shows when it is opened. */
const fetchAhead = () => void load().catch(() => undefined);
const Entries = later(async () => (await load()).MainMenuEntries, <MenuButton />);

export function MainMenu() {
  const { files } = useCommandContext();
  const [opened, setOpened] = useState<Opening>();
  if (opened)
    return (
      <Region name="The menu" onDownload={files.save} onClose={() => setOpened(undefined)}>
        <Entries opened={opened} />
      </Region>
    );
  return (
    <MenuButton
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      // A click by Enter or the space bar counts no presses of a button.
      onClick={({ detail }) => setOpened(detail === 0 ? 'by-key' : 'by-pointer')}
    />
  );
}

export function MenuButton(props: ComponentProps<'button'>) {
  return (
    <Button look="quiet" aria-label="Menu" aria-haspopup="menu" className={styles.menu} {...props}>
      <MenuIcon size={16} />
    </Button>
  );
}
