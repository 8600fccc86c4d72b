/** The button of the main menu. The menu itself is fetched when the pointer or the focus comes near, and opens on a click. */
import { Menu as MenuIcon } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Button } from '../controls/button';
import { later } from '../controls/later';
import styles from './top-bar.module.css';

const load = () => import('./main-menu-entries');
const Entries = later(async () => (await load()).MainMenuEntries, <MenuButton />);

export function MainMenu() {
  const [opened, setOpened] = useState(false);
  if (opened) return <Entries />;
  return (
    <MenuButton
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
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
