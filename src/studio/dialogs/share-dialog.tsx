/** Share: the whole design in a link, how long the link is, and what the reader may leave out of it. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { encodeShareLink, LINK_LENGTHS } from '../../formats/share-link';
import type { Design } from '../../network/design';
import { useCommandContext } from '../commands/command-context';
import { useDocument } from '../context';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { withoutNames } from '../files/strip';
import type { DialogProps } from './dialogs';
import styles from './dialogs.module.css';

export function ShareDialog({ onClose }: DialogProps) {
  const { files } = useCommandContext();
  const design = useDocument((state) => state.design);
  const [strip, setStrip] = useState(false);
  const [copied, setCopied] = useState(false);
  const shared = useMemo(() => (strip ? withoutNames(design) : design), [design, strip]);
  const link = useLink(shared);
  const length = link?.length ?? 0;

  const copy = async () => {
    if (!link) return;
    setCopied(await copyText(link));
  };

  return (
    <Dialog title="Share as a link" onClose={onClose}>
      <p>
        The link holds the whole design. Who opens it sees a view and can make a copy; nothing is
        sent to a server.
      </p>
      <div className={styles.shareLink}>
        <input
          aria-label="Link"
          readOnly
          value={link ?? 'making the link …'}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="primary" disabled={!link} onClick={() => void copy()}>
          {copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <Meter length={length} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={strip}
          onChange={(event) => {
            setStrip(event.target.checked);
            setCopied(false);
          }}
        />
        <span>
          Leave out names and places
          <small>
            Title, notes, labels, coordinates and where own devices come from stay with you; ids are
            numbered anew.
          </small>
        </span>
      </label>
      <p className={styles.note}>
        A link cannot be revoked: whoever has it can open this design for good. To share what you
        change later, make a new one. A{' '}
        <button type="button" className={styles.link} onClick={files.save}>
          file
        </button>{' '}
        has no limit of length.
      </p>
    </Dialog>
  );
}

/** The link of a design; `undefined` while it is made. */
function useLink(design: Design): string | undefined {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    let current = true;
    void encodeShareLink(design).then((fragment) => {
      if (current) setLink(`${window.location.href.split('#')[0]}${fragment}`);
    });
    return () => {
      current = false;
    };
  }, [design]);
  return link;
}

const count = new Intl.NumberFormat('en-US');

function Meter({ length }: { length: number }) {
  const [color, verdict] =
    length < LINK_LENGTHS.comfortable
      ? ['var(--ok)', 'short enough for any program']
      : length < LINK_LENGTHS.longest
        ? ['var(--warn)', 'some chat and mail programs cut links of this length']
        : ['var(--bad)', 'too long for many programs: send the file instead'];
  return (
    <div className={styles.meter}>
      {/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot be colored alike everywhere */}
      <span
        role="meter"
        aria-label="Length of the link"
        aria-valuemin={0}
        aria-valuemax={LINK_LENGTHS.longest}
        aria-valuenow={Math.min(length, LINK_LENGTHS.longest)}
        aria-valuetext={`${count.format(length)} characters, ${verdict}`}
      >
        <i
          style={{
            width: `${Math.min(100, (100 * length) / LINK_LENGTHS.longest)}%`,
            background: color,
          }}
        />
      </span>
      {length > 0 && `${count.format(length)} characters: ${verdict}.`}
    </div>
  );
}

/** False where the browser gives no access to the clipboard; the field beside is there to copy from. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
