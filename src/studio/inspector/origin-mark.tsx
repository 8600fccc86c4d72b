/** The dot beside a device's figure: who measured it, under which conditions, or that it is assumed. */
import { Popover } from 'radix-ui';
import type { ValueOrigin } from '../../network/defaults';
import type { Source } from '../../network/parameters';
import controls from '../controls/controls.module.css';
import styles from './inspector.module.css';

const KINDS: Readonly<Record<Source['kind'], string>> = {
  measured: 'Published measurement',
  standard: 'Standard or specification',
  claim: 'Vendor’s word',
  assumption: 'Assumption',
};

/** Opens on a click or Enter, and stays open so that its link can be followed. */
export function OriginMark({ origin, label }: { origin: ValueOrigin; label: string }) {
  const { source, device } = origin;
  if (!source) return null;
  const assumed = source.kind === 'assumption';
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles.origin}
        aria-label={`Source of ${label}: ${KINDS[source.kind]}`}
        title={`${KINDS[source.kind]}: ${source.citation}`}
      >
        <i className={assumed ? styles.assumedDot : styles.dot} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="left"
          sideOffset={6}
          collisionPadding={8}
          className={`${controls.popup} ${styles.source}`}
          aria-label={`Source of ${label}`}
        >
          <strong>{KINDS[source.kind]}</strong>
          <p>{source.citation}</p>
          {source.condition && <p className={styles.muted}>{source.condition}</p>}
          {source.readIn && <p className={styles.muted}>Read in: {source.readIn}</p>}
          {source.url && /^https?:/.test(source.url) && (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {new URL(source.url).host}
            </a>
          )}
          {device && <p className={styles.muted}>From the device “{device.label}”.</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
