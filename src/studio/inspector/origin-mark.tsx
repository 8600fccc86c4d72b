/** The dot beside a device's figure: who measured it, under which conditions, or that it is assumed. */
import { Popover } from 'radix-ui';
import type { ValueOrigin } from '../../network/defaults';
import type { Source } from '../../network/parameters';
import { useDocument } from '../context';
import controls from '../controls/controls.module.css';
import styles from './inspector.module.css';

export const SOURCE_KINDS: Readonly<Record<Source['kind'], string>> = {
  measured: 'Published measurement',
  standard: 'Standard or specification',
  claim: 'Vendor’s word',
  assumption: 'Assumption',
};

/** Full: measured, or a standard. Half: a vendor’s word. Hollow: assumed. */
export const SourceDot = ({ kind }: { kind: Source['kind'] }) => (
  <i
    className={
      kind === 'assumption' ? styles.assumedDot : kind === 'claim' ? styles.claimDot : styles.dot
    }
  />
);

/** Opens on a click or Enter, and stays open so that its link can be followed. */
export function OriginMark({ origin, label }: { origin: ValueOrigin; label: string }) {
  const { source, device } = origin;
  const own = useDocument(({ design }) => design.devices?.some((one) => one === device) ?? false);
  if (!source) return null;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles.origin}
        aria-label={`Source of ${label}: ${SOURCE_KINDS[source.kind]}`}
        title={`${SOURCE_KINDS[source.kind]}: ${source.citation}`}
      >
        <SourceDot kind={source.kind} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="left"
          sideOffset={6}
          collisionPadding={8}
          className={`${controls.popup} ${styles.source}`}
          aria-label={`Source of ${label}`}
        >
          <strong>{SOURCE_KINDS[source.kind]}</strong>
          <p>{source.citation}</p>
          {source.condition && <p className={styles.muted}>{source.condition}</p>}
          {source.readIn && <p className={styles.muted}>Read in: {source.readIn}</p>}
          {source.url && /^https?:/.test(source.url) && URL.canParse(source.url) && (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {new URL(source.url).host}
            </a>
          )}
          {device && (
            <p className={styles.muted}>
              From {own ? 'the design’s own' : 'the'} device “{device.label}”.
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
