/** A tooltip on hover and keyboard focus. */
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

export const TipProvider = ({ children }: { children: ReactNode }) => (
  <Tooltip.Provider delayDuration={450} skipDelayDuration={250}>
    {children}
  </Tooltip.Provider>
);

export function Tip({
  text,
  side = 'bottom',
  children,
}: {
  text: ReactNode;
  side?: 'bottom' | 'left' | 'right' | 'top';
  children: ReactNode;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content side={side} sideOffset={6} collisionPadding={8} className={styles.tip}>
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
