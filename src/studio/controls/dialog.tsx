/** A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, focus returns. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import styles from './dialog.module.css';

/** What gets the focus back: of an entry of a menu, which is gone by then, the menu's button. */
function openerOf(active: Element | null): HTMLElement | null {
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (button ? document.getElementById(button) : active) as HTMLElement | null;
}

export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = openerOf(document.activeElement);
    if (!dialog?.open) dialog?.showModal();
    // A field if there is one, else the text: not the cross beside the title.
    const first = body.current?.querySelector<HTMLElement>('input:not([type=checkbox])');
    (first ?? body.current)?.focus();
    return () => {
      dialog?.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={heading}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // A tooltip in the dialog takes Escape for itself: one press closes both.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={heading}>{title}</h2>
          <IconButton name="Close" keys="Esc" onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section ref={body} aria-labelledby={heading} tabIndex={0} className={styles.body}>
          {children}
        </section>
      </div>
    </dialog>
  );
}
