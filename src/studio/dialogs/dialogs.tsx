/** The dialogs, each fetched when it is first opened. */
import type { DialogName } from '../../stores/session';
import { useSession, useStudio } from '../context';
import { later } from '../controls/later';
import { Region } from '../shell/region';

const DIALOGS = {
  examples: later(async () => (await import('./examples-dialog')).ExamplesDialog),
  gallery: later(async () => (await import('./gallery-dialog')).GalleryDialog),
  documents: later(async () => (await import('./documents-dialog')).DocumentsDialog),
  share: later(async () => (await import('./share-dialog')).ShareDialog),
  keyboard: later(async () => (await import('./keyboard-dialog')).KeyboardDialog),
  'problems-of-file': later(
    async () => (await import('./file-problems-dialog')).FileProblemsDialog,
  ),
  connect: later(async () => (await import('./connect-dialog')).ConnectDialog),
  device: later(async () => (await import('./device-dialog')).DeviceDialog),
} satisfies Record<DialogName, unknown>;

export interface DialogProps {
  readonly onClose: () => void;
}

export function Dialogs({ onDownload }: { onDownload: () => void }) {
  const { session } = useStudio();
  const name = useSession((state) => state.dialog);
  if (!name) return null;
  const Open = DIALOGS[name];
  const close = () => session.actions.openDialog(undefined);
  return (
    <Region key={name} name="This dialog" onDownload={onDownload} onClose={close}>
      <Open onClose={close} />
    </Region>
  );
}
