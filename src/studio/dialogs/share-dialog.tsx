/** Share. */
import { Dialog } from '../controls/dialog';
import type { DialogProps } from './dialogs';

export default function ShareDialog({ onClose }: DialogProps) {
  return (
    <Dialog title="Share" onClose={onClose}>
      <p />
    </Dialog>
  );
}
