/** Menus, from a list of entries: one look for the main menu and the canvas's context menus. */
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './controls.module.css';

export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string;
      readonly disabled?: boolean;
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | { readonly heading: string }
  | 'separator';

/** How a menu was opened. */
export type Opening = 'by-key' | 'by-pointer';

export function Menu({
  trigger,
  entries,
  align = 'end',
  openAtFirst,
}: {
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  /** It is rendered because somebody opened it, and how: by key the first entry takes the focus. */
  openAtFirst?: Opening;
}) {
  const [first, setFirst] = useState(openAtFirst);
  return (
    // Not modal: the page itself never scrolls, and a scroll lock would inject styles that the policy forbids.
    <DropdownMenu.Root
      modal={false}
      defaultOpen={openAtFirst !== undefined}
      onOpenChange={() => setFirst(undefined)}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={styles.menu}
          loop
        >
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of a menu never move
            <Entry key={index} entry={entry} focused={first === 'by-key' && index === 0} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

function Entry({ entry, focused }: { entry: MenuEntry; focused: boolean }) {
  if (entry === 'separator') return <DropdownMenu.Separator className={styles.separator} />;
  if ('heading' in entry)
    return <DropdownMenu.Label className={styles.menuLabel}>{entry.heading}</DropdownMenu.Label>;
  const content = (
    <>
      {entry.icon}
      {entry.label}
      {entry.keys && <span className={styles.keys}>{entry.keys}</span>}
      {entry.checked && <span className={styles.keys}>✓</span>}
    </>
  );
  return entry.checked === undefined ? (
    <DropdownMenu.Item
      ref={focused ? takeFocus : undefined}
      className={styles.item}
      disabled={entry.disabled}
      onSelect={entry.run}
    >
      {content}
    </DropdownMenu.Item>
  ) : (
    <DropdownMenu.CheckboxItem className={styles.item} checked={entry.checked} onSelect={entry.run}>
      {content}
    </DropdownMenu.CheckboxItem>
  );
}
