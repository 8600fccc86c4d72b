/** Buttons: with words, or an icon with a name that its tooltip shows. */
import type { ComponentProps } from 'react';
import styles from './controls.module.css';
import { tip } from './tips';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

const LOOK: Readonly<Record<Look, string>> = {
  plain: '',
  primary: styles.primary,
  quiet: styles.quiet,
  danger: styles.danger,
};

export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return (
    <button type="button" className={`${styles.button} ${LOOK[look]} ${className}`} {...rest} />
  );
}

/** An icon alone: `name` is what screen readers hear and the tooltip shows, beside its shortcut. */
export function IconButton({
  name,
  keys,
  hint,
  children,
  className = '',
  look = 'quiet',
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label' | 'name'> & {
  name: string;
  keys?: string;
  hint?: string;
  look?: Look;
}) {
  return (
    <Button
      look={look}
      className={`${styles.icon} ${className}`}
      aria-label={name}
      {...tip(hint ?? name, keys)}
      {...rest}
    >
      {children}
    </Button>
  );
}
